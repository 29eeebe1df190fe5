package io.standpoint.reference;

import io.standpoint.lexicon.Pronoun;
import io.standpoint.lexicon.Role;
import io.standpoint.lexicon.SyntaxWords;
import io.standpoint.lexicon.TokenLine;
import io.standpoint.lexicon.WordSet;
import java.util.Set;

/** Tells the {@code it} that stands for nothing, as in {@code it is clear that}, from pronouns. */
final class Expletives {

  private static final Set<String> BE =
      WordSet.of(
          "is was 's be been being gets got becomes became seems seemed appears appeared remains "
              + "remained takes took turns turned comes came makes made looks looked means meant");

  /** After "it is": what people do with a whole sentence. */
  private static final Set<String> SAYING =
      WordSet.of(
          """
          said reported believed expected supposed assumed rumored feared hoped noted agreed
          decided raining snowing estimated called needed required claimed suggested revealing
          striking surprising encouraging worrying troubling disappointing interesting alarming
          shocking astonishing
          """);

  /** After "it is" and before "to": what people say of somebody. */
  private static final Set<String> OF_ONE = Set.of("said", "reported", "believed", "rumored");

  private static final Set<String> AUXILIARIES = Set.of("be", "have");

  private Expletives() {}

  /** "It is clear that", "it took years": the pronoun stands for nothing that has a name. */
  static boolean isOne(TokenLine words, Pronoun pronoun) {
    if (pronoun.role() != Role.SUBJECT) {
      return false;
    }
    int next = SyntaxWords.behindAuxiliaries(words, pronoun.token() + 1);
    if (!BE.contains(words.lower(next))) {
      return words.lower(next).isEmpty();
    }
    int last = SyntaxWords.behindAuxiliaries(words, next + 1);
    String word = words.lower(last);
    boolean participle = word.endsWith("ing") || word.endsWith("ed");
    boolean does =
        OF_ONE.contains(word)
            && words.lower(last + 1).equals("to")
            && !AUXILIARIES.contains(words.lower(last + 2));
    return !does && (!participle || SAYING.contains(word));
  }
}
