package io.standpoint.ingest;

import com.google.common.primitives.Bytes;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Reads the articles of a file.
 *
 * <p>Files named {@code .jsonl}, {@code .ndjson} or {@code .json}, whether or not the ending of a
 * compression follows, are JSON Lines: one object per line, blank lines skipped. Any other file is
 * one plain text, unless its first line is a JSON object. Text is UTF-8, a byte-order mark is
 * dropped, CRLF and CR become LF. Memory does not grow with the file: a line, or a text, over the
 * limit is reported and not kept.
 *
 * <p>Thread-safe.
 */
public final class ArticleReader {

  private static final int HEAD_BYTES = 8192;
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final ReadOptions options;
  private final JsonRecords records;
  private final PlainText plainText;

  public ArticleReader(ReadOptions options) {
    this.options = options;
    this.records = new JsonRecords(options);
    this.plainText = new PlainText(options);
  }

  /**
   * Hands every article and every failure of a file to {@code handler}, in file order. A failure of
   * the whole file is the only thing handed on then.
   *
   * @param bytes what is in the file, already decompressed; not closed
   * @param file name of the file: it decides the format and stands in every {@code Origin}
   * @throws IOException if the bytes cannot be read; what was handed on before stands
   */
  public void read(InputStream bytes, String file, RecordHandler handler) throws IOException {
    BufferedInputStream in = new BufferedInputStream(bytes, LineSplitter.BUFFER_BYTES);
    skipByteOrderMark(in);
    byte[] head = peek(in, HEAD_BYTES);
    ReadFailures failures = new ReadFailures(file, options);
    int nul = Bytes.indexOf(head, (byte) 0);
    if (head.length == 0) {
      handler.failure(failures.emptyFile());
    } else if (nul >= 0) {
      handler.failure(failures.binaryFile(nul));
    } else if (FileFormat.ofName(file) == FileFormat.JSON_LINES || startsWithObject(in, head)) {
      readLines(in, file, handler);
    } else {
      plainText.read(in, file, handler);
    }
  }

  private void readLines(InputStream in, String file, RecordHandler handler) throws IOException {
    LineSplitter lines = new LineSplitter(in, options.maxLineBytes());
    boolean empty = true;
    for (Line line = lines.next(); line != null; line = lines.next()) {
      if (!line.isBlank()) {
        empty = false;
        records.read(line, file, handler);
      }
    }
    if (empty) {
      handler.failure(new ReadFailures(file, options).emptyFile());
    }
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
