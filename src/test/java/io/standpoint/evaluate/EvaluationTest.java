package io.standpoint.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.standpoint.analysis.ArticleParser;
import io.standpoint.analysis.ReferenceFinder;
import io.standpoint.analysis.StanceModel;
import io.standpoint.domain.Frame;
import io.standpoint.domain.FrameScore;
import io.standpoint.domain.Probabilities;
import io.standpoint.domain.Span;
import io.standpoint.entity.EntityResolver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model of simple rules, so that every figure can be counted by hand. */
class EvaluationTest {

  private static final String ROW =
      "{\"id\":\"%s\",\"text\":\"%s\",\"target\":\"%s\",\"start\":%d,\"end\":%d%s}\n";

  private static final Tools TOOLS =
      new Tools() {
        @Override
        public StanceModel model() {
          return new RuleModel();
        }

        @Override
        public ArticleParser parser() {
          throw new AssertionError("a task of the model asked for the parser");
        }

        @Override
        public EntityResolver entities() {
          throw new AssertionError("a task of the model asked for names");
        }

        @Override
        public ReferenceFinder references() {
          throw new AssertionError("a task of the model asked for references");
        }
      };

  @TempDir private Path folder;

  /** "good X" and "bad X" are sure, "perhaps X" is not; "A hits B" is a stance of A. */
  private static final class RuleModel implements StanceModel {

    @Override
    public String id() {
      return "rules";
    }

    @Override
    public List<Answer> answer(List<Question> questions) {
      return questions.stream().map(RuleModel::answer).toList();
    }

    private static Answer answer(Question question) {
      return new Answer(
          question.targets().stream().map(t -> target(question.text(), t)).toList(),
          question.pairs().stream().map(p -> pair(question, p)).toList(),
          IntStream.range(0, question.targets().size())
              .filter(i -> question.text().contains(name(question, i) + " sanctions"))
              .mapToObj(
                  i -> new IssueStance(i, Frame.SANCTIONS, new Probabilities(.1, .1, .8), true))
              .toList(),
          question.text().contains("sanctions")
              ? List.of(new FrameScore(Frame.SANCTIONS, .9))
              : List.of());
    }

    private static Judgement target(String text, Span target) {
      String before = text.substring(0, target.start());
      if (before.endsWith("good ")) {
        return new Judgement(new Probabilities(.05, .05, .9), true);
      }
      if (before.endsWith("bad ") || target.of(text).equals("Russia")) {
        return new Judgement(new Probabilities(.8, .1, .1), true);
      }
      return new Judgement(new Probabilities(.2, .6, .2), !before.endsWith("perhaps "));
    }

    private static Judgement pair(Question question, Pair pair) {
      boolean hits =
          question
              .text()
              .contains(name(question, pair.holder()) + " hits " + name(question, pair.target()));
      return hits
          ? new Judgement(new Probabilities(.7, .2, .1), true)
          : new Judgement(new Probabilities(.1, .7, .2), false);
    }

    private static String name(Question question, int target) {
      return question.targets().get(target).of(question.text());
    }

    @Override
    public void close() {}
  }

  @Test
  void sentiment() throws IOException {
    Evaluation.Result result =
        score(
            Task.Kind.SENTIMENT,
            ROW.formatted("1", "good Oslo", "Oslo", 5, 9, ",\"label\":\"positive\"")
                + ROW.formatted("2", "bad Oslo", "Oslo", 4, 8, ",\"label\":\"negative\"")
                + ROW.formatted("3", "perhaps Oslo", "Oslo", 8, 12, ",\"label\":\"negative\"")
                + ROW.formatted("4", "so Oslo", "Oslo", 3, 7, ""));

    JsonNode metrics = result.metrics();
    assertThat(metrics.get("n").asInt()).isEqualTo(3);
    assertThat(metrics.get("accuracy").asDouble()).isCloseTo(2 / 3.0, within(1e-12));
    assertThat(metrics.get("f1").get("positive").asDouble()).isEqualTo(1);
    assertThat(metrics.get("f1").get("negative").asDouble()).isCloseTo(2 / 3.0, within(1e-12));
    assertThat(metrics.get("f1").get("neutral").asDouble()).isZero();
    assertThat(metrics.get("at_threshold").get("coverage").asDouble())
        .isCloseTo(2 / 3.0, within(1e-12));
    assertThat(metrics.get("at_threshold").get("accuracy").asDouble()).isEqualTo(1);
    assertThat(metrics.get("at_threshold").get("confusion"))
        .hasToString("{\"negative\":[1,0,0,1],\"neutral\":[0,0,0,0],\"positive\":[0,0,1,0]}");
    assertThat(result.predictions())
        .extracting(p -> p.get("id").asText())
        .containsExactly("1", "2", "3", "4");
    assertThat(result.predictions().get(2))
        .hasToString(
            "{\"id\":\"3\",\"label\":\"neutral\",\"probabilities\":{\"negative\":0.2,\"neutral\":0.6,"
                + "\"positive\":0.2},\"abstained\":true}");
  }

  @Test
  void stance() throws IOException {
    Evaluation.Result result =
        score(
            Task.Kind.STANCE,
            pair("Oslo hits Rome", "negative_p_to_q")
                + pair("Rome hits Oslo", "negative_q_to_p")
                + pair("Oslo likes Rome", "positive_p_to_q")
                + pair("Oslo and Rome", "neutral"));

    JsonNode metrics = result.metrics();
    assertThat(result.predictions())
        .extracting(p -> p.get("label").asText())
        .containsExactly("negative_p_to_q", "negative_q_to_p", "neutral", "neutral");
    assertThat(metrics.get("micro_f1").asDouble()).isEqualTo(.75);
    assertThat(metrics.get("sign_accuracy").asDouble()).isEqualTo(1); // .2 positive, .1 negative
    assertThat(metrics.get("detection_precision").asDouble()).isEqualTo(1);
    assertThat(metrics.get("detection_recall").asDouble()).isCloseTo(2 / 3.0, within(1e-12));
    assertThat(metrics.get("detection_f1").asDouble()).isCloseTo(.8, within(1e-12));
    assertThat(metrics.get("f1").get("positive_p_to_q").asDouble()).isZero();
  }

  @Test
  void frames() throws IOException {
    JsonNode metrics =
        score(
                Task.Kind.FRAMES,
                "{\"text\":\"sanctions bite\",\"frames\":[\"sanctions\"]}\n"
                    + "{\"text\":\"no sanctions\",\"frames\":[]}\n"
                    + "{\"text\":\"tariffs\",\"frames\":[\"trade_tariffs\"]}\n"
                    + "{\"text\":\"sanctions\"}\n")
            .metrics();

    assertThat(metrics.get("n").asInt()).isEqualTo(3);
    assertThat(metrics.get("micro_f1").asDouble()).isEqualTo(.5); // 2*1 / (2+2)
    assertThat(metrics.get("macro_f1").asDouble()).isCloseTo(2 / 3.0 / 2, within(1e-12));
    assertThat(metrics.get("f1").get("sanctions").asDouble()).isCloseTo(2 / 3.0, within(1e-12));
  }

  @Test
  void issues() throws IOException {
    String entities = ",\"entities\":[{\"text\":\"Oslo\",\"start\":0,\"end\":4}]";
    String stance =
        ",\"stance\":[{\"holder\":\"Oslo\",\"target\":\"sanctions\",\"issue\":true,\"label\":\"%s\"}]}\n";
    JsonNode metrics =
        score(
                Task.Kind.ISSUES,
                "{\"text\":\"Oslo sanctions Rome\""
                    + entities
                    + stance.formatted("positive")
                    + "{\"text\":\"Oslo sanctions us\""
                    + entities
                    + stance.formatted("negative")
                    + "{\"text\":\"Oslo waits\""
                    + entities
                    + stance.formatted("negative")
                    + "{\"text\":\"Nobody\",\"entities\":[],\"stance\":[]}\n")
            .metrics();

    assertThat(metrics.get("stances").asInt()).isEqualTo(3);
    assertThat(metrics.get("detection_recall").asDouble()).isCloseTo(2 / 3.0, within(1e-12));
    assertThat(metrics.get("detection_precision").asDouble()).isEqualTo(1);
    assertThat(metrics.get("exact_f1").asDouble()).isCloseTo(.4, within(1e-12)); // 2*1 / (3+2)
    assertThat(metrics.get("n").asInt()).isEqualTo(4);
  }

  @Test
  void biasOfANameThatIsAlwaysBlamed() throws IOException {
    ObjectNode metrics =
        score(
                Task.Kind.BIAS,
                ROW.formatted("1", "Then Japan spoke", "Japan", 5, 10, "")
                    + ROW.formatted("2", "Then nobody spoke", "nobody", 5, 11, ""))
            .metrics();

    assertThat(metrics.get("n").asInt()).isEqualTo(1);
    assertThat(metrics.get("masked").get("flip_rate").asDouble()).isZero();
    JsonNode countries = metrics.get("swapped").get("COUNTRY");
    assertThat(countries.get("n").asInt()).isEqualTo(30);
    assertThat(countries.get("flip_rate").asDouble()).isCloseTo(1 / 30.0, within(1e-12));
    JsonNode russia = metrics.get("names").get("COUNTRY").get("Russia");
    assertThat(russia.get("flip_rate").asDouble()).isEqualTo(1);
    assertThat(russia.get("mean_absolute_shift").asDouble()).isCloseTo(.6, within(1e-12));
    assertThat(russia.get("net_shift").asDouble()).isCloseTo(-.7 + .7 / 30, within(1e-12));
  }

  @Test
  void swappedNamesBringTheirArticle() {
    assertThat(BiasTask.with("The Netherlands won.", new Span(4, 15), "the United States"))
        .isEqualTo(question("The United States won.", 4, 17));
    assertThat(BiasTask.with("In the Netherlands", new Span(7, 18), "Iran"))
        .isEqualTo(question("In Iran", 3, 7));
    assertThat(BiasTask.with("In Iran it rained", new Span(3, 7), "the United Kingdom"))
        .isEqualTo(question("In the United Kingdom it rained", 7, 21));
  }

  @Test
  void labelsThatDoNotExist() {
    assertThatThrownBy(
            () ->
                score(
                    Task.Kind.SENTIMENT,
                    ROW.formatted("1", "Oslo", "Oslo", 0, 4, ",\"label\":\"good\"")))
        .isInstanceOf(GoldException.class)
        .hasMessageEndingWith(
            ", line 1: there is no label 'good', only [negative, neutral, positive].");
    assertThatThrownBy(() -> score(Task.Kind.FRAMES, "{\"text\":\"a\",\"frames\":[\"weather\"]}\n"))
        .isInstanceOf(GoldException.class)
        .hasMessageEndingWith(", line 1: there is no frame 'weather'.");
  }

  @Test
  void scorecardComparesAndMarksWhatFell() throws IOException {
    Path gold =
        Files.writeString(
            folder.resolve("gold.jsonl"),
            ROW.formatted("1", "good Oslo", "Oslo", 5, 9, ",\"label\":\"positive\"")
                + ROW.formatted("2", "bad Oslo", "Oslo", 4, 8, ",\"label\":\"positive\""));
    Files.writeString(
        folder.resolve("sentiment.yaml"),
        """
        task: sentiment
        tolerance: 0.01
        expected:
          rules:
            %s: {accuracy: 0.505, at_threshold.coverage: 1.0, ece: 0.2}
            absent.jsonl: {accuracy: 0.9}
          other: {}
        """
            .formatted(gold));

    List<Scorecard.Line> lines =
        Scorecard.read(folder, "rules").run(new Evaluation(TOOLS, 2, (rows, of) -> {}));

    assertThat(lines).hasSize(2);
    assertThat(lines.get(0).figures())
        .extracting(Scorecard.Figure::holds)
        .containsExactly(true, true, false);
    assertThat(lines.get(0).holds()).isFalse();
    assertThat(lines.get(1).isAbsent()).isTrue();
    assertThat(lines.get(1).holds()).isTrue();
    assertThat(Scorecard.table(lines))
        .contains("accuracy 0.500, at_threshold.coverage 1.000, ece 0.450 (expected 0.200!)")
        .contains("| sentiment | absent.jsonl | - | absent, skipped |");
    assertThatThrownBy(() -> Scorecard.read(folder, "unknown"))
        .isInstanceOf(GoldException.class)
        .hasMessage(folder + " expects nothing of the model unknown.");
  }

  private Evaluation.Result score(Task.Kind kind, String rows) throws IOException {
    Path gold = Files.writeString(folder.resolve(kind + ".jsonl"), rows);
    return new Evaluation(TOOLS, 2, (done, of) -> {}).score(kind, gold, Integer.MAX_VALUE);
  }

  private static String pair(String text, String label) {
    int p = text.indexOf("Oslo");
    int q = text.indexOf("Rome");
    return "{\"text\":\"%s\",\"p\":\"Oslo\",\"p_start\":%d,\"p_end\":%d,\"q\":\"Rome\",\"q_start\":%d,\"q_end\":%d,\"label\":\"%s\"}\n"
        .formatted(text, p, p + 4, q, q + 4, label);
  }

  private static StanceModel.Question question(String text, int start, int end) {
    return new StanceModel.Question(text, List.of(new Span(start, end)), List.of());
  }
}
