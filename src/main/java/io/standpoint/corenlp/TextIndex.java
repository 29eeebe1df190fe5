package io.standpoint.corenlp;

import java.util.Arrays;

/**
 * A number for each of many texts, found by their {@linkplain TextHash bits}: a hash table with
 * open addressing, in 12 bytes a place. Not thread-safe while it is filled; then immutable.
 */
final class TextIndex {

  /** The number of a text that is not here. */
  static final int NONE = -1;

  /** For the empty text, as 0 is where there is none. */
  private static final long EMPTY = 0x5851F42D4C957F2DL;

  private final long[] texts;
  private final int[] numbers;

  /**
   * @param count how many texts there will be
   */
  TextIndex(int count) {
    int capacity = 2;
    while (capacity < count + count / 2) {
      capacity *= 2;
    }
    this.texts = new long[capacity];
    this.numbers = new int[capacity];
    Arrays.fill(numbers, NONE);
  }

  /**
   * @throws IllegalArgumentException if a text with these bits is here
   */
  void put(long text, int number) {
    int place = place(text);
    if (numbers[place] != NONE) {
      throw new IllegalArgumentException("two texts have the same hash");
    }
    texts[place] = text == 0 ? EMPTY : text;
    numbers[place] = number;
  }

  int get(long text) {
    return numbers[place(text)];
  }

  /** Where the text is, or the free place where it would be. */
  private int place(long text) {
    long key = text == 0 ? EMPTY : text;
    int mask = texts.length - 1;
    int place = (int) (key * 0xD6E8FEB86659FD93L >>> 32) & mask;
    while (texts[place] != 0 && texts[place] != key) {
      place = place + 1 & mask;
    }
    return place;
  }
}
