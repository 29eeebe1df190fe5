package io.standpoint.ingest;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Splits bytes into lines at LF and holds one line at a time. A line over the limit is read to its
 * end and counted, but not kept. For one thread.
 */
final class LineSplitter {

  static final int BUFFER_BYTES = 1 << 16;

  private final InputStream in;
  private final int maxLineBytes;
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private int position;
  private int end;
  private long number;

  LineSplitter(InputStream in, int maxLineBytes) {
    this(in, maxLineBytes, 1);
  }

  /** For bytes that begin with the line of number {@code first} of a file. */
  LineSplitter(InputStream in, int maxLineBytes, long first) {
    this.in = in;
    this.maxLineBytes = maxLineBytes;
    this.number = first - 1;
  }

  /** The next line, blank ones included; null at the end of the bytes. */
  Line next() throws IOException {
    if (position == end && !fill()) {
      return null;
    }
    ByteArrayOutputStream kept = new ByteArrayOutputStream();
    Hasher dropped = null;
    long length = 0;
    boolean ended = false;
    while (!ended && (position < end || fill())) {
      int start = position;
      while (position < end && buffer[position] != '\n') {
        position++;
      }
      int count = position - start;
      length += count;
      if (dropped == null && length > maxLineBytes) {
        dropped = Hashing.sha256().newHasher().putBytes(kept.toByteArray());
        kept = null;
      }
      if (dropped == null) {
        kept.write(buffer, start, count);
      } else {
        dropped.putBytes(buffer, start, count);
      }
      ended = position < end;
    }
    if (ended) {
      position++;
    }
    number++;
    return dropped == null
        ? new Line(number, kept.toByteArray(), length, null)
        : new Line(number, null, length, dropped.hash().toString());
  }

  private boolean fill() throws IOException {
    position = 0;
    end = Math.max(0, in.read(buffer, 0, buffer.length));
    return end > 0;
  }
}
