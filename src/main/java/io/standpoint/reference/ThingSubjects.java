package io.standpoint.reference;

import io.standpoint.domain.EntityType;
import io.standpoint.domain.Mention;
import io.standpoint.entity.EntityResolver;
import io.standpoint.lexicon.Pronoun;
import io.standpoint.lexicon.Role;
import io.standpoint.lexicon.SyntaxWords;
import io.standpoint.lexicon.TokenLine;
import io.standpoint.lexicon.WordSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the bodies, states and products of a sentence that its later "it" may mean. */
final class ThingSubjects {

  private static final Set<EntityType> THINGS =
      EnumSet.of(EntityType.ORGANIZATION, EntityType.COUNTRY, EntityType.PRODUCT);

  /** Behind a people's adjective, what acts as its state: "Chinese officials said it would". */
  private static final Set<String> OF_THE_STATE =
      WordSet.of(
          """
          government state authorities officials leaders leadership regime side administration
          ministry foreign defence defense commerce finance trade embassy delegation diplomats
          parliament military army
          """);

  /** Before whoever is to do something. */
  private static final Set<String> ASKING =
      WordSet.of(
          """
          urge urges urged urging ask asks asked asking tell tells told telling order orders ordered
          ordering press presses pressed pressing push pushes pushed pushing want wants wanted
          warn warns warned warning force forces forced forcing on upon
          """);

  /** What one can only do with one's own. */
  private static final Set<String> CHANGING =
      WordSet.of(
          """
          abandon change correct cease cut drop end ease fulfil fulfill halt hike honor honour
          increase keep lift open raise reconsider reduce respect reverse revoke stop withdraw
          """);

  /** Behind the name of a body: what it makes, and not itself. */
  private static final Set<String> DRAFTS =
      WordSet.of("version bill act law measure proposal resolution vote hearing ruling draft");

  private ThingSubjects() {}

  /** The last thing before the pronoun that is the subject of a clause no other noun disturbs. */
  static Occurrence subject(ReferenceLine line, List<Occurrence> here, Pronoun pronoun) {
    Optional<Occurrence> opener = opener(here).filter(first -> !isAdjective(first));
    if (line.words().lower(pronoun.token() - 1).equals(";") && opener.isPresent()) {
      return opener.get(); // "Acme left when Vega fell; it lost"
    }
    for (int i = here.size() - 1; i >= 0; i--) {
      Occurrence occurrence = here.get(i);
      boolean thing = isThing(occurrence);
      if (isAdjective(occurrence)) {
        if (opensClause(occurrence)) {
          return null;
        }
        continue;
      }
      if (RelativeClauses.isInAside(occurrence, pronoun)
          || RelativeClauses.isObjectOf(occurrence, pronoun)) {
        continue;
      }
      if (thing && changes(line, pronoun) && isAsked(occurrence)) {
        return occurrence;
      }
      if (thing && RelativeClauses.isUpTo(occurrence, pronoun)) {
        return occurrence;
      }
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

  /** The body that is the subject which a sentence begins with. */
  static Optional<Occurrence> opener(List<Occurrence> sentence) {
    return sentence.stream()
        .filter(occurrence -> occurrence.role() == Role.SUBJECT && !occurrence.quoted())
        .findFirst()
        .filter(occurrence -> occurrence.first() <= 1 && !occurrence.joined())
        .filter(ThingSubjects::isThing);
  }

  /** The only thing that is a subject in a sentence, unless "it" is, which nothing is known of. */
  static Mention only(List<Occurrence> sentence, boolean quoted) {
    Mention found = null;
    if (!sentence.isEmpty() && opensWithIt(sentence.get(0))) {
      return null;
    }
    for (Occurrence occurrence : sentence) {
      Mention mention = occurrence.mention();
      boolean subject =
          occurrence.role() == Role.SUBJECT
              && !isAdjective(occurrence)
              && !occurrence.joined()
              && occurrence.quoted() == quoted
              && !Clauses.hasOtherSubject(
                  occurrence, occurrence.line().size(), SyntaxWords.CONJUNCTIONS)
              && isThing(occurrence);
      if (isAdjective(occurrence) && opensClause(occurrence)) {
        return null;
      }
      if (subject && found != null && !found.resolved().id().equals(mention.resolved().id())) {
        return null;
      }
      found = subject ? mention : found;
    }
    return found;
  }

  static boolean isThing(Occurrence occurrence) {
    return THINGS.contains(occurrence.mention().resolved().type());
  }

  /** "The Chinese maker", "American tools", "the Senate bill": not China, America or the Senate. */
  static boolean isAdjective(Occurrence occurrence) {
    String noun = occurrence.line().words().lower(occurrence.end());
    if (occurrence.role() == Role.SUBJECT && DRAFTS.contains(noun)) {
      return true;
    }
    return occurrence.role() == Role.SUBJECT
        && occurrence.mention().rule().equals(EntityResolver.DEMONYM)
        && !noun.isEmpty()
        && Character.isLetter(noun.charAt(0))
        && !SyntaxWords.isCommonVerb(noun)
        && !noun.endsWith("ed")
        && !SyntaxWords.PREPOSITIONS.contains(noun)
        && !SyntaxWords.isAdverb(noun)
        && !SyntaxWords.CONJUNCTIONS.contains(noun)
        && !OF_THE_STATE.contains(noun);
  }

  private static boolean opensClause(Occurrence occurrence) {
    TokenLine words = occurrence.line().words();
    int before = occurrence.first() - 1;
    if (SyntaxWords.DETERMINERS.contains(words.lower(before))) {
      before--;
    }
    return before < 0 || SyntaxWords.CLAUSE_STARTS.contains(words.lower(before));
  }

  private static boolean opensWithIt(Occurrence first) {
    TokenLine words = first.line().words();
    return first.first() > 0
        && words.lower(0).equals("it")
        && !Expletives.isOne(words, Pronoun.at(words, 0));
  }

  /** "To lift its": whoever is asked to do so has it. */
  private static boolean changes(ReferenceLine line, Pronoun pronoun) {
    return pronoun.role() == Role.POSSESSIVE
        && CHANGING.contains(line.words().lower(pronoun.token() - 1));
  }

  /** "Urged Japan to". */
  private static boolean isAsked(Occurrence occurrence) {
    TokenLine words = occurrence.line().words();
    int before = occurrence.first() - 1;
    if (words.lower(before).equals("the")) {
      before--;
    }
    return ASKING.contains(words.lower(before)) && words.lower(occurrence.end()).equals("to");
  }
}
