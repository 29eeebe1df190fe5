package io.standpoint.compare;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Corrects probabilities for the number of tests. */
final class FalseDiscoveries {

  private FalseDiscoveries() {}

  /**
   * For each test the smallest share of false discoveries at which it would be reported.
   *
   * @param p probabilities in [0, 1]
   * @return adjusted probabilities in [0, 1], in the same order: step 1 of Benjamini and Hochberg,
   *     Controlling the False Discovery Rate, J. R. Statist. Soc. B 57 (1995), as adjusted p-values
   */
  static double[] adjust(double[] p) {
    int[] descending =
        IntStream.range(0, p.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> p[i]).reversed())
            .mapToInt(Integer::intValue)
            .toArray();
    double[] adjusted = new double[p.length];
    double least = 1;
    for (int i = 0; i < descending.length; i++) {
      int rank = p.length - i;
      least = Math.min(least, p[descending[i]] * p.length / rank);
      adjusted[descending[i]] = least;
    }
    return adjusted;
  }
}
