package io.standpoint.entity;

import java.util.Locale;
import java.util.Optional;

/** Acronyms that an article introduces: "Institute for Applied Photonics (IAP)". */
final class Acronym {

  private static final int MIN = 2;
  private static final int MAX = 8;

  private Acronym() {}

  /** The acronym in brackets after a name that ends before token {@code end}. */
  static Optional<String> after(TokenLine line, String name, int end) {
    String word = line.word(end + 1);
    boolean bracketed = line.word(end).equals("(") && line.word(end + 2).equals(")");
    return bracketed && fits(word, name) ? Optional.of(word) : Optional.empty();
  }

  /** Whether the acronym's letters stand in the name in this order, the first one in front. */
  private static boolean fits(String acronym, String name) {
    if (acronym.length() < MIN || acronym.length() > MAX || !name.contains(" ")) {
      return false;
    }
    String upper = name.toUpperCase(Locale.ROOT);
    int at = -1;
    for (int i = 0; i < acronym.length(); i++) {
      char c = acronym.charAt(i);
      if (!Character.isUpperCase(c)) {
        return false;
      }
      at = upper.indexOf(c, at + 1);
      if (at < 0 || (i == 0 && at > 0)) {
        return false;
      }
    }
    return true;
  }
}
