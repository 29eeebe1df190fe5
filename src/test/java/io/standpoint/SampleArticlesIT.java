package io.standpoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.standpoint.beam.OutputInvariants;
import io.standpoint.beam.Outputs;
import io.standpoint.domain.Dataset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as a user runs it, on the sample articles, held against their labels. */
class SampleArticlesIT {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path EXPECTED = Path.of("data/expected/articles.jsonl");

  @TempDir static Path folder;

  private static Path output;
  private static Map<String, GenericRecord> articles;
  private static Map<String, List<GenericRecord>> opinions;
  private static List<JsonNode> labels;
  private static List<JsonNode> copies;

  @BeforeAll
  static void run() throws IOException {
    output = folder.resolve("out");
    assertThat(standpoint(output, "--input=data/articles/*", "--keep-text")).isZero();
    articles =
        Outputs.read(output, Dataset.ARTICLES).stream()
            .collect(Collectors.toMap(row -> text(row, "article_id"), row -> row));
    opinions =
        Outputs.read(output, Dataset.OPINIONS).stream()
            .collect(Collectors.groupingBy(row -> text(row, "article_id")));
    labels = new ArrayList<>();
    copies = new ArrayList<>();
    for (String line : Files.readAllLines(EXPECTED)) {
      JsonNode label = JSON.readTree(line);
      (label.has("copy_kind") ? copies : labels).add(label);
    }
  }

  @Test
  void countsBalance() {
    OutputInvariants.check(output);
    JsonNode counts = Outputs.manifest(output).get("counts");
    assertThat(counts.get("read").asLong()).isEqualTo(46);
    assertThat(counts.get("analysed").asLong()).isEqualTo(42);
    assertThat(counts.get("copies").asLong()).isEqualTo(3);
    assertThat(counts.get("other_language").asLong()).isEqualTo(1);
    assertThat(counts.get("failed").asLong()).isZero();
    assertThat(
            Outputs.read(output, Dataset.ENTITIES).stream()
                .filter(row -> text(row, "granularity").equals("UNDATED"))
                .filter(row -> text(row, "entity_id").equals("country:us")))
        .as("the seven articles without a date have a window of their own")
        .hasSize(1);
  }

  @Test
  void reprintsAreCopiesOfTheirOriginals() {
    assertThat(
            articles.values().stream()
                .filter(row -> text(row, "status").equals("COPY"))
                .map(row -> text(row, "copy_of") + " " + text(row, "story_id")))
        .containsExactlyInAnyOrderElementsOf(
            copies.stream()
                .map(label -> label.get("copy_of").asText())
                .map(original -> original + " " + original)
                .toList());
  }

  @Test
  void everyOffsetPointsIntoTheArticle() {
    opinions.forEach(
        (article, facts) -> {
          String text = text(articles.get(article), "text");
          for (GenericRecord fact : facts) {
            String sentence = slice(text, fact, "sentence");
            assertThat(sentence).isEqualTo(text(fact, "evidence"));
            assertThat(sentence).contains(slice(text, fact, "target"));
            assertThat(slice(text, fact, "target")).doesNotStartWith(" ").doesNotEndWith(" ");
          }
        });
  }

  @Test
  void everyEvidencePointsIntoTheArticleAndIsAFactOfIt() {
    int seen = 0;
    for (Dataset dataset : List.of(Dataset.ENTITIES, Dataset.PAIRS)) {
      String subject = dataset == Dataset.ENTITIES ? "entity_id" : "target_id";
      for (GenericRecord row : Outputs.read(output, dataset)) {
        for (Object item : (List<?>) row.get("evidence")) {
          GenericRecord evidence = (GenericRecord) item;
          String article = text(evidence, "article_id");
          String whole = text(articles.get(article), "text");
          assertThat(whole.substring((int) evidence.get("start"), (int) evidence.get("end")))
              .isEqualTo(text(evidence, "text"));
          assertThat(opinions.get(article))
              .anyMatch(
                  fact ->
                      text(fact, "target_id").equals(text(row, subject))
                          && fact.get("target_start").equals(evidence.get("target_start"))
                          && fact.get("target_end").equals(evidence.get("target_end"))
                          && text(fact, "voice").equals(text(evidence, "voice"))
                          && text(fact, "polarity").equals(text(evidence, "polarity"))
                          && !(boolean) fact.get("abstained"));
          seen++;
        }
      }
    }
    assertThat(seen).isGreaterThan(500);
  }

  @Test
  void estimatesAreThereWhereSomethingIsConfident() {
    assertThat(
            Outputs.manifest(output).get("reliability").get("on_negative").get("negative").asLong())
        .isEqualTo(251);
    for (GenericRecord row : Outputs.read(output, Dataset.ENTITIES)) {
      long mentions = (long) row.get("mentions");
      assertThat((double) row.get("share_abstained"))
          .isEqualTo((double) (long) row.get("abstained") / mentions);
      boolean none = (long) row.get("abstained") == mentions;
      for (String net : List.of("story_net", "salient_net", "corrected_net")) {
        assertThat(row.get(net) == null).as(net).isEqualTo(none);
        if (!none) {
          assertThat((double) row.get(net))
              .isBetween((double) row.get(net + "_low"), (double) row.get(net + "_high"));
        }
      }
      assertThat((double) row.get("calibration_error")).isEqualTo(0.011);
    }
    assertThat(
            opinions.values().stream()
                .flatMap(List::stream)
                .filter(fact -> text(fact, "kind").equals("PORTRAYAL"))
                .map(fact -> (double) fact.get("salience")))
        .allMatch(salience -> 0 < salience && salience <= 1);
  }

  @Test
  void expectedEntitiesAreFoundAndMisleadingOnesAreNot() {
    List<String> wrong = new ArrayList<>();
    for (JsonNode label : labels) {
      Set<String> found = new HashSet<>();
      for (GenericRecord fact : factsOf(label)) {
        found.add(text(fact, "target_id"));
      }
      label.get("entities").forEach(id -> note(wrong, label, "misses", id, found, false));
      label.get("absent").forEach(id -> note(wrong, label, "has", id, found, true));
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void opinionsAgreeWithTheLabels() {
    Score found = new Score("targets found");
    Score polarity = new Score("polarity");
    Score voice = new Score("voice");
    Score holder = new Score("holder");
    for (JsonNode label : labels) {
      for (JsonNode expected : label.get("opinions")) {
        GenericRecord fact = portrayal(label, expected);
        String where = expected.get("target").asText() + " in " + expected.get("sentence").asText();
        found.add(fact != null, where);
        if (fact != null) {
          if (!(boolean) fact.get("abstained")) {
            polarity.add(same(fact, expected, "polarity"), where + ": " + fact.get("polarity"));
          }
          voice.add(same(fact, expected, "voice"), where + ": " + fact.get("voice"));
          holder.add(sameHolder(fact, expected), where + ": " + fact.get("holder_name"));
        }
      }
    }
    assertThat(List.of(found.line(), polarity.line(), voice.line(), holder.line()))
        .allSatisfy(System.out::println);
    found.requireAtLeast(0.98);
    polarity.requireAtLeast(0.78);
    voice.requireAtLeast(0.90);
    holder.requireAtLeast(0.88);
  }

  @Test
  void stancesAgreeWithTheLabels() {
    Score found = new Score("stances found");
    Score sign = new Score("sign of stances");
    for (JsonNode label : labels) {
      for (JsonNode expected : label.get("stances")) {
        String where =
            expected.get("holder_id").asText()
                + " -> "
                + expected.get("target_id").asText()
                + " in "
                + expected.get("sentence").asText();
        List<GenericRecord> facts =
            factsOf(label).stream()
                .filter(fact -> text(fact, "kind").equals("STANCE"))
                .filter(fact -> text(fact, "target_id").equals(expected.get("target_id").asText()))
                .filter(fact -> text(fact, "holder_id").equals(expected.get("holder_id").asText()))
                .filter(fact -> overlaps(fact, expected))
                .toList();
        found.add(!facts.isEmpty(), where);
        facts.forEach(fact -> sign.add(same(fact, expected, "polarity"), where));
      }
    }
    System.out.println(found.line());
    System.out.println(sign.line());
    found.requireAtLeast(0.75);
    sign.requireAtLeast(0.90);
  }

  @Test
  void valuesDoNotDependOnThreadsOrFileOrder() throws IOException {
    Path again = folder.resolve("again");
    assertThat(
            standpoint(
                again,
                "--input=data/articles/*.txt",
                "--input=data/articles/p*.jsonl,data/articles/[a-oq-z]*.jsonl*",
                "--keep-text",
                "--targetParallelism=1",
                "--numShards=2"))
        .isZero();
    assertThat(Outputs.values(again)).isEqualTo(Outputs.values(output));
  }

  private static int standpoint(Path output, String... arguments) {
    List<String> all = new ArrayList<>(List.of("run", "--output=" + output));
    all.addAll(List.of(arguments));
    if (all.stream().noneMatch(argument -> argument.startsWith("--targetParallelism"))) {
      all.add("--targetParallelism=4");
    }
    return Main.run(all, System.out, System.err);
  }

  private static void note(
      List<String> wrong,
      JsonNode label,
      String verb,
      JsonNode id,
      Set<String> found,
      boolean bad) {
    if (found.contains(id.asText()) == bad) {
      wrong.add(name(label) + " " + verb + " " + id.asText());
    }
  }

  private static GenericRecord portrayal(JsonNode label, JsonNode expected) {
    String text = text(article(label), "text");
    int sentence = text.indexOf(expected.get("sentence").asText());
    int start = text.indexOf(expected.get("target").asText(), sentence);
    int end = start + expected.get("target").asText().length();
    return factsOf(label).stream()
        .filter(fact -> text(fact, "kind").equals("PORTRAYAL"))
        .filter(fact -> (int) fact.get("target_start") < end)
        .filter(fact -> (int) fact.get("target_end") > start)
        .filter(fact -> text(fact, "target_id").equals(expected.get("target_id").asText()))
        .findFirst()
        .orElse(null);
  }

  private static boolean overlaps(GenericRecord fact, JsonNode expected) {
    String evidence = text(fact, "evidence");
    String sentence = expected.get("sentence").asText();
    return evidence.contains(sentence) || sentence.contains(evidence);
  }

  private static boolean same(GenericRecord fact, JsonNode expected, String field) {
    return text(fact, field).equals(expected.get(field).asText());
  }

  /** A pronoun or a description as label is right whoever it was resolved to. */
  private static boolean sameHolder(GenericRecord fact, JsonNode expected) {
    JsonNode holder = expected.get("holder");
    if (holder == null || holder.isNull()) {
      return text(fact, "holder_kind").equals("PUBLISHER");
    }
    if (text(fact, "holder_kind").equals("PUBLISHER")) {
      return false;
    }
    String[] words = holder.asText().split(" ");
    String surname = words[words.length - 1];
    boolean named = words.length > 1 && Character.isUpperCase(surname.charAt(0));
    return !named
        || (fact.get("holder_name") != null && text(fact, "holder_name").contains(surname));
  }

  private static List<GenericRecord> factsOf(JsonNode label) {
    return opinions.getOrDefault(text(article(label), "article_id"), List.of());
  }

  private static GenericRecord article(JsonNode label) {
    if (label.has("article")) {
      return articles.get(label.get("article").asText());
    }
    String file = label.get("file").asText();
    String title = label.get("title").asText();
    return articles.values().stream()
        .filter(row -> text(row, "source_file").endsWith(file))
        .filter(
            row ->
                row.get("title") == null
                    ? text(row, "text").startsWith(title)
                    : text(row, "title").equals(title))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no article " + name(label)));
  }

  private static String name(JsonNode label) {
    return label.has("article")
        ? label.get("article").asText()
        : label.get("file").asText() + ": " + label.get("title").asText();
  }

  private static String slice(String text, GenericRecord fact, String what) {
    return text.substring((int) fact.get(what + "_start"), (int) fact.get(what + "_end"));
  }

  private static String text(GenericRecord row, String field) {
    return String.valueOf(row.get(field));
  }

  /** A share that is printed, and required. */
  private static final class Score {
    private final String name;
    private final List<String> misses = new ArrayList<>();
    private int right;
    private int all;

    Score(String name) {
      this.name = name;
    }

    void add(boolean good, String where) {
      all++;
      if (good) {
        right++;
      } else {
        misses.add(where);
      }
    }

    String line() {
      return String.format("%s: %d of %d (%.3f)", name, right, all, (double) right / all);
    }

    void requireAtLeast(double floor) {
      assertThat((double) right / all)
          .as("%s%nmissed:%n%s", line(), String.join(System.lineSeparator(), misses))
          .isGreaterThanOrEqualTo(floor);
    }
  }
}
