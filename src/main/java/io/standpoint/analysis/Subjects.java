package io.standpoint.analysis;

import io.standpoint.analysis.DocumentTokens.Range;
import java.util.Set;

/** Finds the subject of a verb that stands apart from it, as of a participle behind a comma. */
final class Subjects {

  private static final int LONGEST_START = 12;
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
   * {@code Lee left, saying ...}, {@code Lee left and said ...}: the first name of the sentence, or
   * that of {@code Lee left, as Reyes stayed, saying ...}.
   */
  Range ofSentence(int verb, int from) {
    int start = opening.behindAdjunct(opening.behindDateline(behindClause(from, verb), verb), verb);
    while (start < verb && tokens.isQuoted(start)) {
      start++;
    }
    Range nearer = ofClauseBefore(verb, start);
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
      if (Words.PERSON_PRONOUNS.contains(tokens.word(i))) {
        return new Range(i, i + 1);
      }
      if (tokens.mention(i) != null) {
        return phrases.startingAt(i, verb);
      }
      if (isUnlistedName(i, end)) {
        return phrases.startingAt(start, verb);
      }
    }
    return null;
  }

  /** The subject of the last clause that a comma and a conjunction join to the sentence before. */
  private Range ofClauseBefore(int verb, int start) {
    for (int i = verb - 1; i > start + 1; i--) {
      boolean opens = tokens.word(i - 1).equals(",") && JOINED.contains(tokens.word(i));
      Range subject = opens && !tokens.isQuoted(i) ? phrases.startingAt(i + 1, verb) : null;
      if (subject != null && (phrases.hasMention(subject) || isPronoun(subject))) {
        return subject;
      }
    }
    return null;
  }

  private boolean isPronoun(Range phrase) {
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
