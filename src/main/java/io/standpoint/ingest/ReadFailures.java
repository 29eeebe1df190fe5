package io.standpoint.ingest;

import com.google.common.hash.Hashing;
import io.standpoint.domain.FailedArticle;
import io.standpoint.domain.FailureReason;
import io.standpoint.domain.Origin;
import io.standpoint.domain.Origin.Unit;
import io.standpoint.domain.Stage;
import io.standpoint.ingest.StrictUtf8.NotUtf8Exception;
import java.util.Locale;

/** Words for what could not be read from one file. Reading it again would not help. */
final class ReadFailures {

  private static final int WHOLE_FILE = 0;

  private final String file;
  private final ReadOptions options;

  ReadFailures(String file, ReadOptions options) {
    this.file = file;
    this.options = options;
  }

  FailedArticle emptyFile() {
    return file(FailureReason.EMPTY_FILE, "The file is empty or holds nothing but white space.");
  }

  FailedArticle binaryFile(int offset) {
    return file(
        FailureReason.BINARY_FILE,
        "The file is not text in UTF-8: NUL character at byte " + offset + ".");
  }

  FailedArticle notUtf8File(NotUtf8Exception e) {
    return file(FailureReason.NOT_UTF8, "The file is not UTF-8: " + e.getMessage() + ".");
  }

  FailedArticle fileTooLong() {
    return file(
        FailureReason.TOO_LONG,
        format("The text has more than %,d characters.", options.maxCharacters()));
  }

  FailedArticle lineTooLong(Line line) {
    String message =
        format("The line has %,d bytes, more than %,d.", line.length(), options.maxLineBytes());
    return failure(null, origin(line), FailureReason.TOO_LONG, message, line.sha256());
  }

  FailedArticle notUtf8Line(Line line, NotUtf8Exception e) {
    return line(line, FailureReason.NOT_UTF8, "The line is not UTF-8: " + e.getMessage() + ".");
  }

  FailedArticle brokenJson(Line line, String what) {
    return line(line, FailureReason.BROKEN_JSON, "Line " + line.number() + " " + what);
  }

  FailedArticle noText(Origin origin, String articleId, String sha256) {
    String names = String.join(", ", options.fields().text());
    String message = "The record has no text; looked for " + names + ".";
    return failure(articleId, origin, FailureReason.NO_TEXT, message, sha256);
  }

  FailedArticle textTooLong(Origin origin, String articleId, int characters, String sha256) {
    String message =
        format("The text has %,d characters, more than %,d.", characters, options.maxCharacters());
    return failure(articleId, origin, FailureReason.TOO_LONG, message, sha256);
  }

  FailedArticle markupTooLong(Origin origin) {
    String message =
        format("The page or feed has more than %,d bytes.", ReadOptions.MAX_MARKUP_BYTES);
    return failure(null, origin, FailureReason.TOO_LONG, message, null);
  }

  FailedArticle rowGroupTooLong(long bytes, long most) {
    return file(
        FailureReason.TOO_COMPLEX,
        format("A group of rows has %,d bytes, more than %,d: write smaller ones.", bytes, most));
  }

  FailedArticle pageTooLong(long bytes, long most) {
    return file(
        FailureReason.TOO_COMPLEX,
        format("A page has %,d bytes, more than %,d: write smaller ones.", bytes, most));
  }

  /** A record of an archive, a feed or a table; 0 stands for the whole file. */
  FailedArticle record(long number, FailureReason reason, String message) {
    return failure(null, new Origin(file, number, Unit.RECORD), reason, message, null);
  }

  private FailedArticle file(FailureReason reason, String message) {
    return failure(null, new Origin(file, WHOLE_FILE), reason, message, null);
  }

  private FailedArticle line(Line line, FailureReason reason, String message) {
    String sha256 = Hashing.sha256().hashBytes(line.bytes()).toString();
    return failure(null, origin(line), reason, message, sha256);
  }

  private Origin origin(Line line) {
    return new Origin(file, line.number());
  }

  private static FailedArticle failure(
      String articleId, Origin origin, FailureReason reason, String message, String sha256) {
    return new FailedArticle(
        articleId,
        origin,
        Stage.READ,
        reason,
        null,
        ArticleText.wellFormed(message), // It may quote half a character of what cannot be read.
        sha256,
        /* replayable= */ false);
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
