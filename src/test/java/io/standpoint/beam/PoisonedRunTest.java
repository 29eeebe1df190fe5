package io.standpoint.beam;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.beam.Faults.Fault;
import io.standpoint.domain.Dataset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Articles that break an annotator, among healthy ones. */
class PoisonedRunTest {

  private static final int HEALTHY = 90;
  private static final String LONG = "Beijing praised Tokyo in a case.\n".repeat(250);
  private static final String MANY_TOKENS = "Beijing praised Tokyo, again and again. ".repeat(300);

  @TempDir Path folder;

  @AfterEach
  void release() {
    Faults.release();
  }

  @Test
  void eachFaultIsWrittenDownAndHealthyArticlesAreAsWithoutThem() {
    List<String> texts = healthy();
    Path clean = run("clean", texts);
    for (Fault fault : Fault.values()) {
      texts.add("Beijing accused " + fault + " of theft on day " + texts.size() + ".");
    }
    texts.add(LONG);
    texts.add(MANY_TOKENS);

    int before = Watchdog.hanging();

    Path poisoned = run("poisoned", texts);

    assertThat(Watchdog.hanging()).as("the one that does not listen").isEqualTo(before + 1);
    OutputInvariants.check(poisoned);
    for (Dataset dataset : List.of(Dataset.OPINIONS, Dataset.ARTICLES)) {
      assertThat(healthyRows(poisoned, dataset)).isEqualTo(healthyRows(clean, dataset));
    }
    Map<String, String> fates = new TreeMap<>();
    Outputs.read(poisoned, Dataset.FAILURES)
        .forEach(row -> fates.put(fault(row, texts), row.get("reason").toString()));
    assertThat(fates)
        .isEqualTo(
            Map.of(
                "PARSER_THROWS", "PARSER_FAILED",
                "PARSER_HANGS", "TIME_EXCEEDED",
                "PARSER_HANGS_DEAF", "TIME_EXCEEDED",
                "PARSER_TALKS_NONSENSE", "UNEXPECTED",
                "PARSER_TOO_DEEP", "TOO_COMPLEX",
                "MODEL_THROWS", "MODEL_FAILED",
                "MODEL_FORGETS", "MODEL_FAILED",
                "MODEL_TALKS_NONSENSE", "MODEL_FAILED"));
    Map<String, String> fallbacks = new TreeMap<>();
    Outputs.read(poisoned, Dataset.ARTICLES).stream()
        .filter(row -> !row.get("fallbacks").toString().equals("[]"))
        .forEach(row -> fallbacks.put(fault(row, texts), row.get("fallbacks").toString()));
    assertThat(fallbacks)
        .isEqualTo(
            Map.of(
                "RECOGNISER_THROWS", "[LISTED_NAMES_PARSER_FAILED]",
                "LONG", "[FIRST_SENTENCES_TOO_MANY_SENTENCES]",
                "MANY_TOKENS", "[FIRST_SENTENCES_TOO_MANY_TOKENS]"));
    assertThat(Outputs.manifest(poisoned).get("articles_by_fallback").toString())
        .isEqualTo(
            "{\"first_sentences_too_many_sentences\":1,\"first_sentences_too_many_tokens\":1,"
                + "\"listed_names_parser_failed\":1}");
    assertThat(Outputs.manifest(poisoned).get("failures_by_reason").toString())
        .isEqualTo(
            "{\"model_failed\":3,\"parser_failed\":1,\"time_exceeded\":2,\"too_complex\":1,"
                + "\"unexpected\":1}");
    assertThat(Outputs.manifest(poisoned).at("/counts/read").asInt()).isEqualTo(texts.size());
    assertThat(Outputs.manifest(poisoned).at("/counts/failed").asInt()).isEqualTo(8);
  }

  @Test
  void ofAnArticleOverItsBudgetTheFirstSentencesAreRead() {
    Path output = run("long", List.of(LONG));

    GenericRecord article = Outputs.read(output, Dataset.ARTICLES).get(0);
    assertThat(article.get("sentences")).isEqualTo(StubRun.BUDGET.maxSentences());
    assertThat(article.get("characters")).isEqualTo(LONG.length());
    List<GenericRecord> opinions = Outputs.read(output, Dataset.OPINIONS);
    assertThat(opinions.stream().mapToInt(row -> (int) row.get("sentence_end")).max())
        .hasValue(StubRun.BUDGET.maxSentences() * LONG.length() / 250 - 1);
  }

  private static List<String> healthy() {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < HEALTHY; i++) {
      texts.add(
          "Beijing accused Washington on day " + i + ".\nHuawei praised Japan " + i + " times.");
    }
    return texts;
  }

  private Path run(String name, List<String> texts) {
    Path input = StubRun.write(folder.resolve("in.jsonl"), StubRun.lines(texts));
    StubRun.run(StubRun.settings(List.of(input.toString()), folder.resolve(name)));
    return folder.resolve(name);
  }

  private static List<String> healthyRows(Path output, Dataset dataset) {
    return Outputs.read(output, dataset).stream()
        .filter(row -> number(row) < HEALTHY)
        .map(GenericRecord::toString)
        .sorted()
        .toList();
  }

  private static String fault(GenericRecord row, List<String> texts) {
    int fault = number(row) - HEALTHY;
    return fault < Fault.values().length
        ? Fault.values()[fault].name()
        : texts.get(number(row)).equals(LONG) ? "LONG" : "MANY_TOKENS";
  }

  private static int number(GenericRecord row) {
    return Integer.parseInt(row.get("article_id").toString().substring("id-".length()));
  }
}
