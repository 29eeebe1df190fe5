package io.standpoint.domain;

import java.io.Serializable;

/**
 * Numbers of opinions by polarity.
 *
 * @param positive confident positive ones
 * @param neutral confident neutral ones
 * @param negative confident negative ones
 * @param abstained those that the model was too unsure about
 */
public record Counts(long positive, long neutral, long negative, long abstained)
    implements Serializable {

  /** All of them, abstained ones included. */
  public long total() {
    return positive + neutral + negative + abstained;
  }

  /** Those that the model was sure enough about. */
  public long confident() {
    return positive + neutral + negative;
  }

  public long of(Polarity polarity) {
    return switch (polarity) {
      case NEGATIVE -> negative;
      case NEUTRAL -> neutral;
      case POSITIVE -> positive;
    };
  }

  public Counts plus(Counts other) {
    return new Counts(
        positive + other.positive,
        neutral + other.neutral,
        negative + other.negative,
        abstained + other.abstained);
  }
}
