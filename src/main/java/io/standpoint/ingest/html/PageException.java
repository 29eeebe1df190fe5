package io.standpoint.ingest.html;

/** A page that is not parsed because that could take too much memory; the message says why. */
public final class PageException extends Exception {

  PageException(String message) {
    super(message, null, false, false);
  }
}
