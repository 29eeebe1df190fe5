package io.standpoint.domain;

/**
 * A distribution over the three polarities.
 *
 * @param negative in [0, 1]
 * @param neutral in [0, 1]
 * @param positive in [0, 1]; the three add up to 1 within 1e-4
 */
public record Probabilities(double negative, double neutral, double positive) {

  private static final double TOLERANCE = 1e-4;

  public Probabilities {
    double sum = negative + neutral + positive;
    if (!(negative >= 0 && neutral >= 0 && positive >= 0 && Math.abs(sum - 1) <= TOLERANCE)) {
      throw new IllegalArgumentException(
          "not a distribution: " + negative + ", " + neutral + ", " + positive);
    }
  }

  /** The likeliest polarity; a tie goes to NEUTRAL, then to NEGATIVE. */
  public Polarity mostLikely() {
    if (neutral >= negative && neutral >= positive) {
      return Polarity.NEUTRAL;
    }
    return sign();
  }

  /** The likelier of the two signs, whatever NEUTRAL has; a tie goes to NEGATIVE. */
  public Polarity sign() {
    return negative >= positive ? Polarity.NEGATIVE : Polarity.POSITIVE;
  }

  /** The probability of {@link #sign}. */
  public double strength() {
    return Math.max(negative, positive);
  }

  /** The probability of either sign, in [0, 1]: that there is a stance, whichever it is. */
  public double eitherSign() {
    return negative + positive;
  }

  /** Bayes' rule: this distribution, given something seen with these likelihoods, not all 0. */
  public Probabilities given(double ifNegative, double ifNeutral, double ifPositive) {
    double n = negative * ifNegative;
    double o = neutral * ifNeutral;
    double p = positive * ifPositive;
    double sum = n + o + p;
    return new Probabilities(n / sum, o / sum, p / sum);
  }

  public double of(Polarity polarity) {
    return switch (polarity) {
      case NEGATIVE -> negative;
      case NEUTRAL -> neutral;
      case POSITIVE -> positive;
    };
  }
}
