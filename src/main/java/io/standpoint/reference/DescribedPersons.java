package io.standpoint.reference;

import io.standpoint.domain.Mention;
import io.standpoint.entity.Gazetteer;
import io.standpoint.lexicon.Gender;
import io.standpoint.lexicon.HeadWords;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds whom {@code the president}, {@code the former prime minister} mean. For one article. */
final class DescribedPersons {

  /** Sentences before its own in which a description finds what it is known to stand for. */
  private static final int WINDOW = 6;

  private static final double MARGIN = 0.5;
  private static final String LEADER = "leader";

  /** The offices of who leads a state. */
  private static final Set<String> LEADERS =
      Set.of("president", HeadWords.PRIME_MINISTER, "chancellor");

  private final KnownAs known;
  private final PersonGenders genders;
  private final Gazetteer gazetteer;
  private final LocalDate day;

  /**
   * @param day when the article was published; null if that is not known
   */
  DescribedPersons(KnownAs known, PersonGenders genders, Gazetteer gazetteer, LocalDate day) {
    this.known = known;
    this.genders = genders;
    this.gazetteer = gazetteer;
    this.day = day;
  }

  /**
   * Who is known by the noun, or holds such an office.
   *
   * @param country that the description says; nullable
   * @param before occurrences by sentence from the article's beginning, up to the description
   * @param possible who may be meant
   * @return null if it is not plain
   */
  Mention find(
      Description description,
      String country,
      List<List<Occurrence>> before,
      Predicate<Occurrence> possible) {
    String noun = description.noun();
    boolean alone = description.isOnly();
    boolean quoted = description.isQuoted();
    boolean ofState = noun.equals(LEADER) && country != null;
    Gender gender = PersonGenders.ofNoun(noun);
    Predicate<Occurrence> one =
        possible.and(
            o ->
                gender.fits(genders.of(o.mention().resolved()))
                    && !(ofState && holds(o.id(), noun)) // "the American leader" leads no senators
                    && isInCharge(o.id(), description));
    List<List<Occurrence>> recent = Salience.last(WINDOW, before);
    if (description.isFormer()) {
      return former(description, recent, one);
    }
    Predicate<Occurrence> called =
        one.and(o -> alone ? known.isNow(o.id(), noun) : known.is(o.id(), noun));
    Predicate<Occurrence> holds =
        one.and(
            o ->
                ofState
                    ? LEADERS.stream().anyMatch(office -> holds(o.id(), office))
                    : holds(o.id(), HeadWords.plain(noun)));
    Mention found =
        alone
            ? new Salience(before, quoted, called.or(holds).and(compatriot(before, quoted)))
                .best(MARGIN)
            : null;
    if (found == null) {
      found = new Salience(recent, quoted, called).best(MARGIN);
    }
    if (found == null) {
      found = new Salience(recent, quoted, holds).best(MARGIN);
    }
    if (found == null && alone) {
      found = new Salience(before, quoted, called).only();
    }
    if (found == null && alone && noun.equals(HeadWords.PRIME_MINISTER)) {
      found = new Salience(before, quoted, holds).only();
    }
    return found;
  }

  /** Who is a former one for the article, or else is known to have been one, and is none now. */
  private Mention former(
      Description description, List<List<Occurrence>> recent, Predicate<Occurrence> possible) {
    String noun = description.noun();
    boolean quoted = description.isQuoted();
    String plain = HeadWords.plain(noun);
    String office = description.portfolio().isEmpty() ? plain : description.office();
    Predicate<Occurrence> gone = possible.and(o -> !holds(o.id(), plain));
    return Stream.<Predicate<Occurrence>>of(
            o -> known.wasOne(o.id(), noun),
            o -> day != null && gazetteer.offices().wasCalled(o.id(), office, day),
            o -> known.is(o.id(), noun))
        .map(was -> new Salience(recent, quoted, gone.and(was)).best(MARGIN))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** Whether "the defence minister" may be that person, who may be another minister. */
  private boolean isInCharge(String personId, Description description) {
    String portfolio = description.portfolio();
    return portfolio.isEmpty()
        || holds(personId, description.office())
        || known.mayBeInChargeOf(portfolio, personId) && !holds(personId, description.noun());
  }

  private boolean holds(String personId, String office) {
    return day != null && gazetteer.offices().isCalled(personId, office, day);
  }

  /**
   * "Senator Lee backs the president", "in the White House the president": of the same state as
   * whom the sentence names first, but not a ministry, which speaks of others' presidents.
   */
  private Predicate<Occurrence> compatriot(List<List<Occurrence>> before, boolean quoted) {
    Occurrence first =
        before.get(before.size() - 1).stream()
            .filter(occurrence -> occurrence.quoted() == quoted)
            .findFirst()
            .orElse(null);
    boolean speaks =
        first != null && !HeadWords.BODIES.contains(first.line().words().lower(first.end() - 1));
    String country = speaks ? country(first.id()) : null;
    return o -> country != null && country.equals(country(o.id()));
  }

  private String country(String entityId) {
    return gazetteer.country(entityId).orElse(null);
  }
}
