package io.standpoint.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Pairs of articles that have a key in common, and are therefore worth comparing. The number of
 * pairs grows with the number of articles, not with its square: where many share a key, each is
 * paired with the first one and with its neighbour.
 */
public final class Candidates {

  /**
   * Two articles by their numbers.
   *
   * @param one the smaller number
   */
  public record Pair(long one, long other) implements Comparable<Pair> {

    private static final Comparator<Pair> ORDER =
        Comparator.comparingLong(Pair::one).thenComparingLong(Pair::other);

    @Override
    public int compareTo(Pair pair) {
      return ORDER.compare(this, pair);
    }
  }

  private static final int ALL_PAIRS = 32;

  private final TreeMap<Integer, Collection<Long>> articles = new TreeMap<>();

  /** Takes note of a key of an article. */
  public void add(int key, long article) {
    articles.computeIfAbsent(key, absent -> new TreeSet<>()).add(article);
  }

  /** Every pair once, in the order of their numbers. */
  public Set<Pair> pairs() {
    Set<Pair> pairs = new TreeSet<>();
    for (Collection<Long> sharing : articles.values()) {
      List<Long> list = new ArrayList<>(sharing);
      for (int i = 0; i < list.size(); i++) {
        int all = list.size() <= ALL_PAIRS || i == 0 ? list.size() : Math.min(i + 2, list.size());
        for (int j = i + 1; j < all; j++) {
          pairs.add(new Pair(list.get(i), list.get(j)));
        }
      }
    }
    return pairs;
  }
}
