package io.standpoint.domain;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Ids of publishers, made from their names. */
public final class PublisherIds {

  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
  private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern ENDS = Pattern.compile("^-|-$");

  /** The ids of a million names would fill the memory; those of the outlets of a run do not. */
  private static final int MOST_KNOWN = 10_000;

  private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

  private PublisherIds() {}

  /**
   * {@code publisher:} and the name in lower case, without accents, other characters than letters
   * and digits as hyphens: "Harbor Wire" and "harbor-wire" are one publisher. A name without a
   * letter or digit is known by its hash code.
   */
  public static String of(String name) {
    String known = KNOWN.get(name);
    if (known == null) {
      known = make(name);
      if (KNOWN.size() < MOST_KNOWN) {
        KNOWN.put(name, known);
      }
    }
    return known;
  }

  private static String make(String name) {
    String plain = ACCENTS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
    plain = OTHERS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-");
    plain = ENDS.matcher(plain).replaceAll("");
    return "publisher:" + (plain.isEmpty() ? Integer.toHexString(name.hashCode()) : plain);
  }
}
