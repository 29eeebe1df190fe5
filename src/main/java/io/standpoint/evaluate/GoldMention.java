package io.standpoint.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import io.standpoint.domain.EntityType;
import io.standpoint.domain.Span;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A name that somebody marked.
 *
 * @param span within the passage
 * @param label its type as the gold file calls it
 * @param id nullable; the entity that it stands for
 */
record GoldMention(Span span, String label, String id) {

  /** What public data sets call types, and what fits them here. */
  private static final Map<String, Set<EntityType>> TYPES =
      Map.ofEntries(
          Map.entry("per", EnumSet.of(EntityType.PERSON)),
          Map.entry("org", EnumSet.of(EntityType.ORGANIZATION)),
          Map.entry("corporation", EnumSet.of(EntityType.ORGANIZATION)),
          Map.entry("group", EnumSet.of(EntityType.ORGANIZATION)),
          Map.entry("loc", EnumSet.of(EntityType.PLACE, EntityType.COUNTRY)),
          Map.entry("gpe", EnumSet.of(EntityType.PLACE, EntityType.COUNTRY)),
          Map.entry("location", EnumSet.of(EntityType.PLACE, EntityType.COUNTRY)),
          Map.entry("creative-work", EnumSet.of(EntityType.PRODUCT, EntityType.OTHER)),
          Map.entry("misc", EnumSet.of(EntityType.PRODUCT, EntityType.OTHER)));

  boolean fits(EntityType type) {
    return types(label).contains(type);
  }

  /**
   * The marked names of a row: {@code entities} (start, end, type, id) or BIO {@code tags} of its
   * {@code tokens}.
   *
   * @throws GoldException if an offset or a type cannot be used
   */
  static List<GoldMention> of(GoldRow row, Passage passage) {
    List<GoldMention> mentions = new ArrayList<>();
    if (row.json().hasNonNull("tags")) {
      bio(row, mentions);
    }
    for (JsonNode entity : row.json().path("entities")) {
      int start = entity.path("start").asInt(-1);
      int end = entity.path("end").asInt(-1);
      if (start < 0 || end <= start || end > passage.span().length()) {
        throw new GoldException(
            "%s: start %d and end %d do not lie in the text of %d characters."
                .formatted(row.location(), start, end, passage.span().length()));
      }
      String id = entity.hasNonNull("id") ? entity.get("id").asText() : null;
      mentions.add(new GoldMention(new Span(start, end), entity.path("type").asText(), id));
    }
    for (GoldMention mention : mentions) {
      if (types(mention.label).isEmpty()) {
        throw new GoldException(
            "%s: there is no type '%s'.".formatted(row.location(), mention.label));
      }
    }
    return mentions;
  }

  private static void bio(GoldRow row, List<GoldMention> mentions) {
    List<String> tokens = row.list("tokens").orElse(List.of());
    List<String> tags = row.list("tags").orElseThrow();
    if (tokens.size() != tags.size()) {
      throw new GoldException(
          "%s: %d tokens, %d tags.".formatted(row.location(), tokens.size(), tags.size()));
    }
    int position = 0;
    int start = -1;
    for (int i = 0; i < tags.size(); i++) {
      int end = position + tokens.get(i).length();
      if (tags.get(i).startsWith("B-")) {
        start = position;
      }
      boolean last = i + 1 == tags.size() || !tags.get(i + 1).startsWith("I-");
      if (start >= 0 && last) {
        mentions.add(new GoldMention(new Span(start, end), tags.get(i).substring(2), null));
        start = -1;
      }
      position = end + 1;
    }
  }

  private static Set<EntityType> types(String label) {
    for (EntityType type : EntityType.values()) {
      if (type.name().equalsIgnoreCase(label)) {
        return EnumSet.of(type);
      }
    }
    return TYPES.getOrDefault(label.toLowerCase(Locale.ROOT), Set.of());
  }
}
