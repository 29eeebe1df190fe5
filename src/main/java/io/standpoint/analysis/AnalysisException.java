package io.standpoint.analysis;

import io.standpoint.domain.FailureReason;
import java.util.Objects;

/** One of the annotators failed on an article; the cause is the annotator's own exception. */
public final class AnalysisException extends RuntimeException {

  private final FailureReason reason;

  public AnalysisException(FailureReason reason, Throwable cause) {
    super(cause.getMessage(), Objects.requireNonNull(cause));
    this.reason = reason;
  }

  public FailureReason reason() {
    return reason;
  }
}
