package io.standpoint.onnx;

import io.standpoint.analysis.StanceModel.IssueStance;
import io.standpoint.analysis.StanceModel.Judgement;
import io.standpoint.domain.Frame;
import io.standpoint.domain.FrameScore;
import io.standpoint.domain.Probabilities;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Turns logits into judgements with the offsets, temperatures and thresholds of a model. Offsets
 * are there for targets alone (bias-corrected temperature scaling, Alexandari et al. 2020).
 * Immutable.
 */
final class Calibration {

  /** The judgement on what no window of the sentence has. */
  static final Judgement NOT_ASKED = new Judgement(new Probabilities(0, 1, 0), false);

  private final ModelDescription model;

  Calibration(ModelDescription model) {
    this.model = model;
  }

  /** Confident if the likeliest polarity is likely enough. */
  Judgement target(float[] logits) {
    float[] shifted = new float[logits.length];
    for (int i = 0; i < logits.length; i++) {
      shifted[i] = (float) (logits[i] + model.sentimentOffsets().get(i));
    }
    Probabilities p = softmax(shifted, model.temperature().sentiment());
    double highest = Math.max(p.neutral(), Math.max(p.negative(), p.positive()));
    return new Judgement(p, highest >= model.abstainBelow().sentiment());
  }

  /** Confident if a stance of either sign is likely enough, counted if its likelier sign is. */
  Judgement pair(float[] logits) {
    Probabilities p = softmax(logits, model.temperature().stance());
    boolean found = p.eitherSign() >= model.stanceThreshold();
    return new Judgement(p, found, found && p.strength() >= model.abstainBelow().stance());
  }

  /** The stances of a target on issues, on each of which one of either sign is likely enough. */
  List<IssueStance> issues(int target, float[][] logits) {
    List<IssueStance> stances = new ArrayList<>();
    for (Frame issue : Frame.values()) {
      Probabilities p = softmax(logits[issue.ordinal()], model.temperature().issues());
      if (p.eitherSign() >= model.issueThreshold()) {
        stances.add(
            new IssueStance(target, issue, p, p.strength() >= model.abstainBelow().issues()));
      }
    }
    return stances;
  }

  /** The probability of each frame, in the order of {@link Frame}. */
  double[] frames(float[] logits) {
    double[] probabilities = new double[logits.length];
    for (int i = 0; i < logits.length; i++) {
      probabilities[i] = 1 / (1 + Math.exp(-logits[i] / model.temperature().frames()));
    }
    return probabilities;
  }

  /** The frames that reach their thresholds, most probable first. */
  List<FrameScore> select(double[] probabilities) {
    List<FrameScore> selected = new ArrayList<>();
    for (Frame frame : Frame.values()) {
      double probability = probabilities[frame.ordinal()];
      if (probability >= model.frameThresholds().get(frame.ordinal())) {
        selected.add(new FrameScore(frame, probability));
      }
    }
    selected.sort(Comparator.comparingDouble(FrameScore::probability).reversed());
    return selected;
  }

  private static Probabilities softmax(float[] logits, double temperature) {
    double highest = Math.max(logits[0], Math.max(logits[1], logits[2]));
    double negative = Math.exp((logits[0] - highest) / temperature);
    double neutral = Math.exp((logits[1] - highest) / temperature);
    double positive = Math.exp((logits[2] - highest) / temperature);
    double sum = negative + neutral + positive;
    return new Probabilities(negative / sum, neutral / sum, positive / sum);
  }
}
