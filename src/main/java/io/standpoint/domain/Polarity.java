package io.standpoint.domain;

/** The sign of a presentation or a stance, in the order of every probability triple. */
public enum Polarity {
  NEGATIVE,
  NEUTRAL,
  POSITIVE
}
