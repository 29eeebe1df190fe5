package io.standpoint.ingest;

import com.google.common.hash.Hashing;
import io.standpoint.domain.FailureReason;
import io.standpoint.domain.Origin;
import io.standpoint.ingest.html.ExtractedPage;
import io.standpoint.ingest.html.PageException;
import io.standpoint.ingest.html.PageExtractor;
import java.io.IOException;
import java.io.InputStream;

/** Turns web pages into articles or failures. Thread-safe. */
final class HtmlPages {

  /** What is shorter is a heading or a notice that was left of a page without an article. */
  private static final int SHORTEST_TEXT = 80;

  private static final int WHOLE_FILE = 0;

  private final ReadOptions options;
  private final ArticleMaker maker;

  HtmlPages(ReadOptions options) {
    this.options = options;
    this.maker = new ArticleMaker(options);
  }

  /** A file that is one page. */
  void readFile(InputStream bytes, String file, RecordHandler handler) throws IOException {
    read(bytes, null, null, new Origin(file, WHOLE_FILE, Origin.Unit.RECORD), handler);
  }

  /**
   * One page.
   *
   * @param bytes read as far as a page may go
   * @param charset nullable; as declared outside the page
   * @param url nullable; where it was fetched
   */
  void read(InputStream bytes, String charset, String url, Origin origin, RecordHandler handler)
      throws IOException {
    ReadFailures failures = new ReadFailures(origin.file(), options);
    byte[] html = bytes.readNBytes(ReadOptions.MAX_MARKUP_BYTES + 1);
    if (html.length > ReadOptions.MAX_MARKUP_BYTES) {
      handler.failure(failures.markupTooLong(origin));
      return;
    }
    ExtractedPage page;
    try {
      page = PageExtractor.extract(html, charset, url);
    } catch (PageException e) {
      handler.failure(
          failures.record(origin.position(), FailureReason.TOO_COMPLEX, e.getMessage()));
      return;
    }
    if (page.text().length() < SHORTEST_TEXT) {
      String message = "The page has no article" + (url == null ? "." : ": " + url + ".");
      handler.failure(failures.record(origin.position(), FailureReason.NO_TEXT, message));
      return;
    }
    Draft draft =
        new Draft(
            null,
            page.url(),
            page.title(),
            page.byline(),
            page.publisher(),
            page.published(),
            page.language(),
            page.text(),
            false);
    maker.make(draft, origin, Hashing.sha256().hashBytes(html).toString(), handler);
  }
}
