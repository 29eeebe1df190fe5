package io.standpoint.attribution;

import io.standpoint.attribution.DocumentTokens.Range;
import io.standpoint.domain.EntityType;
import io.standpoint.domain.Mention;
import java.util.Set;

/**
 * Finds the subject of a verb, without a parse, where it stands apart from it, as of a participle
 * behind a comma. Looks at a bounded number of tokens.
 */
final class RemoteSubjects {

  private static final int LONGEST_START = 12;
  private static final Set<String> SECOND = Set.of("and", "but");
  private static final Set<String> SAID = Set.of("said", "says", "added");
  private static final Set<String> JOINED =
      Set.of("as", "while", "when", "after", "because", "but");

  private final DocumentTokens tokens;
  private final SpeakerPhrases phrases;
  private final Opening opening;
  private final Subjects subjects;

  RemoteSubjects(
      DocumentTokens tokens, SpeakerPhrases phrases, Opening opening, Subjects subjects) {
    this.tokens = tokens;
    this.phrases = phrases;
    this.opening = opening;
    this.subjects = subjects;
  }

  /**
   * {@code Lee left, saying ...}, {@code Lee left and said ...}: the first name of the sentence, or
   * that of {@code Lee left, as Reyes stayed, saying ...}.
   */
  Range of(int verb, int from) {
    int start = opening.behindAdjunct(opening.behindDateline(behindClause(from, verb), verb), verb);
    while (start < verb && tokens.isQuoted(start)) {
      start++;
    }
    Range nearer = ofTag(verb, start);
    if (nearer == null) {
      nearer = ofRelativeClause(verb, start);
    }
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

  /** The envoy in {@code Acme fell, the envoy said, adding}. */
  private Range ofTag(int verb, int start) {
    int said = verb - 2;
    boolean tag = said > start && isComma(verb - 1) && SAID.contains(tokens.word(said));
    Range speaker = tag ? phrases.endingAt(said - 1, start) : null;
    boolean aside = speaker != null && speaker.first() > start && isComma(speaker.first() - 1);
    return aside ? speaker : null;
  }

  /** Reyes in {@code Lee met Reyes, who left after admitting}. */
  private Range ofRelativeClause(int verb, int start) {
    for (int i = verb - 1; i > start + 1 && !tokens.isPause(i) && !tokens.isQuoted(i); i--) {
      if (tokens.word(i).equals("who")) {
        return isComma(i - 1) ? subjects.person(i - 2, start) : null;
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

  private boolean isComma(int token) {
    return tokens.word(token).equals(",");
  }
}
