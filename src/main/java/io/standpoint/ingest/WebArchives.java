package io.standpoint.ingest;

import io.standpoint.domain.FailureReason;
import io.standpoint.domain.Origin;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/**
 * Reads WARC and ARC files, one record at a time: pages out of responses, pages and plain texts out
 * of resources and conversions. Other records are skipped by their type. Thread-safe.
 */
final class WebArchives {

  private static final int OK = 200;
  private static final Pattern TYPE_NAME = Pattern.compile("[a-z0-9.+_/-]{1,60}");

  private final ReadOptions options;
  private final HtmlPages pages;
  private final ArticleMaker maker;

  WebArchives(ReadOptions options) {
    this.options = options;
    this.pages = new HtmlPages(options);
    this.maker = new ArticleMaker(options);
  }

  /** Reads to the end of the bytes, or to where they stop being an archive. */
  void read(InputStream bytes, String file, RecordHandler handler) throws IOException {
    ReadFailures failures = new ReadFailures(file, options);
    long number = 0;
    boolean intact = true;
    try {
      WarcReader archive = new WarcReader(bytes);
      archive.setLenient(true);
      for (Optional<WarcRecord> next = archive.next(); next.isPresent(); next = archive.next()) {
        number++;
        intact = readRecord(next.get(), new Origin(file, number, Origin.Unit.RECORD), handler);
      }
    } catch (ParsingException | EOFException | IllegalArgumentException e) {
      if (!intact) {
        return; // The record that broke off is reported, and was the last one.
      }
      String message = "No record of an archive can be read here or below: " + e.getMessage() + ".";
      handler.failure(failures.record(number + 1, FailureReason.BROKEN_RECORD, message));
    }
  }

  /** False where the record could not be read; that is reported then. */
  private boolean readRecord(WarcRecord record, Origin origin, RecordHandler handler)
      throws IOException {
    try {
      if (record instanceof WarcResponse response && isHttp(response)) {
        readResponse(response, origin, handler);
      } else if (record instanceof WarcResource || record instanceof WarcConversion) {
        WarcTargetRecord target = (WarcTargetRecord) record;
        readBody(target, target.contentType(), null, target.body(), origin, handler);
      } else {
        boolean other = record instanceof WarcResponse;
        handler.skipped(name(other ? record.contentType().base().toString() : record.type()));
      }
      return true;
    } catch (IOException | IllegalArgumentException e) {
      // Of this record only: where the archive itself is damaged, the next one cannot be found.
      String message = "The record cannot be read: " + e.getMessage() + ".";
      handler.failure(
          new ReadFailures(origin.file(), options)
              .record(origin.position(), FailureReason.BROKEN_RECORD, message));
      return false;
    }
  }

  private static boolean isHttp(WarcResponse response) {
    return response.contentType().base().equals(MediaType.HTTP);
  }

  private void readResponse(WarcResponse response, Origin origin, RecordHandler handler)
      throws IOException {
    HttpResponse http = response.http();
    if (http.status() != OK) {
      handler.skipped("http_status_" + http.status());
    } else if (isPage(http.contentType())) {
      MessageBody body = http.bodyDecoded();
      readBody(response, http.contentType(), charset(http), body, origin, handler);
    } else {
      handler.skipped(name(http.contentType().base().toString()));
    }
  }

  private void readBody(
      WarcTargetRecord record,
      MediaType type,
      String charset,
      MessageBody body,
      Origin origin,
      RecordHandler handler)
      throws IOException {
    if (isPage(type)) {
      pages.read(body.stream(), charset, record.target(), origin, handler);
    } else if (type.base().equals(MediaType.PLAIN_TEXT)) {
      readText(record, body, origin, handler);
    } else {
      handler.skipped(name(type.base().toString()));
    }
  }

  private void readText(
      WarcTargetRecord record, MessageBody body, Origin origin, RecordHandler handler)
      throws IOException {
    byte[] bytes = body.stream().readNBytes(options.maxTextBytes() + 1);
    if (bytes.length > options.maxTextBytes()) {
      handler.failure(new ReadFailures(origin.file(), options).markupTooLong(origin));
      return;
    }
    String text = new String(bytes, StandardCharsets.UTF_8);
    Draft draft =
        new Draft(null, record.target(), null, null, null, null, null, text, /* summary= */ false);
    maker.make(draft, origin, null, handler);
  }

  private static boolean isPage(MediaType type) {
    String name = type.base().toString().toLowerCase(Locale.ROOT);
    return name.equals("text/html") || name.equals("application/xhtml+xml");
  }

  private static String charset(HttpResponse http) {
    return http.contentType().parameters().get("charset");
  }

  private static String name(String type) {
    String lower = type.toLowerCase(Locale.ROOT);
    return TYPE_NAME.matcher(lower).matches() ? lower : "other";
  }
}
