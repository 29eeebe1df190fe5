package io.standpoint.attribution;

import io.standpoint.attribution.DocumentTokens.Range;
import io.standpoint.domain.EntityType;
import io.standpoint.domain.Mention;
import io.standpoint.lexicon.NameWords;
import java.util.Set;

/**
 * Finds the subject of a verb, without a parse: right before it, but for what is put in between, or
 * apart from it, as of a participle behind a comma. Looks at a bounded number of tokens.
 */
final class Subjects {

  private static final int LONGEST_START = 12;
  private static final int LONGEST_APPOSITION = 30;
  private static final int LONGEST_CLAUSE = 12;
  private static final int LONGEST_ADJUNCT = 6;
  private static final int MOST_SEGMENTS = 4;
  private static final Set<String> SECOND = Set.of("and", "but");
  private static final Set<String> HAVE = Set.of("has", "have", "had");
  private static final Set<String> JOINED =
      Set.of("as", "while", "when", "after", "because", "but");

  private final DocumentTokens tokens;
  private final SpeakerPhrases phrases;
  private final Opening opening;

  Subjects(DocumentTokens tokens, SpeakerPhrases phrases, Opening opening) {
    this.tokens = tokens;
    this.phrases = phrases;
    this.opening = opening;
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
      return person == null ? before(last, from) : person;
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
    if (front > from && tokens.word(front).equals("who") && isVerbPhrase(phrase.first())) {
      return phrases.endingAt(front - 1, from);
    }
    if (front >= from && phrases.isPronoun(front) && isPredicate(phrase.first())) {
      return new Range(front, front + 1);
    }
    Range apposed = isDescription(phrase) && front > from ? openedBy(front, from) : null;
    return apposed == null ? phrase : apposed;
  }

  private boolean isDescription(Range phrase) {
    return NameWords.ARTICLES.contains(tokens.word(phrase.first()))
        && Words.isPerson(tokens.word(phrases.noun(phrase)));
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
  private Range person(int end, int from) {
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
        boolean appended =
            phrase != null && phrase.first() > from && isAppended(phrase.first() - 1);
        Range person = appended && named ? whose(phrase, from) : null;
        if (person != null) {
          return person;
        }
        if (phrase != null && (named || !appended)) {
          return phrase;
        }
        unnamed = unnamed == null ? phrase : unnamed;
      }
    }
    return unnamed;
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

  /** Lee before {@code , the leader of Acme}, who is no other one. */
  private Range whose(Range apposition, int from) {
    boolean office =
        Words.DETERMINERS.contains(tokens.word(apposition.first()))
            && Words.isPerson(tokens.word(phrases.noun(apposition)));
    int comma = apposition.first() - 1;
    return office && comma > from && isComma(comma) ? person(comma - 1, from) : null;
  }

  /** Behind a comma, or the party in {@code Lee, D-Ohio,}. */
  private boolean isAppended(int before) {
    return isComma(before) || tokens.word(before).equals("-") && before > 1 && isComma(before - 2);
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

  /**
   * {@code Lee left, saying ...}, {@code Lee left and said ...}: the first name of the sentence, or
   * that of {@code Lee left, as Reyes stayed, saying ...}.
   */
  Range ofSentence(int verb, int from) {
    int start = opening.behindAdjunct(opening.behindDateline(behindClause(from, verb), verb), verb);
    while (start < verb && tokens.isQuoted(start)) {
      start++;
    }
    Range nearer = ofRelativeClause(verb, start);
    if (nearer == null) {
      nearer = ofClauseBefore(verb, start);
    }
    if (nearer != null) {
      return nearer;
    }
    if (start < verb && Words.OUR_OWN.contains(tokens.word(start))) {
      return new Range(start, start + 1);
    }
    int end = Math.min(verb, start + LONGEST_START);
    Range unnamed = start < end ? phrases.startingAt(start, end) : null;
    if (unnamed != null
        && !phrases.hasMention(unnamed)
        && Words.isRole(tokens.word(phrases.noun(unnamed)))) {
      return unnamed;
    }
    for (int i = start; i < end; i++) {
      if (tokens.isQuoted(i)) {
        return null;
      }
      boolean ours = Words.PERSONS_OWN.contains(tokens.word(i)) && tokens.mention(i) == null;
      if (ours || Words.PERSON_PRONOUNS.contains(tokens.word(i))) {
        return new Range(i, i + 1); // nobody else says "his tweets turned to Acme, demanding"
      }
      if (isWhere(i, start)) {
        i = tokens.behindMention(i) - 1;
        continue;
      }
      if (tokens.mention(i) != null) {
        Range owned = Words.DETERMINERS.contains(tokens.word(i)) ? owned(i, verb) : null;
        return owned == null ? phrases.startingAt(i, verb) : owned;
      }
      if (isUnlistedName(i, end)) {
        return phrases.startingAt(start, verb);
      }
    }
    return null;
  }

  /** Oslo in {@code it was raining in Oslo when Lee came and said}. */
  private boolean isWhere(int token, int start) {
    Mention place = tokens.mention(token);
    return place != null
        && token > start
        && phrases.isPreposition(token - 1)
        && !tokens.word(token - 1).equals("of")
        && place.resolved().type() == EntityType.PLACE;
  }

  /** {@code Its foreign minister}. */
  private Range owned(int pronoun, int to) {
    Range noun = phrases.startingAt(pronoun + 1, to);
    return noun == null ? null : new Range(pronoun, noun.end());
  }

  /** Reyes in {@code Lee met Reyes, who left after admitting}. */
  private Range ofRelativeClause(int verb, int start) {
    for (int i = verb - 1; i > start + 1 && !tokens.isPause(i) && !tokens.isQuoted(i); i--) {
      if (tokens.word(i).equals("who")) {
        return isComma(i - 1) ? person(i - 2, start) : null;
      }
    }
    return null;
  }

  /** The subject of the last clause that a comma and a conjunction join to the sentence before. */
  private Range ofClauseBefore(int verb, int start) {
    for (int i = verb - 1; i > start + 1; i--) {
      boolean joined = JOINED.contains(tokens.word(i)) && !tokens.isQuoted(i);
      Range subject = joined ? phrases.startingAt(i + 1, verb) : null;
      boolean named = subject != null && (phrases.hasMention(subject) || isPersonPronoun(subject));
      if (named && (isComma(i - 1) || isJoinedTo(verb, subject))) {
        return subject;
      }
    }
    return null;
  }

  /** {@code fell after Lee promised it but then said}: the one verb is joined to the other. */
  private boolean isJoinedTo(int verb, Range subject) {
    boolean second = SECOND.contains(tokens.word(verb - 1)) && tokens.looksLikeVerb(subject.end());
    for (int i = subject.end(); second && i < verb; i++) {
      second = !tokens.isPause(i);
    }
    return second;
  }

  private boolean isPersonPronoun(Range phrase) {
    return Words.PERSON_PRONOUNS.contains(tokens.word(phrase.first()));
  }

  /** The token behind the last semicolon before a verb, or {@code from}. */
  private int behindClause(int from, int verb) {
    for (int i = verb - 1; i > from; i--) {
      if (tokens.word(i).equals(";") && !tokens.isQuoted(i)) {
        return i + 1;
      }
    }
    return from;
  }

  /** {@code Ann Lee of the bank} where no mention of her is known. */
  private boolean isUnlistedName(int first, int to) {
    int i = first;
    while (i < to && (phrases.isUnlistedName(i) || i > first && isHyphenated(i))) {
      i++;
    }
    return i - first > 1 && i < to && (tokens.word(i).equals("of") || tokens.word(i).equals(","));
  }

  /** The hyphen or the end of {@code Sun-young}. */
  private boolean isHyphenated(int token) {
    return tokens.word(token).equals("-") || tokens.word(token - 1).equals("-");
  }
}
