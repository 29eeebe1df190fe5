package io.standpoint.aggregate;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** Tallies by subject and window, merged as they come. Mutable, not thread-safe. */
public class SubjectTallies {

  private final Map<SubjectKey, Tally> tallies = new HashMap<>();

  /** Adds a tally, which must not be used any more. */
  public void add(SubjectKey key, Tally tally) {
    tallies.merge(key, tally, Tally::merge);
  }

  /** The tally of a subject and window, an empty one if there was none. */
  Tally of(SubjectKey key) {
    return tallies.computeIfAbsent(key, absent -> new Tally());
  }

  /** Number of subjects and windows held. */
  public int size() {
    return tallies.size();
  }

  /** Hands over everything, sorted by key, and forgets it. */
  public void drainTo(BiConsumer<SubjectKey, Tally> consumer) {
    new TreeMap<>(tallies).forEach(consumer);
    tallies.clear();
  }
}
