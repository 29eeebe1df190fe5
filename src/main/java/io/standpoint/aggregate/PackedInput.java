package io.standpoint.aggregate;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Reads what {@link PackedOutput} wrote. Every method throws {@link BufferUnderflowException} where
 * the bytes end. Not thread-safe.
 */
final class PackedInput {

  private final ByteBuffer bytes;

  PackedInput(byte[] bytes) {
    this.bytes = ByteBuffer.wrap(bytes);
  }

  byte readByte() {
    return bytes.get();
  }

  long readFixed() {
    return bytes.getLong();
  }

  double readDouble() {
    return bytes.getDouble();
  }

  long readLong() {
    long rest = 0;
    int shift = 0;
    byte group;
    do {
      group = bytes.get();
      rest |= (group & 0x7FL) << shift;
      shift += 7;
    } while (group < 0);
    return (rest >>> 1) ^ -(rest & 1);
  }

  int readInt() {
    return Math.toIntExact(readLong());
  }

  String readString() {
    int length = readInt();
    if (length < 0 || length > bytes.remaining()) {
      throw new BufferUnderflowException();
    }
    int start = bytes.position();
    bytes.position(start + length);
    return new String(bytes.array(), start, length, StandardCharsets.UTF_8);
  }
}
