package io.standpoint.evaluate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.standpoint.domain.Origin;
import io.standpoint.ingest.PublicationDates;
import io.standpoint.story.ArticleRef;
import io.standpoint.story.Stories;
import io.standpoint.story.StoryArticle;
import io.standpoint.story.StoryFinder;
import io.standpoint.story.StorySketch;
import io.standpoint.story.TextFingerprint;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which articles tell the same story: id, text, optional {@code source} and {@code date}; and a
 * file of pairs with {@code a}, {@code b} and {@code kind}: {@code duplicate} and {@code
 * near_duplicate} are one story, {@code same_day_same_topic_not_duplicate} are two, other kinds are
 * not scored.
 */
final class StoriesTask implements Task {

  private static final String DIFFERENT = "same_day_same_topic_not_duplicate";
  private static final List<String> SAME = List.of("duplicate", "near_duplicate");

  private final List<StoryArticle> articles = new ArrayList<>();
  private final Map<String, String> stories = new LinkedHashMap<>();
  private final TreeMap<String, int[]> kinds = new TreeMap<>();
  private List<GoldRow> pairs = List.of();
  private double seconds;

  @Override
  public void open(Path gold, Path file) {
    pairs = file == null ? List.of() : GoldFile.read(file, Integer.MAX_VALUE);
  }

  @Override
  public Step begin(GoldRow row) {
    return () -> {
      long start = System.nanoTime();
      StoryArticle article = article(row);
      double spent = (System.nanoTime() - start) / 1e9;
      return () -> {
        articles.add(article);
        stories.put(row.id(), row.id());
        seconds += spent;
        return JsonNodeFactory.instance.objectNode();
      };
    };
  }

  private static StoryArticle article(GoldRow row) {
    ArticleRef ref =
        new ArticleRef(
            row.id(),
            PublicationDates.parse(row.optional("date").orElse(null)),
            new Origin(row.location(), 0),
            TextFingerprint.of(row.text()));
    return StoryArticle.of(ref, row.optional("source").orElse(null), StorySketch.of(row.text()));
  }

  @Override
  public void complete(List<ObjectNode> predictions) {
    long start = System.nanoTime();
    for (Stories.Role role : StoryFinder.find(articles)) {
      stories.put(role.article().id(), role.storyId());
    }
    seconds += (System.nanoTime() - start) / 1e9;
    predictions.forEach(
        prediction -> prediction.put("story_id", stories.get(prediction.get("id").asText())));
    for (GoldRow pair : pairs) {
      String one = stories.get(pair.required("a"));
      String other = stories.get(pair.required("b"));
      if (one != null && other != null) {
        int[] counts = kinds.computeIfAbsent(pair.required("kind"), kind -> new int[2]);
        counts[0]++;
        counts[1] += one.equals(other) ? 1 : 0;
      }
    }
  }

  @Override
  public ObjectNode metrics() {
    int[] same = new int[2];
    SAME.forEach(
        kind -> {
          same[0] += kinds.getOrDefault(kind, new int[2])[0];
          same[1] += kinds.getOrDefault(kind, new int[2])[1];
        });
    int wrong = kinds.getOrDefault(DIFFERENT, new int[2])[1];
    ObjectNode metrics = JsonNodeFactory.instance.objectNode();
    metrics
        .put("precision", Ratio.of(same[1], same[1] + wrong))
        .put("recall", Ratio.of(same[1], same[0]))
        .put("f1", Ratio.f1(same[1], same[0], same[1] + wrong));
    kinds.forEach(
        (kind, counts) -> metrics.putObject(kind).put("pairs", counts[0]).put("joined", counts[1]));
    return metrics
        .put("articles", articles.size())
        .put("stories", stories.values().stream().distinct().count())
        .put("seconds", seconds)
        .put("n", kinds.values().stream().mapToInt(counts -> counts[0]).sum());
  }
}
