package io.standpoint.evaluate;

/** Shares and F1 of counts. */
final class Ratio {

  private Ratio() {}

  /** 0 where there is nothing to divide by. */
  static double of(double part, double whole) {
    return whole == 0 ? 0 : part / whole;
  }

  /** F1 of a yes/no decision. */
  static double f1(long right, long gold, long predicted) {
    return of(2.0 * right, gold + predicted);
  }
}
