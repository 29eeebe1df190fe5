package io.standpoint.attribution;

import io.standpoint.attribution.CueFinder.Use;
import io.standpoint.attribution.CueLexicon.Kind;
import io.standpoint.attribution.DocumentTokens.Range;
import io.standpoint.lexicon.SyntaxWords;
import io.standpoint.lexicon.WordSet;
import java.util.Set;

/** Finds the clause that a verb of saying governs: {@code told reporters on Friday that ...}. */
final class Complements {

  private static final int FAR = 15;

  /** Verbs that nothing follows but adjuncts and what is said. */
  private static final Set<String> WITHOUT_OBJECT =
      WordSet.of(
          "say says said saying argue argues argued arguing add adds added adding insist insists"
              + " insisted insisting think thinks thought believe believes believed");

  private static final Set<String> SUBJECTS = Set.of("about", "of");

  private static final Set<String> MEANWHILE = Set.of("before", "when", "while");

  private static final Set<String> SPANS =
      WordSet.of("day week month year morning afternoon evening night weekend time");

  private final DocumentTokens tokens;
  private final SpeakerPhrases phrases;

  Complements(DocumentTokens tokens, SpeakerPhrases phrases) {
    this.tokens = tokens;
    this.phrases = phrases;
  }

  /** The clause behind a verb of saying; null where an object or nothing follows. */
  Range behind(Use use, int end) {
    int start = use.verb().end();
    if (start >= end) {
      return null;
    }
    if (tokens.word(start).equals(":")) {
      return Range.of(start + 1, end);
    }
    int that = findThat(start, end);
    if (that > start && isClause(use, start, that)) {
      that = -1;
    }
    if (that > start && isWritten(use, start)) {
      return null;
    }
    if (that >= 0) {
      return Range.of(that, end);
    }
    if (use.cue().kind() == Kind.TELL) {
      Range listener = listener(start, end);
      start = listener == null ? start + 1 : listener.end();
    } else if (isAside(start, end)) {
      int later = lastThat(start, end);
      return later < 0 ? null : Range.of(later, end);
    }
    if (isObject(use, start, end) || isSo(start, end)) {
      return null;
    }
    boolean manner = start < end && SyntaxWords.isAdverb(tokens.word(start));
    if (manner && (start + 1 == end || tokens.isBreak(start + 1))) {
      start++; // "said bluntly:"
    }
    boolean writes = tokens.word(use.verb().end() - 1).startsWith("wr");
    if (writes && start < end && tokens.word(start).equals("to")) {
      return null; // "had written to Acme twice"
    }
    while (start < end && Words.TIMES.contains(tokens.word(start))) {
      start++;
    }
    if (start < end
        && SyntaxWords.PREPOSITIONS.contains(tokens.word(start))
        && !isSubject(use, start)) {
      start = behindAdjunct(start, end);
    }
    return Range.of(start, end);
  }

  /** {@code said Acme's report shows that}: what is said begins with its subject. */
  private boolean isClause(Use use, int start, int that) {
    if (use.inverted()
        || !tokens.startsSubject(start)
        || !WITHOUT_OBJECT.contains(tokens.word(start - 1))
        || SPANS.contains(tokens.word(that - 1))) {
      return false; // "said the same day that"
    }
    for (int i = start; i < that; i++) {
      if (Words.TIMES.contains(tokens.word(i)) || Words.BREAKS.contains(tokens.word(i))) {
        return false;
      }
    }
    return phrases.hasMention(new Range(start, that));
  }

  /** {@code wrote rules that}: no clause, unlike {@code wrote in a letter that}. */
  private boolean isWritten(Use use, int object) {
    String word = tokens.word(object);
    return tokens.word(use.verb().end() - 1).startsWith("wr")
        && tokens.isWord(object)
        && !SyntaxWords.PREPOSITIONS.contains(word)
        && !Words.TIMES.contains(word)
        && !SyntaxWords.isAdverb(word);
  }

  /** Whom the speaker tells it; in {@code told reporters Lee would} Lee is not of them. */
  Range listener(int first, int end) {
    Range listener = phrases.startingAt(first, end);
    if (listener != null && isLastWord(listener.end(), end)) {
      listener = new Range(first, listener.end() + 1); // "told the Oslo conference,"
    }
    for (int i = first; listener != null && i + 1 < listener.end(); i++) {
      String word = tokens.word(i);
      boolean plural = word.endsWith("s") && word.length() > 2 && !tokens.isCapitalized(i);
      if (plural && tokens.mention(i) == null && tokens.mention(i + 1) != null) {
        return new Range(first, i + 1);
      }
    }
    return listener;
  }

  private boolean isLastWord(int token, int end) {
    return token + 1 < end
        && tokens.isBreak(token + 1)
        && tokens.isWord(token)
        && tokens.mention(token) == null
        && !Words.TIMES.contains(tokens.word(token));
  }

  /**
   * {@code who said and did it}, {@code said before he left}, not {@code while he pays, it fell}.
   */
  private boolean isAside(int start, int end) {
    String word = tokens.word(start);
    return word.equals("and") || MEANWHILE.contains(word) && !hasPause(start, end);
  }

  private boolean hasPause(int first, int end) {
    int i = first;
    while (i < end && !tokens.isPause(i)) {
      i++;
    }
    return i < end;
  }

  private int lastThat(int start, int end) {
    int that = end - 1;
    while (that >= start && !tokens.word(that).equals("that")) {
      that--;
    }
    return that < start ? -1 : that;
  }

  /** {@code Lee thinks so}, {@code Lee said that, and left}. */
  private boolean isSo(int start, int end) {
    boolean so = start < end && tokens.word(start).equals("so");
    boolean ends = start + 1 >= end || Words.BREAKS.contains(tokens.word(start + 1));
    return so && ends || start < end && isPronoun(start, end);
  }

  /** Whether nothing follows "that", unlike in {@code said that, if asked, he would}. */
  private boolean isPronoun(int that, int end) {
    int next = that + 1;
    boolean linked =
        next + 1 < end
            && tokens.word(next).equals(",")
            && Words.LEADING.contains(tokens.word(next + 1));
    return tokens.word(that).equals("that")
        && (next >= end || linked || Words.SENTENCE_ENDS.contains(tokens.word(next)));
  }

  /** {@code threatened Lee with}: a verb with an attitude has a name as its object. */
  private boolean isObject(Use use, int start, int end) {
    int behind = start < end ? tokens.behindMention(start) : start;
    return use.cue().attitude() != 0
        && behind > start
        && behind < end
        && SyntaxWords.PREPOSITIONS.contains(tokens.word(behind));
  }

  /** {@code cautioned against}, {@code complained about}: what is said, and not where or when. */
  private boolean isSubject(Use use, int preposition) {
    String word = tokens.word(preposition);
    boolean judged = use.cue().attitude() != 0 && SUBJECTS.contains(word);
    return judged || word.equals("against") || word.equals("to");
  }

  private int behindAdjunct(int start, int end) {
    int last = Math.min(end, start + FAR);
    for (int i = start; i < last; i++) {
      if (Words.TIMES.contains(tokens.word(i)) || tokens.word(i).equals(",")) {
        return i + 1;
      }
    }
    return start;
  }

  /**
   * The "that" of a clause which begins near {@code start}; -1 if there is none, or a verb or a
   * quotation comes before.
   */
  int findThat(int start, int end) {
    for (int i = start; i < Math.min(Math.min(end, tokens.size()), start + FAR); i++) {
      Range title = i > start ? tokens.title(i) : null;
      if (title != null) {
        i = title.end() - 1; // "told Acme's “Meet the Press” that"
        continue;
      }
      if (tokens.isQuoted(i) || tokens.isAuxiliary(i)) {
        return -1;
      }
      if (tokens.word(i).equals("that")) {
        return isPronoun(i, end) ? -1 : i;
      }
    }
    return -1;
  }
}
