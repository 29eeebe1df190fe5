package io.standpoint.onnx;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import io.standpoint.domain.Frame;
import io.standpoint.domain.Polarity;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The inputs and outputs that a graph must have. B sentences, S pieces, T targets, P pairs. */
final class Signature {

  /** int64 [B, S]. */
  static final String INPUT_IDS = "input_ids";

  /** int64 [B, S], 1 for a piece and 0 for padding. */
  static final String ATTENTION_MASK = "attention_mask";

  /** int64 [T], the sentence of each target. */
  static final String TARGET_SENTENCE = "target_sentence";

  /** float32 [T, S], 1 for the target's pieces. */
  static final String TARGET_MASK = "target_mask";

  /** int64 [P], the sentence of each pair. */
  static final String PAIR_SENTENCE = "pair_sentence";

  /** float32 [P, S], 1 for the pieces of whoever takes the stance. */
  static final String SOURCE_MASK = "source_mask";

  /** float32 [P, S], 1 for the pieces of whom it is about. */
  static final String OBJECT_MASK = "object_mask";

  /** float32 [T, 3]. */
  static final String SENTIMENT_LOGITS = "sentiment_logits";

  /** float32 [P, 3]. */
  static final String STANCE_LOGITS = "stance_logits";

  /** float32 [B, 13]. */
  static final String FRAME_LOGITS = "frame_logits";

  /** float32 [T, 13, 3], the stance of each target on the policy behind each frame. */
  static final String ISSUE_LOGITS = "issue_logits";

  private static final long ANY = -1;
  private static final List<Tensor> INPUTS =
      List.of(
          new Tensor(INPUT_IDS, OnnxJavaType.INT64, 2, ANY),
          new Tensor(ATTENTION_MASK, OnnxJavaType.INT64, 2, ANY),
          new Tensor(TARGET_SENTENCE, OnnxJavaType.INT64, 1, ANY),
          new Tensor(TARGET_MASK, OnnxJavaType.FLOAT, 2, ANY),
          new Tensor(PAIR_SENTENCE, OnnxJavaType.INT64, 1, ANY),
          new Tensor(SOURCE_MASK, OnnxJavaType.FLOAT, 2, ANY),
          new Tensor(OBJECT_MASK, OnnxJavaType.FLOAT, 2, ANY));
  private static final List<Tensor> OUTPUTS =
      List.of(
          new Tensor(SENTIMENT_LOGITS, OnnxJavaType.FLOAT, 2, Polarity.values().length),
          new Tensor(STANCE_LOGITS, OnnxJavaType.FLOAT, 2, Polarity.values().length),
          new Tensor(FRAME_LOGITS, OnnxJavaType.FLOAT, 2, Frame.values().length),
          new Tensor(ISSUE_LOGITS, OnnxJavaType.FLOAT, 3, Polarity.values().length));

  private Signature() {}

  private record Tensor(String name, OnnxJavaType type, int rank, long columns) {

    boolean fits(NodeInfo node) {
      if (!(node.getInfo() instanceof TensorInfo info)) {
        return false;
      }
      long[] shape = info.getShape();
      return info.type == type && shape.length == rank && fits(shape[rank - 1]);
    }

    /** A graph may leave the size of its last dimension open. */
    private boolean fits(long lastDimension) {
      return columns == ANY || lastDimension < 0 || lastDimension == columns;
    }

    @Override
    public String toString() {
      return name + " " + type + " of rank " + rank + (columns == ANY ? "" : " with " + columns);
    }
  }

  /**
   * Compares a graph with what it must be.
   *
   * @param location of the graph, for messages
   * @throws ModelException if an input or output is missing, unknown, or of another type or shape
   */
  static void check(OrtSession session, String location) throws OrtException {
    check(location, "inputs", INPUTS, session.getInputInfo());
    check(location, "outputs", OUTPUTS, session.getOutputInfo());
  }

  private static void check(
      String location, String what, List<Tensor> expected, Map<String, NodeInfo> actual) {
    boolean fits =
        actual.size() == expected.size()
            && expected.stream()
                .allMatch(t -> actual.containsKey(t.name) && t.fits(actual.get(t.name)));
    if (!fits) {
      throw new ModelException(
          "%s has the %s %s, expected are %s; export the model for this version of the program."
              .formatted(location, what, describe(actual), expected));
    }
  }

  private static String describe(Map<String, NodeInfo> nodes) {
    return nodes.values().stream()
        .map(node -> node.getName() + " " + node.getInfo())
        .collect(Collectors.joining(", ", "[", "]"));
  }
}
