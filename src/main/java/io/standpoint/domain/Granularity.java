package io.standpoint.domain;

/** Length of a window of time; all windows are UTC. */
public enum Granularity {
  DAY,
  /** ISO week, from Monday. */
  WEEK,
  MONTH,
  /** Everything, dated or not. */
  ALL,
  /** Articles without a date. */
  UNDATED
}
