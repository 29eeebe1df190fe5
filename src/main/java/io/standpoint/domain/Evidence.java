package io.standpoint.domain;

import java.util.Comparator;
import java.util.List;

/**
 * A sentence behind a number.
 *
 * @param opinionId the fact that it comes from
 * @param articleId the article
 * @param sentence offsets of the sentence in the article's text
 * @param target offsets of the target's mention in the article's text
 * @param text the sentence
 * @param polarity what the model read
 * @param probability of {@code polarity}
 * @param voice in whose words
 * @param frames frames of the sentence
 */
public record Evidence(
    String opinionId,
    String articleId,
    Span sentence,
    Span target,
    String text,
    Polarity polarity,
    double probability,
    Voice voice,
    List<Frame> frames) {

  /** Most probable first; ties by opinion id, so that the order never depends on the run. */
  public static final Comparator<Evidence> BEST_FIRST =
      Comparator.comparingDouble(Evidence::probability)
          .reversed()
          .thenComparing(Evidence::opinionId);

  public Evidence {
    frames = List.copyOf(frames);
  }

  /** The sentence behind {@code opinion}. */
  public static Evidence of(Opinion opinion) {
    return new Evidence(
        opinion.id(),
        opinion.source().articleId(),
        opinion.sentence(),
        opinion.target().span(),
        opinion.evidence(),
        opinion.polarity(),
        opinion.probabilities().of(opinion.polarity()),
        opinion.voice(),
        opinion.frames().stream().map(FrameScore::frame).toList());
  }
}
