package io.standpoint.report;

import io.standpoint.aggregate.StoryNet;
import io.standpoint.domain.Counts;
import io.standpoint.domain.NetInterval;
import io.standpoint.domain.Opinion;

/**
 * Counts of one facet, as the aggregate has them, and its interval, which the aggregate does not
 * have: it is computed from the opinions, by the method of the aggregates. Mutable, not
 * thread-safe.
 */
final class FacetTotals {

  private final String name;
  private final Counts counts;
  private final StoryNet net = new StoryNet();
  private Counts counted = new Counts(0, 0, 0, 0);

  /**
   * Totals of which no opinion was seen yet.
   *
   * @param name name to show
   * @param counts what the aggregate says
   */
  FacetTotals(String name, Counts counts) {
    this.name = name;
    this.counts = counts;
  }

  String name() {
    return name;
  }

  Counts counts() {
    return counts;
  }

  /** Adds one article's confident opinions, all of that kind. */
  void addArticle(String storyId, Opinion.Kind kind, Counts article) {
    counted =
        new Counts(
            counted.positive() + article.positive(),
            counted.neutral() + article.neutral(),
            counted.negative() + article.negative(),
            0);
    net.addArticle(storyId, kind, article);
  }

  /**
   * The 95 % interval of the net; null where nothing is confident, or where the opinions that were
   * seen are not those that the aggregate counts.
   */
  NetInterval interval() {
    boolean same =
        counted.positive() == counts.positive()
            && counted.neutral() == counts.neutral()
            && counted.negative() == counts.negative();
    return same ? net.interval() : null;
  }
}
