package io.standpoint.ingest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.avro.AvroRuntimeException;

/**
 * The bytes of an Avro file, handed on once it is sure that none of its blocks, and no part of its
 * header, asks for more memory than there is any need for: the library takes every size for granted
 * that a file claims. Not thread-safe.
 */
final class AvroBlocks extends InputStream {

  /** Most bytes of a block, compressed or deflated; common writers stop at a few dozen KB. */
  static final int MAX_BLOCK_BYTES = 64 << 20;

  private static final int MAX_HEADER_BYTES = 1 << 20;
  private static final int MAGIC_BYTES = 4;
  private static final int MARKER_BYTES = 16;
  private static final int MAX_VARINT_BYTES = 10;

  private final InputStream in;
  private InputStream checked = InputStream.nullInputStream();
  private ByteArrayOutputStream seen = new ByteArrayOutputStream();
  private boolean isHeaderRead;
  private boolean isDeflated;

  AvroBlocks(InputStream in) {
    this.in = in;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int count = checked.read(buffer, offset, length);
    if (count < 0 && length > 0) {
      checked = next();
      count = checked.read(buffer, offset, length);
    }
    return count;
  }

  /** The header, or one block; empty at the end. A part that breaks off is handed on as it is. */
  private InputStream next() throws IOException {
    seen = new ByteArrayOutputStream();
    if (!isHeaderRead) {
      isHeaderRead = true;
      readHeader();
      return new ByteArrayInputStream(seen.toByteArray());
    }
    readLong();
    long size = readLong();
    if (size < 0 || size > MAX_BLOCK_BYTES) {
      throw new AvroRuntimeException(
          String.format("a block claims %,d bytes, more than %,d", size, MAX_BLOCK_BYTES));
    }
    InputStream head = new ByteArrayInputStream(seen.toByteArray());
    if (!isDeflated) {
      return new SequenceInputStream(head, new Part(in, size + MARKER_BYTES));
    }
    byte[] block = in.readNBytes((int) size);
    requireModest(block);
    return new SequenceInputStream(
        head, new SequenceInputStream(new ByteArrayInputStream(block), new Part(in, MARKER_BYTES)));
  }

  private void readHeader() throws IOException {
    copy(MAGIC_BYTES);
    for (long pairs = readLong(); pairs != 0; pairs = readLong()) {
      if (pairs < 0) {
        readLong();
      }
      for (long i = 0; i < Math.abs(pairs); i++) {
        String key = copyText();
        String value = copyText();
        isDeflated |= key.equals("avro.codec") && value.equals("deflate");
        if (value.isEmpty() && key.isEmpty()) {
          return;
        }
      }
    }
    copy(MARKER_BYTES);
  }

  private String copyText() throws IOException {
    return new String(copy(readLong()), StandardCharsets.UTF_8);
  }

  private byte[] copy(long length) throws IOException {
    if (length < 0 || length > MAX_HEADER_BYTES - seen.size()) {
      throw new AvroRuntimeException(
          String.format("the header has more than %,d bytes", MAX_HEADER_BYTES));
    }
    byte[] bytes = in.readNBytes((int) length);
    seen.writeBytes(bytes);
    return bytes;
  }

  /** A number in Avro's variable length; 0 at the end of the file. */
  private long readLong() throws IOException {
    long value = 0;
    for (int i = 0; i < MAX_VARINT_BYTES; i++) {
      int b = in.read();
      if (b < 0) {
        return 0;
      }
      seen.write(b);
      value |= (b & 0x7FL) << (7 * i);
      if (b < 0x80) {
        break;
      }
    }
    return value >>> 1 ^ -(value & 1);
  }

  private static void requireModest(byte[] block) throws IOException {
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(block);
      byte[] buffer = new byte[1 << 16];
      long total = 0;
      while (!inflater.finished() && !inflater.needsInput()) {
        total += inflater.inflate(buffer);
        if (total > MAX_BLOCK_BYTES) {
          throw new AvroRuntimeException(
              String.format("a block expands to more than %,d bytes", MAX_BLOCK_BYTES));
        }
      }
    } catch (DataFormatException e) {
      // The library says so in its own words when it comes to this block.
      return;
    } finally {
      inflater.end();
    }
  }

  /** The next bytes of a stream, which stays open. */
  private static final class Part extends FilterInputStream {

    private long left;

    Part(InputStream in, long length) {
      super(in);
      this.left = length;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int count = left == 0 ? -1 : super.read(buffer, offset, (int) Math.min(length, left));
      left -= Math.max(0, count);
      return count;
    }

    @Override
    public void close() {
      // The stream goes on.
    }
  }
}
