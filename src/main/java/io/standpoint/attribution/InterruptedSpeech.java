package io.standpoint.attribution;

import io.standpoint.attribution.CueFinder.Use;
import io.standpoint.attribution.CueLexicon.Kind;
import io.standpoint.attribution.DocumentTokens.Range;
import io.standpoint.lexicon.SyntaxWords;
import java.util.Set;

/** Finds where what is said goes on behind who says it: {@code Prices, Lee said, have risen}. */
final class InterruptedSpeech {

  private static final int LONGEST_SUBJECT = 6;
  private static final int LONGEST_ADJUNCT = 8;
  private static final Set<String> TRAILING = Set.of("because", "unless", "if");
  private static final Set<String> CONDITIONS = Set.of("if", "unless", "although", "though");

  private final DocumentTokens tokens;
  private final Complements complements;

  InterruptedSpeech(DocumentTokens tokens, Complements complements) {
    this.tokens = tokens;
    this.complements = complements;
  }

  /**
   * The token behind {@code , Lee said,} with which the clause before it goes on.
   *
   * @param start first token of the clause that stands before the verb of saying
   * @return -1 if the clause is over, or no comma ends the words of saying
   */
  int goesOn(Use use, int start, Range sentence) {
    int comma = behindTag(use, sentence);
    int next = comma + 1;
    if (next >= sentence.end() || !tokens.word(comma).equals(",")) {
      return -1;
    }
    int before = use.start() - 1;
    boolean subject = use.start() - start <= LONGEST_SUBJECT && !hasAuxiliary(start, use.start());
    boolean near = comma <= use.end() + 1;
    boolean on =
        isCondition(start, before)
            || isUnfinished(before, start)
            || near && TRAILING.contains(tokens.word(next))
            || tokens.isAuxiliary(next)
            || subject && tokens.looksLikeVerb(next)
            || near && subject && mayInterrupt(use) && isPhrase(start, use.start(), next);
    return on ? next : -1;
  }

  /**
   * At the comma of {@code , he told reporters,}, of {@code , he said in an interview,}, of {@code
   * , they say privately,}.
   */
  private int behindTag(Use use, Range sentence) {
    int end = use.end();
    if (end + 1 < sentence.end()
        && SyntaxWords.isAdverb(tokens.word(end))
        && tokens.word(end + 1).equals(",")) {
      return end + 1;
    }
    Range listener =
        use.cue().kind() == Kind.TELL ? complements.listener(end, sentence.end()) : null;
    end = listener == null ? behindApposition(use) : listener.end();
    boolean adjunct = end < sentence.end() && SyntaxWords.PREPOSITIONS.contains(tokens.word(end));
    int last = adjunct ? Math.min(sentence.end(), end + LONGEST_ADJUNCT) : end;
    int comma = end;
    while (comma < last && !tokens.isBreak(comma) && !tokens.isQuoted(comma)) {
      comma++;
    }
    return comma;
  }

  /** {@code , said its chairman, Ann Lee,}: behind the name. */
  private int behindApposition(Use use) {
    int comma = use.end();
    int name = comma + 1;
    boolean beside =
        use.inverted()
            && name < tokens.size()
            && tokens.word(comma).equals(",")
            && tokens.isNamed(name)
            && Words.isPerson(tokens.word(comma - 1));
    int end = beside ? tokens.behindMention(name) : comma;
    return end < tokens.size() && tokens.word(end).equals(",") ? end : comma;
  }

  /** {@code If it falls, Lee said, Acme will}, unlike {@code If it falls, Acme will, Lee said,}. */
  private boolean isCondition(int first, int comma) {
    boolean one = CONDITIONS.contains(tokens.word(first));
    for (int i = first; one && i < comma; i++) {
      one = !tokens.isBreak(i);
    }
    return one;
  }

  /** {@code It has also, Lee said, paid}. */
  private boolean isUnfinished(int comma, int first) {
    int last = comma - 1;
    while (last > first && SyntaxWords.isAdverb(tokens.word(last))) {
      last--;
    }
    return last > first
        && tokens.isAuxiliary(last)
        && !tokens.isCapitalized(last)
        && tokens.word(comma).equals(",");
  }

  private static boolean mayInterrupt(Use use) {
    return !use.inverted() || use.cue() == CueFinder.ACCORDING;
  }

  /** {@code Acme, Lee said, at least pays}: the clause is not over before "Lee". */
  private boolean isPhrase(int first, int end, int next) {
    boolean adjunct = SyntaxWords.PREPOSITIONS.contains(tokens.word(first));
    for (int i = first; i < end; i++) {
      boolean verb = tokens.isVerb(i) && !tokens.word(i).equals("'s"); // "what's more, Lee said"
      if (!adjunct && verb || tokens.isQuoted(i)) {
        return false;
      }
    }
    return !Words.CLAUSE_STARTS.contains(tokens.word(next))
        && !tokens.word(next).endsWith("ing")
        && !tokens.isQuoted(next);
  }

  private boolean hasAuxiliary(int first, int end) {
    for (int i = first; i < end; i++) {
      if (tokens.isAuxiliary(i) && !tokens.word(i).equals("be")) {
        return true; // unlike "to be safe, Lee said, Acme left"
      }
    }
    return false;
  }
}
