package io.standpoint.entity;

import io.standpoint.domain.EntityType;
import io.standpoint.domain.Mention;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Finds whose {@code the government} and {@code the federal government} are. For one article. */
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
   * @param article token of the article in front
   * @param head token of the noun
   * @param before occurrences by sentence from the article's beginning, up to the token
   * @return null if it is not plain
   */
  Mention at(ReferenceLine line, int article, int head, List<List<Occurrence>> before) {
    boolean federal = line.words().lower(article + 1).equals("federal");
    boolean plain = head == article + 1;
    if (!plain && !(federal && head == article + 2)) {
      return null;
    }
    Predicate<Occurrence> governed =
        o ->
            isState(o)
                && known.is(o.id(), HeadWords.GOVERNMENT)
                && (plain || FEDERATIONS.contains(o.id()));
    boolean quoted = line.isQuoted(article);
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
