package io.standpoint.reference;

import io.standpoint.domain.EntityType;
import io.standpoint.domain.Mention;
import io.standpoint.entity.EntityResolver;
import io.standpoint.entity.Gazetteer;
import io.standpoint.entity.GazetteerEntry;
import io.standpoint.lexicon.HeadWords;
import io.standpoint.lexicon.NameWords;
import io.standpoint.lexicon.SyntaxWords;
import io.standpoint.lexicon.TokenLine;
import io.standpoint.lexicon.WordSet;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Finds whom descriptions such as {@code the company}, {@code the Hangzhou-based start-up} or
 * {@code the former president} mean. For one article.
 */
final class Descriptions {

  /** A description and the mention that it goes back to. */
  record Found(int end, Mention antecedent) {}

  private static final double MARGIN = 1;
  private static final int NEAR = 2;
  private static final int LONGEST_ASKED = 8;

  private static final Set<String> GOVERNMENT =
      WordSet.of(
          """
          ministry department commission agency bureau council court party university union army
          police senate house congress parliament nations organization committee government
          administration office force forces times post news institute guard service reserve
          republicans democrats association
          """);

  private static final Set<String> REGULATORS = Set.of("regulator", "watchdog");

  /** In the names of bodies that may be called so. */
  private static final Set<String> REGULATING =
      Set.of("commission", "authority", "administration", "agency", "regulator");

  private final KnownAs known;
  private final Governments governments;
  private final PartyMembers members;
  private final DescribedPersons persons;
  private final Gazetteer gazetteer;

  /**
   * @param day when the article was published; null if that is not known
   */
  Descriptions(
      List<ReferenceLine> lines, PersonGenders genders, Gazetteer gazetteer, LocalDate day) {
    this.known = new KnownAs(lines);
    this.governments = new Governments(known, gazetteer);
    this.members = new PartyMembers(lines, gazetteer);
    this.persons = new DescribedPersons(known, genders, gazetteer, day);
    this.gazetteer = gazetteer;
  }

  /**
   * The description that begins with the article at a token.
   *
   * @param before occurrences by sentence from the article's beginning, up to the token
   * @return null if there is none, or it is not plain whom it means
   */
  Found at(ReferenceLine line, int article, List<List<Occurrence>> before) {
    Description description = Description.at(line, article);
    if (description == null) {
      return members.at(line, article, before);
    }
    Mention found =
        HeadWords.OF_STATES.contains(description.noun())
            ? governments.of(description, before)
            : find(description, before);
    return found == null ? null : new Found(description.head() + 1, found);
  }

  private Mention find(Description description, List<List<Occurrence>> before) {
    String country = country(description);
    String beside = description.beside();
    Set<String> subjects = new HashSet<>(asked(description, before));
    if (description.isObject()) {
      subjects.addAll(subjects(before, description.article()));
    }
    Predicate<Occurrence> possible =
        o ->
            isKind(o.mention(), description.noun())
                && agrees(o, country)
                && !o.id().equals(beside)
                && !subjects.contains(o.id());
    return HeadWords.isPerson(description.noun())
        ? persons.find(description, country, before, possible)
        : thing(description, country, before, possible);
  }

  /**
   * @param country that the description says; nullable
   */
  private Mention thing(
      Description description,
      String country,
      List<List<Occurrence>> before,
      Predicate<Occurrence> possible) {
    String noun = description.noun();
    boolean quoted = description.isQuoted();
    String portfolio = description.portfolio();
    Predicate<Occurrence> called =
        possible.and(
            o ->
                (known.is(o.id(), noun)
                        || REGULATORS.contains(noun) && isNamed(o.mention(), REGULATING))
                    && o.mention().resolved().name().toLowerCase(Locale.ROOT).contains(portfolio));
    List<List<Occurrence>> near = Salience.last(NEAR, before);
    Mention found = new Salience(near, quoted, called).best(MARGIN);
    if (found == null && description.isCapitalised()) {
      found = new Salience(before, quoted, called).only();
    }
    if (found == null && country != null && HeadWords.COMPANIES.contains(noun)) {
      found =
          new Salience(near, quoted, possible.and(o -> isFrom(country, o, description.line())))
              .best(MARGIN);
    }
    boolean guess =
        HeadWords.ANY_COMPANY.contains(noun)
            || HeadWords.STATES.contains(noun)
            || HeadWords.BODIES.contains(noun) && description.isBased();
    if (found == null && !portfolio.isEmpty() && country == null) {
      found = governments.ofMinistry(description, before);
    }
    if (found != null || !guess) {
      return found;
    }
    Salience guessed = new Salience(near, quoted, possible);
    if (HeadWords.STATES.contains(noun)) {
      return guessed.only();
    }
    Predicate<Occurrence> present = possible.and(o -> !isFormerEmployer(o));
    found = new Salience(near, quoted, present).best(MARGIN);
    return found == null ? guessed.best(MARGIN) : found;
  }

  /** Acme in "Ann Lee, a former Acme executive,", who now works for another one. */
  private static boolean isFormerEmployer(Occurrence occurrence) {
    TokenLine words = occurrence.line().words();
    int first = occurrence.first();
    return words.lower(first - 1).equals("former")
        && NameWords.ARTICLES.contains(words.lower(first - 2))
        && words.lower(first - 3).equals(",");
  }

  private String country(String entityId) {
    return gazetteer.country(entityId).orElse(null);
  }

  /** Acme in "Acme fell. The French giant": from there, and not of the same sentence. */
  private boolean isFrom(String country, Occurrence occurrence, ReferenceLine line) {
    return country.equals(country(occurrence.id())) && occurrence.line() != line;
  }

  /** "Urged Acme boss Ann Lee to drop the company": whoever is to do so is another one. */
  private static Set<String> asked(Description description, List<List<Occurrence>> before) {
    TokenLine words = description.line().words();
    int to = description.article() - 2;
    if (!words.lower(to).equals("to")) {
      return Set.of();
    }
    int verb = to - 1;
    while (verb > to - LONGEST_ASKED && !SyntaxWords.isVerb(words, verb)) {
      verb--;
    }
    int asks = verb;
    return before.get(before.size() - 1).stream()
        .filter(occurrence -> occurrence.first() > asks && occurrence.end() <= to)
        .map(Occurrence::id)
        .collect(Collectors.toSet());
  }

  private static Set<String> subjects(List<List<Occurrence>> before, int article) {
    return before.get(before.size() - 1).stream()
        .filter(occurrence -> Clauses.isSubjectUpTo(occurrence, article))
        .map(Occurrence::id)
        .collect(Collectors.toSet());
  }

  /** The state in "the Chinese company", "the Hangzhou-based start-up"; null if there is none. */
  private String country(Description description) {
    ReferenceLine line = description.line();
    for (int i = description.article() + 1; i < description.head(); i++) {
      Mention mention = line.mention(i);
      if (mention != null && mention.resolved().type() == EntityType.COUNTRY) {
        return mention.resolved().id();
      }
      if (mention != null) {
        return country(mention.resolved().id());
      }
    }
    return null;
  }

  private boolean agrees(Occurrence occurrence, String country) {
    String own = country(occurrence.id());
    return country == null || own == null || own.equals(country);
  }

  private boolean isKind(Mention mention, String noun) {
    EntityType type = mention.resolved().type();
    if (HeadWords.isPerson(noun)) {
      return type == EntityType.PERSON;
    }
    if (HeadWords.STATES.contains(noun)) {
      return type == EntityType.COUNTRY && !mention.rule().equals(EntityResolver.DEMONYM);
    }
    if (HeadWords.COMPANIES.contains(noun)) {
      return type == EntityType.ORGANIZATION && isCompany(mention);
    }
    return type == EntityType.ORGANIZATION || type == EntityType.PRODUCT;
  }

  private boolean isCompany(Mention mention) {
    String parent =
        gazetteer.entry(mention.resolved().id()).map(GazetteerEntry::parent).orElse(null);
    boolean owned = parent != null && parent.startsWith(EntityType.COUNTRY.idPrefix() + ":");
    return !owned && !isNamed(mention, GOVERNMENT);
  }

  /** Whether it is an organisation with one of some words in its name. */
  private static boolean isNamed(Mention mention, Set<String> words) {
    return mention.resolved().type() == EntityType.ORGANIZATION
        && WordSet.of(mention.resolved().name().toLowerCase(Locale.ROOT)).stream()
            .anyMatch(words::contains);
  }
}
