package io.standpoint.domain;

/**
 * A net value with its 95 % interval, all in [-1, 1].
 *
 * @param net (positive - negative) / (positive + neutral + negative)
 * @param low lower bound, at most {@code net}
 * @param high upper bound, at least {@code net}
 */
public record NetInterval(double net, double low, double high) {

  /** The interval of which a record holds the parts, each null where there is none. */
  public static NetInterval ofNullable(Double net, Double low, Double high) {
    return net == null || low == null || high == null ? null : new NetInterval(net, low, high);
  }

  public NetInterval {
    if (!(-1 <= low && low <= net && net <= high && high <= 1)) {
      throw new IllegalArgumentException(low + " <= " + net + " <= " + high + " does not hold");
    }
  }
}
