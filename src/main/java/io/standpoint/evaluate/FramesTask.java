package io.standpoint.evaluate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.standpoint.analysis.StanceModel.Answer;
import io.standpoint.analysis.StanceModel.Question;
import io.standpoint.domain.Frame;
import io.standpoint.domain.FrameScore;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The frames of a sentence: id, text, frames. */
final class FramesTask implements ModelTask {

  private static final int WELL_SUPPORTED = 10;

  private final long[] gold = new long[Frame.values().length];
  private final long[] found = new long[Frame.values().length];
  private final long[] right = new long[Frame.values().length];
  private long rows;

  @Override
  public List<Question> questions(GoldRow row) {
    return List.of(new Question(row.text(), List.of(), List.of()));
  }

  @Override
  public ObjectNode take(GoldRow row, List<Answer> answers) {
    List<FrameScore> scores = answers.get(0).frames();
    row.list("frames").ifPresent(labels -> score(row, labels, scores));
    ObjectNode prediction = JsonNodeFactory.instance.objectNode();
    ArrayNode frames = prediction.putArray("frames");
    for (FrameScore score : scores) {
      frames.addObject().put("name", score.frame().label()).put("probability", score.probability());
    }
    return prediction;
  }

  private void score(GoldRow row, List<String> labels, List<FrameScore> scores) {
    Set<Frame> expected = EnumSet.noneOf(Frame.class);
    labels.forEach(label -> expected.add(Labels.frame(row, label)));
    expected.forEach(frame -> gold[frame.ordinal()]++);
    for (FrameScore score : scores) {
      found[score.frame().ordinal()]++;
      right[score.frame().ordinal()] += expected.contains(score.frame()) ? 1 : 0;
    }
    rows++;
  }

  @Override
  public ObjectNode metrics() {
    ObjectNode metrics = JsonNodeFactory.instance.objectNode();
    metrics.put("micro_f1", Ratio.f1(sum(right), sum(gold), sum(found)));
    metrics.put("macro_f1", macro(1)).put("macro_f1_well_supported", macro(WELL_SUPPORTED));
    metrics.put("precision", Ratio.of(sum(right), sum(found)));
    metrics.put("recall", Ratio.of(sum(right), sum(gold)));
    ObjectNode byFrame = metrics.putObject("f1");
    ObjectNode support = metrics.putObject("support");
    for (Frame frame : Frame.values()) {
      byFrame.put(frame.label(), f1(frame.ordinal()));
      support.put(frame.label(), gold[frame.ordinal()]);
    }
    return metrics.put("n", rows);
  }

  private double f1(int frame) {
    return Ratio.f1(right[frame], gold[frame], found[frame]);
  }

  /** The mean F1 of the frames with so many gold rows. */
  private double macro(int support) {
    double sum = 0;
    int frames = 0;
    for (int i = 0; i < gold.length; i++) {
      if (gold[i] >= support) {
        sum += f1(i);
        frames++;
      }
    }
    return Ratio.of(sum, frames);
  }

  private static long sum(long[] counts) {
    long sum = 0;
    for (long count : counts) {
      sum += count;
    }
    return sum;
  }
}
