package io.standpoint.onnx;

import io.standpoint.analysis.StanceModel.Answer;
import io.standpoint.analysis.StanceModel.IssueStance;
import io.standpoint.analysis.StanceModel.Judgement;
import io.standpoint.analysis.StanceModel.Question;
import io.standpoint.domain.Frame;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The answer to one question while its passages come in, in any order. */
final class AnswerSheet {

  private final Calibration calibration;
  private final Judgement[] targets;
  private final Judgement[] pairs;
  private final List<IssueStance> issues = new ArrayList<>();
  private final double[] frames = new double[Frame.values().length];
  private boolean seen;

  AnswerSheet(Question question, Calibration calibration) {
    this.calibration = calibration;
    this.targets = new Judgement[question.targets().size()];
    this.pairs = new Judgement[question.pairs().size()];
    Arrays.fill(targets, Calibration.NOT_ASKED);
    Arrays.fill(pairs, Calibration.NOT_ASKED);
  }

  /** Enters what the graph says about a passage of the question's sentence. */
  void add(Passage passage, Graph.Logits logits) {
    for (int i = 0; i < passage.targets().size(); i++) {
      int target = passage.targets().get(i).index();
      targets[target] = calibration.target(logits.sentiment()[i]);
      issues.addAll(calibration.issues(target, logits.issues()[i]));
    }
    for (int i = 0; i < passage.pairs().size(); i++) {
      pairs[passage.pairs().get(i).index()] = calibration.pair(logits.stance()[i]);
    }
    double[] probabilities = calibration.frames(logits.frames());
    for (int i = 0; i < frames.length; i++) {
      frames[i] = Math.max(frames[i], probabilities[i]);
    }
    seen = true;
  }

  /** What came in; a sentence of which the graph saw nothing has no frames. */
  Answer answer() {
    return new Answer(
        Arrays.asList(targets),
        Arrays.asList(pairs),
        issues,
        seen ? calibration.select(frames) : List.of());
  }
}
