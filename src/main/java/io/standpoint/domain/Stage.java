package io.standpoint.domain;

/** Where in the way of the data something happened. */
public enum Stage {
  READ,
  COPIES,
  ANALYZE
}
