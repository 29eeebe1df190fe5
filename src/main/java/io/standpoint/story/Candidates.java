package io.standpoint.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/**
 * Pairs of articles that have a key in common, and are therefore worth comparing. The number of
 * pairs grows with the number of articles, not with its square: where many share a key, each is
 * paired with the first one and with its neighbour.
 */
public final class Candidates {

  private static final int ALL_PAIRS = 8;

  private final TreeMap<Integer, Collection<Long>> articles = new TreeMap<>();

  /** Takes note of a key of an article. */
  public void add(int key, long article) {
    articles.computeIfAbsent(key, absent -> new TreeSet<>()).add(article);
  }

  /** Hands on every pair once per key, the smaller number first. */
  public void pairs(BiConsumer<Long, Long> consumer) {
    for (Collection<Long> sharing : articles.values()) {
      List<Long> list = new ArrayList<>(sharing);
      for (int i = 0; i < list.size(); i++) {
        for (int j = i + 1; j < list.size(); j++) {
          if (list.size() <= ALL_PAIRS || i == 0 || j == i + 1) {
            consumer.accept(list.get(i), list.get(j));
          }
        }
      }
    }
  }
}
