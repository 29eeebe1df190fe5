package io.standpoint.story;

import io.standpoint.domain.Article;
import io.standpoint.domain.Origin;
import io.standpoint.domain.Origin.Unit;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
              ArticleRef::latest, Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
          .thenComparing(ArticleRef::id)
          .thenComparing(ArticleRef::origin);

  /** No file name holds it; an id may. */
  private static final String SEPARATOR = "\u0000";

  private static final int PARTS = 6;

  public static ArticleRef of(Article article) {
    return new ArticleRef(
        article.id(), article.published(), article.origin(), TextFingerprint.of(article.text()));
  }

  /** Midnight stands for a day without a time, which may be as late as its end; null if unknown. */
  private Instant latest() {
    boolean dayOnly = published != null && published.equals(published.truncatedTo(ChronoUnit.DAYS));
    return dayOnly ? published.plus(1, ChronoUnit.DAYS).minusMillis(1) : published;
  }

  /**
   * Earliest first, days without a time after those with one, undated last; then by id and place,
   * so that the choice is always the same.
   */
  @Override
  public int compareTo(ArticleRef other) {
    return ORDER.compare(this, other);
  }

  /** One string that {@link #decode} reads back. */
  public String encode() {
    return String.join(
        SEPARATOR,
        published == null ? "" : published.toString(),
        fingerprint,
        Long.toString(origin.position()),
        origin.unit().name(),
        origin.file(),
        id);
  }

  /** The reference that {@code line} encodes. */
  public static ArticleRef decode(String line) {
    String[] parts = line.split(SEPARATOR, PARTS);
    return new ArticleRef(
        parts[5],
        parts[0].isEmpty() ? null : Instant.parse(parts[0]),
        new Origin(parts[4], Long.parseLong(parts[2]), Unit.valueOf(parts[3])),
        parts[1]);
  }
}
