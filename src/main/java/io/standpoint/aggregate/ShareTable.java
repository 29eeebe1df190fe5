package io.standpoint.aggregate;

import io.standpoint.domain.Counts;
import io.standpoint.domain.Polarity;
import io.standpoint.domain.Summary.Share;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** Confident opinions by publisher or by holder. Mutable, not thread-safe. */
final class ShareTable {

  private static final Comparator<Share> MOST_FIRST =
      Comparator.comparingLong((Share share) -> share.counts().total())
          .reversed()
          .thenComparing(Share::id);

  /** A name and its counts in the order of {@link Polarity}. */
  static final class Row {
    String name;
    final long[] counts;

    Row(String name, long[] counts) {
      this.name = name;
      this.counts = counts;
    }
  }

  private final TreeMap<String, Row> rows = new TreeMap<>();

  void add(String id, String name, Polarity polarity) {
    long[] one = new long[Polarity.values().length];
    one[polarity.ordinal()] = 1;
    add(id, name, one);
  }

  /** Adds a row without opinions, so that {@link #size} counts it. */
  void touch(String id, String name) {
    add(id, name, new long[Polarity.values().length]);
  }

  void add(String id, String name, long[] counts) {
    Row row = rows.computeIfAbsent(id, absent -> new Row(name, new long[counts.length]));
    row.name = Tally.preferredName(row.name, name);
    for (int i = 0; i < counts.length; i++) {
      row.counts[i] += counts[i];
    }
  }

  void merge(ShareTable other) {
    other.rows.forEach((id, row) -> add(id, row.name, row.counts));
  }

  int size() {
    return rows.size();
  }

  TreeMap<String, Row> rows() {
    return rows;
  }

  List<Share> top(int limit) {
    return rows.entrySet().stream()
        .map(entry -> share(entry.getKey(), entry.getValue()))
        .filter(share -> share.counts().total() > 0)
        .sorted(MOST_FIRST)
        .limit(limit)
        .toList();
  }

  private static Share share(String id, Row row) {
    long[] counts = row.counts;
    return new Share(
        id,
        row.name,
        new Counts(
            counts[Polarity.POSITIVE.ordinal()],
            counts[Polarity.NEUTRAL.ordinal()],
            counts[Polarity.NEGATIVE.ordinal()],
            0));
  }
}
