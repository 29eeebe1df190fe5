package io.standpoint.story;

import io.standpoint.domain.Article;
import io.standpoint.domain.Origin;
import java.time.Instant;
import java.util.Comparator;

/**
 * As much of an article as is needed to choose between copies.
 *
 * @param id the article's id
 * @param published nullable
 * @param origin where it was read, unique in a run
 * @param fingerprint {@link TextFingerprint} of its text
 */
public record ArticleRef(String id, Instant published, Origin origin, String fingerprint)
    implements Comparable<ArticleRef> {

  private static final Comparator<ArticleRef> ORDER =
      Comparator.comparing(
              ArticleRef::published, Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
          .thenComparing(ArticleRef::id)
          .thenComparing(ArticleRef::origin);

  private static final String SEPARATOR = "\u0000";

  public static ArticleRef of(Article article) {
    return new ArticleRef(
        article.id(), article.published(), article.origin(), TextFingerprint.of(article.text()));
  }

  /** Earliest first, undated last; then by id and place, so that the choice is always the same. */
  @Override
  public int compareTo(ArticleRef other) {
    return ORDER.compare(this, other);
  }

  /** One string that {@link #decode} reads back. */
  public String encode() {
    return String.join(
        SEPARATOR,
        id,
        published == null ? "" : published.toString(),
        origin.file(),
        Long.toString(origin.position()),
        fingerprint);
  }

  /** The reference that {@code line} encodes. */
  public static ArticleRef decode(String line) {
    String[] parts = line.split(SEPARATOR, -1);
    return new ArticleRef(
        parts[0],
        parts[1].isEmpty() ? null : Instant.parse(parts[1]),
        new Origin(parts[2], Long.parseLong(parts[3])),
        parts[4]);
  }
}
