package io.standpoint.domain;

import java.time.Instant;
import java.util.Objects;

/**
 * One news article as it was published.
 *
 * @param id unique in a run; made from the content where the source has none
 * @param url nullable
 * @param title nullable
 * @param publisher nullable; the outlet in whose voice the narrator speaks
 * @param published nullable; UTC, to the millisecond
 * @param language nullable; BCP 47 tag in lower case, as identified, or as declared where the text
 *     is too short
 * @param text the body that all offsets refer to
 * @param origin where it was read
 * @param byline nullable; who wrote it, as the source names them
 * @param summary whether the source holds no more than a summary of it
 */
public record Article(
    String id,
    String url,
    String title,
    String publisher,
    Instant published,
    String language,
    String text,
    Origin origin,
    String byline,
    boolean summary) {

  public Article {
    requireText(id, "id");
    requireText(text, "text");
    Objects.requireNonNull(origin, "origin");
  }

  /** An article whose writers are not named, in full. */
  public Article(
      String id,
      String url,
      String title,
      String publisher,
      Instant published,
      String language,
      String text,
      Origin origin) {
    this(id, url, title, publisher, published, language, text, origin, null, false);
  }

  /** Whether it is in English as far as is known; only such articles are analysed. */
  public boolean isEnglish() {
    return language == null || language.equals("en") || language.startsWith("en-");
  }

  private static void requireText(String value, String name) {
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException("an article needs " + name);
    }
  }
}
