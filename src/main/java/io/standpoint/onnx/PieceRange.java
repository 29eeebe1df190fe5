package io.standpoint.onnx;

/**
 * A run of word pieces.
 *
 * @param start first piece
 * @param end one past the last piece, greater than {@code start}
 */
record PieceRange(int start, int end) {

  int length() {
    return end - start;
  }

  /** The smallest range with both in it. */
  PieceRange union(PieceRange other) {
    return new PieceRange(Math.min(start, other.start), Math.max(end, other.end));
  }

  /** The same pieces, counted from {@code delta} pieces further left. */
  PieceRange shift(int delta) {
    return new PieceRange(start + delta, end + delta);
  }
}
