package io.standpoint.reference;

import io.standpoint.domain.EntityType;
import io.standpoint.domain.Mention;
import io.standpoint.entity.Gazetteer;
import io.standpoint.lexicon.HeadWords;
import io.standpoint.lexicon.NameWords;
import io.standpoint.lexicon.Role;
import io.standpoint.lexicon.TokenLine;
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

  private static final String MINISTRY = "ministry";

  /** The United States have departments. */
  private static final String WITHOUT_MINISTRIES = "country:us";

  private final KnownAs known;
  private final Gazetteer gazetteer;

  Governments(KnownAs known, Gazetteer gazetteer) {
    this.known = known;
    this.gazetteer = gazetteer;
  }

  /**
   * The state that the article names most, if its government is the only one that it names as such;
   * or else the only one nearby. Where it names none, that of the state that it is about, or from.
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
    Mention own = ofMinister(description, before);
    if (own != null) {
      return own;
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
        ? spokenOf(before, o -> plain || FEDERATIONS.contains(o.id()))
        : new Salience(Salience.last(NEAR, before), quoted, governed).best(MARGIN);
  }

  /** The state of Lee in {@code Finance Minister Lee said the government}; null if it has none. */
  private Mention ofMinister(Description description, List<List<Occurrence>> before) {
    TokenLine words = description.line().words();
    int that = description.article() - 1;
    if (!words.lower(that).equals("that") && !SpeechTags.SAYING.contains(words.lower(that))) {
      return null;
    }
    return before.get(before.size() - 1).stream()
        .filter(o -> o.role() == Role.SUBJECT && !o.quoted())
        .findFirst()
        .filter(o -> NameWords.MINISTERS.contains(words.lower(o.first() - 1)))
        .flatMap(minister -> gazetteer.country(minister.id()))
        .map(country -> last(before, o -> o.id().equals(country)))
        .orElse(null);
  }

  /** The state whose {@code the finance ministry} is; null if it is not plain. */
  Mention ofMinistry(Description description, List<List<Occurrence>> before) {
    boolean ministry = description.noun().equals(MINISTRY);
    return spokenOf(before, state -> !(ministry && state.id().equals(WITHOUT_MINISTRIES)));
  }

  /** The state that is named far more than any other up to a token, or that of the dateline. */
  private Mention spokenOf(List<List<Occurrence>> before, Predicate<Occurrence> possible) {
    Map<String, Long> times = times(before);
    String scene = scene(before);
    Mention most =
        last(
            before,
            possible.and(
                o -> times.get(o.id()) >= FEWEST && isNamedMost(o.id(), times, OUTWEIGHS)));
    return most == null ? last(before, possible.and(o -> o.id().equals(scene))) : most;
  }

  private static Mention last(List<List<Occurrence>> before, Predicate<Occurrence> possible) {
    return before.stream()
        .flatMap(List::stream)
        .filter(Governments::isState)
        .filter(possible)
        .reduce((first, second) -> second)
        .map(Occurrence::mention)
        .orElse(null);
  }

  /** The country that the article is written from; null if it does not say so. */
  private String scene(List<List<Occurrence>> before) {
    return before.get(0).stream()
        .map(Occurrence::mention)
        .filter(mention -> mention.rule().equals(Mention.DATELINE))
        .findFirst()
        .flatMap(place -> gazetteer.country(place.resolved().id()))
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
