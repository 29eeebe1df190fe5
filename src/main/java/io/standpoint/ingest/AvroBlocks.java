package io.standpoint.ingest;

import com.google.common.io.ByteStreams;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.apache.avro.AvroRuntimeException;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.deflate.DeflateCompressorInputStream;
import org.apache.commons.compress.compressors.deflate.DeflateParameters;
import org.apache.commons.compress.compressors.snappy.SnappyCompressorInputStream;
import org.apache.commons.compress.compressors.zstandard.ZstdCompressorInputStream;

/**
 * The bytes of an Avro file, handed on once it is sure that none of its blocks, and no part of its
 * header, asks for more memory than there is any need for: the library takes every size for granted
 * that a file claims. Not thread-safe.
 */
final class AvroBlocks extends InputStream {

  /** Most bytes of a block, packed or unpacked; common writers stop at a few dozen KB. */
  static final int MAX_BLOCK_BYTES = 64 << 20;

  private static final int MAX_HEADER_BYTES = 1 << 20;
  private static final int MAGIC_BYTES = 4;
  private static final int MARKER_BYTES = 16;
  private static final int MAX_VARINT_BYTES = 10;

  private static final String PLAIN = "null";

  /** Others, such as xz, need libraries that are not there. */
  private static final Set<String> CODECS =
      Set.of(PLAIN, "deflate", "snappy", "bzip2", "zstandard");

  private final InputStream in;
  private InputStream checked = InputStream.nullInputStream();
  private ByteArrayOutputStream seen = new ByteArrayOutputStream();
  private boolean isHeaderRead;
  private String codec = PLAIN;

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
          String.format(
              Locale.ROOT, "a block claims %,d bytes, more than %,d", size, MAX_BLOCK_BYTES));
    }
    InputStream head = new ByteArrayInputStream(seen.toByteArray());
    if (codec.equals(PLAIN)) {
      return new SequenceInputStream(head, next(in, size + MARKER_BYTES));
    }
    byte[] block = in.readNBytes((int) size);
    requireModest(block);
    return new SequenceInputStream(
        head, new SequenceInputStream(new ByteArrayInputStream(block), next(in, MARKER_BYTES)));
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
        if (key.equals("avro.codec")) {
          codec = value;
        }
        if (value.isEmpty() && key.isEmpty()) {
          return;
        }
      }
    }
    copy(MARKER_BYTES);
    if (!CODECS.contains(codec)) {
      throw new AvroRuntimeException("its blocks are packed with " + codec + ": use deflate");
    }
  }

  private String copyText() throws IOException {
    return new String(copy(readLong()), StandardCharsets.UTF_8);
  }

  private byte[] copy(long length) throws IOException {
    if (length < 0 || length > MAX_HEADER_BYTES - seen.size()) {
      throw new AvroRuntimeException(
          String.format(Locale.ROOT, "the header has more than %,d bytes", MAX_HEADER_BYTES));
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

  private void requireModest(byte[] block) {
    try {
      if (unpackedSize(block) > MAX_BLOCK_BYTES) {
        throw new AvroRuntimeException(
            String.format(Locale.ROOT, "a block expands to more than %,d bytes", MAX_BLOCK_BYTES));
      }
    } catch (IOException e) {
      // The library says so in its own words when it comes to this block.
    }
  }

  /** Bytes that the library would make room for, counted as far as they matter. */
  private long unpackedSize(byte[] block) throws IOException {
    InputStream packed = new ByteArrayInputStream(block);
    return switch (codec) {
      case "deflate" -> count(new DeflateCompressorInputStream(packed, withoutHeader()));
      case "bzip2" -> count(new BZip2CompressorInputStream(packed));
      case "zstandard" -> count(new ZstdCompressorInputStream(packed));
      // A claim, and the library believes it.
      case "snappy" -> Integer.toUnsignedLong(new SnappyCompressorInputStream(packed).getSize());
      default -> throw new IllegalStateException("no codec " + codec);
    };
  }

  private static long count(InputStream unpacked) throws IOException {
    try (InputStream enough = ByteStreams.limit(unpacked, MAX_BLOCK_BYTES + 1L)) {
      return ByteStreams.exhaust(enough);
    }
  }

  private static DeflateParameters withoutHeader() {
    DeflateParameters parameters = new DeflateParameters();
    parameters.setWithZlibHeader(false);
    return parameters;
  }

  /** The next bytes of a stream, which stays open. */
  private static InputStream next(InputStream in, long length) {
    return new FilterInputStream(ByteStreams.limit(in, length)) {
      @Override
      public void close() {
        // The stream goes on.
      }
    };
  }
}
