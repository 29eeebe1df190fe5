package io.standpoint.entity;

import com.google.common.hash.Hashing;
import io.standpoint.domain.EntityType;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;

/** Ids for entities that no gazetteer lists: the same name gives the same id in every article. */
final class EntityIds {

  private static final int HASH_DIGITS = 12;

  private EntityIds() {}

  static String of(EntityType type, String name) {
    return type.idPrefix() + ":" + slug(name);
  }

  /** The name in ASCII letters and digits, other characters as hyphens; a hash if none is left. */
  static String slug(String name) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}+", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("['.]", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-+|-+$", "");
    return plain.isEmpty()
        ? Hashing.sha256()
            .hashString(name, StandardCharsets.UTF_8)
            .toString()
            .substring(0, HASH_DIGITS)
        : plain;
  }
}
