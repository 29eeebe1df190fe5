package io.standpoint.ingest;

import java.io.InputStream;
import java.util.Arrays;

/** A long run of one byte that lies in no memory and counts how much of it was read. */
final class RepeatedBytes extends InputStream {

  private final byte value;
  private final long size;
  private long read;

  RepeatedBytes(char value, long size) {
    this.value = (byte) value;
    this.size = size;
  }

  long bytesRead() {
    return read;
  }

  @Override
  public int read() {
    return read++ < size ? value : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) {
    int count = (int) Math.min(length, size - read);
    if (count <= 0) {
      return -1;
    }
    Arrays.fill(target, offset, offset + count, value);
    read += count;
    return count;
  }
}
