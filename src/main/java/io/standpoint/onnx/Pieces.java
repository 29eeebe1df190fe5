package io.standpoint.onnx;

import io.standpoint.domain.Span;

/**
 * The word pieces of a sentence, without special pieces. The three arrays have the same length.
 *
 * @param ids vocabulary indices
 * @param starts first UTF-16 code unit of each piece
 * @param ends one past its last code unit; equal to the start for a piece that stands for no text
 */
record Pieces(long[] ids, int[] starts, int[] ends) {

  int count() {
    return ids.length;
  }

  /** From the first to the last piece that overlaps {@code span}; null if none does. */
  PieceRange covering(Span span) {
    int first = -1;
    int last = -1;
    for (int i = 0; i < ids.length; i++) {
      if (starts[i] < ends[i] && starts[i] < span.end() && ends[i] > span.start()) {
        first = first < 0 ? i : first;
        last = i;
      }
    }
    return first < 0 ? null : new PieceRange(first, last + 1);
  }
}
