package io.standpoint.attribution;

import io.standpoint.attribution.CueFinder.Use;
import io.standpoint.attribution.CueLexicon.Kind;
import io.standpoint.lexicon.SyntaxWords;
import io.standpoint.lexicon.WordSet;
import java.util.Set;

/** Says where ends what somebody says with an object and no clause: {@code called it bad}. */
final class ObjectEnds {

  private static final int LONGEST_SUBJECT = 6;
  static final Set<String> CLAUSE_LINKS = Set.of("and", "but", "while");

  /** What the article's own words begin with behind a dash. */
  private static final Set<String> ANEW =
      WordSet.of("a an one two days weeks months it he she they after before while when as though");

  private static final Set<String> AFTERWARDS = Set.of("after", "at", "by");
  private static final Set<String> THAT = Set.of("that", "which");
  private static final Set<String> REMARKS =
      WordSet.of("remark comment claim charge accusation statement phrase line move decision step");
  private static final Set<String> POINTS = Set.of("point", "time");

  private final DocumentTokens tokens;

  ObjectEnds(DocumentTokens tokens) {
    this.tokens = tokens;
  }

  /**
   * {@code threatened tariffs; Reyes left}, {@code threatened tariffs, with Acme losing most},
   * {@code called it bad, and Acme left}: what is said ends with the clause.
   */
  int behind(Use use, boolean order, int end) {
    boolean clause = order || use.cue().kind() == Kind.JUDGE;
    for (int i = use.verb().end(); i < end; i++) {
      boolean over =
          tokens.word(i).equals(";")
              || isAccompanied(i, end)
              || isThen(i, end)
              || clause && (isNewClause(i, end) || isRemark(i, end) || isBehindDash(i, end));
      if (over && isEndOfQuotation(i)) {
        return i + 1;
      }
      if (over && !tokens.isQuoted(i)) {
        return i;
      }
    }
    return end;
  }

  int beforeNewClause(int first, int end) {
    int i = first;
    while (i < end && (tokens.isQuoted(i) || !isNewClause(i, end))) {
      i++;
    }
    return i;
  }

  /**
   * {@code accused Lee of theft -- a day after Reyes left}, unlike {@code accused Acme -- notably
   * Lee}, {@code accused Lee -- a banker -- of theft}.
   */
  private boolean isBehindDash(int dash, int end) {
    if (!tokens.isDash(dash) || dash + 1 >= end || !ANEW.contains(tokens.word(dash + 1))) {
      return false;
    }
    int next = dash + 1;
    while (next < end && !tokens.isDash(next)) {
      next++;
    }
    return next == end;
  }

  /** {@code praised them as "friends," which angered Reyes}, {@code , by which time it rained}. */
  private boolean isRemark(int first, int end) {
    boolean which = tokens.word(first).equals("which");
    boolean after =
        first + 2 < end
            && AFTERWARDS.contains(tokens.word(first))
            && tokens.word(first + 1).equals("which")
            && (tokens.word(first).equals("after") || POINTS.contains(tokens.word(first + 2)));
    return (which || after) && tokens.word(comma(first)).equals(",");
  }

  /** {@code said that it would pay, a claim that Reyes dismissed}: the end without the claim. */
  int beforeRemark(int first, int end) {
    for (int i = first; i + 2 < end; i++) {
      boolean remark =
          tokens.word(i).equals("a")
              && REMARKS.contains(tokens.word(i + 1))
              && THAT.contains(tokens.word(i + 2))
              && tokens.word(comma(i)).equals(",");
      if (remark && !tokens.isQuoted(i)) {
        return tokens.isQuoted(i - 1) ? i : i - 1;
      }
    }
    return end;
  }

  /** Where a comma stands before a token, within a quotation that ends there, too. */
  private int comma(int token) {
    return tokens.isQuoted(token - 1) ? token - 2 : token - 1;
  }

  /** {@code , then dropped it}. */
  private boolean isThen(int comma, int end) {
    return comma + 2 < end
        && tokens.word(comma).equals(",")
        && tokens.word(comma + 1).equals("then")
        && isVerb(comma + 2);
  }

  /** {@code , and the board dropped it}. */
  private boolean isNewClause(int comma, int end) {
    int first = comma + 2;
    boolean quoted = isEndOfQuotation(comma) && tokens.word(comma - 1).equals(",");
    if (!(quoted || tokens.word(comma).equals(","))
        || first >= end
        || !CLAUSE_LINKS.contains(tokens.word(comma + 1))) {
      return false;
    }
    boolean subject = tokens.startsSubject(first) || tokens.isCapitalized(first);
    int last = Math.min(end, first + LONGEST_SUBJECT);
    for (int i = first + 1; subject && i < last; i++) {
      if (tokens.word(i).equals(",")) {
        return isVerbBehindApposition(i, end);
      }
      if (Words.BREAKS.contains(tokens.word(i))
          || SyntaxWords.PREPOSITIONS.contains(tokens.word(i))) {
        return false;
      }
      if (isVerb(i)) {
        return true;
      }
    }
    return false;
  }

  boolean isEndOfQuotation(int token) {
    return tokens.isQuoted(token) && token + 1 < tokens.size() && !tokens.isQuoted(token + 1);
  }

  private boolean isVerb(int token) {
    return tokens.looksLikeVerb(token) && tokens.word(token).endsWith("ed")
        || tokens.isAuxiliary(token);
  }

  /** {@code and the minister, Ann Lee, has}. */
  private boolean isVerbBehindApposition(int comma, int end) {
    for (int i = comma + 1; i + 1 < Math.min(end, comma + LONGEST_SUBJECT); i++) {
      if (tokens.word(i).equals(",")) {
        return isVerb(i + 1);
      }
    }
    return false;
  }

  /** {@code , with Acme losing most}. */
  private boolean isAccompanied(int comma, int end) {
    if (!tokens.word(comma).equals(",")
        || comma + 1 == end
        || !tokens.word(comma + 1).equals("with")) {
      return false;
    }
    int last = Math.min(end, comma + 2 + LONGEST_SUBJECT);
    for (int i = comma + 2; i < last && !Words.BREAKS.contains(tokens.word(i)); i++) {
      if (tokens.word(i).endsWith("ing") && tokens.mention(i) == null) {
        return i > comma + 2;
      }
    }
    return false;
  }
}
