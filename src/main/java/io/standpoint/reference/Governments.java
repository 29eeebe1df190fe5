package io.standpoint.reference;

import io.standpoint.domain.EntityType;
import io.standpoint.domain.Mention;
import io.standpoint.lexicon.WordSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Finds whose {@code the government}, {@code the federal government} and {@code the embassy} are.
 * For one article.
 */
final class Governments {

  /** Sentences before its own in which one of several is looked for. */
  private static final int NEAR = 2;

  private static final double MARGIN = 1;

  /** States whose government is called federal in English. */
  private static final Set<String> FEDERATIONS =
      WordSet.of("country:us country:ca country:au country:de country:br country:mx country:my");

  private final KnownAs known;

  Governments(KnownAs known) {
    this.known = known;
  }

  /**
   * The state that the article names most, if its government is the only one that it names as such;
   * or else the only one nearby.
   *
   * @param before occurrences by sentence from the article's beginning, up to the token
   * @return null if it is not plain
   */
  Mention of(Description description, List<List<Occurrence>> before) {
    int first = description.article() + 1;
    boolean federal = description.line().words().lower(first).equals("federal");
    boolean plain = description.head() == first;
    if (!plain && !(federal && description.head() == first + 1)) {
      return null;
    }
    Predicate<Occurrence> governed =
        o ->
            isState(o)
                && known.is(o.id(), description.noun())
                && (plain || FEDERATIONS.contains(o.id()));
    boolean quoted = description.isQuoted();
    Mention only = new Salience(before, quoted, governed).only();
    return only == null
        ? new Salience(Salience.last(NEAR, before), quoted, governed).best(MARGIN)
        : isNamedMost(only.resolved().id(), before) ? only : null;
  }

  private static boolean isNamedMost(String state, List<List<Occurrence>> before) {
    Map<String, Long> times =
        before.stream()
            .flatMap(List::stream)
            .filter(Governments::isState)
            .collect(Collectors.groupingBy(Occurrence::id, Collectors.counting()));
    return times.values().stream().allMatch(n -> n <= times.get(state));
  }

  private static boolean isState(Occurrence occurrence) {
    return occurrence.mention().resolved().type() == EntityType.COUNTRY;
  }
}
