package io.standpoint.story;

import io.standpoint.domain.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds articles that have an id which another article has already. */
public final class SecondOwners {

  /**
   * What another article means for this one.
   *
   * @param origin this article
   * @param first the article that owns the id
   */
  public record Verdict(Origin origin, ArticleRef first) {}

  private SecondOwners() {}

  /**
   * Verdicts on articles that share an id but not their text: the one that comes first in file
   * order keeps the id.
   */
  public static List<Verdict> among(Iterable<ArticleRef> articles) {
    Map<String, List<ArticleRef>> groups = new TreeMap<>();
    for (ArticleRef article : articles) {
      groups.computeIfAbsent(article.id(), key -> new ArrayList<>()).add(article);
    }
    List<Verdict> verdicts = new ArrayList<>();
    for (List<ArticleRef> same : groups.values()) {
      ArticleRef owner =
          same.stream().min((one, other) -> one.origin().compareTo(other.origin())).orElseThrow();
      same.stream()
          .filter(article -> !article.fingerprint().equals(owner.fingerprint()))
          .forEach(article -> verdicts.add(new Verdict(article.origin(), owner)));
    }
    return verdicts;
  }
}
