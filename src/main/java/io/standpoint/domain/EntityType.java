package io.standpoint.domain;

/** What kind of thing a name stands for. */
public enum EntityType {
  COUNTRY,
  PLACE,
  ORGANIZATION,
  PERSON,
  PRODUCT,
  OTHER;

  /** The prefix of this type's entity ids, such as {@code org} in {@code org:deepseek}. */
  public String idPrefix() {
    return switch (this) {
      case COUNTRY -> "country";
      case PLACE -> "place";
      case ORGANIZATION -> "org";
      case PERSON -> "person";
      case PRODUCT -> "product";
      case OTHER -> "other";
    };
  }
}
