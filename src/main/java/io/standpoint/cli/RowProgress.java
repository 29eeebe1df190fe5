package io.standpoint.cli;

import io.standpoint.evaluate.Evaluation;
import java.io.PrintStream;
import java.util.Locale;

/** A line every ten seconds, and one at the end of a file. */
final class RowProgress implements Evaluation.Progress {

  private static final long NEXT_LINE = 10_000_000_000L;

  private final PrintStream err;
  private long started;
  private long shown;

  RowProgress(PrintStream err) {
    this.err = err;
  }

  @Override
  public void done(int rows, int of) {
    long now = System.nanoTime();
    if (rows == 1) {
      started = now;
      shown = now;
    }
    if (now - shown >= NEXT_LINE || rows == of) {
      shown = now;
      double seconds = Math.max(now - started, 1) / 1e9;
      err.printf(Locale.ROOT, "%d of %d rows, %.0f rows/s%n", rows, of, rows / seconds);
    }
  }
}
