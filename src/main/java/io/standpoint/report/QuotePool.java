package io.standpoint.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Sentences of one subject, so chosen that as many of its numbers as can be have some: first those
 * that together are in most parts, then the most probable ones of each outcome, overall and in each
 * part. Which ones are kept depends on the sentences only, never on the order in which they came.
 * Mutable, not thread-safe.
 */
final class QuotePool {

  /** Most sentences of one subject that go into the page. */
  static final int LIMIT = 32;

  private static final int OVERALL = 3;
  private static final int PER_PART = 1;

  private final Map<Slot, List<Quote>> slots = new TreeMap<>();

  /** The whole ({@code kind} 0), or one of its parts, of several kinds. */
  private record Part(int kind, String id) {}

  /** In what a sentence competes. */
  private record Slot(Part part, Outcome outcome) implements Comparable<Slot> {

    private static final Comparator<Slot> ORDER =
        Comparator.comparingInt(Slot::kind)
            .thenComparing(slot -> slot.part.id)
            .thenComparing(Slot::outcome);

    int kind() {
      return part.kind;
    }

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
    add(new Part(0, ""), quote, OVERALL);
    for (Facet facet : facets) {
      add(new Part(2 + facet.kind().ordinal(), facet.id()), quote, PER_PART);
    }
    if (stretch != null) {
      add(new Part(1, stretch.toString()), quote, PER_PART);
    }
  }

  /** At most {@link #LIMIT} sentences, most probable first; each kind of part has its turn. */
  List<Quote> quotes() {
    Set<Quote> chosen = inMostParts();
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

  /**
   * One after the other the sentence that is in most parts that have none yet (greedy set cover).
   */
  private Set<Quote> inMostParts() {
    Map<Quote, Set<Part>> parts = new TreeMap<>(Quote.BEST_FIRST);
    slots.forEach(
        (slot, quotes) ->
            quotes.forEach(
                quote -> parts.computeIfAbsent(quote, none -> new HashSet<>()).add(slot.part)));
    Set<Quote> chosen = new LinkedHashSet<>();
    while (chosen.size() < LIMIT) {
      // The first of equals is the most probable.
      Map.Entry<Quote, Set<Part>> most =
          parts.entrySet().stream()
              .reduce((one, other) -> other.getValue().size() > one.getValue().size() ? other : one)
              .orElse(null);
      if (most == null || most.getValue().isEmpty()) {
        break;
      }
      chosen.add(most.getKey());
      Set<Part> covered = Set.copyOf(most.getValue());
      parts.values().forEach(open -> open.removeAll(covered));
    }
    return chosen;
  }

  private void add(Part part, Quote quote, int limit) {
    List<Quote> best =
        slots.computeIfAbsent(new Slot(part, quote.outcome()), empty -> new ArrayList<>(limit));
    best.add(quote);
    best.sort(Quote.BEST_FIRST);
    if (best.size() > limit) {
      best.remove(limit);
    }
  }
}
