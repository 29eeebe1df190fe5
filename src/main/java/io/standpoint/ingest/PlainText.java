package io.standpoint.ingest;

import io.standpoint.domain.Article;
import io.standpoint.domain.Origin;
import io.standpoint.ingest.StrictUtf8.NotUtf8Exception;
import java.io.IOException;
import java.io.InputStream;

/** Turns a plain text file, which is one article without a title, into it or a failure. */
final class PlainText {

  private static final int WHOLE_FILE = 0;

  private final ReadOptions options;

  PlainText(ReadOptions options) {
    this.options = options;
  }

  /** Reads to the end of the bytes, or as far as a text may go. */
  void read(InputStream bytes, String file, RecordHandler handler) throws IOException {
    ReadFailures failures = new ReadFailures(file, options);
    byte[] content = bytes.readNBytes(options.maxTextBytes() + 1);
    if (content.length > options.maxTextBytes()) {
      handler.failure(failures.fileTooLong());
      return;
    }
    String raw;
    try {
      raw = StrictUtf8.decode(content);
    } catch (NotUtf8Exception e) {
      handler.failure(failures.notUtf8File(e));
      return;
    }
    String text = ArticleText.published(raw);
    if (text.isBlank()) {
      handler.failure(failures.emptyFile());
    } else if (raw.length() > options.maxCharacters()) {
      handler.failure(failures.fileTooLong());
    } else {
      String id = ArticleText.contentId(null, null, text);
      Origin origin = new Origin(file, WHOLE_FILE);
      handler.article(new Article(id, null, null, null, null, null, text, origin));
    }
  }
}
