package io.standpoint.entity;

import io.standpoint.domain.EntityType;
import io.standpoint.domain.Mention;
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

  /** Sentences before its own in which a description finds what it is known to stand for. */
  private static final int WINDOW = 6;

  private static final double MARGIN_OF_PERSONS = 0.5;
  private static final double MARGIN = 1;
  private static final int NEAR = 2;
  private static final int MOST_MODIFIERS = 6;
  private static final int LONGEST_ASKED = 8;

  /** Who is known by these without another word is known so in all of an article. */
  private static final Set<String> ONE_AT_A_TIME =
      WordSet.of("president premier chancellor king queen prince pope governor mayor judge");

  /** Words that say that another one is meant, or one among many. */
  private static final Set<String> OTHERS =
      WordSet.of(
          """
          other another same whole entire next first second third fourth fifth sixth seventh
          eighth ninth tenth last new only parent rival
          largest biggest best worst main leading top average host home vice deputy acting then
          incoming right wrong very most more less more-established older younger smaller larger
          foreign developing poor rich
          """);

  private static final Set<String> COMPARING = Set.of("more", "most", "less", "least", "than");

  /** Behind these stands another one than the subject. */
  private static final Set<String> AGAINST = Set.of("against", "with", "from", "toward");

  private static final Set<String> GOVERNMENT =
      WordSet.of(
          """
          ministry department commission agency bureau council court party university union army
          police senate house congress parliament nations organization committee government
          administration office force forces times post news institute guard service reserve
          republicans democrats association
          """);

  private final KnownAs known;
  private final Governments governments;
  private final Gazetteer gazetteer;
  private final LocalDate day;

  /**
   * @param day when the article was published; null if that is not known
   */
  Descriptions(KnownAs known, Gazetteer gazetteer, LocalDate day) {
    this.known = known;
    this.governments = new Governments(known);
    this.gazetteer = gazetteer;
    this.day = day;
  }

  /**
   * The description that begins with the article at a token.
   *
   * @param before occurrences by sentence from the article's beginning, up to the token
   * @return null if there is none, or it is not plain whom it means
   */
  Found at(ReferenceLine line, int article, List<List<Occurrence>> before) {
    TokenLine words = line.words();
    if (!words.lower(article).equals("the") || words.titleCase()) {
      return null;
    }
    int head = head(line, article + 1);
    if (head < 0 || !standsAlone(words, head)) {
      return null;
    }
    String noun = HeadWords.at(words, head);
    Mention apposed = words.lower(article - 1).equals(",") ? line.mention(article - 2) : null;
    boolean person = apposed != null && apposed.resolved().type() == EntityType.PERSON;
    if (apposed != null && person == HeadWords.isPerson(noun)) {
      return null; // "Lind, the envoy,", but not "In Norland, the envoy"
    }
    Mention found =
        noun.equals(HeadWords.GOVERNMENT)
            ? governments.at(line, article, head, before)
            : find(line, article, head, noun, before);
    return found == null ? null : new Found(head + 1, found);
  }

  private Mention find(
      ReferenceLine line, int article, int head, String noun, List<List<Occurrence>> before) {
    String country = country(line, article);
    String beside = namedBeside(line, article, head);
    Set<String> subjects = new HashSet<>(asked(line, article, before));
    if (isObject(line, article, head)) {
      subjects.addAll(subjects(before, article));
    }
    Predicate<Occurrence> possible =
        o ->
            isKind(o.mention(), noun)
                && agrees(o, country)
                && !o.id().equals(beside)
                && !subjects.contains(o.id());
    boolean quoted = line.isQuoted(article);
    return HeadWords.isPerson(noun)
        ? person(isOnly(line.words(), article, head, noun), quoted, noun, before, possible)
        : thing(line.words(), head, quoted, noun, before, possible);
  }

  /**
   * Who is known by the noun, or holds such an office.
   *
   * @param alone whether it is an office that one person holds at a time
   */
  private Mention person(
      boolean alone,
      boolean quoted,
      String noun,
      List<List<Occurrence>> before,
      Predicate<Occurrence> possible) {
    Predicate<Occurrence> called =
        possible.and(o -> alone ? known.isNow(o.id(), noun) : known.is(o.id(), noun));
    Predicate<Occurrence> holds =
        possible.and(o -> day != null && gazetteer.offices().isCalled(o.id(), noun, day));
    List<List<Occurrence>> recent = Salience.last(WINDOW, before);
    Mention found =
        alone
            ? new Salience(before, quoted, called.or(holds).and(compatriot(before, quoted)))
                .best(MARGIN_OF_PERSONS)
            : null;
    if (found == null) {
      found = new Salience(recent, quoted, called).best(MARGIN_OF_PERSONS);
    }
    if (found == null) {
      found = new Salience(recent, quoted, holds).best(MARGIN_OF_PERSONS);
    }
    if (found == null && alone) {
      found = new Salience(before, quoted, called).only();
    }
    if (found == null && alone && noun.equals(HeadWords.PRIME_MINISTER)) {
      found = new Salience(before, quoted, holds).only();
    }
    return found;
  }

  private Mention thing(
      TokenLine words,
      int head,
      boolean quoted,
      String noun,
      List<List<Occurrence>> before,
      Predicate<Occurrence> possible) {
    Predicate<Occurrence> called = possible.and(o -> known.is(o.id(), noun));
    List<List<Occurrence>> near = Salience.last(NEAR, before);
    Mention found = new Salience(near, quoted, called).best(MARGIN);
    if (found == null && words.capitalised(head)) {
      found = new Salience(before, quoted, called).only();
    }
    boolean guess =
        HeadWords.ANY_COMPANY.contains(noun)
            || HeadWords.STATES.contains(noun)
            || HeadWords.BODIES.contains(noun) && isBased(words, head);
    if (found != null || !guess) {
      return found;
    }
    Salience guessed = new Salience(near, quoted, possible);
    return HeadWords.STATES.contains(noun) ? guessed.only() : guessed.best(MARGIN);
  }

  /** Whether the noun stands by itself and is of an office that only one person holds. */
  private static boolean isOnly(TokenLine words, int article, int head, String noun) {
    boolean prime = words.lower(head - 1).equals("prime");
    boolean one = ONE_AT_A_TIME.contains(noun) || noun.equals(HeadWords.PRIME_MINISTER);
    return one && head == article + (prime ? 2 : 1);
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
    return gazetteer.entry(entityId).map(GazetteerEntry::country).orElse(null);
  }

  /** "Acme dropped its case against the company", "Acme bought the company": another one. */
  private static boolean isObject(ReferenceLine line, int article, int head) {
    TokenLine words = line.words();
    String word = words.lower(article - 1);
    return !words.lower(head + 1).equals("'s")
        && (AGAINST.contains(word)
            || SyntaxWords.isVerb(words, article - 1) && word.endsWith("ed"));
  }

  /** "The Geneva-based group". */
  private static boolean isBased(TokenLine words, int head) {
    String before = words.lower(head - 1);
    return before.equals("based") || before.endsWith("-based");
  }

  /** "Urged Acme boss Ann Lee to drop the company": whoever is to do so is another one. */
  private static Set<String> asked(ReferenceLine line, int article, List<List<Occurrence>> before) {
    TokenLine words = line.words();
    int to = article - 2;
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

  /** The last token of the modifiers and the noun; -1 if that is none of those known. */
  private static int head(ReferenceLine line, int first) {
    TokenLine words = line.words();
    int head = -1;
    for (int i = first; i < first + MOST_MODIFIERS + 1; i++) {
      String word = words.lower(i);
      boolean modifier =
          !word.isEmpty()
              && (Character.isLetterOrDigit(word.charAt(0)) || word.equals("-"))
              && !OTHERS.contains(word)
              && !SyntaxWords.PREPOSITIONS.contains(word)
              && !SyntaxWords.DETERMINERS.contains(word)
              && (word.equals("-") || !SyntaxWords.CLAUSE_STARTS.contains(word))
              && !SyntaxWords.CONJUNCTIONS.contains(word);
      if (!modifier || isOtherName(line, i)) {
        return head;
      }
      boolean noun = line.mention(i) == null && HeadWords.isHead(HeadWords.at(words, i));
      if (head >= 0 && !noun) {
        return head;
      }
      head = noun ? i : head;
    }
    return head;
  }

  /** "The Sochi committee" is another one; "the Chinese" and "the Hangzhou-based" need not be. */
  private static boolean isOtherName(ReferenceLine line, int token) {
    Mention mention = line.mention(token);
    return mention != null
        && mention.resolved().type() != EntityType.COUNTRY
        && !line.words().lower(line.end(token)).equals("-");
  }

  /** Whether the noun ends its phrase: not "the company car", not "the president of France". */
  static boolean standsAlone(TokenLine words, int head) {
    String next = words.lower(head + 1);
    if (next.isEmpty() || !Character.isLetterOrDigit(next.charAt(0))) {
      return !next.equals("-");
    }
    boolean gerund = words.lower(head + 2).endsWith("ing"); // "accused the president of lying"
    boolean complement = next.equals("of") && !gerund || next.equals("that") || next.equals("for");
    boolean relative = next.equals("who") || next.equals("which") || next.equals("whose");
    return !complement
        && !relative
        && (SyntaxWords.PREPOSITIONS.contains(next)
            || SyntaxWords.CONJUNCTIONS.contains(next)
            || SyntaxWords.CLAUSE_STARTS.contains(next)
            || SyntaxWords.DETERMINERS.contains(next)
            || SyntaxWords.isAdverb(next)
            || (SyntaxWords.isVerb(words, head + 1) && !next.endsWith("s"))
            || COMPARING.contains(next)
            || CueWords.ACTIONS.contains(next)
            || CueWords.AUXILIARIES.contains(next));
  }

  /** The state in "the Chinese company", "the Hangzhou-based start-up"; null if there is none. */
  private String country(ReferenceLine line, int article) {
    for (int i = article + 1; i < article + MOST_MODIFIERS; i++) {
      Mention mention = line.mention(i);
      if (mention != null && mention.resolved().type() == EntityType.COUNTRY) {
        return mention.resolved().id();
      }
      if (mention != null && line.words().lower(line.end(i)).equals("-")) {
        return gazetteer.entry(mention.resolved().id()).map(GazetteerEntry::country).orElse(null);
      }
    }
    return null;
  }

  /** Whom the description stands beside, who is another one: "the president and Mr. Orban". */
  private static String namedBeside(ReferenceLine line, int article, int head) {
    TokenLine words = line.words();
    Mention beside = null;
    if (words.lower(article - 1).equals("and")) {
      beside = line.mention(article - 2);
    } else if (words.lower(head + 1).equals("and")) {
      for (int i = head + 2; i < head + 2 + MOST_MODIFIERS && words.capitalised(i); i++) {
        Mention mention = line.mention(i);
        beside = mention == null ? beside : mention;
      }
    }
    return beside == null ? "" : beside.resolved().id();
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
    return !owned
        && WordSet.of(mention.resolved().name().toLowerCase(Locale.ROOT)).stream()
            .noneMatch(GOVERNMENT::contains);
  }
}
