package io.standpoint.entity;

/** What pronouns a person goes by, as far as an article or the name tells. */
enum Gender {
  FEMALE,
  MALE,
  UNKNOWN
}
