package io.standpoint.corenlp;

/**
 * A text told by 64 bits: a polynomial in its characters, modulo 2<sup>64</sup>. Texts join without
 * their characters, so that the name of a feature is never written out. Two texts of less than
 * 1,000 characters that differ have the same bits by chance only.
 *
 * @param bits equal for equal texts, 0 for none
 * @param shift the base to the power of the text's length
 */
record TextHash(long bits, long shift) {

  private static final long BASE = 0x9E3779B97F4A7C15L;

  static TextHash of(String text) {
    long shift = 1;
    for (int i = 0; i < text.length(); i++) {
      shift *= BASE;
    }
    return new TextHash(bits(text), shift);
  }

  static long bits(String text) {
    long bits = 0;
    for (int i = 0; i < text.length(); i++) {
      bits = append(text.charAt(i), bits);
    }
    return bits;
  }

  /** The bits of a text that a character follows. */
  static long append(char character, long bits) {
    return bits * BASE + character + 1;
  }

  /** The bits of a text that this one follows. */
  long appendTo(long bits) {
    return bits * shift + this.bits;
  }

  /** This text after a character. */
  TextHash after(char character) {
    return new TextHash(appendTo(append(character, 0)), shift * BASE);
  }
}
