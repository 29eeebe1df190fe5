package io.standpoint.storage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.standpoint.domain.Dataset;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.avro.file.DataFileStream;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.MatchResult.Metadata;
import org.apache.beam.sdk.io.fs.ResourceId;
import org.apache.beam.sdk.util.MimeTypes;

/** The folder that a run writes to, on any Beam file system. */
public final class OutputFolder {

  static final String MANIFEST = "manifest.json";

  /** Beginning of the name of every temporary folder inside an output. */
  private static final String TEMPORARY = ".temp-standpoint-";

  static final String SUCCESS = "_SUCCESS";

  /** Holds the id of the run that writes. */
  private static final String RUNNING = "_RUNNING";

  private final String path;

  private OutputFolder(String path) {
    this.path = path;
  }

  /** The folder at {@code path}, with or without a slash at its end. */
  public static OutputFolder at(String path) {
    return new OutputFolder(path.replaceAll("/+$", ""));
  }

  public String path() {
    return path;
  }

  /** Whether both are one folder, in whatever way their paths are written. */
  public boolean isSameAs(OutputFolder other) {
    try {
      return FileSystems.matchNewResource(path, true)
          .equals(FileSystems.matchNewResource(other.path, true));
    } catch (IllegalArgumentException e) {
      return path.equals(other.path); // Of a file system that this build does not have.
    }
  }

  /** The Avro files of a data set; none if it is not there, or in Parquet alone. */
  public List<ResourceId> files(Dataset dataset) throws IOException {
    return matched(dataset).stream().map(Metadata::resourceId).toList();
  }

  /** The same with what the file system says of them. */
  public List<Metadata> matched(Dataset dataset) throws IOException {
    return metadata(path + "/" + dataset.folder() + "/*.avro");
  }

  /** The published files of a data set in every format. */
  private List<ResourceId> parts(Dataset dataset) throws IOException {
    return match(path + "/" + dataset.folder() + "/part-*");
  }

  /** Whether the run that wrote here came to its end. */
  public boolean isFinished() throws IOException {
    return !match(path + "/" + SUCCESS).isEmpty();
  }

  /**
   * What the run wrote about itself.
   *
   * @throws IOException if there is no manifest, or it is no JSON
   */
  public JsonNode manifest() throws IOException {
    return new ObjectMapper().readTree(read(MANIFEST));
  }

  /** The records of a file; to be closed. */
  public static <T extends SpecificRecord> DataFileStream<T> records(ResourceId file, Class<T> type)
      throws IOException {
    return AvroPart.open(file, new SpecificDatumReader<>(type));
  }

  /** Some fields of the records of a file; the others are not decoded. To be closed. */
  public static DataFileStream<GenericRecord> records(ResourceId file, Set<String> fields)
      throws IOException {
    return AvroPart.open(file, new FieldsReader(fields));
  }

  /** Whether nothing is in the folder, or there is none. */
  public boolean isEmpty() throws IOException {
    return match(path + "/**").isEmpty();
  }

  /**
   * Proves that files can be made in the folder, by making one and removing it.
   *
   * @throws IOException if they cannot
   */
  public void requireWritable() throws IOException {
    ResourceId probe = AvroPart.resource(path + "/.standpoint-probe");
    FileSystems.create(probe, MimeTypes.TEXT).close();
    FileSystems.delete(List.of(probe));
  }

  /**
   * Says that a run writes here. The one that says so last has the folder.
   *
   * @throws IOException if that cannot be written
   */
  public void claim(String runId) throws IOException {
    write(RUNNING, runId);
  }

  /**
   * Makes room for the files of a data set: removes the published ones, and the mark of success.
   *
   * @throws IOException if another run began to write here meanwhile
   */
  public void reopen(String runId, Dataset dataset) throws IOException {
    requireClaim(runId);
    clearMark();
    FileSystems.delete(parts(dataset));
  }

  /**
   * Ends a run: writes what it says of itself, removes its temporary folder and marks its success,
   * in this order.
   *
   * @throws IOException if another run began to write here meanwhile; nothing is marked then
   */
  public void finish(String runId, String manifest) throws IOException {
    requireClaim(runId);
    write(MANIFEST, manifest);
    String temporary = temporary(runId);
    FileSystems.delete(match(temporary + "/*"));
    FileSystems.delete(List.of(FileSystems.matchNewResource(temporary, true)));
    write(SUCCESS, "");
    try {
      requireClaim(runId);
    } catch (IOException e) {
      clearMark();
      throw e;
    }
    dropClaim();
  }

  /**
   * Makes sure that no other run has the folder.
   *
   * @throws IOException if another run began to write here meanwhile
   */
  private void requireClaim(String runId) throws IOException {
    if (!match(path + "/" + RUNNING).isEmpty()) {
      String owner = read(RUNNING);
      if (!owner.equals(runId)) {
        throw new IOException("the run " + owner + " writes to " + path + " as well");
      }
    }
  }

  /** Lets others have the folder. */
  private void dropClaim() throws IOException {
    FileSystems.delete(match(path + "/" + RUNNING));
  }

  /** Where a run keeps files that are not published yet; without a slash at its end. */
  public String temporary(String runId) {
    return path + "/" + TEMPORARY + runId;
  }

  /** Where a run that shall replace this output leaves its own. */
  public OutputFolder staging() {
    return new OutputFolder(path + "/" + TEMPORARY + "replay");
  }

  /**
   * Replaces the output by that of a finished run in another folder, which is removed then. Called
   * again after it was cut off, it goes on.
   */
  public void replaceBy(OutputFolder finished) throws IOException {
    clearMark();
    for (Dataset dataset : Dataset.values()) {
      List<ResourceId> theirs = finished.parts(dataset);
      List<ResourceId> ours =
          theirs.stream()
              .map(
                  file ->
                      AvroPart.resource(path + "/" + dataset.folder() + "/" + file.getFilename()))
              .toList();
      FileSystems.copy(theirs, ours);
      List<ResourceId> rest = new ArrayList<>(parts(dataset));
      rest.removeIf(
          file -> ours.stream().anyMatch(our -> our.getFilename().equals(file.getFilename())));
      FileSystems.delete(rest);
    }
    write(MANIFEST, finished.read(MANIFEST));
    write(SUCCESS, "");
    finished.clearMark();
    List<ResourceId> left = match(finished.path + "/**");
    FileSystems.delete(left);
    deleteFolders(left);
  }

  /**
   * Removes what a run writes, the mark of success first, and what a broken one left behind; other
   * files stay.
   */
  public void clear() throws IOException {
    List<ResourceId> files = new ArrayList<>();
    files.addAll(match(path + "/" + SUCCESS));
    files.addAll(match(path + "/" + MANIFEST));
    for (Dataset dataset : Dataset.values()) {
      files.addAll(parts(dataset));
    }
    files.addAll(match(path + ChangesFolder.FILE));
    files.addAll(match(path + "/" + RUNNING));
    List<ResourceId> left = match(path + "/" + TEMPORARY + "*/**");
    files.addAll(left);
    FileSystems.delete(files);
    deleteFolders(left);
  }

  /** Deletes the temporary folders that files were in, the innermost first. */
  private static void deleteFolders(List<ResourceId> files) throws IOException {
    TreeSet<String> folders = new TreeSet<>(Comparator.reverseOrder());
    for (ResourceId file : files) {
      String folder = file.getCurrentDirectory().toString().replaceAll("/+$", "");
      while (folder.contains("/" + TEMPORARY)) {
        folders.add(folder);
        folder = folder.substring(0, folder.lastIndexOf('/'));
      }
    }
    for (String folder : folders) {
      try {
        FileSystems.delete(List.of(FileSystems.matchNewResource(folder, true)));
      } catch (DirectoryNotEmptyException e) {
        // A process that was killed left a folder without files in it: it harms nobody.
      }
    }
  }

  /** Removes the mark of success. */
  private void clearMark() throws IOException {
    FileSystems.delete(match(path + "/" + SUCCESS));
  }

  void write(String name, String text) throws IOException {
    try (OutputStream out =
        Channels.newOutputStream(
            FileSystems.create(AvroPart.resource(path + "/" + name), MimeTypes.TEXT))) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  private String read(String name) throws IOException {
    try (InputStream in =
        Channels.newInputStream(FileSystems.open(AvroPart.resource(path + "/" + name)))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static List<ResourceId> match(String pattern) throws IOException {
    return metadata(pattern).stream().map(Metadata::resourceId).toList();
  }

  private static List<Metadata> metadata(String pattern) throws IOException {
    try {
      return FileSystems.match(pattern).metadata();
    } catch (FileNotFoundException e) {
      return List.of();
    }
  }
}
