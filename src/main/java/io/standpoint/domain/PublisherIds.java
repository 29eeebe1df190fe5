package io.standpoint.domain;

import java.text.Normalizer;
import java.util.Locale;

/** Ids of publishers, made from their names. */
public final class PublisherIds {

  private PublisherIds() {}

  /**
   * {@code publisher:} and the name in lower case, without accents, other characters than letters
   * and digits as hyphens: "Harbor Wire" and "harbor-wire" are one publisher. A name without a
   * letter or digit is known by its hash code.
   */
  public static String of(String name) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}+", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{N}]+", "-")
            .replaceAll("^-|-$", "");
    return "publisher:" + (plain.isEmpty() ? Integer.toHexString(name.hashCode()) : plain);
  }
}
