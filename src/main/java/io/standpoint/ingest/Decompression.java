package io.standpoint.ingest;

import com.google.common.io.CountingInputStream;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** Undoes gzip and bzip2, several members in one file included, by the first bytes of the file. */
final class Decompression {

  /** Text shrinks to a tenth; a file that holds more than this many times its size is an attack. */
  private static final int MOST_EXPANSION = 250;

  private static final long UNSUSPICIOUS_BYTES = 256L << 20;

  private Decompression() {}

  /**
   * What is in a file.
   *
   * @param in the file
   * @return buffered
   * @throws IOException also later, where the bytes are damaged or expand without end
   */
  static BufferedInputStream open(InputStream in) throws IOException {
    BufferedInputStream file = new BufferedInputStream(in, LineSplitter.BUFFER_BYTES);
    file.mark(3);
    byte[] magic = file.readNBytes(3);
    file.reset();
    CountingInputStream counted = new CountingInputStream(file);
    if (magic.length >= 2 && magic[0] == 0x1F && magic[1] == (byte) 0x8B) {
      return bounded(new GzipCompressorInputStream(counted, true), counted);
    }
    if (magic.length == 3 && magic[0] == 'B' && magic[1] == 'Z' && magic[2] == 'h') {
      return bounded(new BZip2CompressorInputStream(counted, true), counted);
    }
    return file;
  }

  private static BufferedInputStream bounded(InputStream inflated, CountingInputStream file) {
    return new BufferedInputStream(new Bounded(inflated, file), LineSplitter.BUFFER_BYTES);
  }

  private static final class Bounded extends FilterInputStream {

    private final CountingInputStream file;
    private long inflated;

    Bounded(InputStream in, CountingInputStream file) {
      super(in);
      this.file = file;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int count = super.read(buffer, offset, length);
      inflated += Math.max(0, count);
      if (inflated > UNSUSPICIOUS_BYTES && inflated > MOST_EXPANSION * file.getCount()) {
        throw new IOException(
            "it expands to more than " + MOST_EXPANSION + " times its size, like an attack");
      }
      return count;
    }
  }
}
