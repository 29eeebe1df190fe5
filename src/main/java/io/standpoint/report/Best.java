package io.standpoint.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The first few of many by an order, and how many there were. Mutable, not thread-safe. */
final class Best<T> {

  private final int limit;
  private final Comparator<T> order;
  private final PriorityQueue<T> worstFirst;
  private long seen;

  /**
   * Nothing yet.
   *
   * @param limit how many are kept, at least 1
   * @param order the ones to keep come first; a total order, so that the result does not depend on
   *     the order of arrival
   */
  Best(int limit, Comparator<T> order) {
    this.limit = limit;
    this.order = order;
    this.worstFirst = new PriorityQueue<>(order.reversed());
  }

  void add(T candidate) {
    seen++;
    if (worstFirst.size() < limit) {
      worstFirst.add(candidate);
    } else if (order.compare(candidate, worstFirst.peek()) < 0) {
      worstFirst.poll();
      worstFirst.add(candidate);
    }
  }

  /** All that were added, kept or not. */
  long seen() {
    return seen;
  }

  /** Those that were kept, best first. */
  List<T> kept() {
    List<T> kept = new ArrayList<>(worstFirst);
    kept.sort(order);
    return kept;
  }
}
