package io.standpoint.reference;

import io.standpoint.lexicon.Pronoun;
import io.standpoint.lexicon.Role;
import io.standpoint.lexicon.SyntaxWords;
import io.standpoint.lexicon.TokenLine;

/** What clauses with "which" and "whose" say of a pronoun in or behind them. */
final class RelativeClauses {

  private RelativeClauses() {}

  /**
   * China in "The maker, which Italy and China fined, said it", "the maker, whose home China is,
   * and it", "the law by which China acts, and it".
   */
  static boolean isInAside(Occurrence occurrence, Pronoun pronoun) {
    TokenLine words = occurrence.line().words();
    int which = occurrence.first() - (words.lower(occurrence.first() - 1).equals("the") ? 2 : 1);
    boolean relative = words.lower(which).equals("which");
    boolean aside = isBehind(words, occurrence.first(), "which");
    boolean governed =
        relative && SyntaxWords.PREPOSITIONS.contains(words.lower(which - 1))
            || isBehind(words, occurrence.first(), "whose");
    for (int i = occurrence.end(); (aside || governed) && i < pronoun.token(); i++) {
      if (words.lower(i).equals(",")) {
        return (aside || governed) && SyntaxWords.isVerb(words, i + 1)
            || governed && SyntaxWords.CONJUNCTIONS.contains(words.lower(i + 1));
      }
    }
    return false;
  }

  /** Whether a comma and a relative pronoun stand before, and no other comma behind them. */
  private static boolean isBehind(TokenLine words, int token, String relative) {
    int i = token - 1;
    while (i > 1 && !words.lower(i).equals(",") && !words.lower(i).equals(relative)) {
      i--;
    }
    return words.lower(i).equals(relative) && words.lower(i - 1).equals(",");
  }

  /** "Acme, which it owns": another one does. */
  static boolean isObjectOf(Occurrence occurrence, Pronoun pronoun) {
    TokenLine words = occurrence.line().words();
    int which = pronoun.token() - 1;
    int end = words.lower(which - 1).equals(",") ? which - 1 : which;
    return pronoun.role() == Role.SUBJECT
        && words.lower(which).equals("which")
        && occurrence.end() == end;
  }

  /** "Sued Acme, which wants to double its sales". */
  static boolean isUpTo(Occurrence occurrence, Pronoun pronoun) {
    TokenLine words = occurrence.line().words();
    int which = occurrence.end() + 1;
    boolean relative =
        words.lower(which - 1).equals(",")
            && words.lower(which).equals("which")
            && pronoun.role() == Role.POSSESSIVE;
    for (int i = which + 1; relative && i < pronoun.token(); i++) {
      relative =
          !SyntaxWords.CLAUSE_STARTS.contains(words.lower(i))
              && !SyntaxWords.DETERMINERS.contains(words.lower(i));
    }
    return relative;
  }
}
