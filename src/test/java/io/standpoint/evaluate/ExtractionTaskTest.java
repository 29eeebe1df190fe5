package io.standpoint.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractionTaskTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path SHARED =
      Path.of("../shared/data/html_extraction/scrapinghub/gold.jsonl");

  @TempDir Path folder;

  @Test
  void scoresInSequencesOfFourWords() throws IOException {
    Files.writeString(
        folder.resolve("a.html"),
        "<h1>Quay</h1><p>The old quay of Eastmoor closes in May, the harbour council decided on"
            + " Tuesday evening after a long debate.</p>");
    Task task = new ExtractionTask();
    task.open(folder.resolve("gold.jsonl"), null);

    ObjectNode half =
        score(
            task,
            "{\"id\": \"a0\", \"file\": \"a.html\", \"text\": \"The old quay of Eastmoor closes in May\"}");
    ObjectNode unlabelled = score(task, "{\"id\": \"a1\", \"file\": \"a.html\"}");

    assertThat(unlabelled.get("text").asText()).startsWith("The old quay").endsWith("debate.");
    assertThat(unlabelled.has("f1")).isFalse();
    // 5 of 5 gold sequences among 16 found.
    assertThat(half.get("f1").asDouble()).isCloseTo(10.0 / 21, within(1e-9));
    ObjectNode metrics = task.metrics();
    assertThat(metrics.get("recall").asDouble()).isEqualTo(1.0);
    assertThat(metrics.get("precision").asDouble()).isCloseTo(5.0 / 16, within(1e-9));
    assertThat(metrics.get("benchmark").get("f1").asDouble()).isCloseTo(10.0 / 21, within(1e-9));
    assertThat(metrics.get("n").asInt()).isEqualTo(1);
    assertThat(metrics.get("even").get("n").asInt()).isEqualTo(1);
    assertThat(metrics.has("odd")).isFalse();
  }

  /** Rules were chosen on the even half; floors lie a little below what was reached. */
  @Test
  void findsTheArticlesOfRealPages() throws IOException {
    assumeTrue(Files.exists(SHARED), "absent: " + SHARED);
    Task task = new ExtractionTask();
    task.open(SHARED, null);
    for (GoldRow row : GoldFile.read(SHARED, Integer.MAX_VALUE)) {
      task.begin(row).run().get();
    }

    assertThat(task.metrics().get("even").get("f1").asDouble()).isGreaterThan(0.95);
    assertThat(task.metrics().get("odd").get("f1").asDouble()).isGreaterThan(0.95);
  }

  private static ObjectNode score(Task task, String row) throws IOException {
    return task.begin(new GoldRow(Path.of("gold.jsonl"), 1, JSON.readTree(row))).run().get();
  }
}
