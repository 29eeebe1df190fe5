package io.standpoint.evaluate;

import io.standpoint.domain.Polarity;
import io.standpoint.domain.Probabilities;

/**
 * How far probabilities can be believed: expected calibration error over ten bins of equal width
 * (Guo et al., 2017) and the multi-class Brier score, from 0 (best) to 2. Not thread-safe.
 */
final class Reliability {

  private static final int BINS = 10;

  private final double[] gaps = new double[BINS];
  private double squares;
  private long rows;

  void add(Polarity gold, Probabilities probabilities) {
    double confidence = probabilities.of(probabilities.mostLikely());
    double right = probabilities.mostLikely() == gold ? 1 : 0;
    gaps[Math.min((int) (confidence * BINS), BINS - 1)] += confidence - right;
    for (Polarity polarity : Polarity.values()) {
      double error = probabilities.of(polarity) - (polarity == gold ? 1 : 0);
      squares += error * error;
    }
    rows++;
  }

  double calibrationError() {
    double sum = 0;
    for (double gap : gaps) {
      sum += Math.abs(gap);
    }
    return Ratio.of(sum, rows);
  }

  double brier() {
    return Ratio.of(squares, rows);
  }
}
