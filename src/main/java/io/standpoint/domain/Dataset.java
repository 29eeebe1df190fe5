package io.standpoint.domain;

import java.util.Locale;

/** The data sets of an output; each is a folder. */
public enum Dataset {
  OPINIONS,
  ENTITIES,
  PAIRS,
  ARTICLES,
  FAILURES;

  /** Name of the folder. */
  public String folder() {
    return name().toLowerCase(Locale.ROOT);
  }
}
