package io.standpoint.entity;

/** A gazetteer that cannot be used; the message is one sentence with file, line and problem. */
public final class GazetteerException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  GazetteerException(String file, int line, String problem) {
    super("gazetteer " + file + ", line " + line + ": " + problem);
  }

  GazetteerException(String file, String problem, Throwable cause) {
    super("gazetteer " + file + ": " + problem, cause);
  }
}
