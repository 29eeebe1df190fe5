package io.standpoint.cli;

import io.standpoint.beam.RunMetrics;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.metrics.MetricNameFilter;
import org.apache.beam.sdk.metrics.MetricQueryResults;
import org.apache.beam.sdk.metrics.MetricResult;
import org.apache.beam.sdk.metrics.MetricsFilter;

/**
 * Shows how far a run is until it ends: a bar that is redrawn on a terminal, else a line every ten
 * seconds.
 */
final class Progress {

  private static final Duration REDRAW = Duration.ofMillis(500);
  private static final Duration NEXT_LINE = Duration.ofSeconds(10);
  private static final int BAR = 30;
  private static final String CLEAR_LINE = "\r\u001b[K";

  private final PrintStream err;
  private final boolean terminal;
  private final long started = System.nanoTime();

  Progress(PrintStream err, boolean terminal) {
    this.err = err;
    this.terminal = terminal;
  }

  /** Blocks until the run has ended, well or not. */
  PipelineResult.State follow(PipelineResult result) throws IOException {
    PipelineResult.State state = null;
    while (state == null || !state.isTerminal()) {
      state =
          result.waitUntilFinish(
              org.joda.time.Duration.millis((terminal ? REDRAW : NEXT_LINE).toMillis()));
      if (state == null || !state.isTerminal()) {
        show(result);
      }
    }
    if (terminal) {
      err.print(CLEAR_LINE);
    }
    return state;
  }

  private void show(PipelineResult result) {
    long done = counter(result, RunMetrics.DONE_NAME);
    long read = counter(result, RunMetrics.READ_NAME);
    String line = line(done, read, Duration.ofNanos(System.nanoTime() - started));
    if (terminal) {
      err.print(CLEAR_LINE + bar(done, read) + " " + line);
      err.flush();
    } else {
      err.println(line);
    }
  }

  /**
   * What a reader is told.
   *
   * @param total articles read so far; 0 before the first one, and where opinions are counted
   */
  static String line(long done, long total, Duration elapsed) {
    if (total == 0) {
      return elapsed.toSeconds() + " s so far";
    }
    double perSecond = done / Math.max(1e-3, elapsed.toMillis() / 1000.0);
    String left =
        done == 0 || total < done
            ? "unknown time left"
            : Math.round((total - done) / perSecond) + " s left";
    return String.format(
        Locale.ROOT, "%,d of %,d articles, %.1f/s, %s", done, total, perSecond, left);
  }

  private static String bar(long done, long total) {
    int filled = total == 0 ? 0 : (int) (BAR * done / Math.max(done, total));
    return "[" + "#".repeat(filled) + ".".repeat(BAR - filled) + "]";
  }

  private static long counter(PipelineResult result, String name) {
    MetricQueryResults metrics =
        result
            .metrics()
            .queryMetrics(
                MetricsFilter.builder()
                    .addNameFilter(MetricNameFilter.named(RunMetrics.NAMESPACE, name))
                    .build());
    long sum = 0;
    for (MetricResult<Long> counter : metrics.getCounters()) {
      sum += counter.getAttempted();
    }
    return sum;
  }
}
