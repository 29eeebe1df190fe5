package io.standpoint.entity;

import io.standpoint.domain.Entity;
import java.util.List;
import java.util.Objects;

/**
 * A row of the gazetteer.
 *
 * @param entity who or what it is
 * @param country nullable; id of the country it belongs to
 * @param parent nullable; id of the owner or superior body
 * @param standsFor nullable; id of the entity that the name stands for as a metonym
 * @param aliases forms that mean this entity wherever they occur
 * @param ambiguous forms that need a second sign in the article
 * @param demonyms adjectives and names of inhabitants
 */
public record GazetteerEntry(
    Entity entity,
    String country,
    String parent,
    String standsFor,
    List<String> aliases,
    List<String> ambiguous,
    List<String> demonyms) {

  public GazetteerEntry {
    Objects.requireNonNull(entity, "entity");
    aliases = List.copyOf(aliases);
    ambiguous = List.copyOf(ambiguous);
    demonyms = List.copyOf(demonyms);
  }

  public String id() {
    return entity.id();
  }
}
