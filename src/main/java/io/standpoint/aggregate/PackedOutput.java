package io.standpoint.aggregate;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Numbers and texts as bytes, most significant first, that {@link PackedInput} reads back. Grows as
 * needed; does without the lock that {@link java.io.ByteArrayOutputStream} takes for every byte.
 * Not thread-safe.
 */
final class PackedOutput {

  private static final int MAX_VARINT_BYTES = 10;

  private ByteBuffer bytes;

  /**
   * An empty one.
   *
   * @param expected bytes, above 0
   */
  PackedOutput(int expected) {
    bytes = ByteBuffer.allocate(expected);
  }

  void writeByte(int value) {
    room(Byte.BYTES).put((byte) value);
  }

  void writeFixed(long value) {
    room(Long.BYTES).putLong(value);
  }

  void writeDouble(double value) {
    room(Double.BYTES).putDouble(value);
  }

  /** Zigzag and base 128, low groups first: small numbers take one byte. */
  void writeLong(long value) {
    ByteBuffer out = room(MAX_VARINT_BYTES);
    long rest = (value << 1) ^ (value >> 63);
    while ((rest & ~0x7FL) != 0) {
      out.put((byte) (rest | 0x80));
      rest >>>= 7;
    }
    out.put((byte) rest);
  }

  /** UTF-8 behind its length. */
  void writeString(String text) {
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    writeLong(encoded.length);
    room(encoded.length).put(encoded);
  }

  byte[] toByteArray() {
    return Arrays.copyOf(bytes.array(), bytes.position());
  }

  private ByteBuffer room(int more) {
    if (bytes.remaining() < more) {
      int capacity = Math.max(2 * bytes.capacity(), Math.addExact(bytes.position(), more));
      bytes = ByteBuffer.allocate(capacity).put(bytes.flip());
    }
    return bytes;
  }
}
