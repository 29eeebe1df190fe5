package io.standpoint.analysis;

import io.standpoint.domain.Frame;
import io.standpoint.domain.FrameScore;
import io.standpoint.domain.Probabilities;
import io.standpoint.domain.Span;
import java.util.List;

/**
 * Says how a sentence presents its targets, who takes which stance toward whom in it, and under
 * which frames. Implementations are thread-safe, and their answer for one sentence does not depend
 * on its neighbours in a call.
 */
public interface StanceModel extends AutoCloseable {

  /**
   * A sentence and what is asked of it.
   *
   * @param text the sentence
   * @param targets spans of {@code text} to judge; may overlap
   * @param pairs directed pairs of those targets
   */
  record Question(String text, List<Span> targets, List<Pair> pairs) {
    public Question {
      targets = List.copyOf(targets);
      pairs = List.copyOf(pairs);
    }
  }

  /**
   * A holder and whom it may take a stance toward.
   *
   * @param holder index into the question's targets
   * @param target index into the question's targets, another one
   */
  record Pair(int holder, int target) {}

  /**
   * A judgement with the model's own opinion of it.
   *
   * @param probabilities calibrated
   * @param confident whether the model's thresholds, chosen on development data, let it stand: for
   *     a target, that the polarity may be counted; for a pair, that there is a stance at all
   * @param counted whether it is sure enough for sums; what is counted is confident
   */
  record Judgement(Probabilities probabilities, boolean confident, boolean counted) {

    public Judgement {
      if (counted && !confident) {
        throw new IllegalArgumentException("counted, but not confident");
      }
    }

    /** What is confident is counted. */
    public Judgement(Probabilities probabilities, boolean confident) {
      this(probabilities, confident, confident);
    }
  }

  /**
   * A stance toward a policy, of whose being there the model is sure enough.
   *
   * @param holder index into the question's targets
   * @param issue the frame that names the policy: its restrictive or confrontational pole
   * @param probabilities calibrated
   * @param counted whether it is sure enough for sums
   */
  record IssueStance(int holder, Frame issue, Probabilities probabilities, boolean counted) {}

  /**
   * The answer to a {@link Question}.
   *
   * @param targets one judgement per target, in the question's order
   * @param pairs one judgement per pair, in the question's order
   * @param issues stances on issues, of all targets, in any order
   * @param frames frames above their thresholds, most probable first
   */
  record Answer(
      List<Judgement> targets,
      List<Judgement> pairs,
      List<IssueStance> issues,
      List<FrameScore> frames) {
    public Answer {
      targets = List.copyOf(targets);
      pairs = List.copyOf(pairs);
      issues = List.copyOf(issues);
      frames = List.copyOf(frames);
    }
  }

  /** Name and version of the model, such as {@code standard-1}. */
  String id();

  /** Answers in the order of the questions. */
  List<Answer> answer(List<Question> questions);

  @Override
  void close();
}
