package io.standpoint.beam;

import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;

/** Counters that a runner's user interface and the progress line show while a run goes on. */
public final class RunMetrics {

  public static final String NAMESPACE = "standpoint";
  public static final String READ_NAME = "articles_read";
  public static final String DONE_NAME = "articles_done";

  static final Counter READ = Metrics.counter(NAMESPACE, READ_NAME);
  static final Counter DONE = Metrics.counter(NAMESPACE, DONE_NAME);

  private RunMetrics() {}

  static Counter failures(String reason) {
    return Metrics.counter(NAMESPACE, "failures_" + reason);
  }
}
