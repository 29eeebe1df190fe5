package io.standpoint.entity;

import io.standpoint.domain.EntityType;
import io.standpoint.domain.Mention;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Finds what {@code it} and {@code its} mean. Much that these words stand for is no entity (a law,
 * a deal, a whole clause, nothing at all), so only plain cases are taken, as CogNIAC does (Baldwin
 * 1997): the subject of the same sentence, or of the one before where the pronoun opens its own. So
 * {@code they} means a body that goes on speaking.
 */
final class ThingPronouns {

  private static final Set<EntityType> THINGS =
      EnumSet.of(EntityType.ORGANIZATION, EntityType.COUNTRY, EntityType.PRODUCT);
  private static final Set<String> BE =
      WordSet.of(
          "is was 's be been being becomes became seems seemed appears appeared remains "
              + "remained takes took turns turned comes came makes made looks looked means meant");
  private static final Set<String> BEFORE_BE =
      WordSet.of(
          "would will could may might must should can has had 'd 'll not n't also now still");

  /** After "it is": what people do with a whole sentence. */
  private static final Set<String> SAYING =
      WordSet.of(
          """
          said reported believed expected supposed assumed rumored feared hoped noted agreed
          decided raining snowing estimated called needed required claimed suggested
          """);

  /** After "they": what a body does through its people. */
  private static final Set<String> STATING =
      Set.of("said", "say", "added", "announced", "stated", "noted", "warned", "argued");

  private ThingPronouns() {}

  /**
   * The mention that a pronoun goes back to.
   *
   * @param before occurrences by sentence, up to the pronoun
   * @return null where it is not plain enough
   */
  static Mention resolve(ReferenceLine line, Pronoun pronoun, List<List<Occurrence>> before) {
    boolean clause = pronoun.role() == Role.SUBJECT || pronoun.role() == Role.POSSESSIVE;
    if (!(clause || pronoun.reflexive()) || isEmpty(line.words(), pronoun)) {
      return null;
    }
    boolean plural = line.words().lower(pronoun.token()).equals("they");
    if (plural && !STATING.contains(line.words().lower(pronoun.token() + 1))) {
      return null;
    }
    List<Occurrence> here = before.get(before.size() - 1);
    Occurrence subject = plural ? null : subject(line, here, pronoun);
    if (subject != null || before.size() == 1) {
      return subject == null ? null : subject.mention();
    }
    boolean opens = here.isEmpty() && pronoun.token() <= 1 && !pronoun.reflexive();
    return opens ? only(before.get(before.size() - 2), line.isQuoted(pronoun.token())) : null;
  }

  /** The last thing before the pronoun that is the subject of a clause no other noun disturbs. */
  private static Occurrence subject(ReferenceLine line, List<Occurrence> here, Pronoun pronoun) {
    for (int i = here.size() - 1; i >= 0; i--) {
      Occurrence occurrence = here.get(i);
      boolean thing = THINGS.contains(occurrence.mention().resolved().type());
      if (occurrence.role() == Role.SUBJECT) {
        boolean plain =
            thing
                && !occurrence.joined()
                && occurrence.quoted() == line.isQuoted(pronoun.token())
                && !Clauses.hasOtherSubject(occurrence, pronoun.token(), SyntaxWords.CLAUSE_STARTS);
        return plain ? occurrence : null;
      }
    }
    return null;
  }

  /** The only thing that is a subject in a sentence. */
  private static Mention only(List<Occurrence> sentence, boolean quoted) {
    Mention found = null;
    for (Occurrence occurrence : sentence) {
      Mention mention = occurrence.mention();
      boolean subject =
          occurrence.role() == Role.SUBJECT
              && !occurrence.joined()
              && occurrence.quoted() == quoted
              && !Clauses.hasOtherSubject(
                  occurrence, occurrence.line().size(), SyntaxWords.CONJUNCTIONS)
              && THINGS.contains(mention.resolved().type());
      if (subject && found != null && !found.resolved().id().equals(mention.resolved().id())) {
        return null;
      }
      found = subject ? mention : found;
    }
    return found;
  }

  /** "It is clear that", "it took years": the pronoun stands for nothing that has a name. */
  private static boolean isEmpty(TokenLine words, Pronoun pronoun) {
    if (pronoun.role() != Role.SUBJECT) {
      return false;
    }
    int next = pronoun.token() + 1;
    while (BEFORE_BE.contains(words.lower(next)) || SyntaxWords.isAdverb(words.lower(next))) {
      next++;
    }
    if (!BE.contains(words.lower(next))) {
      return words.lower(next).isEmpty();
    }
    int verb = next + 1;
    while (BEFORE_BE.contains(words.lower(verb)) || SyntaxWords.isAdverb(words.lower(verb))) {
      verb++;
    }
    String word = words.lower(verb);
    boolean participle = word.endsWith("ing") || word.endsWith("ed");
    return !participle || SAYING.contains(word);
  }
}
