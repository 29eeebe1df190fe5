package io.standpoint.story;

import java.util.Arrays;

/** The sequences of five words in a text, as hashes. */
final class Shingles {

  private static final int WORDS = 5;
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private Shingles() {}

  /**
   * Hashes of 31 bits, ascending and distinct. Words are runs of letters and digits; case and what
   * stands between them do not matter.
   */
  static int[] hashes(String text) {
    long[] words = words(text);
    int[] hashes = new int[Math.max(0, words.length - WORDS + 1)];
    for (int i = 0; i < hashes.length; i++) {
      long hash = FNV_OFFSET;
      for (int word = i; word < i + WORDS; word++) {
        hash = mixed(hash ^ words[word]);
      }
      hashes[i] = (int) (hash >>> 33);
    }
    Arrays.sort(hashes);
    return Arrays.stream(hashes).distinct().toArray();
  }

  private static long[] words(String text) {
    long[] words = new long[64];
    int count = 0;
    long hash = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
        hash = ((hash == 0 ? FNV_OFFSET : hash) ^ Character.toLowerCase(c)) * FNV_PRIME;
      } else if (hash != 0) {
        words = count == words.length ? Arrays.copyOf(words, 2 * count) : words;
        words[count++] = hash;
        hash = 0;
      }
    }
    return Arrays.copyOf(words, count);
  }

  /** Spreads every bit over all of them (the finisher of MurmurHash3). */
  private static long mixed(long value) {
    long mixed = (value ^ value >>> 33) * 0xff51afd7ed558ccdL;
    mixed = (mixed ^ mixed >>> 33) * 0xc4ceb9fe1a85ec53L;
    return mixed ^ mixed >>> 33;
  }
}
