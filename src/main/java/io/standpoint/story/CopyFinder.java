package io.standpoint.story;

import io.standpoint.domain.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds the articles that must not be analysed because another one stands for them.
 *
 * <p>Of articles with one fingerprint the first ({@link ArticleRef#compareTo}) is the original, the
 * others are its copies. Of articles with one id and different fingerprints the one that comes
 * first in file order keeps the id.
 */
public final class CopyFinder {

  /**
   * What another article means for this one.
   *
   * @param origin this article
   * @param kind copy, or second owner of an id
   * @param first the article that stands for it
   */
  public record Verdict(Origin origin, Kind kind, ArticleRef first) {}

  /** Why an article is not analysed. */
  public enum Kind {
    COPY,
    DUPLICATE_ID
  }

  private CopyFinder() {}

  /** Verdicts on articles that share a fingerprint. */
  public static List<Verdict> copies(Iterable<ArticleRef> articles) {
    List<Verdict> verdicts = new ArrayList<>();
    for (List<ArticleRef> same : groups(articles, true).values()) {
      ArticleRef original = same.stream().min(ArticleRef::compareTo).orElseThrow();
      same.stream()
          .filter(article -> article != original)
          .forEach(article -> verdicts.add(new Verdict(article.origin(), Kind.COPY, original)));
    }
    return verdicts;
  }

  /** Verdicts on articles that share an id but not their text. */
  public static List<Verdict> duplicateIds(Iterable<ArticleRef> articles) {
    List<Verdict> verdicts = new ArrayList<>();
    for (List<ArticleRef> same : groups(articles, false).values()) {
      ArticleRef owner =
          same.stream().min((one, other) -> one.origin().compareTo(other.origin())).orElseThrow();
      same.stream()
          .filter(article -> !article.fingerprint().equals(owner.fingerprint()))
          .forEach(
              article -> verdicts.add(new Verdict(article.origin(), Kind.DUPLICATE_ID, owner)));
    }
    return verdicts;
  }

  private static Map<String, List<ArticleRef>> groups(
      Iterable<ArticleRef> articles, boolean byText) {
    Map<String, List<ArticleRef>> groups = new TreeMap<>();
    for (ArticleRef article : articles) {
      groups
          .computeIfAbsent(byText ? article.fingerprint() : article.id(), key -> new ArrayList<>())
          .add(article);
    }
    return groups;
  }
}
