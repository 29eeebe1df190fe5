package io.standpoint.aggregate;

import io.standpoint.domain.Opinion;
import io.standpoint.domain.Window;
import java.util.ArrayList;
import java.util.List;

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
    Window window = opinions.isEmpty() ? null : Window.of(opinions.get(0).source().published());
    List<Tally> touched = new ArrayList<>();
    for (Opinion opinion : opinions) {
      Tally tally = of(SubjectKey.of(opinion, window));
      if (!tally.isArticleOpen()) {
        touched.add(tally);
      }
      tally.add(opinion);
    }
    for (Tally tally : touched) {
      tally.closeArticle();
      copyPublishers.forEach(tally::addCopy);
    }
  }
}
