package io.standpoint.domain;

/** In whose words something is said. */
public enum Voice {
  /** The article's own words; the holder is its publisher. */
  NARRATOR,
  /** Inside quotation marks, attributed to a speaker. */
  DIRECT,
  /** Reported speech: "said that", "according to". */
  INDIRECT
}
