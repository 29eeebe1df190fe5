package io.standpoint.lexicon;

import java.util.Set;

/** What pronouns a person goes by, as far as an article or the name tells. */
public enum Gender {
  FEMALE,
  MALE,
  UNKNOWN;

  private static final Set<String> FEMALE_HONORIFICS =
      Set.of("mrs", "mrs.", "ms", "ms.", "miss", "lady");
  private static final Set<String> MALE_HONORIFICS = Set.of("mr", "mr.", "sir", "lord");

  /** Of whom an honorific is said; a word in lower case. */
  public static Gender ofHonorific(String word) {
    return FEMALE_HONORIFICS.contains(word)
        ? FEMALE
        : MALE_HONORIFICS.contains(word) ? MALE : UNKNOWN;
  }

  /** Whether both may be of one person. */
  public boolean fits(Gender other) {
    return this == UNKNOWN || other == UNKNOWN || this == other;
  }
}
