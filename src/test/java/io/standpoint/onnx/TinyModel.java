package io.standpoint.onnx;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** The untrained model of 450 KB under {@code src/test/resources/models/tiny}, and copies of it. */
final class TinyModel {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Path folder;

  private TinyModel(Path folder) {
    this.folder = folder;
  }

  static ModelFiles files() {
    return ModelFiles.find("tiny");
  }

  static ModelDescription description() {
    return ModelDescription.parse(files().read(ModelFiles.DESCRIPTION), "tiny");
  }

  static WordPieces wordPieces() {
    return WordPieces.of(files().read(ModelFiles.TOKENIZER), "tiny");
  }

  /** A copy to damage. */
  static TinyModel copyTo(Path folder) throws IOException {
    for (String file : List.of(ModelFiles.GRAPH, ModelFiles.TOKENIZER, ModelFiles.DESCRIPTION)) {
      Files.write(folder.resolve(file), files().read(file));
    }
    return new TinyModel(folder);
  }

  Path file(String name) {
    return folder.resolve(name);
  }

  TinyModel describe(Consumer<ObjectNode> change) throws IOException {
    Path file = file(ModelFiles.DESCRIPTION);
    JsonNode root = MAPPER.readTree(file.toFile());
    change.accept((ObjectNode) root);
    MAPPER.writeValue(file.toFile(), root);
    return this;
  }

  /** Another content, with a checksum that agrees. */
  TinyModel replace(String name, byte[] content) throws IOException {
    Files.write(file(name), content);
    return describe(
        root -> ((ObjectNode) root.get("sha256")).put(name, ModelFiles.sha256(content)));
  }

  /** Another name of the same length in the graph. */
  TinyModel rename(String tensor, String name) throws IOException {
    String graph = Files.readString(file(ModelFiles.GRAPH), StandardCharsets.ISO_8859_1);
    return replace(
        ModelFiles.GRAPH, graph.replace(tensor, name).getBytes(StandardCharsets.ISO_8859_1));
  }

  OnnxStanceModel load() {
    return OnnxStanceModel.load(ModelFiles.find(folder.toString()));
  }
}
