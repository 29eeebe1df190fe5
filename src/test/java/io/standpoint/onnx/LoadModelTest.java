package io.standpoint.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadModelTest {

  @TempDir Path folder;
  private TinyModel model;

  @BeforeEach
  void copy() throws IOException {
    model = TinyModel.copyTo(folder);
  }

  @Test
  void loadsFromTheClassPathAndFromAFolder() throws IOException {
    try (OnnxStanceModel named = OnnxStanceModel.load(ModelFiles.find("tiny"));
        OnnxStanceModel copied = model.load()) {
      assertThat(named.id()).isEqualTo("tiny-2").isEqualTo(copied.id());
      assertThat(named.sha256()).hasSize(64).isEqualTo(copied.sha256());
    }
  }

  @Test
  void checksumOfTheModelChangesWithAThreshold() throws IOException {
    try (OnnxStanceModel before = model.load();
        OnnxStanceModel after = model.describe(root -> root.put("stance_threshold", 0.6)).load()) {
      assertThat(after.sha256()).isNotEqualTo(before.sha256());
    }
  }

  @Test
  void unknownModel() {
    assertThatThrownBy(() -> ModelFiles.find("huge"))
        .isInstanceOf(ModelException.class)
        .hasMessageContainingAll("no model \"huge\"", "models/huge/model.json", "class path");
  }

  @Test
  void missingGraph() throws IOException {
    Files.delete(model.file("model.onnx"));
    assertFails().hasMessageContainingAll("model.onnx cannot be read", folder.toString());
  }

  @Test
  void missingTokenizer() throws IOException {
    Files.delete(model.file("tokenizer.json"));
    assertFails().hasMessageContaining("tokenizer.json cannot be read");
  }

  @Test
  void truncatedGraph() throws IOException {
    byte[] graph = Files.readAllBytes(model.file("model.onnx"));
    Files.write(model.file("model.onnx"), Arrays.copyOf(graph, 1000));
    assertFails()
        .hasMessageContainingAll(
            "model.onnx has 1000 bytes", ModelFiles.sha256(graph), "copy all three files");
  }

  @Test
  void truncatedGraphWithItsChecksum() throws IOException {
    byte[] graph = Files.readAllBytes(model.file("model.onnx"));
    model.replace("model.onnx", Arrays.copyOf(graph, 1000));
    assertFails().hasMessageContaining("is no graph that ONNX Runtime can load");
  }

  @Test
  void changedTokenizer() throws IOException {
    Files.writeString(model.file("tokenizer.json"), "{}");
    assertFails().hasMessageContaining("tokenizer.json has 2 bytes");
  }

  @Test
  void brokenTokenizerWithItsChecksum() throws IOException {
    model.replace("tokenizer.json", "{}".getBytes(StandardCharsets.UTF_8));
    assertFails().hasMessageContaining("tokenizer.json makes no tokenizer");
  }

  @Test
  void descriptionIsNotJson() throws IOException {
    Files.writeString(model.file("model.json"), "version: 1");
    assertFails().hasMessageContaining("model.json is not the description of a model");
  }

  @Test
  void descriptionLacksAKey() throws IOException {
    model.describe(root -> root.remove("stance_threshold"));
    assertFails().hasMessageContainingAll("is not the description of a model", "stance_threshold");
  }

  @Test
  void labelsInAnotherOrder() throws IOException {
    model.describe(root -> root.putArray("stance_labels").add("positive").add("neutral"));
    assertFails()
        .hasMessageContaining(
            "stance_labels: expected [negative, neutral, positive], found [positive, neutral]");
  }

  @Test
  void framesOfAnotherVersion() throws IOException {
    model.describe(root -> ((ArrayNode) root.get("frames")).set(12, "weather"));
    assertFails().hasMessageContainingAll("frames: expected", "regulation_safety", "weather");
  }

  @Test
  void tooFewThresholds() throws IOException {
    model.describe(root -> ((ArrayNode) root.get("frame_thresholds")).remove(0));
    assertFails().hasMessageContaining("number of frame_thresholds: expected 13, found 12");
  }

  @Test
  void graphWithAnotherInput() throws IOException {
    model.rename("object_mask", "victim_mask");
    assertFails().hasMessageContainingAll("has the inputs", "victim_mask", "object_mask FLOAT");
  }

  @Test
  void graphWithAnotherOutput() throws IOException {
    model.rename("frame_logits", "other_logits");
    assertFails()
        .hasMessageContainingAll("has the outputs", "other_logits", "frame_logits FLOAT of rank 2");
  }

  @Test
  void otherPiecesThanTheGoldenOnes() throws IOException {
    model.describe(root -> root.put("cls_id", 1));
    assertFails().hasMessageContainingAll("tokenizer.json splits \"Beijing condemned", "[2, 166");
  }

  @Test
  void otherLogitsThanTheGoldenOnes() throws IOException {
    model.describe(
        root -> ((ArrayNode) root.get("golden").get(0).get("stance_logits").get(5)).set(2, 7.5));
    assertFails()
        .hasMessageContainingAll("model.onnx gives \"Beijing condemned", "stance logits", "7.5");
  }

  private AbstractThrowableAssert<?, ? extends Throwable> assertFails() {
    return assertThatThrownBy(model::load).isInstanceOf(ModelException.class);
  }
}
