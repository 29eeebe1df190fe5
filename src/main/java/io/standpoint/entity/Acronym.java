package io.standpoint.entity;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import io.standpoint.lexicon.TokenLine;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Acronyms and other names of names in an article, which introduces them ("Institute for Applied
 * Photonics (IAP)", "Ann Lee, also known as Li An") or takes it for plain what they stand for.
 */
final class Acronym {

  private static final int MIN = 2;
  private static final int MAX = 8;

  private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}{3,6}");

  private static final Pattern AGE = Pattern.compile("\\d{1,3}");
  private static final Set<String> ALSO = Set.of("also", "better", "formerly", "previously");
  private static final Set<String> AKA = Set.of("aka", "a.k.a.");

  private Acronym() {}

  /** The acronym in brackets after a name that ends before token {@code end}. */
  static Optional<String> after(TokenLine line, String name, int end) {
    String word = line.word(end + 1);
    boolean bracketed = line.word(end).equals("(") && line.word(end + 2).equals(")");
    return bracketed && fits(word, name) ? Optional.of(word) : Optional.empty();
  }

  /**
   * Where the other name begins of somebody whose name ends before token {@code end}: {@code Ann
   * Lee, 39, also known as Li An}.
   *
   * @return -1 if none follows
   */
  static int knownAs(TokenLine line, int end) {
    boolean aged = line.lower(end).equals(",") && AGE.matcher(line.lower(end + 1)).matches();
    int mark = aged ? end + 2 : end;
    if (!line.lower(mark).equals(",") && !line.lower(mark).equals("(")) {
      return -1;
    }
    int first = mark + 1;
    if (line.lower(first).equals("or") && line.lower(first + 2).equals(",")) {
      return isCapitals(line.word(first + 1)) ? first + 1 : -1; // "People Power Party, or PPP,"
    }
    int known = ALSO.contains(line.lower(first)) ? first + 1 : first;
    if (line.lower(known).equals("known") && line.lower(known + 1).equals("as")) {
      return known + 2;
    }
    return AKA.contains(line.lower(first)) ? first + 1 : -1;
  }

  /** Whether a word can be the initials of a name. */
  static boolean isCapitals(String word) {
    return CAPITALS.matcher(word).matches();
  }

  /** Whether a word is made of the initials of all of a name's words with a capital. */
  static boolean areInitials(String word, String name) {
    return Splitter.on(CharMatcher.anyOf(" -"))
        .omitEmptyStrings()
        .splitToStream(name)
        .map(part -> part.substring(0, 1))
        .filter(initial -> Character.isUpperCase(initial.charAt(0)))
        .collect(Collectors.joining())
        .equals(word);
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
