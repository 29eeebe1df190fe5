package io.standpoint.report;

import io.standpoint.domain.ProcessedArticle.Status;
import io.standpoint.record.ArticleRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Articles by day and by publisher, and what is known of those behind sentences. Mutable, not
 * thread-safe.
 */
final class ArticleLedger {

  /** Most publishers that go into the page: those with most articles. */
  static final int MOST_PUBLISHERS = 200;

  private final Set<String> wanted;
  private final Map<String, Article> articles = new HashMap<>();
  private final TreeMap<LocalDate, int[]> days = new TreeMap<>();
  private final int[] undated = new int[Status.values().length];
  private final Map<String, int[]> publishers = new TreeMap<>();

  /**
   * What a sentence's source line says.
   *
   * @param title nullable
   * @param publisher nullable
   * @param published nullable
   * @param url nullable; begins with http:// or https://, so that it can be a link
   */
  record Article(String title, String publisher, Instant published, String url) {}

  /**
   * A publisher.
   *
   * @param name null stands for articles that do not name theirs
   * @param byStatus articles in the order of {@link Status}
   */
  record Publisher(String name, int[] byStatus) {}

  /** A ledger that remembers the articles with ids in {@code wanted}. */
  ArticleLedger(Set<String> wanted) {
    this.wanted = wanted;
  }

  void add(ArticleRecord row) {
    int status = Status.valueOf(row.getStatus()).ordinal();
    count(row.getPublished())[status]++;
    String publisher = row.getPublisher() == null ? "" : row.getPublisher();
    publishers.computeIfAbsent(publisher, none -> new int[Status.values().length])[status]++;
    if (wanted.contains(row.getArticleId())) {
      articles.put(
          row.getArticleId(),
          new Article(
              row.getTitle(), row.getPublisher(), row.getPublished(), webAddress(row.getUrl())));
    }
  }

  /** Null if no such article came. */
  Article article(String id) {
    return articles.get(id);
  }

  /** Articles by day, in the order of {@link Status}. */
  Map<LocalDate, int[]> days() {
    return days;
  }

  int[] undated() {
    return undated;
  }

  int allPublishers() {
    return publishers.size();
  }

  /** Those with most articles first; ties by name. */
  List<Publisher> publishers() {
    Best<Publisher> best =
        new Best<>(
            MOST_PUBLISHERS,
            Comparator.comparingInt((Publisher publisher) -> -sum(publisher.byStatus()))
                .thenComparing(Publisher::name, Comparator.nullsLast(String::compareTo)));
    publishers.forEach(
        (name, byStatus) -> best.add(new Publisher(name.isEmpty() ? null : name, byStatus)));
    return best.kept();
  }

  /** The address, if a browser would open it as a web page and nothing else; null otherwise. */
  static String webAddress(String url) {
    String address = url == null ? "" : url.strip();
    return address.matches("(?is)https?://.+") ? address : null;
  }

  private int[] count(Instant published) {
    return published == null
        ? undated
        : days.computeIfAbsent(
            LocalDate.ofInstant(published, ZoneOffset.UTC), day -> new int[undated.length]);
  }

  private static int sum(int[] numbers) {
    int sum = 0;
    for (int number : numbers) {
      sum += number;
    }
    return sum;
  }
}
