package io.standpoint.domain;

/** Why an article or a file could not be processed. */
public enum FailureReason {
  /** The file could not be opened or broke off while it was read. */
  UNREADABLE_FILE,
  /** The file has no bytes, or nothing but white space. */
  EMPTY_FILE,
  /** The bytes are not text: they hold NUL characters. */
  BINARY_FILE,
  /** The bytes are not UTF-8. */
  NOT_UTF8,
  /** A line of a JSON Lines file is not a JSON object. */
  BROKEN_JSON,
  /** A record of an archive, a feed or a table cannot be read; nor can what follows it. */
  BROKEN_RECORD,
  /** It would take too much memory: too many tags, too deep, expanding without end. */
  TOO_COMPLEX,
  /** A record without text. */
  NO_TEXT,
  /** More characters than an article may have. */
  TOO_LONG,
  /** Two different articles with one id; the first one in file order is kept. */
  DUPLICATE_ID,
  /** The parser failed on the article. */
  PARSER_FAILED,
  /** The model failed on the article. */
  MODEL_FAILED,
  /** The analysis of the article took longer than it may. */
  TIME_EXCEEDED,
  /** Anything else; class and message say what. */
  UNEXPECTED
}
