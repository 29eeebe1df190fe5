package io.standpoint.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.standpoint.analysis.ArticleParser;
import io.standpoint.analysis.PlainParser;
import io.standpoint.analysis.ReferenceFinder;
import io.standpoint.analysis.StanceModel;
import io.standpoint.domain.Probabilities;
import io.standpoint.entity.EntityResolver;
import io.standpoint.entity.Gazetteer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names of the gazetteer in the box and a model that knows "good" and "bad". */
class ArticleSentimentTaskTest {

  private static final EntityResolver ENTITIES = new EntityResolver(Gazetteer.bundled());

  private static final Tools TOOLS =
      new Tools() {
        @Override
        public StanceModel model() {
          return new Words();
        }

        @Override
        public ArticleParser parser() {
          return new PlainParser();
        }

        @Override
        public EntityResolver entities() {
          return ENTITIES;
        }

        @Override
        public ReferenceFinder references() {
          return ReferenceFinder.NONE;
        }
      };

  private static final class Words implements StanceModel {

    @Override
    public String id() {
      return "words";
    }

    @Override
    public List<Answer> answer(List<Question> questions) {
      return questions.stream().map(Words::answer).toList();
    }

    private static Answer answer(Question question) {
      double bad = question.text().contains("bad") ? 0.8 : 0.1;
      double good = question.text().contains("good") ? 0.8 : 0.1;
      Judgement one = new Judgement(new Probabilities(bad, 1 - bad - good, good), true);
      Judgement none = new Judgement(new Probabilities(0, 1, 0), false);
      return new Answer(
          question.targets().stream().map(target -> one).toList(),
          question.pairs().stream().map(pair -> none).toList(),
          List.of(),
          List.of());
    }

    @Override
    public void close() {}
  }

  @TempDir private Path folder;

  /**
   * France is praised once in two sentences; Huawei is blamed always; of China one sentence of
   * three is bad, which is too little; Nobody is not named, and so neutral.
   */
  @Test
  void meanOfTheSentencesAboutTheTargetIsTheLabel() throws IOException {
    Evaluation.Result result =
        score(
            """
            {"id":"1","text":"France is good. France met Japan.","target":"France","label":"positive"}
            {"id":"2","text":"Huawei is bad. Japan is good.","target":"Huawei's","label":"negative"}
            {"id":"3","text":"China is bad. China slept. China ate.","target":"CHINA","label":"negative"}
            {"id":"4","text":"Japan is good.","target":"Joe Nobody","label":"neutral"}
            {"id":"5","text":"Japan is good.","target":"Japan"}
            """);

    JsonNode metrics = result.metrics();
    assertThat(metrics.get("n").asInt()).isEqualTo(4);
    assertThat(metrics.get("found").asDouble()).isEqualTo(0.75);
    assertThat(metrics.get("accuracy").asDouble()).isEqualTo(0.75);
    assertThat(metrics.get("confusion"))
        .hasToString("{\"negative\":[1,1,0],\"neutral\":[0,1,0],\"positive\":[0,0,1]}");
    assertThat(result.predictions())
        .extracting(row -> row.get("label").asText())
        .containsExactly("positive", "negative", "neutral", "neutral", "positive");
    assertThat(result.predictions().get(0).get("entity").asText()).isEqualTo("country:fr");
    assertThat(result.predictions().get(0).get("mean").asDouble()).isEqualTo(0.35, within(1e-9));
    assertThat(result.predictions().get(3).has("entity")).isFalse();
  }

  @Test
  void rowWithoutATextIsToldBySentence() {
    assertThatThrownBy(() -> score("{\"id\":\"1\",\"text\":\" \",\"target\":\"France\"}\n"))
        .isInstanceOf(GoldException.class)
        .hasMessageContaining("gold.jsonl, line 1: ");
    assertThatThrownBy(() -> score("{\"id\":\"1\",\"text\":\"France.\"}\n"))
        .isInstanceOf(GoldException.class)
        .hasMessageContaining("gold.jsonl, line 1: the field 'target' is missing.");
  }

  private Evaluation.Result score(String rows) throws IOException {
    Path gold = Files.writeString(folder.resolve("gold.jsonl"), rows);
    return new Evaluation(TOOLS, 2, (done, of) -> {})
        .score(Task.Kind.ARTICLE_SENTIMENT, gold, Integer.MAX_VALUE);
  }
}
