package io.standpoint.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.hash.Hashing;
import io.standpoint.analysis.ArticleParser;
import io.standpoint.analysis.PlainParser;
import io.standpoint.analysis.ReferenceFinder;
import io.standpoint.analysis.StanceModel;
import io.standpoint.entity.EntityResolver;
import io.standpoint.entity.Gazetteer;
import io.standpoint.reference.ReferenceResolver;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names and voices with the gazetteer in the box and no recogniser, counted by hand. */
class NamesTasksTest {

  private static final EntityResolver ENTITIES = new EntityResolver(Gazetteer.bundled());

  private static final Tools TOOLS =
      new Tools() {
        @Override
        public StanceModel model() {
          throw new AssertionError("names need no model");
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
          return new ReferenceResolver(Gazetteer.bundled())::resolve;
        }
      };

  @TempDir private Path folder;

  /**
   * Six names: Washington has the right id; Beijing's gold id is the place; of "Nvidia Fans" only a
   * part is found; Nvidia has a wrong gold type; Oslo has no id; Zork is not found. One name that
   * is found, Germany, is not marked.
   */
  @Test
  void entities() throws IOException {
    Evaluation.Result result =
        score(
            Task.Kind.ENTITIES,
            """
            {"id":"a","text":"Washington warned Beijing.","entities":[\
            {"start":0,"end":10,"type":"COUNTRY","id":"country:us"},\
            {"start":18,"end":25,"type":"PLACE","id":"place:beijing"}]}
            {"id":"b","text":"Nvidia Fans met Nvidia in Oslo.","entities":[\
            {"start":0,"end":11,"type":"ORGANIZATION"},\
            {"start":16,"end":22,"type":"PERSON"},{"start":26,"end":30,"type":"loc"}]}
            {"id":"c","tokens":["Zork","saw","Germany"],"tags":["B-person","O","O"]}
            {"id":"d","text":"France"}
            """);

    JsonNode metrics = result.metrics();
    assertThat(metrics.get("n").asInt()).isEqualTo(3);
    assertThat(metrics.get("mentions").asInt()).isEqualTo(6);
    // Found are Washington, Beijing, Nvidia twice, Oslo and Germany; four have the marked span.
    assertThat(metrics.get("span_f1").asDouble()).isCloseTo(2 * 4 / 12.0, within(1e-12));
    assertThat(metrics.get("typed_f1").asDouble()).isCloseTo(2 * 2 / 12.0, within(1e-12));
    assertThat(metrics.get("id_accuracy").asDouble()).isEqualTo(.5);
    assertThat(metrics.get("id_recall").asDouble()).isEqualTo(.5);
    assertThat(metrics.get("resolution_accuracy").asDouble()).isEqualTo(.5);
    assertThat(metrics.get("recall").get("loc").asDouble()).isEqualTo(1);
    assertThat(metrics.get("recall").get("person").asDouble()).isZero();
    assertThat(result.predictions().get(0).get("entities").get(0))
        .hasToString(
            "{\"start\":0,\"end\":10,\"text\":\"Washington\",\"type\":\"COUNTRY\","
                + "\"id\":\"country:us\",\"literal_id\":\"place:washington-dc\","
                + "\"rule\":\"metonym.subject\"}");
  }

  @Test
  void entitiesOfAStretchOfAnArticleElsewhere() throws IOException {
    String text = "Li Wei leads Tencent. Then Tencent sued Nvidia.";
    String sentence = text.substring(22);
    Files.writeString(
        folder.resolve("articles.jsonl"),
        "{\"id\":\"1\",\"text\":\"Other.\"}\n{\"id\":\"2\",\"text\":\"" + text + "\"}\n");
    String row =
        """
        {"id":"p","file":"articles.jsonl","article":"%s","start":22,"end":47,"check":"%s",\
        "entities":[{"start":5,"end":12,"type":"ORGANIZATION","id":"org:tencent"},\
        {"start":18,"end":24,"type":"ORGANIZATION","id":"org:nvidia"}]}
        """;
    String check =
        Hashing.sha256().hashString(sentence, StandardCharsets.UTF_8).toString().substring(0, 12);

    JsonNode metrics = score(Task.Kind.ENTITIES, row.formatted("2", check)).metrics();

    assertThat(metrics.get("span_f1").asDouble()).isEqualTo(1);
    assertThat(metrics.get("id_accuracy").asDouble()).isEqualTo(1);
    assertThatThrownBy(() -> score(Task.Kind.ENTITIES, row.formatted("3", check)))
        .isInstanceOf(GoldException.class)
        .hasMessageContaining(
            "line 1: there is no article '3' with a stretch from 22 to 47 in "
                + folder.resolve("articles.jsonl"));
    assertThatThrownBy(() -> score(Task.Kind.ENTITIES, row.formatted("2", "0123456789ab")))
        .isInstanceOf(GoldException.class)
        .hasMessageEndingWith("has another text there.");
  }

  /**
   * Two quotations, of which the first has the right speaker and the second is marked as said by
   * somebody else; one reported clause with the right speaker, of which three more words are found
   * than are marked.
   */
  @Test
  void attribution() throws IOException {
    String text =
        "\"We will appeal,\" said Tencent. \"It is wrong,\" said Nvidia. France said that tariffs"
            + " hurt all of us.";
    String attributions =
        attribution(text, "Tencent", "We will appeal")
            + ","
            + attribution(text, "France", "It is wrong")
            + ","
            + attribution(text, "France", "that tariffs hurt");

    Evaluation.Result result =
        score(
            Task.Kind.ATTRIBUTION,
            "{\"id\":\"1\",\"text\":\""
                + text.replace("\"", "\\\"")
                + "\",\"attributions\":["
                + attributions
                + "]}\n");

    JsonNode direct = result.metrics().get("direct");
    assertThat(direct.get("content_f1").asDouble()).isEqualTo(1);
    assertThat(direct.get("speaker_accuracy").asDouble()).isEqualTo(.5);
    assertThat(direct.get("n").asInt()).isEqualTo(2);
    JsonNode indirect = result.metrics().get("indirect");
    assertThat(indirect.get("content_token_f1").asDouble()).isCloseTo(2 * 3 / 9.0, within(1e-12));
    assertThat(indirect.get("speaker_accuracy").asDouble()).isEqualTo(1);
    assertThat(result.metrics().get("attribution_rate").asDouble()).isEqualTo(1);
    assertThat(result.metrics().get("resolution_rate").asDouble()).isEqualTo(1);
    JsonNode first = result.predictions().get(0).get("attributions").get(0);
    assertThat(first.get("voice").asText()).isEqualTo("DIRECT");
    assertThat(first.get("speaker").get("text").asText()).isEqualTo("Tencent");
    assertThat(first.get("speaker_id").asText()).isEqualTo("org:tencent");
    assertThat(first.get("content").get("text").asText()).isEqualTo("\"We will appeal,\"");
  }

  private static String attribution(String text, String source, String content) {
    return "{\"source\":[%s],\"content\":[%s]}".formatted(span(text, source), span(text, content));
  }

  private static String span(String text, String part) {
    int start = text.indexOf(part);
    return "{\"start\":%d,\"end\":%d}".formatted(start, start + part.length());
  }

  /**
   * "She" is right; "his" is taken for nobody, so that one name is missed; the third pronoun means
   * neither name, but is taken for one.
   */
  @Test
  void references() throws IOException {
    Evaluation.Result result =
        score(
            Task.Kind.REFERENCES,
            """
            {"id":"a","text":"Angela Merkel met Emmanuel Macron. She smiled.",\
            "pronoun":"She","pronoun_start":35,"a":"Angela Merkel","a_start":0,"a_coref":true,\
            "b":"Emmanuel Macron","b_start":18,"b_coref":false}
            {"id":"b","text":"Emmanuel Macron left. Rain. Snow. Hail. Fog hid his car from Joe Biden.",\
            "pronoun":"his","pronoun_start":48,"a":"Emmanuel Macron","a_start":0,"a_coref":true,\
            "b":"Joe Biden","b_start":61,"b_coref":false}
            {"id":"c","text":"Angela Merkel sat. Bea Lund fell when she met Theresa May.",\
            "pronoun":"she","pronoun_start":38,"a":"Angela Merkel","a_start":0,"a_coref":false,\
            "b":"Theresa May","b_start":46,"b_coref":false}
            {"id":"d","text":"Theresa May left. She smiled.",\
            "pronoun":"She","pronoun_start":18,"a":"Theresa May","a_start":0,\
            "b":"Theresa May","b_start":0}
            """);

    JsonNode metrics = result.metrics();
    assertThat(metrics.get("n").asInt()).isEqualTo(3);
    assertThat(metrics.get("precision").asDouble()).isEqualTo(.5);
    assertThat(metrics.get("recall").asDouble()).isEqualTo(.5);
    assertThat(metrics.get("f1").asDouble()).isEqualTo(.5);
    assertThat(metrics.get("accuracy").asDouble()).isCloseTo(1 / 3.0, within(1e-12));
    assertThat(metrics.get("feminine").get("precision").asDouble()).isEqualTo(.5);
    assertThat(metrics.get("masculine").get("recall").asDouble()).isZero();
    assertThat(metrics.get("resolved").asDouble()).isCloseTo(2 / 3.0, within(1e-12));
    assertThat(result.predictions().get(0).get("entity").asText())
        .isEqualTo("person:angela-merkel");
    assertThat(result.predictions().get(3).get("a_coref").asBoolean()).isTrue();
    assertThatThrownBy(
            () ->
                score(
                    Task.Kind.REFERENCES,
                    "{\"text\":\"She left.\",\"pronoun\":\"he\",\"pronoun_start\":0}\n"))
        .isInstanceOf(GoldException.class)
        .hasMessageEndingWith("line 1: 'he' does not stand at pronoun_start 0.");
  }

  private Evaluation.Result score(Task.Kind kind, String rows) throws IOException {
    Path gold = Files.writeString(folder.resolve(kind + ".jsonl"), rows);
    return new Evaluation(TOOLS, 2, (done, of) -> {}).score(kind, gold, Integer.MAX_VALUE);
  }
}
