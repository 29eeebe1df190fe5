package io.standpoint.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.standpoint.analysis.StanceModel.Answer;
import io.standpoint.analysis.StanceModel.IssueStance;
import io.standpoint.analysis.StanceModel.Judgement;
import io.standpoint.analysis.StanceModel.Pair;
import io.standpoint.analysis.StanceModel.Question;
import io.standpoint.domain.FrameScore;
import io.standpoint.domain.Polarity;
import io.standpoint.domain.Span;
import io.standpoint.onnx.ModelDescription.Golden;
import java.io.IOException;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.util.DoubleComparator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnnxStanceModelTest {

  /** At temperature 1 and a threshold of one half. */
  private static List<IssueStance> goldenIssues(float[][][] logits) {
    Calibration calibration = new Calibration(TinyModel.description());
    List<IssueStance> issues = new ArrayList<>();
    for (int target = 0; target < logits.length; target++) {
      issues.addAll(calibration.issues(target, logits[target]));
    }
    return issues;
  }

  private static OnnxStanceModel model;

  @BeforeAll
  static void load() {
    model = OnnxStanceModel.load(TinyModel.files());
  }

  @AfterAll
  static void close() {
    model.close();
  }

  @Test
  void goldenLogitsBecomeProbabilities() {
    Golden golden = TinyModel.description().golden().get(0);
    Question question = question(golden.text(), "Beijing", "Washington", "Nvidia");

    Answer answer = answer(question);

    assertThat(answer.targets()).hasSize(3);
    assertThat(answer.pairs()).hasSize(6);
    for (int i = 0; i < 3; i++) {
      assertClose(answer.targets().get(i), golden.sentimentLogits()[i]);
    }
    for (int i = 0; i < 6; i++) {
      assertClose(answer.pairs().get(i), golden.stanceLogits()[i]);
    }
    assertThat(answer.issues())
        .usingRecursiveComparison()
        .withComparatorForType(new DoubleComparator(1e-4), Double.class)
        .isEqualTo(goldenIssues(golden.issueLogits()));
    assertThat(answer.issues()).isNotEmpty();
    assertThat(answer.frames())
        .isSortedAccordingTo((a, b) -> Double.compare(b.probability(), a.probability()));
    assertThat(answer.frames()).hasSize((int) countPositive(golden.frameLogits()));
  }

  /** A buffer for each run would lie in the old generation until that is full. */
  @Test
  void runsShareTheirMemoryOutsideTheHeap() {
    String far = "Beijing and " + "the ministers of trade ".repeat(30) + "thanked Oslo.";
    List<Question> questions =
        List.of(
            question("Rome thanked Oslo.", "Rome", "Oslo"),
            question(far, "Beijing", "Oslo"),
            new Question("The committee met on Tuesday.", List.of(), List.of()));
    List<Answer> first = model.answer(questions);
    long buffers = buffersOutsideTheHeap();

    for (int i = 0; i < 50; i++) {
      assertThat(model.answer(questions)).isEqualTo(first);
    }

    assertThat(buffersOutsideTheHeap()).isLessThanOrEqualTo(buffers);
  }

  private static long buffersOutsideTheHeap() {
    return ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
        .filter(pool -> pool.getName().equals("direct"))
        .mapToLong(BufferPoolMXBean::getCount)
        .sum();
  }

  @Test
  void sentenceWithoutTargetsHasFrames() {
    Answer answer = answer(new Question("The committee met on Tuesday.", List.of(), List.of()));

    assertThat(answer.targets()).isEmpty();
    assertThat(answer.pairs()).isEmpty();
    assertThat(answer.frames()).isNotEmpty();
  }

  @Test
  void targetsWithoutPairs() {
    Question question =
        new Question("Rome thanked Oslo.", List.of(new Span(0, 4), new Span(13, 17)), List.of());

    assertThat(answer(question).targets()).hasSize(2).allMatch(Judgement::confident);
  }

  @Test
  void nothingIsAskedOfWhiteSpace() {
    Answer answer = answer(new Question(" \u3000 ", List.of(new Span(0, 1)), List.of()));

    assertThat(answer.targets()).containsExactly(Calibration.NOT_ASKED);
    assertThat(answer.frames()).isEmpty();
  }

  @Test
  void pairTooFarApartIsNeutralWithoutConfidence() {
    String middle = "the minister of state said that ".repeat(40);
    Question question = question("Paris fears " + middle + "Rome", "Paris", "Rome");

    Answer answer = answer(question);

    assertThat(answer.pairs()).containsOnly(Calibration.NOT_ASKED);
    assertThat(answer.targets()).doesNotContain(Calibration.NOT_ASKED);
    assertThat(Calibration.NOT_ASKED.probabilities().mostLikely()).isEqualTo(Polarity.NEUTRAL);
    assertThat(Calibration.NOT_ASKED.confident()).isFalse();
  }

  @Test
  void frameOfALongSentenceIsTheMostProbableOfItsWindows() {
    String middle = "the minister of state said that ".repeat(40);
    String text = "Paris fears " + middle + "Rome";
    List<FrameScore> both = answer(question(text, "Paris", "Rome")).frames();
    List<FrameScore> first = answer(question(text, "Paris")).frames();
    List<FrameScore> last = answer(question(text, "Rome")).frames();

    assertThat(both).isNotEmpty();
    for (FrameScore score : both) {
      assertThat(Math.max(probability(first, score), probability(last, score)))
          .isEqualTo(score.probability());
    }
  }

  @Test
  void answersDependOnNeitherNeighboursNorOrder() {
    List<Question> questions = questions();
    List<Answer> together = model.answer(questions);
    List<Question> reversed = new ArrayList<>(questions);
    Collections.reverse(reversed);
    List<Answer> backwards = new ArrayList<>(model.answer(reversed));
    Collections.reverse(backwards);

    assertThat(backwards).isEqualTo(together);
    assertThat(questions.stream().map(OnnxStanceModelTest::answer).toList()).isEqualTo(together);
  }

  @Test
  void threadsAnswerAlike() throws Exception {
    List<Question> questions = questions();
    List<Answer> alone = model.answer(questions);
    Callable<List<Answer>> work = () -> model.answer(questions);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      for (Future<List<Answer>> result : threads.invokeAll(Collections.nCopies(20, work))) {
        assertThat(result.get()).isEqualTo(alone);
      }
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void thresholdsComeFromTheDescription(@TempDir Path folder) throws IOException {
    TinyModel strict =
        TinyModel.copyTo(folder)
            .describe(
                root -> {
                  root.put("stance_threshold", 1.01);
                  root.putObject("abstain_below")
                      .put("sentiment", 1.01)
                      .put("stance", 1.01)
                      .put("issues", 1.01);
                });
    Question question = question("Rome thanked Oslo.", "Rome", "Oslo");
    try (OnnxStanceModel loaded = strict.load()) {
      Answer answer = loaded.answer(List.of(question)).get(0);

      assertThat(answer.targets()).noneMatch(Judgement::confident);
      assertThat(answer.pairs()).noneMatch(Judgement::confident);
      assertThat(answer.frames()).isEqualTo(answer(question).frames());
    }
  }

  private static Answer answer(Question question) {
    return model.answer(List.of(question)).get(0);
  }

  /** A task manager of Flink died of it once: a job was cancelled, an article's thread went on. */
  @Test
  void aModelThatIsClosedAnswersNothingMoreAndWaitsForWhoIsAtIt() throws Exception {
    Golden golden = TinyModel.description().golden().get(0);
    List<Question> questions =
        Collections.nCopies(20, question(golden.text(), "Beijing", "Washington", "Nvidia"));
    ExecutorService workers = Executors.newFixedThreadPool(4);
    try {
      for (int round = 0; round < 20; round++) {
        OnnxStanceModel ending = OnnxStanceModel.load(TinyModel.files());
        CountDownLatch started = new CountDownLatch(4);
        List<Future<?>> busy = new ArrayList<>();
        for (int worker = 0; worker < 4; worker++) {
          busy.add(
              workers.submit(
                  () -> {
                    while (true) {
                      ending.answer(questions);
                      started.countDown();
                    }
                  }));
        }
        started.await();
        ending.close();
        ending.close();
        for (Future<?> worker : busy) {
          assertThatThrownBy(worker::get)
              .hasCauseInstanceOf(ModelException.class)
              .hasMessageContaining("is closed");
        }
      }
    } finally {
      workers.shutdownNow();
    }
  }

  /** All ordered pairs of the names' first places in the text. */
  private static Question question(String text, String... names) {
    List<Span> targets = new ArrayList<>();
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < names.length; i++) {
      int start = text.indexOf(names[i]);
      targets.add(new Span(start, start + names[i].length()));
      for (int j = 0; j < names.length; j++) {
        if (i != j) {
          pairs.add(new Pair(i, j));
        }
      }
    }
    return new Question(text, targets, pairs);
  }

  private static List<Question> questions() {
    List<Question> questions = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      String more = " and so the minister said".repeat(i * i % 17);
      questions.add(question("Rome \uD83D\uDE00 thanked Oslo" + more + ".", "Rome", "Oslo"));
      questions.add(question(more + "Lima.", "Lima"));
      questions.add(new Question("Nobody spoke" + more, List.of(), List.of()));
    }
    return questions;
  }

  private static void assertClose(Judgement judgement, float[] logits) {
    double sum = Math.exp(logits[0]) + Math.exp(logits[1]) + Math.exp(logits[2]);
    assertThat(judgement.probabilities().negative())
        .isCloseTo(Math.exp(logits[0]) / sum, within(1e-4));
    assertThat(judgement.probabilities().positive())
        .isCloseTo(Math.exp(logits[2]) / sum, within(1e-4));
  }

  private static long countPositive(float[] logits) {
    long count = 0;
    for (float logit : logits) {
      count += logit >= 0 ? 1 : 0;
    }
    return count;
  }

  private static double probability(List<FrameScore> scores, FrameScore like) {
    return scores.stream()
        .filter(score -> score.frame() == like.frame())
        .mapToDouble(FrameScore::probability)
        .findFirst()
        .orElse(0);
  }
}
