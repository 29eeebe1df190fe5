package io.standpoint.beam;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.standpoint.domain.Dataset;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.avro.file.DataFileStream;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.MatchResult;
import org.apache.beam.sdk.io.fs.ResourceId;
import org.apache.beam.sdk.util.MimeTypes;

/** The folder that a run writes to, on any Beam file system. */
public final class OutputFolder {

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

  /** The files of a data set; none if it is not there. */
  public List<ResourceId> files(Dataset dataset) throws IOException {
    return match(path + "/" + dataset.folder() + "/*.avro");
  }

  /** Whether the run that wrote here came to its end. */
  public boolean isFinished() throws IOException {
    return !match(path + "/" + FinishRun.SUCCESS).isEmpty();
  }

  /**
   * What the run wrote about itself.
   *
   * @throws IOException if there is no manifest, or it is no JSON
   */
  public JsonNode manifest() throws IOException {
    try (InputStream in =
        Channels.newInputStream(
            FileSystems.open(AvroPart.resource(path + "/" + FinishRun.MANIFEST)))) {
      return new ObjectMapper().readTree(in);
    }
  }

  /** The records of a file; to be closed. */
  public static <T extends SpecificRecord> DataFileStream<T> records(ResourceId file, Class<T> type)
      throws IOException {
    return AvroPart.open(file, new SpecificDatumReader<>(type));
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
   * Removes what a run writes, the mark of success first, and what a broken one left behind; other
   * files stay.
   */
  public void clear() throws IOException {
    List<ResourceId> files = new ArrayList<>();
    files.addAll(match(path + "/" + FinishRun.SUCCESS));
    files.addAll(match(path + "/" + FinishRun.MANIFEST));
    for (Dataset dataset : Dataset.values()) {
      files.addAll(match(path + "/" + dataset.folder() + "/part-*"));
    }
    files.addAll(match(path + "/" + Settings.TEMPORARY + "*/*"));
    Set<ResourceId> leftFolders = new LinkedHashSet<>();
    for (ResourceId file : files) {
      if (file.getCurrentDirectory().toString().contains("/" + Settings.TEMPORARY)) {
        leftFolders.add(file.getCurrentDirectory());
      }
    }
    FileSystems.delete(files);
    FileSystems.delete(leftFolders);
  }

  /** Removes the mark of success. */
  void clearMark() throws IOException {
    FileSystems.delete(match(path + "/" + FinishRun.SUCCESS));
  }

  /** Removes the published files of a data set. */
  void clear(Dataset dataset) throws IOException {
    FileSystems.delete(match(path + "/" + dataset.folder() + "/part-*"));
  }

  private static List<ResourceId> match(String pattern) throws IOException {
    MatchResult result = FileSystems.match(pattern);
    try {
      return result.metadata().stream().map(MatchResult.Metadata::resourceId).toList();
    } catch (FileNotFoundException e) {
      return List.of();
    }
  }
}
