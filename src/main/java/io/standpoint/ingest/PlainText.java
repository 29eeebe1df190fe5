package io.standpoint.ingest;

import io.standpoint.domain.Origin;
import io.standpoint.ingest.StrictUtf8.NotUtf8Exception;
import java.io.IOException;
import java.io.InputStream;

/** Turns a plain text file, which is one article without a title, into it or a failure. */
final class PlainText {

  private static final int WHOLE_FILE = 0;

  private final ReadOptions options;
  private final ArticleMaker maker;

  PlainText(ReadOptions options) {
    this.options = options;
    this.maker = new ArticleMaker(options);
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
    if (NormalText.of(raw).isBlank()) {
      handler.failure(failures.emptyFile());
    } else if (raw.length() > options.maxCharacters()) {
      handler.failure(failures.fileTooLong());
    } else {
      maker.make(Draft.ofText(raw), new Origin(file, WHOLE_FILE), null, handler);
    }
  }
}
