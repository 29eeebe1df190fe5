package io.standpoint.cli;

/** The user's mistake, in one clear sentence: what is wrong, where, what to do. */
public final class UsageException extends RuntimeException {

  public UsageException(String message) {
    super(message);
  }

  public UsageException(String message, Throwable cause) {
    super(message, cause);
  }
}
