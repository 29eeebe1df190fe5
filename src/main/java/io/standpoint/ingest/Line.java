package io.standpoint.ingest;

/**
 * A line of a file, without its line end.
 *
 * @param number from 1
 * @param bytes null where the line is longer than permitted
 * @param length in bytes, whether they are kept or not
 * @param sha256 of all its bytes in lower-case hex; null unless the line is too long (it is cheap
 *     to make from {@code bytes} otherwise)
 */
record Line(long number, byte[] bytes, long length, String sha256) {

  boolean isTooLong() {
    return bytes == null;
  }

  boolean isBlank() {
    if (isTooLong()) {
      return false;
    }
    for (byte b : bytes) {
      if (b != ' ' && b != '\t' && b != '\r' && b != '\f') {
        return false;
      }
    }
    return true;
  }
}
