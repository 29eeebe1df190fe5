package io.standpoint.entity;

import java.util.List;
import java.util.Set;

/** What can be said about clauses without a parse. */
final class Clauses {

  private static final Set<String> OTHER_SUBJECTS = WordSet.of("he she it they i we you to");

  private Clauses() {}

  /**
   * Whether the pronoun would have to be reflexive to mean {@code occurrence}: "Lind met her" is
   * not about Lind. So it is where the one is the subject and the other the object of one clause.
   *
   * @param here occurrences of the sentence, up to the pronoun
   */
  static boolean isBound(Occurrence occurrence, Pronoun pronoun, List<Occurrence> here) {
    if (pronoun.role() != Role.OBJECT || pronoun.reflexive() || occurrence.role() != Role.SUBJECT) {
      return false;
    }
    for (int i = occurrence.end(); i < pronoun.token(); i++) {
      String word = occurrence.line().words().lower(i);
      if (SyntaxWords.CLAUSE_BREAKS.contains(word) || OTHER_SUBJECTS.contains(word)) {
        return false;
      }
    }
    return here.stream()
        .noneMatch(other -> other.first() >= occurrence.end() && other.role() == Role.SUBJECT);
  }

  /** Whether the phrase is a part of an enumeration: "Lind and Reyes". */
  static boolean isJoined(TokenLine words, int first, int end) {
    String before = words.lower(first - 1);
    String after = words.lower(end);
    boolean second = before.equals("and") || before.equals("or");
    boolean opens = after.equals("and") || after.equals("or");
    return (second && words.capitalised(first - 2))
        || (opens
            && !SyntaxWords.isVerb(words, end + 1)
            && !SyntaxWords.isAdverb(words.lower(end + 1)));
  }

  /**
   * Whether a clause begins between an occurrence and a token of its sentence with a noun that
   * names nobody: "the report", "officials", "he".
   *
   * @param starts words and marks behind which a clause may begin
   */
  static boolean hasOtherSubject(Occurrence occurrence, int to, Set<String> starts) {
    ReferenceLine line = occurrence.line();
    TokenLine words = line.words();
    for (int i = occurrence.end(); i < to; i++) {
      boolean opens = starts.contains(words.lower(i - 1));
      boolean noun =
          SyntaxWords.DETERMINERS.contains(words.lower(i))
              || OTHER_SUBJECTS.contains(words.lower(i)) && !words.lower(i).equals("to");
      boolean followed = i + 1 < to && SyntaxWords.isVerb(words, i + 1);
      boolean plural =
          words.lower(i).endsWith("s")
              && followed
              && line.mention(i) == null
              && !SyntaxWords.isCommonVerb(words.lower(i));
      if (opens && noun || plural && opens) {
        return true;
      }
    }
    return false;
  }
}
