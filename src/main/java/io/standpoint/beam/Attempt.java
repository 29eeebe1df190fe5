package io.standpoint.beam;

import io.standpoint.analysis.Analysis;
import io.standpoint.analysis.AnalysisException;
import io.standpoint.beam.Watchdog.HangingException;
import io.standpoint.beam.Watchdog.LateException;
import io.standpoint.domain.FailureReason;
import java.time.Duration;
import java.util.concurrent.Callable;

/**
 * The analysis of one article, or why there is none.
 *
 * @param analysis null if it failed
 * @param reason null if it did not
 * @param cause null where nothing was thrown
 * @param message null where nothing is to be said
 */
record Attempt(Analysis analysis, FailureReason reason, Throwable cause, String message) {

  /**
   * Analyses one article; whatever goes wrong with it stays with it.
   *
   * @throws HangingException if this worker cannot go on, for which no article is to blame
   */
  static Attempt of(Watchdog watchdog, Duration limit, Callable<Analysis> analysis) {
    try {
      return new Attempt(watchdog.call(limit, analysis), null, null, null);
    } catch (LateException e) {
      return failed(FailureReason.TIME_EXCEEDED, null, e.getMessage());
    } catch (AnalysisException e) {
      return failed(e.reason(), e.getCause(), e.getMessage());
    } catch (HangingException e) {
      throw e;
    } catch (RuntimeException e) {
      return failed(FailureReason.UNEXPECTED, e, e.getMessage());
    }
  }

  private static Attempt failed(FailureReason reason, Throwable cause, String message) {
    return new Attempt(null, reason, cause, message);
  }
}
