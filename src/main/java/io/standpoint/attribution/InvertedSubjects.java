package io.standpoint.attribution;

import io.standpoint.attribution.CueLexicon.Cue;
import io.standpoint.attribution.DocumentTokens.Range;
import io.standpoint.lexicon.SyntaxWords;
import java.util.Set;

/** Finds the subject that stands behind its verb: {@code said Lee}, {@code warned the minister}. */
final class InvertedSubjects {

  private static final Set<String> SAID = Set.of("said", "says", "added", "adds");

  private static final int LONGEST_APPOSITION = 6;

  private final DocumentTokens tokens;
  private final SpeakerPhrases phrases;

  InvertedSubjects(DocumentTokens tokens, SpeakerPhrases phrases) {
    this.tokens = tokens;
    this.phrases = phrases;
  }

  /**
   * The subject behind a finite verb without auxiliaries, with nothing of its clause in front.
   *
   * @param from first token of what may precede the verb
   * @param to end of the tokens that may belong to the subject
   * @return null where what follows may as well be an object
   */
  Range behind(int verb, Cue cue, int from, int to) {
    boolean inverts = cue.mayPrecedeSubject() && !isBehindAside(verb, from);
    Range subject = inverts ? complete(verb + 1, to) : null;
    boolean verbless = subject != null && !hasVerb(from, verb);
    boolean aside = verbless && hasComma(from, verb - 1) && isBeforePredicate(subject, to);
    if (subject == null || aside || verbless && isClause(subject)) {
      return null;
    }
    boolean things = verbless && tokens.isNamed(from) && !isSomebody(subject);
    boolean said =
        SAID.contains(tokens.word(verb))
            && !things // "Ann Lee, an envoy, said a freeze in Norland helps"
            && (!phrases.hasMention(subject) || hasRole(subject));
    boolean plain = said || !things && isNamed(subject) && !cue.ambiguous();
    return plain || isSomebody(subject) ? subject : null; // not "Lee says the deal hands Acme work"
  }

  /** The subject behind a verb: it must fill the space up to a break or an adjunct. */
  private Range complete(int first, int to) {
    boolean starts = first < to && !isGerund(first) && !phrases.isPreposition(first);
    Range phrase = starts ? phrases.startingAt(first, to) : null;
    if (phrase == null || isQuestion(phrase)) {
      return null;
    }
    if (phrase.end() == tokens.size()) {
      return phrase;
    }
    String next = tokens.word(phrase.end());
    if (Words.QUOTES.contains(next)) {
      boolean named = tokens.isNamed(phrase.end() - 1); // not "said others “should pay”"
      return named && isBehindQuotation(first - 1) ? phrase : null;
    }
    boolean complete =
        phrase.end() == to
            || Words.BREAKS.contains(next)
            || SyntaxWords.PREPOSITIONS.contains(next)
            || Words.TIMES.contains(next)
            || next.equals("who")
            || next.equals("as")
            || next.equals("when");
    return complete ? phrase : null;
  }

  /** {@code “It fell,” said Lee “and ...”}, unlike {@code Lee, the minister, said Acme “fell”}. */
  private boolean isBehindQuotation(int verb) {
    int last = verb > 0 && tokens.word(verb - 1).equals(",") ? verb - 2 : verb - 1;
    return last >= 0 && tokens.isQuoted(last);
  }

  /** {@code Lee, the envoy, said the union expected losses}, not {@code said the retired envoy}. */
  private boolean isClause(Range phrase) {
    for (int i = phrase.first() + 1; i < phrase.end(); i++) {
      String before = tokens.word(i - 1);
      boolean modified =
          Words.DETERMINERS.contains(before)
              || SyntaxWords.isAdverb(before)
              || before.equals("'s")
              || !tokens.isWord(i - 1)
              || tokens.isCapitalized(i - 1) && !isPeople(i - 1);
      if (!modified && tokens.looksLikeVerb(i) && tokens.word(i).endsWith("ed")) {
        return true;
      }
    }
    return false;
  }

  private boolean hasComma(int first, int end) {
    int i = first;
    while (i < end && !isComma(i)) {
      i++;
    }
    return i < end;
  }

  /** {@code An envoy, asked by Acme, said Lee, D-Ohio, will leave}. */
  private boolean isBeforePredicate(Range phrase, int to) {
    int comma = phrase.end();
    if (comma >= to || !isComma(comma)) {
      return false;
    }
    int last = Math.min(to - 1, comma + LONGEST_APPOSITION);
    for (int i = comma + 1; i < last; i++) {
      if (isComma(i)) {
        return tokens.isAuxiliary(i + 1);
      }
    }
    return false;
  }

  /** {@code said some Americans preferred}. */
  private boolean isPeople(int token) {
    return tokens.isDemonym(token) && tokens.word(token).endsWith("s");
  }

  /** Unlike in the apposition of {@code Lee, the envoy, said}. */
  private boolean hasVerb(int first, int end) {
    for (int i = first; i < end; i++) {
      boolean past = tokens.looksLikeVerb(i) && tokens.word(i).endsWith("ed");
      boolean common = SyntaxWords.isCommonVerb(tokens.word(i)) && !tokens.word(i).equals("'s");
      if (tokens.mention(i) == null && (past || common || tokens.isAuxiliary(i))) {
        return true;
      }
    }
    return false;
  }

  /** {@code Lee, asked the same question,}: what is asked, and not who asks. */
  private boolean isQuestion(Range phrase) {
    return tokens.word(phrases.noun(phrase)).startsWith("question");
  }

  /** {@code Lee, the minister, suggested naming the ship,}: what is said, and not who says it. */
  private boolean isGerund(int token) {
    return tokens.word(token).endsWith("ing")
        && tokens.mention(token) == null
        && !tokens.isCapitalized(token);
  }

  /**
   * {@code Its chairwoman, Ann Lee, said}, {@code Ann Lee, who left, found}: nothing that is said
   * stands before the verb.
   */
  private boolean isBehindAside(int verb, int from) {
    int comma = verb - 1;
    int name = comma - 1;
    if (comma > from && isComma(comma) && isWhoClause(comma, from)) {
      return true;
    }
    if (name <= from || !tokens.word(comma).equals(",") || tokens.mention(name) == null) {
      return false;
    }
    int before = tokens.mentionUpTo(name, from).first() - 1;
    if (before <= from
        || !tokens.word(before).equals(",")
        || !Words.isPerson(tokens.word(before - 1))) {
      return false;
    }
    Range office = phrases.endingAt(before - 1, from);
    return office != null && office.first() == from;
  }

  /** Whether {@code , who} behind a name begins what ends with a comma. */
  private boolean isWhoClause(int comma, int from) {
    int i = comma - 1;
    while (i > from && !isComma(i)) {
      i--;
    }
    return i > from
        && tokens.word(i + 1).equals("who")
        && tokens.isNamed(i - 1)
        && !hasVerb(from, i);
  }

  private boolean isComma(int token) {
    return tokens.word(token).equals(",");
  }

  private boolean isNamed(Range phrase) {
    return tokens.isCapitalized(phrase.end() - 1)
        || Words.isRole(tokens.word(phrase.end() - 1)) // "one of his advisers"
        || Words.SUBJECT_PRONOUNS.contains(tokens.word(phrase.first()));
  }

  /** {@code said two Acme officials aware of it}. */
  private boolean hasRole(Range phrase) {
    for (int i = phrase.first(); i < phrase.end(); i++) {
      if (Words.isRole(tokens.word(i))) {
        return true;
      }
    }
    return false;
  }

  /** Not the picture of {@code Lee, the envoy, posted a picture of himself}. */
  private boolean isSomebody(Range phrase) {
    return tokens.isNamed(phrase.end() - 1) || Words.isRole(tokens.word(phrases.noun(phrase)));
  }
}
