package io.standpoint.aggregate;

import io.standpoint.aggregate.StorySums.Weight;
import io.standpoint.domain.Counts;
import io.standpoint.domain.NetInterval;
import io.standpoint.domain.Opinion;

/**
 * The net of a part of the opinions about a subject, with the interval that the nets of aggregates
 * have. Mutable, not thread-safe.
 */
public final class StoryNet {

  private final StoryTable stories = new StoryTable();
  private double[] pseudo = NetEstimator.PORTRAYALS;

  /**
   * Adds one article.
   *
   * @param kind of its opinions, the same in all articles
   * @param counts of its opinions
   */
  public void addArticle(String storyId, Opinion.Kind kind, Counts counts) {
    pseudo = NetEstimator.pseudo(kind == Opinion.Kind.STANCE);
    stories.addArticle(storyId, counts, 0);
  }

  /** The net with its 95 % interval, or null if there is no confident opinion. */
  public NetInterval interval() {
    return NetEstimator.net(StorySums.of(stories, Weight.OPINION), pseudo);
  }
}
