package io.standpoint.beam;

import com.google.common.base.Splitter;
import com.google.common.hash.HashCode;
import com.google.common.hash.Hashing;
import com.google.common.io.ByteStreams;
import com.google.common.io.MoreFiles;
import io.standpoint.corenlp.CoreNlpParser;
import io.standpoint.onnx.ModelFiles;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.ResourceId;
import org.apache.beam.sdk.util.MimeTypes;

/**
 * Models outside the class path: a folder on any Beam file system with a file {@value #CHECKSUMS}
 * in the format of {@code sha256sum}, which names every file. A folder of this machine is used in
 * place; any other is copied once per machine into the temporary folder.
 */
public final class ModelsFolder {

  public static final String CHECKSUMS = "SHA256SUMS";

  private static final Map<String, Path> LOCAL = new ConcurrentHashMap<>();

  private ModelsFolder() {}

  /**
   * The folder on this machine, complete and with the right checksums. Of several processes that
   * ask at once, one copies and the others wait. Thread-safe.
   *
   * @throws IOException if a file is missing or is not what the checksums say
   */
  public static Path local(String folder) throws IOException {
    Path known = LOCAL.get(folder);
    if (known != null) {
      return known;
    }
    synchronized (LOCAL) {
      if (!LOCAL.containsKey(folder)) {
        LOCAL.put(folder, provide(folder.replaceAll("/+$", "")));
      }
      return LOCAL.get(folder);
    }
  }

  /**
   * Writes the models on the class path, and their checksums last.
   *
   * @param model id of the model for stances
   * @return bytes written
   * @throws IOException if a model is not there or the folder cannot be written
   */
  public static long write(String model, String folder) throws IOException {
    Map<String, String> resources = new TreeMap<>();
    CoreNlpParser.MODELS.forEach(name -> resources.put(name, "/" + name));
    ModelFiles.NAMES.forEach(
        name -> resources.put(model + "/" + name, "/models/" + model + "/" + name));
    StringBuilder checksums = new StringBuilder();
    long bytes = 0;
    for (Map.Entry<String, String> resource : resources.entrySet()) {
      byte[] content;
      try (InputStream in = ModelsFolder.class.getResourceAsStream(resource.getValue())) {
        if (in == null) {
          throw new FileNotFoundException(resource.getValue() + " is not on the class path");
        }
        content = in.readAllBytes();
      }
      write(folder, resource.getKey(), content);
      checksums.append(Hashing.sha256().hashBytes(content)).append("  ");
      checksums.append(resource.getKey()).append('\n');
      bytes += content.length;
    }
    write(folder, CHECKSUMS, checksums.toString().getBytes(StandardCharsets.UTF_8));
    return bytes;
  }

  private static void write(String folder, String name, byte[] content) throws IOException {
    ResourceId file =
        FileSystems.matchNewResource(folder.replaceAll("/+$", "") + "/" + name, false);
    try (OutputStream out = Channels.newOutputStream(FileSystems.create(file, MimeTypes.BINARY))) {
      out.write(content);
    }
  }

  private static Path provide(String folder) throws IOException {
    Map<String, HashCode> checksums = checksums(folder);
    ResourceId resource = FileSystems.matchNewResource(folder, true);
    if (resource.getScheme().equals("file")) {
      Path here = Path.of(resource.toString());
      for (Map.Entry<String, HashCode> file : checksums.entrySet()) {
        requireSame(here.resolve(file.getKey()), file.getValue(), folder);
      }
      return here;
    }
    HashCode key = Hashing.sha256().hashString(checksums.toString(), StandardCharsets.UTF_8);
    Path copy =
        Path.of(System.getProperty("java.io.tmpdir"))
            .resolve("standpoint-models-" + key.toString().substring(0, 16));
    Files.createDirectories(copy);
    try (FileChannel lock =
        FileChannel.open(
            copy.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      lock.lock(); // held until the channel is closed
      for (Map.Entry<String, HashCode> entry : checksums.entrySet()) {
        Path target = copy.resolve(entry.getKey());
        if (!Files.exists(target) || !hash(target).equals(entry.getValue())) {
          copy(folder, target, entry.getKey(), entry.getValue());
        }
      }
    }
    return copy;
  }

  private static void copy(String folder, Path target, String name, HashCode expected)
      throws IOException {
    Path part = target.resolveSibling(target.getFileName() + ".part");
    Files.createDirectories(target.getParent());
    try (InputStream in = open(folder, name)) {
      Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
    }
    requireSame(part, expected, folder);
    Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void requireSame(Path file, HashCode expected, String folder) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new FileNotFoundException(
          "The models folder " + folder + " lacks " + file + ", which its " + CHECKSUMS + " names");
    }
    HashCode actual = hash(file);
    if (!actual.equals(expected)) {
      throw new IOException(
          "%s has SHA-256 %s, but %s in %s says %s; write the models folder again"
              .formatted(file, actual, CHECKSUMS, folder, expected));
    }
  }

  private static HashCode hash(Path file) throws IOException {
    return MoreFiles.asByteSource(file).hash(Hashing.sha256());
  }

  /** Lines of a checksum, two characters and a name. */
  private static Map<String, HashCode> checksums(String folder) throws IOException {
    String text;
    try (InputStream in = open(folder, CHECKSUMS)) {
      text = new String(ByteStreams.toByteArray(in), StandardCharsets.UTF_8);
    } catch (FileNotFoundException e) {
      throw new FileNotFoundException(folder + " is no models folder: it has no file " + CHECKSUMS);
    }
    Map<String, HashCode> checksums = new TreeMap<>();
    for (String line : Splitter.on('\n').omitEmptyStrings().split(text)) {
      List<String> parts = Splitter.on(' ').limit(2).splitToList(line);
      if (parts.size() < 2 || !parts.get(0).matches("[0-9a-f]{64}")) {
        throw new IOException(
            folder + "/" + CHECKSUMS + " has a line that is no checksum: " + line);
      }
      String name = parts.get(1).substring(1);
      if (!Path.of(name).normalize().equals(Path.of(name))
          || name.startsWith("..")
          || Path.of(name).isAbsolute()) {
        throw new IOException(folder + "/" + CHECKSUMS + " names a file outside of it: " + name);
      }
      checksums.put(name, HashCode.fromString(parts.get(0)));
    }
    return checksums;
  }

  private static InputStream open(String folder, String name) throws IOException {
    return Channels.newInputStream(
        FileSystems.open(FileSystems.matchNewResource(folder + "/" + name, false)));
  }
}
