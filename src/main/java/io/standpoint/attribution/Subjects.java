package io.standpoint.attribution;

import io.standpoint.attribution.DocumentTokens.Range;
import io.standpoint.domain.EntityType;
import io.standpoint.lexicon.NameWords;
import java.util.Set;

/**
 * Finds the subject of a verb, without a parse, where it stands right before it but for what is put
 * in between. Looks at a bounded number of tokens.
 */
final class Subjects {

  private static final int LONGEST_APPOSITION = 30;
  private static final int LONGEST_CLAUSE = 12;
  private static final int LONGEST_ADJUNCT = 6;
  private static final int MOST_SEGMENTS = 4;
  private static final Set<String> HAVE = Set.of("has", "have", "had");

  private static final Set<String> MEMBERS = Set.of("democrats", "republicans");

  private final DocumentTokens tokens;
  private final SpeakerPhrases phrases;

  Subjects(DocumentTokens tokens, SpeakerPhrases phrases) {
    this.tokens = tokens;
    this.phrases = phrases;
  }

  /**
   * The subject that stands before a verb.
   *
   * @param verb first token of the verb group, auxiliaries included
   * @param from first token that may belong to the subject
   * @return null if there is none
   */
  Range before(int verb, int from) {
    if (verb <= from) {
      return null;
    }
    int last = verb - 1;
    if (tokens.word(last).equals("who")) {
      Range person = last - 1 > from && isComma(last - 1) ? person(last - 2, from) : null;
      return person == null ? antecedent(before(last, from), last) : person;
    }
    boolean title = last > from && tokens.word(last - 1).equals(",") && tokens.title(last) != null;
    if (title || tokens.word(last).equals(",")) {
      return beforeApposition(title ? last + 1 : last, from);
    }
    Range phrase = phrases.endingAt(last, from);
    if (phrase == null) {
      int time = phrases.withoutTime(last, from);
      if (time < last && time > from && isComma(time)) {
        return beforeApposition(time, from); // "Lee, the envoy, on Monday said"
      }
      Range subject = beforeAdjunct(last, from);
      return subject == null ? beforeRelativeClause(last, from) : subject;
    }
    int front = phrase.first() - 1;
    boolean since = front > from && tokens.word(front).equals("since");
    Range before =
        since && HAVE.contains(tokens.word(verb)) ? phrases.endingAt(front - 1, from) : null;
    if (before != null) {
      return before; // "every envoy since Lee has asked"
    }
    if (front > from && tokens.word(front).equals("who") && isVerbPhrase(phrase.first())) {
      return phrases.endingAt(front - 1, from);
    }
    if (front >= from && phrases.isPronoun(front) && isPredicate(phrase.first())) {
      return new Range(front, front + 1);
    }
    Range apposed = isDescription(phrase) && front > from ? openedBy(front, from) : null;
    return apposed == null ? phrase : apposed;
  }

  /** The critics in {@code a problem for its critics who}. */
  private Range antecedent(Range phrase, int who) {
    boolean whole =
        phrase == null
            || phrase.end() != who
            || Words.isRole(tokens.word(phrases.noun(phrase)))
            || !isSomebody(who - 1);
    for (int i = who - 1; !whole && i > phrase.first(); i--) {
      if (phrases.isPreposition(i)) {
        return i + 1 < who ? new Range(i + 1, who) : phrase;
      }
    }
    return phrase;
  }

  /** Not Acme in {@code an analyst at Acme who}. */
  private boolean isSomebody(int noun) {
    return tokens.isPerson(noun)
        || tokens.mention(noun) == null
        || tokens.isDemonym(noun)
        || MEMBERS.contains(tokens.word(noun));
  }

  private boolean isDescription(Range phrase) {
    return NameWords.ARTICLES.contains(tokens.word(phrase.first())) && isOffice(phrase);
  }

  private boolean isOffice(Range phrase) {
    return Words.isPerson(tokens.word(phrases.noun(phrase)));
  }

  /**
   * Lee in {@code Ann Lee, a professor in Oslo said}: no comma ends what stands beside the name.
   */
  private Range openedBy(int comma, int from) {
    Range person = isComma(comma) ? person(comma - 1, from) : null;
    return person != null && person.first() - from <= 1 ? person : null;
  }

  /** {@code left Acme} behind "one who". */
  private boolean isVerbPhrase(int token) {
    return tokens.mention(token) == null
        && !tokens.isCapitalized(token)
        && !Words.DETERMINERS.contains(tokens.word(token));
  }

  /** {@code it issued a paper} before {@code urging}: no noun phrase begins with a verb. */
  private boolean isPredicate(int token) {
    return tokens.mention(token) == null
        && !tokens.isCapitalized(token)
        && tokens.word(token).endsWith("ed");
  }

  /** The person's name that ends there, but for a parenthesis: {@code Lee (D-Ohio), who}. */
  Range person(int end, int from) {
    int last = phrases.withoutParenthesis(end, from);
    return last >= from && tokens.isPerson(last) ? tokens.mentionUpTo(last, from) : null;
  }

  /** {@code Lee has in the past} before the verb: the part before the auxiliary. */
  private Range beforeAdjunct(int last, int from) {
    int preposition = last;
    while (preposition > from
        && preposition > last - LONGEST_ADJUNCT
        && phrases.belongs(preposition)
        && !phrases.isPreposition(preposition)) {
      preposition--;
    }
    if (Words.TIMES.contains(tokens.word(preposition + 1))
        && HAVE.contains(tokens.word(preposition))) {
      preposition++; // "had last month"
    }
    int subject = preposition - 1;
    while (subject > from && Words.AUXILIARIES.contains(tokens.word(subject))) {
      subject--;
    }
    boolean adjunct =
        phrases.isPreposition(preposition) || Words.TIMES.contains(tokens.word(preposition));
    boolean parted = adjunct && subject < preposition - 1 && subject >= from;
    if (parted && isComma(subject)) {
      return beforeApposition(subject, from); // "Lee, who left, had in May said"
    }
    return parted ? phrases.endingAt(subject, from) : null;
  }

  /** {@code a man who asked not to be named} before the verb: the part before the clause. */
  private Range beforeRelativeClause(int last, int from) {
    for (int i = last; i > Math.max(from, last - LONGEST_CLAUSE); i--) {
      if (tokens.isQuoted(i) || Words.BREAKS.contains(tokens.word(i))) {
        return null;
      }
      if (tokens.word(i).equals("who")) {
        return phrases.endingAt(i - 1, from);
      }
    }
    return null;
  }

  /** {@code Lee, an analyst at the bank,} before the verb: the part before the apposition. */
  private Range beforeApposition(int comma, int from) {
    int lowest = Math.max(from, comma - LONGEST_APPOSITION);
    Range owner = beforeWhose(comma, lowest);
    if (owner != null) {
      return owner;
    }
    int segments = 0;
    Range unnamed = null;
    for (int i = comma - 1; i > lowest && segments < MOST_SEGMENTS; i--) {
      Range title = tokens.title(i);
      if (title != null) {
        i = title.first(); // "Lee, who wrote "The Plan","
        continue;
      }
      if (tokens.isQuoted(i)) {
        return null;
      }
      if (tokens.word(i).equals(",")) {
        segments++;
        Range phrase = ungoverned(phrases.endingAt(i - 1, from), from);
        boolean named = phrase != null && phrases.hasMention(phrase);
        Range apposed = phrase != null && !named ? person(comma - 1, i + 1) : null;
        if (apposed != null && apposed.first() == i + 1) {
          boolean one = Words.ONE.contains(tokens.word(phrases.noun(phrase)));
          return one || isOffice(phrase) ? phrase : apposed; // "who signed it, Ann Lee, said"
        }
        boolean appended =
            phrase != null && phrase.first() > from && isAppended(phrase.first() - 1);
        Range person = appended && named ? whose(phrase, from) : null;
        if (person != null) {
          return person;
        }
        boolean where = named && isPlace(phrase, from);
        if (phrase != null && !where && (named || !appended)) {
          Range outer = appended ? null : aroundClause(phrase.first(), from);
          return outer == null ? phrase : outer;
        }
        unnamed = unnamed == null && !where ? phrase : unnamed;
      }
    }
    return unnamed;
  }

  /** Lima and Ohio in {@code Lee, of Lima, Ohio, said}. */
  private boolean isPlace(Range phrase, int from) {
    int first = phrase.first();
    int comma = first > from && phrases.isPreposition(first - 1) ? first - 2 : first - 1;
    return comma > from
        && isComma(comma)
        && tokens.behindMention(first) == phrase.end()
        && tokens.mention(first).resolved().type() == EntityType.PLACE;
  }

  /** Lee in {@code Lee, an envoy who left Oslo to lead Acme, a firm,}: Acme is in her clause. */
  private Range aroundClause(int first, int from) {
    int who = first - 1;
    while (who > from && !tokens.isPause(who) && !tokens.word(who).equals("who")) {
      who--;
    }
    Range office =
        who > from && tokens.word(who).equals("who") ? phrases.endingAt(who - 1, from) : null;
    boolean appended = office != null && office.first() > from && isAppended(office.first() - 1);
    return appended ? whose(office, from) : null;
  }

  /** The union in {@code The union, whose members are Acme, Vega and Norland,}. */
  private Range beforeWhose(int comma, int lowest) {
    for (int i = comma - 1; i > lowest + 1; i--) {
      if (tokens.isQuoted(i)) {
        return null;
      }
      if (tokens.word(i).equals("whose") && isComma(i - 1)) {
        return phrases.endingAt(i - 2, lowest);
      }
    }
    return null;
  }

  /**
   * Lee before {@code , the leader of Acme}, before {@code , a strategist and leader of Acme}, who
   * is no other one.
   */
  private Range whose(Range apposition, int from) {
    int first = apposition.first();
    int comma = first - 1;
    boolean joined = comma > from && tokens.word(comma).equals("and");
    for (int i = 0; joined && comma > from && i < LONGEST_ADJUNCT && !isComma(comma); i++) {
      comma--;
    }
    boolean determined = Words.DETERMINERS.contains(tokens.word(joined ? comma + 1 : first));
    return determined && isOffice(apposition) && comma > from && isComma(comma)
        ? person(comma - 1, from)
        : null;
  }

  /** Behind a comma, {@code , a strategist and}, or the party in {@code Lee, D-Ohio,}. */
  private boolean isAppended(int before) {
    return isComma(before)
        || tokens.word(before).equals("and")
        || tokens.word(before).equals("-") && before > 1 && isComma(before - 2);
  }

  /** Not the statement of {@code in a statement, Lee, the minister, said}. */
  private Range ungoverned(Range phrase, int from) {
    boolean governed =
        phrase != null && phrase.first() > from && phrases.isPreposition(phrase.first() - 1);
    return governed && !phrases.hasMention(phrase) ? null : phrase;
  }

  private boolean isComma(int token) {
    return tokens.word(token).equals(",");
  }
}
