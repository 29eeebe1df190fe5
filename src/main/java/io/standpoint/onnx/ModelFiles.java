package io.standpoint.onnx;

import com.google.common.hash.Hashing;
import com.google.common.io.Resources;
import io.standpoint.domain.Reliability;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where the three files of a model are: {@code model.onnx} (the graph), {@code tokenizer.json} (its
 * word pieces) and {@code model.json} (labels, calibration, the checksums of the other two, and
 * golden sentences).
 *
 * <p>Immutable. Nothing is read before {@link OnnxStanceModel#load}.
 */
public final class ModelFiles {

  static final String GRAPH = "model.onnx";
  static final String TOKENIZER = "tokenizer.json";
  static final String DESCRIPTION = "model.json";

  /** The names of the three files. */
  public static final List<String> NAMES = List.of(DESCRIPTION, GRAPH, TOKENIZER);

  private final URL description;

  private ModelFiles(URL description) {
    this.description = description;
  }

  /**
   * A model by its name, such as {@code standard}, or by the folder that it lies in. A name wins
   * over a folder that is called the same; {@code ./standard} means the folder.
   *
   * @throws ModelException if there is no {@code model.json} in either place
   */
  public static ModelFiles find(String nameOrFolder) {
    return find(nameOrFolder, Optional.empty());
  }

  /**
   * As {@link #find(String)}, but a model of that name in {@code folder} wins.
   *
   * @throws ModelException if there is no {@code model.json} in any place
   */
  public static ModelFiles find(String nameOrFolder, Optional<Path> folder) {
    if (folder.isPresent()) {
      Path description = folder.get().resolve(nameOrFolder).resolve(DESCRIPTION);
      if (Files.isRegularFile(description)) {
        return new ModelFiles(url(description));
      }
    }
    URL resource = ModelFiles.class.getResource("/models/" + nameOrFolder + "/" + DESCRIPTION);
    if (resource != null) {
      return new ModelFiles(resource);
    }
    Path file = Path.of(nameOrFolder, DESCRIPTION);
    if (!Files.isRegularFile(file)) {
      throw new ModelException(
          "There is no model \"%s\": neither models/%s/%s is on the class path nor is there a file %s; give the name of a model that is on the class path or a folder with %s, %s and %s."
              .formatted(
                  nameOrFolder,
                  nameOrFolder,
                  DESCRIPTION,
                  file.toAbsolutePath().normalize(),
                  GRAPH,
                  TOKENIZER,
                  DESCRIPTION));
    }
    return new ModelFiles(url(file));
  }

  private static URL url(Path file) {
    try {
      return file.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new ModelException("The file " + file + " has no URL.", e);
    }
  }

  /**
   * The model's id, after a look at its description and at the checksums of the other files; cheap
   * beside loading it, and without native code.
   *
   * @throws ModelException if a file is missing, broken or another one
   */
  public String verifiedId() {
    ModelDescription model = ModelDescription.parse(read(DESCRIPTION), location(DESCRIPTION));
    for (String file : List.of(GRAPH, TOKENIZER)) {
      read(file, model.sha256().get(file));
    }
    return model.id();
  }

  /**
   * How far the model can be believed, if its description says so.
   *
   * @throws ModelException if the description is missing or broken
   */
  public Optional<Reliability> reliability() {
    return ModelDescription.reliability(read(DESCRIPTION), location(DESCRIPTION));
  }

  /** SHA-256 of the description, as {@link OnnxStanceModel#sha256}. */
  public String sha256() {
    return sha256(read(DESCRIPTION));
  }

  /** Where a file of the model is, for messages. */
  String location(String file) {
    return url(file).toString();
  }

  /**
   * The content of a file.
   *
   * @throws ModelException if it is missing or cannot be read
   */
  byte[] read(String file) {
    try {
      return Resources.toByteArray(url(file));
    } catch (IOException e) {
      throw new ModelException(
          "%s cannot be read; a model needs %s, %s and %s side by side."
              .formatted(location(file), GRAPH, TOKENIZER, DESCRIPTION),
          e);
    }
  }

  /**
   * The content of a file with a known checksum.
   *
   * @param sha256 of the file, in lower-case hex
   * @throws ModelException if it is missing, cannot be read or is another file
   */
  byte[] read(String file, String sha256) {
    byte[] content = read(file);
    String actual = sha256(content);
    if (!actual.equals(sha256)) {
      throw new ModelException(
          "%s has %d bytes and SHA-256 %s, but %s beside it expects %s; copy all three files of the model again."
              .formatted(location(file), content.length, actual, DESCRIPTION, sha256));
    }
    return content;
  }

  static String sha256(byte[] content) {
    return Hashing.sha256().hashBytes(content).toString();
  }

  private URL url(String file) {
    try {
      return new URL(description, file);
    } catch (MalformedURLException e) {
      throw new ModelException("No place for " + file + " beside " + description + ".", e);
    }
  }
}
