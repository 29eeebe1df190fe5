package io.standpoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.standpoint.beam.Outputs;
import io.standpoint.domain.Dataset;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Aggregates made again and merged, against those of one run over the same articles. */
class SummariesIT {

  private static final String ARTICLES = "data/articles/";
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir static Path folder;

  @BeforeAll
  static void runs() {
    run("whole", "run", "--input=" + ARTICLES + "*");
    // Copies lie in the same half as their originals.
    run("letters", "run", "--input=" + ARTICLES + "*.txt");
    run("lines", "run", "--input=" + ARTICLES + "*.jsonl*");
  }

  @Test
  void opinionsCountedAgainGiveTheSameAggregates() {
    run("again", "aggregate", "--input=" + folder + "/whole");

    assertThat(values("again")).isEqualTo(values("whole"));
    assertThat(Outputs.manifest(folder.resolve("again")).get("counts"))
        .isEqualTo(Outputs.manifest(folder.resolve("whole")).get("counts"));
  }

  @Test
  void twoHalvesMergedAreTheWhole() {
    run("merged", "merge", "--input=" + folder + "/letters," + folder + "/lines");

    assertThat(values("merged")).isEqualTo(values("whole"));
    assertThat(Outputs.manifest(folder.resolve("merged")).get("counts"))
        .isEqualTo(Outputs.manifest(folder.resolve("whole")).get("counts"));
  }

  @Test
  void mergedAggregatesCanBeMergedAgain() {
    run("one", "merge", "--input=" + folder + "/lines");
    run("two", "merge", "--input=" + folder + "/one," + folder + "/letters");

    assertThat(values("two")).isEqualTo(values("whole"));
  }

  @Test
  void thirtyOneDaysMergedAreTheMonth() throws IOException {
    List<String> texts = paragraphs("continental-observer.jsonl");
    List<String> rows = new ArrayList<>();
    List<String> days = new ArrayList<>();
    for (int day = 1; day <= 31; day++) {
      ObjectNode row = JSON.createObjectNode();
      row.put("id", "march-" + day).put("publisher", "Outlet " + day % 5);
      row.put("published", "2026-03-%02dT10:00:00Z".formatted(day)).put("text", texts.get(day));
      rows.add(row.toString());
      Path file = Files.writeString(folder.resolve("march-" + day + ".jsonl"), row + "\n");
      run("march-" + day, "run", "--input=" + file);
      days.add(folder + "/march-" + day);
    }
    Path month = Files.write(folder.resolve("march.jsonl"), rows);
    run("march", "run", "--input=" + month);
    run("march-merged", "merge", "--input=" + String.join(",", days));

    assertThat(values("march-merged")).isEqualTo(values("march"));
    assertThat(Outputs.manifest(folder.resolve("march-merged")).get("counts"))
        .isEqualTo(Outputs.manifest(folder.resolve("march")).get("counts"));
  }

  /** Long paragraphs of the articles of one outlet. */
  private static List<String> paragraphs(String file) throws IOException {
    List<String> paragraphs = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of(ARTICLES + file))) {
      JSON.readTree(line)
          .get("text")
          .asText()
          .lines()
          .filter(p -> p.length() > 150)
          .forEach(paragraphs::add);
    }
    return paragraphs;
  }

  @Test
  void withoutAnArticleOnlyItsDayIsCountedAgain() throws IOException {
    String id =
        Outputs.read(folder.resolve("whole"), Dataset.ARTICLES).stream()
            .filter(row -> row.get("status").toString().equals("ANALYSED"))
            .filter(row -> row.get("published") != null)
            .map(row -> row.get("article_id").toString())
            .sorted()
            .findFirst()
            .orElseThrow();
    Path ids = Files.writeString(folder.resolve("ids.txt"), id + "\n");
    run("less", "merge", "--input=" + folder + "/whole", "--excludeArticles=" + ids);
    run("less-again", "aggregate", "--input=" + folder + "/whole", "--excludeArticles=" + ids);

    assertThat(values("less")).isEqualTo(values("less-again")).isNotEqualTo(values("whole"));
    JsonNode whole = Outputs.manifest(folder.resolve("whole")).get("counts");
    JsonNode less = Outputs.manifest(folder.resolve("less")).get("counts");
    for (String count : List.of("read", "analysed")) {
      assertThat(less.get(count).asLong()).isEqualTo(whole.get(count).asLong() - 1);
    }
    assertThat(less.get("opinions").asLong())
        .isEqualTo(
            Outputs.read(folder.resolve("whole"), Dataset.OPINIONS).stream()
                .filter(row -> !row.get("article_id").toString().equals(id))
                .count());
    assertThat(Outputs.read(folder.resolve("less"), Dataset.ENTITIES))
        .noneMatch(row -> row.get("evidence").toString().contains("\"" + id + "\""));
  }

  @Test
  void aStoryOfTwoInputsCountsOnceWhereStoriesAreJoined() throws IOException {
    String text =
        IntStream.range(0, 20)
            .mapToObj(i -> "In case " + i + " Beijing sharply condemned Washington's new tariffs.")
            .collect(Collectors.joining(" "));
    for (String day : List.of("02", "03")) {
      Path article =
          Files.writeString(
              folder.resolve("day" + day + ".jsonl"),
              "{\"id\": \"%s\", \"published\": \"2026-03-%s\", \"publisher\": \"P%s\", \"text\": \"%s\"}"
                  .formatted("a" + day, day, day, text));
      run("day" + day, "run", "--input=" + article);
    }
    String inputs = "--input=" + folder + "/day02," + folder + "/day03";
    run("apart", "merge", inputs);
    run("joined", "merge", inputs, "--joinStories");
    run("joined-again", "aggregate", inputs, "--joinStories");

    assertThat(counts("apart")).isEqualTo("2 articles, 2 stories, 2 publishers");
    assertThat(counts("joined")).isEqualTo("2 articles, 1 stories, 2 publishers");
    assertThat(values("joined-again")).isEqualTo(values("joined"));
    assertThat(
            fail(
                "merge",
                "--input=" + folder + "/apart",
                "--joinStories",
                "--output=" + folder + "/x"))
        .isEqualTo(
            "standpoint: --joinStories: "
                + folder
                + "/apart has no story_signature in articles/; merge the outputs of run.");
  }

  private static String counts(String output) {
    return Outputs.read(folder.resolve(output), Dataset.ENTITIES).stream()
        .filter(row -> row.get("granularity").toString().equals("ALL"))
        .filter(row -> row.get("entity_id").toString().equals("country:cn"))
        .map(
            row ->
                "%s articles, %s stories, %s publishers"
                    .formatted(row.get("articles"), row.get("stories"), row.get("publishers")))
        .collect(Collectors.joining("; "));
  }

  @Test
  void wrongCallsAreToldInASentence() {
    assertThat(fail("merge", "--input=" + folder + "/nowhere", "--output=" + folder + "/x"))
        .isEqualTo(
            "standpoint: --input="
                + folder
                + "/nowhere is no finished output: it has no _SUCCESS.");
    assertThat(
            fail(
                "merge",
                "--input=" + folder + "/whole",
                "--excludeArticles=" + folder + "/none.txt",
                "--output=" + folder + "/x"))
        .isEqualTo("standpoint: There is no file --excludeArticles=" + folder + "/none.txt.");
  }

  private static List<List<String>> values(String output) {
    List<List<String>> values = new ArrayList<>();
    for (Dataset dataset : List.of(Dataset.ENTITIES, Dataset.PAIRS)) {
      values.add(
          Outputs.read(folder.resolve(output), dataset).stream()
              .map(GenericRecord::toString)
              .sorted()
              .toList());
    }
    return values;
  }

  private static void run(String output, String... arguments) {
    List<String> all = new ArrayList<>(Arrays.asList(arguments));
    all.add("--output=" + folder + "/" + output);
    assertThat(Main.run(all, System.out, System.err)).isZero();
  }

  private static String fail(String... arguments) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Main.run(
            List.of(arguments), System.out, new PrintStream(err, true, StandardCharsets.UTF_8));
    assertThat(code).isEqualTo(2);
    return err.toString(StandardCharsets.UTF_8).strip();
  }
}
