package io.standpoint.beam;

import com.google.common.hash.Hashing;
import io.standpoint.analysis.StanceModel;
import io.standpoint.domain.Frame;
import io.standpoint.domain.FrameScore;
import io.standpoint.domain.Probabilities;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Judges by the hash of what it is asked, so that every sentence gets its own answer. */
public final class StubModel implements StanceModel {

  static final String POISON = "The model shall fail here";

  @Override
  public String id() {
    return "stub-1";
  }

  @Override
  public List<Answer> answer(List<Question> questions) {
    return questions.stream().map(StubModel::answer).toList();
  }

  @Override
  public void close() {}

  private static Answer answer(Question question) {
    if (question.text().contains(POISON)) {
      throw new IllegalStateException("no answer");
    }
    return new Answer(
        question.targets().stream().map(span -> judge(question.text() + span)).toList(),
        question.pairs().stream().map(pair -> judge(question.text() + pair)).toList(),
        IntStream.range(0, question.targets().size())
            .filter(i -> hash(question.text() + i) % 3 == 0)
            .mapToObj(
                i -> new IssueStance(i, Frame.SANCTIONS, new Probabilities(0.1, 0.2, 0.7), true))
            .toList(),
        Stream.of(Frame.values())
            .filter(frame -> hash(question.text() + frame) % 5 == 0)
            .map(frame -> new FrameScore(frame, 0.75))
            .toList());
  }

  private static Judgement judge(String what) {
    double negative = (hash(what) % 100) / 200.0;
    double positive = (hash(what + "+") % 100) / 200.0;
    return new Judgement(
        new Probabilities(negative, 1 - negative - positive, positive), hash(what + "?") % 3 > 0);
  }

  private static int hash(String text) {
    return Hashing.murmur3_32_fixed().hashString(text, StandardCharsets.UTF_8).asInt()
        & Integer.MAX_VALUE;
  }
}
