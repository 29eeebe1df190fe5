package io.standpoint.ingest;

import com.google.common.hash.Hashing;
import io.standpoint.domain.FailedArticle;
import io.standpoint.domain.FailureReason;
import io.standpoint.domain.Origin;
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
    return failure(null, line.number(), FailureReason.TOO_LONG, message, line.sha256());
  }

  FailedArticle notUtf8Line(Line line, NotUtf8Exception e) {
    return line(
        line, null, FailureReason.NOT_UTF8, "The line is not UTF-8: " + e.getMessage() + ".");
  }

  FailedArticle brokenJson(Line line, String what) {
    return line(line, null, FailureReason.BROKEN_JSON, "Line " + line.number() + " " + what);
  }

  FailedArticle noText(Line line, String articleId) {
    String names = String.join(", ", options.fields().text());
    String message = "The record has no text; looked for " + names + ".";
    return line(line, articleId, FailureReason.NO_TEXT, message);
  }

  FailedArticle textTooLong(Line line, String articleId, int characters) {
    String message =
        format("The text has %,d characters, more than %,d.", characters, options.maxCharacters());
    return line(line, articleId, FailureReason.TOO_LONG, message);
  }

  private FailedArticle file(FailureReason reason, String message) {
    return failure(null, WHOLE_FILE, reason, message, null);
  }

  private FailedArticle line(Line line, String articleId, FailureReason reason, String message) {
    String sha256 = Hashing.sha256().hashBytes(line.bytes()).toString();
    return failure(articleId, line.number(), reason, message, sha256);
  }

  private FailedArticle failure(
      String articleId, long position, FailureReason reason, String message, String sha256) {
    Origin origin = new Origin(file, position);
    return new FailedArticle(
        articleId, origin, Stage.READ, reason, null, message, sha256, /* replayable= */ false);
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
