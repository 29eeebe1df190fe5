package io.standpoint.ingest;

import com.google.common.primitives.Bytes;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Reads the articles of a file, whatever its format: see {@link FileFormat}. Gzip and bzip2 are
 * undone first. Memory does not grow with the file: a record over the limits is reported and not
 * kept.
 *
 * <p>Thread-safe.
 */
public final class ArticleReader {

  private static final int HEAD_BYTES = 8192;
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final ReadOptions options;
  private final JsonRecords records;
  private final JsonDocuments documents;
  private final PlainText plainText;
  private final HtmlPages pages;
  private final WebArchives archives;
  private final Feeds feeds;
  private final Tables tables;
  private final AvroFiles avroFiles;
  private final ParquetFiles parquetFiles;

  public ArticleReader(ReadOptions options) {
    this.options = options;
    this.records = new JsonRecords(options);
    this.documents = new JsonDocuments(options);
    this.plainText = new PlainText(options);
    this.pages = new HtmlPages(options);
    this.archives = new WebArchives(options);
    this.feeds = new Feeds(options);
    this.tables = new Tables(options);
    this.avroFiles = new AvroFiles(options);
    this.parquetFiles = new ParquetFiles(options);
  }

  /**
   * Hands every article and every failure of a file to {@code handler}, in file order. A failure of
   * the whole file is the only thing handed on then.
   *
   * @param bytes the file, compressed or not; not closed
   * @param file name of the file: it stands in every {@code Origin}
   * @throws IOException if the bytes cannot be read; what was handed on before stands
   */
  public void read(InputStream bytes, String file, RecordHandler handler) throws IOException {
    BufferedInputStream in = Decompression.open(bytes);
    skipByteOrderMark(in);
    byte[] head = peek(in, HEAD_BYTES);
    ReadFailures failures = new ReadFailures(file, options);
    if (head.length == 0) {
      handler.failure(failures.emptyFile());
      return;
    }
    switch (FileFormat.of(file, head)) {
      case ARCHIVE -> archives.read(in, file, handler);
      case AVRO -> avroFiles.read(in, file, handler);
      case HTML -> pages.readFile(in, file, handler);
      case FEED -> feeds.read(in, file, handler);
      case PARQUET -> parquetFiles.read(in, file, handler);
      case TABLE -> tables.read(in, head, file, handler);
      case JSON_LINES -> readJson(in, head, file, handler);
      case TEXT -> readText(in, head, startsWithObject(in, head), file, handler);
    }
  }

  /**
   * Whether every line of a file is a record by itself, and the file is not compressed, so that
   * parts of it can be read with {@link #readLines}.
   *
   * @param bytes the file from its beginning; some are used up, and it is not closed
   * @param file name of the file
   * @throws IOException if the bytes cannot be read
   */
  public boolean hasRecordLines(InputStream bytes, String file) throws IOException {
    BufferedInputStream in = new BufferedInputStream(bytes, LineSplitter.BUFFER_BYTES);
    skipByteOrderMark(in);
    byte[] head = peek(in, HEAD_BYTES);
    if (firstVisible(head) != '{' || Bytes.contains(head, (byte) 0)) {
      return false;
    }
    return switch (FileFormat.of(file, head)) {
      case JSON_LINES -> !JsonDocuments.startsLike(head);
      case TEXT -> startsWithObject(in, head);
      default -> false;
    };
  }

  /**
   * Hands every article and every failure of a part of a file of record lines to {@code handler}.
   *
   * @param bytes of the part, which begins with a line and ends with one; not closed
   * @param file name of the file: it stands in every {@code Origin}
   * @param first number of the part's first line in the file, from 2
   * @throws IOException if the bytes cannot be read; what was handed on before stands
   * @see #hasRecordLines
   */
  public void readLines(InputStream bytes, String file, long first, RecordHandler handler)
      throws IOException {
    readLines(new LineSplitter(bytes, options.maxLineBytes(), first), file, handler);
  }

  private void readJson(InputStream in, byte[] head, String file, RecordHandler handler)
      throws IOException {
    if (JsonDocuments.startsLike(head)) {
      documents.read(in, file, handler);
    } else {
      readText(in, head, true, file, handler);
    }
  }

  private void readText(
      InputStream in, byte[] head, boolean lines, String file, RecordHandler handler)
      throws IOException {
    int nul = Bytes.indexOf(head, (byte) 0);
    if (nul >= 0) {
      handler.failure(new ReadFailures(file, options).binaryFile(nul));
    } else if (lines) {
      if (!readLines(new LineSplitter(in, options.maxLineBytes()), file, handler)) {
        handler.failure(new ReadFailures(file, options).emptyFile());
      }
    } else {
      plainText.read(in, file, handler);
    }
  }

  /** Returns whether any line was not blank. */
  private boolean readLines(LineSplitter lines, String file, RecordHandler handler)
      throws IOException {
    boolean any = false;
    for (Line line = lines.next(); line != null; line = lines.next()) {
      if (!line.isBlank()) {
        any = true;
        records.read(line, file, handler);
      }
    }
    return any;
  }

  /** Looks at the first line that is not blank, and goes back to where {@code in} was. */
  private boolean startsWithObject(BufferedInputStream in, byte[] head) throws IOException {
    if (firstVisible(head) != '{') {
      return false;
    }
    in.mark(HEAD_BYTES + options.maxLineBytes() + 2 * LineSplitter.BUFFER_BYTES);
    LineSplitter lines = new LineSplitter(in, options.maxLineBytes());
    Line line = lines.next();
    while (line.isBlank()) {
      line = lines.next();
    }
    boolean object = records.isObject(line);
    in.reset();
    return object;
  }

  private static byte firstVisible(byte[] head) {
    for (byte b : head) {
      if (b != ' ' && b != '\t' && b != '\r' && b != '\n') {
        return b;
      }
    }
    return ' ';
  }

  private static void skipByteOrderMark(BufferedInputStream in) throws IOException {
    if (Arrays.equals(peek(in, BYTE_ORDER_MARK.length), BYTE_ORDER_MARK)) {
      in.skipNBytes(BYTE_ORDER_MARK.length);
    }
  }

  private static byte[] peek(BufferedInputStream in, int count) throws IOException {
    in.mark(count);
    byte[] head = in.readNBytes(count);
    in.reset();
    return head;
  }
}
