package io.standpoint.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Sentences of one subject, so chosen that most of its numbers have some: the most probable ones of
 * each outcome, overall and in each part. Which ones are kept depends on the sentences only, never
 * on the order in which they came. Mutable, not thread-safe.
 */
final class QuotePool {

  /** Most sentences of one subject that go into the page. */
  static final int LIMIT = 32;

  private static final int OVERALL = 3;
  private static final int PER_PART = 1;

  private final Map<Slot, List<Quote>> slots = new TreeMap<>();

  /** In what a sentence competes: {@code kind} 0 is the whole, the others are kinds of parts. */
  private record Slot(int kind, String part, Outcome outcome) implements Comparable<Slot> {

    private static final Comparator<Slot> ORDER =
        Comparator.comparingInt(Slot::kind).thenComparing(Slot::part).thenComparing(Slot::outcome);

    @Override
    public int compareTo(Slot other) {
      return ORDER.compare(this, other);
    }
  }

  /**
   * Lets a sentence compete.
   *
   * @param facets those that are shown
   * @param stretch nullable; part of the time that is shown
   */
  void add(Quote quote, Collection<Facet> facets, Integer stretch) {
    add(new Slot(0, "", quote.outcome()), quote, OVERALL);
    for (Facet facet : facets) {
      add(new Slot(2 + facet.kind().ordinal(), facet.id(), quote.outcome()), quote, PER_PART);
    }
    if (stretch != null) {
      add(new Slot(1, stretch.toString(), quote.outcome()), quote, PER_PART);
    }
  }

  /** At most {@link #LIMIT} sentences, most probable first; each kind of part has its turn. */
  List<Quote> quotes() {
    List<Iterator<Quote>> turns =
        new ArrayList<>(
            slots.entrySet().stream()
                .collect(
                    Collectors.groupingBy(
                        slot -> slot.getKey().kind(),
                        TreeMap::new,
                        Collectors.flatMapping(
                            slot -> slot.getValue().stream(), Collectors.toList())))
                .values()
                .stream()
                .map(quotes -> quotes.stream().sorted(Quote.BEST_FIRST).iterator())
                .toList());
    Set<Quote> chosen = new LinkedHashSet<>();
    while (!turns.isEmpty() && chosen.size() < LIMIT) {
      turns.removeIf(turn -> !turn.hasNext());
      for (Iterator<Quote> turn : turns) {
        if (chosen.size() < LIMIT) {
          chosen.add(turn.next());
        }
      }
    }
    return chosen.stream().sorted(Quote.BEST_FIRST).toList();
  }

  private void add(Slot slot, Quote quote, int limit) {
    List<Quote> best = slots.computeIfAbsent(slot, empty -> new ArrayList<>(limit));
    best.add(quote);
    best.sort(Quote.BEST_FIRST);
    if (best.size() > limit) {
      best.remove(limit);
    }
  }
}
