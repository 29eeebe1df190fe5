package io.standpoint.evaluate;

/** Gold or expected figures that cannot be used: one sentence says what, where, what to do. */
public final class GoldException extends RuntimeException {

  GoldException(String message) {
    super(message);
  }

  GoldException(String message, Throwable cause) {
    super(message, cause);
  }
}
