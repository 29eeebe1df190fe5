package io.standpoint.aggregate;

import io.standpoint.domain.Opinion;
import io.standpoint.domain.Window;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Summarises articles one after the other, in the finest windows only: days, or undated. {@link
 * SubjectSummaries} derives the larger windows.
 *
 * <p>Mutable, not thread-safe.
 */
public final class ArticleTallies extends SubjectTallies {

  /**
   * Adds one article.
   *
   * @param opinions all its opinions and no others
   */
  public void add(List<Opinion> opinions) {
    add(opinions, List.of());
  }

  /**
   * Adds one article that has copies: they count as articles, and their outlets as publishers, but
   * what they say is counted once.
   *
   * @param opinions all its opinions and no others
   * @param copyPublishers one per copy; empty where the outlet is unknown
   */
  public void add(List<Opinion> opinions, List<String> copyPublishers) {
    Map<SubjectKey, Tally> article = new HashMap<>();
    Window window = opinions.isEmpty() ? null : Window.of(opinions.get(0).source().published());
    for (Opinion opinion : opinions) {
      article.computeIfAbsent(SubjectKey.of(opinion, window), key -> new Tally()).add(opinion);
    }
    article.forEach(
        (key, tally) -> {
          tally.closeArticle();
          copyPublishers.forEach(tally::addCopy);
          add(key, tally);
        });
  }
}
