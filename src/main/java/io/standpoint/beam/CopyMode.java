package io.standpoint.beam;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is done with copies of an article. */
public enum CopyMode {
  /** They are not analysed again, but aggregates count them and their publishers. */
  COUNT,
  /** They are not analysed, and aggregates leave them out. */
  DROP,
  /** They are analysed like any other article; their opinions refer to the story. */
  ANALYSE;

  /** The mode of that name, in lower case. */
  public static Optional<CopyMode> of(String name) {
    return Arrays.stream(values())
        .filter(mode -> mode.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst();
  }
}
