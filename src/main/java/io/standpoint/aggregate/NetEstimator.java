package io.standpoint.aggregate;

import io.standpoint.domain.Counts;
import io.standpoint.domain.Estimates.Corrected;
import io.standpoint.domain.NetInterval;
import io.standpoint.domain.Polarity;
import io.standpoint.domain.Reliability;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Nets with 95 % intervals from sums over stories, which are the clusters: what one story says is
 * not independent.
 *
 * <p>The variance is the linearised, cluster-robust one of a ratio with the factor G / (G - 1)
 * (Cochran, Sampling Techniques, 1977, section 6.3; Cameron and Miller, Journal of Human Resources
 * 50(2), 2015). Few stories tell little of it, and stories that agree tell that there is none, so
 * it is averaged with the variance that opinions of {@value #WITHIN_STORY} correlation within a
 * story would have and that counts as much as {@value #PRIOR_STORIES} stories; copies within a
 * story count as one there. Degrees of freedom of Student's t follow Satterthwaite (Biometrics
 * Bulletin 2(6), 1946), of which the stories give their effective number (Kish) minus 1.
 *
 * <p>The variance says how many independent opinions there would have to be (the effective sample:
 * Korn and Graubard, Survey Methodology 24, 1998; Franco et al., Journal of Survey Statistics and
 * Methodology 7, 2019); never more than there are. To these are added pseudo-opinions without sign
 * ({@link #PORTRAYALS}, {@link #STANCES}), in the manner of Agresti and Coull (The American
 * Statistician 52(2), 1998), from which centre and width follow: no agreement, however complete,
 * gives an interval without width. It is cut to [-1, 1] and always holds the net itself.
 *
 * <p>Thread-safe.
 */
final class NetEstimator {

  /** Pseudo-opinions on presentations: neutral ones are the most frequent. */
  static final double[] PORTRAYALS = {0.4, 1.2, 0.4};

  /** Pseudo-opinions on stances, which are never neutral. */
  static final double[] STANCES = {0.5, 0, 0.5};

  static final double PRIOR_STORIES = 8;
  static final double WITHIN_STORY = 0.1;

  private static final double UPPER = 0.975;
  private static final double NORMAL =
      NormalDistribution.of(0, 1).inverseCumulativeProbability(UPPER);
  private static final int MOST_DEGREES = 1000;
  private static final AtomicReferenceArray<Double> STUDENT =
      new AtomicReferenceArray<>(MOST_DEGREES + 1);
  private static final double[] SIGNS = {-1, 0, 1};
  private static final double[] ONES = {1, 1, 1};

  private NetEstimator() {}

  /** The pseudo-opinions on stances, or those on presentations. */
  static double[] pseudo(boolean stances) {
    return stances ? STANCES : PORTRAYALS;
  }

  /**
   * The net of what the model read, or null if there is no confident opinion.
   *
   * @param pseudo {@link #PORTRAYALS} or {@link #STANCES}
   */
  static NetInterval net(StorySums sums, double[] pseudo) {
    if (sums.stories == 0) {
      return null;
    }
    Ratio ratio = new Ratio(SIGNS, ONES);
    double net = ratio.of(sums.byPolarity);
    return interval(net, posterior(sums, ratio, pseudo), 0);
  }

  /**
   * Shares and net without the errors of the model, or null if there is no confident opinion, or
   * the errors are such that answers tell nothing. Counts are adjusted by the inverse of the matrix
   * of errors (Forman, Data Mining and Knowledge Discovery 17, 2008; Saerens et al., Neural
   * Computation 14, 2002), which supposes that the model errs on these sentences as it did on the
   * labelled ones. Shares below 0 are set to 0. What is not known of the matrix widens the interval
   * by the delta method.
   */
  static Corrected corrected(StorySums sums, Reliability reliability) {
    double[][] rates = rates(reliability);
    double[][] inverse = Matrices.inverse(rates);
    if (sums.stories == 0 || inverse == null) {
      return null;
    }
    Ratio ratio = new Ratio(Matrices.times(inverse, SIGNS), Matrices.times(inverse, ONES));
    for (double weight : ratio.below) {
      if (weight <= 0) {
        return null;
      }
    }
    double[] shares = truth(inverse, sums.byPolarity);
    double net = Math.max(-1, Math.min(1, shares[2] - shares[0]));
    double[] pseudo = pseudoAnswers(rates);
    Posterior posterior = posterior(sums, ratio, pseudo);
    double[] believed = truth(inverse, posterior.shares);
    double errors = 0;
    for (Polarity gold : Polarity.values()) {
      double share = believed[gold.ordinal()];
      double mean = 0;
      double square = 0;
      for (int i = 0; i < SIGNS.length; i++) {
        double score = ratio.above[i] - posterior.centre * ratio.below[i];
        mean += rates[gold.ordinal()][i] * score;
        square += rates[gold.ordinal()][i] * score * score;
      }
      errors += share * share * (square - mean * mean) / reliability.on(gold).total();
    }
    return new Corrected(shares[0], shares[1], shares[2], interval(net, posterior, errors));
  }

  /** A weighted sum of shares over another one. */
  private record Ratio(double[] above, double[] below) {

    double of(double[] shares) {
      return Matrices.dot(above, shares) / Matrices.dot(below, shares);
    }

    /** By how much a little more of each share would change the ratio. */
    double[] slopes(double[] shares) {
      double divisor = Matrices.dot(below, shares);
      double ratio = of(shares);
      double[] slopes = new double[above.length];
      for (int i = 0; i < slopes.length; i++) {
        slopes[i] = (above[i] - ratio * below[i]) / divisor;
      }
      return slopes;
    }
  }

  /** What is believed of a ratio when the opinions are seen. */
  private record Posterior(double[] shares, double centre, double variance, double degrees) {}

  private static Posterior posterior(StorySums sums, Ratio ratio, double[] pseudo) {
    double weight = sums.weight;
    double prior = Matrices.dot(ONES, pseudo);
    double[] smooth = smooth(sums, weight * weight / sums.squares, pseudo);
    double[] slopes = ratio.slopes(smooth);
    double one = Matrices.meanOfSquares(smooth, slopes);
    double expected =
        one
            * ((1 - WITHIN_STORY) * sums.squares + WITHIN_STORY * sums.storySquares)
            / (weight * weight);
    double seen = 0;
    if (sums.stories > 1) {
      double g = sums.stories;
      double squares = Math.max(0, Matrices.dot(slopes, Matrices.times(sums.products, slopes)));
      seen = g / (g - 1) * squares / (weight * weight);
    }
    double stories = Math.max(0, weight * weight / sums.storySquares - 1);
    double seenPart = stories / (PRIOR_STORIES + stories);
    double variance = (1 - seenPart) * expected + seenPart * seen;
    double degrees =
        seenPart * seen == 0
            ? Double.POSITIVE_INFINITY
            : variance * variance * stories / (seenPart * seen * seenPart * seen);
    double effective = Math.min(one / variance, weight * weight / sums.squares);
    double[] shares = smooth(sums, effective, pseudo);
    double spread = Matrices.meanOfSquares(shares, ratio.slopes(shares)) / (effective + prior + 1);
    return new Posterior(shares, ratio.of(shares), spread, degrees);
  }

  /** The shares of {@code opinions} opinions and the pseudo-opinions together. */
  private static double[] smooth(StorySums sums, double opinions, double[] pseudo) {
    double all = opinions + Matrices.dot(ONES, pseudo);
    double[] shares = new double[pseudo.length];
    for (int i = 0; i < shares.length; i++) {
      shares[i] = (sums.byPolarity[i] / sums.weight * opinions + pseudo[i]) / all;
    }
    return shares;
  }

  private static NetInterval interval(double net, Posterior posterior, double more) {
    double half = quantile(posterior.degrees) * Math.sqrt(posterior.variance + more);
    return new NetInterval(
        net,
        Math.max(-1, Math.min(net, posterior.centre - half)),
        Math.min(1, Math.max(net, posterior.centre + half)));
  }

  private static double quantile(double degrees) {
    if (degrees > MOST_DEGREES) {
      return NORMAL;
    }
    int whole = Math.max(1, (int) degrees);
    Double known = STUDENT.get(whole);
    if (known == null) {
      known = TDistribution.of(whole).inverseCumulativeProbability(UPPER);
      STUDENT.set(whole, known);
    }
    return known;
  }

  /** Row by row what the model says of negative, neutral and positive targets. */
  private static double[][] rates(Reliability reliability) {
    double[][] rates = new double[SIGNS.length][SIGNS.length];
    for (Polarity gold : Polarity.values()) {
      Counts answers = reliability.on(gold);
      for (Polarity answer : Polarity.values()) {
        rates[gold.ordinal()][answer.ordinal()] =
            (double) answers.of(answer) / Math.max(1, answers.total());
      }
    }
    return rates;
  }

  /** What the model would say of the pseudo-opinions. */
  private static double[] pseudoAnswers(double[][] rates) {
    double[] answers = Matrices.times(Matrices.transposed(rates), PORTRAYALS);
    double scale = Matrices.dot(ONES, PORTRAYALS) / Matrices.dot(ONES, answers);
    for (int i = 0; i < answers.length; i++) {
      answers[i] *= scale;
    }
    return answers;
  }

  /** Shares of what is there, from the weights of what was answered. */
  private static double[] truth(double[][] inverse, double[] answers) {
    double[] shares = Matrices.times(Matrices.transposed(inverse), answers);
    double sum = 0;
    for (int i = 0; i < shares.length; i++) {
      shares[i] = Math.max(0, shares[i]);
      sum += shares[i];
    }
    for (int i = 0; i < shares.length; i++) {
      shares[i] /= sum;
    }
    return shares;
  }
}
