package io.standpoint.evaluate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.standpoint.analysis.ArticleParser;
import io.standpoint.domain.Mention;
import io.standpoint.entity.EntityResolver;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which entities a text names: rows as {@link Passages} and {@link GoldMention} read them. The
 * whole text around a passage is resolved, for it tells what a surname or a capital means.
 */
final class EntitiesTask implements Task {

  private final ArticleParser parser;
  private final EntityResolver entities;
  private final Passages passages = new Passages();
  private final Map<String, List<Mention>> resolved = new ConcurrentHashMap<>();
  private final Map<String, long[]> byType = new TreeMap<>();
  private long gold;
  private long found;
  private long spans;
  private long typed;
  private long ids;
  private long idsAtSpans;
  private long rightIds;
  private long rightIdsAtSpans;
  private long understood;
  private long readings;
  private long rightReadings;
  private long rows;

  EntitiesTask(Tools tools) {
    this.parser = tools.parser();
    this.entities = tools.entities();
  }

  @Override
  public Step begin(GoldRow row) {
    Passage passage = passages.of(row);
    List<GoldMention> marked = GoldMention.of(row, passage);
    boolean labelled = row.json().hasNonNull("entities") || row.json().hasNonNull("tags");
    return () -> {
      List<Mention> mentions =
          resolved.computeIfAbsent(passage.document(), key -> resolve(passage.text())).stream()
              .filter(mention -> passage.span().contains(mention.span()))
              .toList();
      return () -> {
        if (labelled) {
          score(row, passage, marked, mentions);
        }
        return prediction(passage, mentions);
      };
    };
  }

  private List<Mention> resolve(String text) {
    return entities.resolve(text, parser.parse(text)).stream().flatMap(List::stream).toList();
  }

  private void score(
      GoldRow row, Passage passage, List<GoldMention> marked, List<Mention> mentions) {
    rows++;
    gold += marked.size();
    found += mentions.size();
    for (GoldMention name : marked) {
      row.optional("reading").ifPresent(reading -> scoreReading(passage, name, reading, mentions));
      Optional<Mention> same = find(passage, name, mentions, true);
      boolean rightType = same.isPresent() && name.fits(same.get().resolved().type());
      spans += same.isPresent() ? 1 : 0;
      typed += rightType ? 1 : 0;
      long[] ofType = byType.computeIfAbsent(name.label(), key -> new long[2]);
      ofType[0] += rightType ? 1 : 0;
      ofType[1]++;
      Optional<Mention> near = find(passage, name, mentions, false);
      boolean right = near.isPresent() && means(near.get(), name);
      understood += right ? 1 : 0;
      if (name.id() != null) {
        ids++;
        rightIds += right ? 1 : 0;
        idsAtSpans += same.isPresent() ? 1 : 0;
        rightIdsAtSpans += same.isPresent() && means(same.get(), name) ? 1 : 0;
      }
    }
  }

  /**
   * Whether a capital is taken for the state that it stands for where it does, and nowhere else.
   */
  private void scoreReading(
      Passage passage, GoldMention name, String reading, List<Mention> mentions) {
    Optional<Mention> near = find(passage, name, mentions, false);
    boolean right =
        reading.equals("state")
            ? near.isPresent() && means(near.get(), name)
            : near.isEmpty() || near.get().resolved().equals(near.get().literal());
    readings++;
    rightReadings += right ? 1 : 0;
  }

  private static boolean means(Mention mention, GoldMention name) {
    return name.id() == null
        ? name.fits(mention.resolved().type())
        : name.id().equals(mention.resolved().id());
  }

  private static Optional<Mention> find(
      Passage passage, GoldMention name, List<Mention> mentions, boolean exactly) {
    return mentions.stream()
        .filter(
            mention -> {
              var span = mention.span().shift(-passage.span().start());
              return exactly ? span.equals(name.span()) : span.overlaps(name.span());
            })
        .findFirst();
  }

  private static ObjectNode prediction(Passage passage, List<Mention> mentions) {
    ObjectNode prediction = JsonNodeFactory.instance.objectNode();
    ArrayNode nodes = prediction.putArray("entities");
    for (Mention mention : mentions) {
      nodes
          .addObject()
          .put("start", mention.span().start() - passage.span().start())
          .put("end", mention.span().end() - passage.span().start())
          .put("text", mention.span().of(passage.text()))
          .put("type", mention.resolved().type().name())
          .put("id", mention.resolved().id())
          .put("literal_id", mention.literal().id())
          .put("rule", mention.rule());
    }
    return prediction;
  }

  /**
   * {@code span_f1} and {@code typed_f1} want the exact span; {@code id_accuracy} is of names with
   * an id whose exact span was found, {@code id_recall} of all names with an id, overlap being
   * enough; {@code resolution_accuracy} is of all names: the id, or where there is none the type,
   * of the mention that overlaps. {@code metonym_accuracy} is of the capitals in rows with a {@code
   * reading}: state, place or trap.
   */
  @Override
  public ObjectNode metrics() {
    ObjectNode metrics =
        JsonNodeFactory.instance
            .objectNode()
            .put("span_f1", Ratio.f1(spans, gold, found))
            .put("span_precision", Ratio.of(spans, found))
            .put("span_recall", Ratio.of(spans, gold))
            .put("typed_f1", Ratio.f1(typed, gold, found));
    ObjectNode recall = metrics.putObject("recall");
    byType.forEach((type, counts) -> recall.put(type, Ratio.of(counts[0], counts[1])));
    return metrics
        .put("id_accuracy", Ratio.of(rightIdsAtSpans, idsAtSpans))
        .put("id_recall", Ratio.of(rightIds, ids))
        .put("resolution_accuracy", Ratio.of(understood, gold))
        .put("metonym_accuracy", Ratio.of(rightReadings, readings))
        .put("readings", readings)
        .put("mentions", gold)
        .put("ids", ids)
        .put("n", rows);
  }
}
