package io.standpoint.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoriesTaskTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  @Test
  void scoresPairsByTheirKind() throws IOException {
    String menu = words("menu", 300);
    List<String> rows = new ArrayList<>();
    rows.add(row("wire", "2026-01-01", "Wire", words("a", 100)));
    rows.add(row("copy", "2026-01-02", "Daily", words("a", 90)));
    rows.add(row("other", "2026-01-02", "Daily", words("b", 100)));
    for (int day = 1; day <= 40; day++) {
      String date = LocalDate.of(2026, 2, 1).plusDays(day).toString();
      rows.add(row("page" + day, date, "Site", words("c" + day + "x", 60) + " " + menu));
    }
    Path gold = Files.write(folder.resolve("gold.jsonl"), rows);
    Path pairs =
        Files.writeString(
            folder.resolve("pairs.jsonl"),
            """
            {"a": "wire", "b": "copy", "kind": "near_duplicate"}
            {"a": "page1", "b": "page2", "kind": "near_duplicate"}
            {"a": "wire", "b": "other", "kind": "same_day_same_topic_not_duplicate"}
            {"a": "page3", "b": "page4", "kind": "shared_boilerplate_or_partial"}
            {"a": "page3", "b": "unknown", "kind": "duplicate"}
            """);
    Task task = new StoriesTask();
    task.open(gold, pairs);
    List<ObjectNode> predictions = new ArrayList<>();
    for (GoldRow row : GoldFile.read(gold, Integer.MAX_VALUE)) {
      ObjectNode prediction = task.begin(row).run().get();
      predictions.add(prediction.put("id", row.id()));
    }

    task.complete(predictions);

    JsonNode metrics = task.metrics();
    assertThat(predictions.get(1).get("story_id").asText()).isEqualTo("wire");
    assertThat(metrics.get("recall").asDouble()).isEqualTo(0.5);
    assertThat(metrics.get("precision").asDouble()).isEqualTo(1.0);
    assertThat(metrics.get("n").asInt()).isEqualTo(4);
    assertThat(metrics.get("stories").asInt()).isEqualTo(42);
  }

  private static String row(String id, String date, String source, String text) throws IOException {
    ObjectNode row = JSON.createObjectNode();
    row.put("id", id).put("date", date).put("source", source).put("text", text);
    return JSON.writeValueAsString(row);
  }

  private static String words(String prefix, int count) {
    return IntStream.range(0, count).mapToObj(i -> prefix + i).collect(Collectors.joining(" "));
  }
}
