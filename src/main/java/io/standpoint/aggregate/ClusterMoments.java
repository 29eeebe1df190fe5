package io.standpoint.aggregate;

import io.standpoint.domain.NetInterval;

/**
 * Sums over articles from which a net value and its interval follow.
 *
 * <p>The net is a ratio of sums over clusters (articles): confident positive minus negative
 * opinions over all confident opinions. Its variance is the linearised, cluster-robust one of a
 * ratio estimator (Cochran, Sampling Techniques, 3rd ed. 1977, section 6.3). Two pseudo-articles
 * with one positive and one negative opinion are added before, in the manner of Agresti and Coull
 * (The American Statistician 52(2), 1998), so that one article, or two that agree, do not give an
 * interval without width. The interval is cut to [-1, 1] and always holds the net itself.
 *
 * <p>Whole numbers only: merging is exact. Mutable, not thread-safe.
 */
public final class ClusterMoments {

  private static final double NORMAL_QUANTILE_97_5 = 1.959963984540054;

  private long clusters;
  private long sumX;
  private long sumM;
  private long sumXX;
  private long sumXM;
  private long sumMM;

  public ClusterMoments() {}

  ClusterMoments(long[] sums) {
    clusters = sums[0];
    sumX = sums[1];
    sumM = sums[2];
    sumXX = sums[3];
    sumXM = sums[4];
    sumMM = sums[5];
  }

  /**
   * Adds one article.
   *
   * @param x confident positive minus confident negative opinions
   * @param m all confident opinions; an article without any changes nothing
   */
  public void addCluster(long x, long m) {
    if (m > 0) {
      clusters++;
      sumX += x;
      sumM += m;
      sumXX += x * x;
      sumXM += x * m;
      sumMM += m * m;
    }
  }

  void merge(ClusterMoments other) {
    clusters += other.clusters;
    sumX += other.sumX;
    sumM += other.sumM;
    sumXX += other.sumXX;
    sumXM += other.sumXM;
    sumMM += other.sumMM;
  }

  long[] sums() {
    return new long[] {clusters, sumX, sumM, sumXX, sumXM, sumMM};
  }

  /** The net with its 95 % interval, or null if there is no confident opinion. */
  public NetInterval interval() {
    if (sumM == 0) {
      return null;
    }
    double net = (double) sumX / sumM;
    double n = clusters + 2.0;
    double weight = sumM + 2.0;
    double centre = sumX / weight;
    double residuals = (sumXX + 2.0) - 2 * centre * sumXM + centre * centre * (sumMM + 2.0);
    double error = Math.sqrt(n / (n - 1) * Math.max(0, residuals)) / weight;
    double low = Math.max(-1, Math.min(net, centre - NORMAL_QUANTILE_97_5 * error));
    double high = Math.min(1, Math.max(net, centre + NORMAL_QUANTILE_97_5 * error));
    return new NetInterval(net, low, high);
  }
}
