package io.standpoint.reference;

import io.standpoint.domain.EntityType;
import io.standpoint.lexicon.Role;
import io.standpoint.lexicon.SyntaxWords;
import io.standpoint.lexicon.TokenLine;
import java.util.List;
import java.util.function.Predicate;

/** Who goes on: the reader expects the next sentence to be about, or by, whom the last one was. */
final class Continuation {

  private static final int LONGEST_FRONT = 4;

  private Continuation() {}

  /**
   * Weighs whoever opens the sentence before, who is likelier to open the next one or to go on to
   * speak, as is who says something there; whoever does in one before it, if it names nobody who
   * may be meant.
   *
   * @param before occurrences by sentence, up to the reference
   * @param saying whether the reference is the subject of a verb of saying
   * @param possible who may be meant
   */
  static void weigh(
      List<List<Occurrence>> before,
      boolean saying,
      Predicate<Occurrence> possible,
      Salience salience) {
    int last = before.size() - 2;
    int first = Math.max(0, saying ? before.size() - 1 - Salience.WINDOW : last);
    while (last > first && before.get(last).stream().noneMatch(possible)) {
      last--;
    }
    if (last < 0) {
      return;
    }
    List<Occurrence> there = before.get(last);
    List<Occurrence> said = there.stream().filter(SpeechTags::isSaidBy).toList();
    if (saying && !said.isEmpty()) {
      said.forEach(salience::speaks);
      return;
    }
    List<Occurrence> subjects = there.stream().filter(o -> o.role() == Role.SUBJECT).toList();
    boolean clauses = subjects.stream().anyMatch(Continuation::opensLastClause);
    subjects.stream()
        .filter(o -> (clauses ? opensLastClause(o) : opens(o)) || saying && SpeechTags.says(o))
        .forEach(salience::speaks);
  }

  /**
   * Whether nothing but an office or a time stands before it: "10:09 -- Lind", "Acme chief Lind".
   */
  private static boolean opens(Occurrence occurrence) {
    TokenLine words = occurrence.line().words();
    int first = SyntaxWords.CONJUNCTIONS.contains(words.lower(0)) ? 1 : 0;
    for (int i = first; i < occurrence.first(); i++) {
      String word = words.lower(i);
      boolean letters = Character.isLetterOrDigit(word.charAt(0));
      boolean clause =
          letters
              && (SyntaxWords.PREPOSITIONS.contains(word)
                  || SyntaxWords.CLAUSE_STARTS.contains(word)
                  || SyntaxWords.isVerb(words, i));
      boolean mark = !letters && i > 0 && !word.equals("'s") && !SyntaxWords.DASHES.contains(word);
      if (clause || mark) {
        return false;
      }
    }
    return occurrence.first() <= LONGEST_FRONT;
  }

  /** Reyes in "Lind left; Reyes stayed". */
  private static boolean opensLastClause(Occurrence occurrence) {
    ReferenceLine line = occurrence.line();
    for (int i = occurrence.end(); i < line.size(); i++) {
      if (line.words().lower(i).equals(";") && !line.isQuoted(i)) {
        return false;
      }
    }
    return occurrence.mention().resolved().type() == EntityType.PERSON
        && line.words().lower(occurrence.first() - 1).equals(";");
  }
}
