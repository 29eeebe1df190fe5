package io.standpoint.reference;

import io.standpoint.domain.EntityType;
import io.standpoint.domain.Mention;
import io.standpoint.lexicon.HeadWords;
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

  /** Names that a state has at least where the government of no state is named. */
  private static final int FEWEST = 3;

  /** How many times as many names that state has as any other. */
  private static final int OUTWEIGHS = 3;

  /** States whose government is called federal in English. */
  private static final Set<String> FEDERATIONS =
      WordSet.of("country:us country:ca country:au country:de country:br country:mx country:my");

  private final KnownAs known;

  Governments(KnownAs known) {
    this.known = known;
  }

  /**
   * The state that the article names most, if its government is the only one that it names as such;
   * or else the only one nearby. Where it names none, that of the state that it is about.
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
    if (only != null) {
      return isNamedMost(only.resolved().id(), times(before), 1) ? only : null;
    }
    boolean government = description.noun().equals(HeadWords.GOVERNMENT);
    return government && before.stream().flatMap(List::stream).noneMatch(governed)
        ? subject(before, o -> plain || FEDERATIONS.contains(o.id()))
        : new Salience(Salience.last(NEAR, before), quoted, governed).best(MARGIN);
  }

  /** The state whose {@code the finance ministry} is; null if it is not plain. */
  static Mention ofMinistry(List<List<Occurrence>> before) {
    return subject(before, state -> true);
  }

  /** The state that is named far more than any other up to a token. */
  private static Mention subject(List<List<Occurrence>> before, Predicate<Occurrence> possible) {
    Map<String, Long> times = times(before);
    return before.stream()
        .flatMap(List::stream)
        .filter(Governments::isState)
        .filter(possible)
        .filter(o -> times.get(o.id()) >= FEWEST && isNamedMost(o.id(), times, OUTWEIGHS))
        .reduce((first, last) -> last)
        .map(Occurrence::mention)
        .orElse(null);
  }

  private static boolean isNamedMost(String state, Map<String, Long> times, int weight) {
    return times.entrySet().stream()
        .allMatch(e -> e.getKey().equals(state) || weight * e.getValue() <= times.get(state));
  }

  /** How many names of each state there are. */
  private static Map<String, Long> times(List<List<Occurrence>> before) {
    return before.stream()
        .flatMap(List::stream)
        .filter(Governments::isState)
        .collect(Collectors.groupingBy(Occurrence::id, Collectors.counting()));
  }

  private static boolean isState(Occurrence occurrence) {
    return occurrence.mention().resolved().type() == EntityType.COUNTRY;
  }
}
