package io.standpoint.onnx;

import io.standpoint.analysis.StanceModel.Pair;
import io.standpoint.analysis.StanceModel.Question;
import io.standpoint.domain.Span;
import io.standpoint.onnx.ModelDescription.Golden;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Proves that a loaded model computes what it computed where it was made. */
final class GoldenCheck {

  private final ModelDescription model;
  private final ModelFiles files;

  GoldenCheck(ModelDescription model, ModelFiles files) {
    this.model = model;
    this.files = files;
  }

  /**
   * Runs every golden sentence, each alone.
   *
   * @throws ModelException if the word pieces differ, or a logit by more than the model's tolerance
   */
  void run(WordPieces wordPieces, Graph graph) {
    for (Golden golden : model.golden()) {
      List<Passage> passages = Passage.of(question(golden), wordPieces, model);
      if (passages.size() != 1 || !Arrays.equals(passages.get(0).ids(), golden.inputIds())) {
        throw new ModelException(
            "%s splits \"%s\" into the pieces %s, expected are %s; tokenizer and model do not belong together."
                .formatted(
                    files.location(ModelFiles.TOKENIZER),
                    golden.text(),
                    passages.stream().map(Passage::ids).map(Arrays::toString).toList(),
                    Arrays.toString(golden.inputIds())));
      }
      Graph.Logits logits = graph.run(passages.get(0));
      compare(golden, "sentiment", golden.sentimentLogits(), logits.sentiment());
      compare(golden, "stance", golden.stanceLogits(), logits.stance());
      compare(
          golden, "frame", new float[][] {golden.frameLogits()}, new float[][] {logits.frames()});
      compare(golden, "issue", rows(golden.issueLogits()), rows(logits.issues()));
    }
  }

  private void compare(Golden golden, String head, float[][] expected, float[][] actual) {
    double difference = difference(expected, actual);
    if (!(difference <= model.goldenTolerance())) {
      throw new ModelException(
          "%s gives \"%s\" the %s logits %s, expected are %s within %s (found %.4f); this CPU computes the graph differently or %s is of another model."
              .formatted(
                  files.location(ModelFiles.GRAPH),
                  golden.text(),
                  head,
                  Arrays.deepToString(actual),
                  Arrays.deepToString(expected),
                  model.goldenTolerance(),
                  difference,
                  ModelFiles.DESCRIPTION));
    }
  }

  private static float[][] rows(float[][][] targets) {
    return Stream.of(targets).flatMap(Stream::of).toArray(float[][]::new);
  }

  /** The largest difference of two numbers in the same place; infinite if the shapes differ. */
  private static double difference(float[][] a, float[][] b) {
    if (a.length != b.length) {
      return Double.POSITIVE_INFINITY;
    }
    double largest = 0;
    for (int i = 0; i < a.length; i++) {
      if (a[i].length != b[i].length) {
        return Double.POSITIVE_INFINITY;
      }
      for (int j = 0; j < a[i].length; j++) {
        largest = Math.max(largest, Math.abs((double) a[i][j] - b[i][j])); // NaN stays NaN
      }
    }
    return largest;
  }

  private static Question question(Golden golden) {
    String text = golden.text();
    return new Question(
        text,
        golden.targets().stream()
            .map(
                t ->
                    new Span(
                        text.offsetByCodePoints(0, t.start()), text.offsetByCodePoints(0, t.end())))
            .toList(),
        golden.pairs().stream().map(p -> new Pair(p.source(), p.object())).toList());
  }
}
