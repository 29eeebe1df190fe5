package io.standpoint.domain;

import java.util.Objects;

/**
 * Someone or something that news talks about.
 *
 * @param id lower-case slug with a type prefix, such as {@code country:us}; stable between runs
 * @param type kind of entity
 * @param name the name to show
 */
public record Entity(String id, EntityType type, String name) {

  public Entity {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(name, "name");
    if (!id.startsWith(type.idPrefix() + ":") || id.length() == type.idPrefix().length() + 1) {
      throw new IllegalArgumentException("id " + id + " does not fit type " + type);
    }
  }
}
