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

/**
 * Finds what {@code it} and {@code its} mean. Much that these words stand for is no entity (a law,
 * a deal, a whole clause, nothing at all), so only plain cases are taken, as CogNIAC does (Baldwin
 * 1997): the subject of the same sentence, or of the one before where the pronoun opens its own. So
 * {@code they} means a body that goes on speaking.
 */
final class ThingPronouns {

  private static final int LONGEST_ADJUNCT = 12;
  private static final int LONGEST_SUBJECT = 4;

  private static final Set<EntityType> THINGS =
      EnumSet.of(EntityType.ORGANIZATION, EntityType.COUNTRY, EntityType.PRODUCT);

  /** What one that has said something goes on to do. */
  private static final Set<String> SPEAKING =
      WordSet.of(
          """
          said says added adds urged accused called warned denied insisted argued noted demanded
          told asked described pledged vowed promised announced stated claimed maintained rejected
          """);

  /** After "they": what a body does through its people. */
  private static final Set<String> STATING =
      Set.of("said", "say", "added", "announced", "stated", "noted", "warned", "argued");

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

  /** What is done to somebody alone. */
  private static final Set<String> ACCUSING =
      Set.of("accusing", "urging", "telling", "asking", "warning", "blaming");

  /** What one can only do with one's own. */
  private static final Set<String> CHANGING =
      WordSet.of(
          """
          abandon change correct cease cut drop end ease fulfil fulfill halt hike honor honour
          increase keep lift open raise reconsider reduce respect reverse revoke stop withdraw
          """);

  /** What is not done to one's own. */
  private static final Set<String> JUDGING =
      WordSet.of(
          """
          praise praises praised criticise criticises criticised criticize criticizes criticized
          condemn condemns condemned denounce denounces denounced applaud applauds applauded
          deplore deplores deplored mock mocks mocked
          """);

  /** Behind the name of a body: what it makes, and not itself. */
  private static final Set<String> DRAFTS =
      WordSet.of("version bill act law measure proposal resolution vote hearing ruling draft");

  private ThingPronouns() {}

  /**
   * The mention that a pronoun goes back to.
   *
   * @param before occurrences by sentence, up to the pronoun
   * @return null where it is not plain enough
   */
  static Mention resolve(ReferenceLine line, Pronoun pronoun, List<List<Occurrence>> before) {
    if (pronoun.role() == Role.OBJECT && !pronoun.reflexive()) {
      return accused(line.words(), before.get(before.size() - 1), pronoun);
    }
    boolean clause = pronoun.role() == Role.SUBJECT || pronoun.role() == Role.POSSESSIVE;
    if (!(clause || pronoun.reflexive()) || Expletives.isOne(line.words(), pronoun)) {
      return null;
    }
    boolean plural = line.words().lower(pronoun.token()).equals("they");
    if (plural && !STATING.contains(line.words().lower(pronoun.token() + 1))) {
      return null;
    }
    List<Occurrence> here = before.get(before.size() - 1);
    if (SpeechTags.isTrailing(line, pronoun)) {
      return trailing(here);
    }
    if (isSameAsFirst(line.words(), here, pronoun)) {
      return here.get(0).mention();
    }
    Mention beside = beside(line.words(), here, pronoun);
    if (beside != null) {
      return beside;
    }
    boolean aside = here.stream().anyMatch(o -> SpeechTags.isInterrupted(o, pronoun));
    boolean others = judges(line, pronoun);
    Occurrence subject = plural || aside || others ? null : subject(line, here, pronoun);
    if (subject != null || before.size() == 1) {
      return subject == null ? null : subject.mention();
    }
    if (!aside && !others && !opens(line, pronoun, here)) {
      return null;
    }
    List<Occurrence> previous = before.get(before.size() - 2);
    Mention only = only(previous, line.isQuoted(pronoun.token()));
    return only == null && speaks(line.words(), pronoun.token() + 1) ? speaker(previous) : only;
  }

  /** "If it finds that Vega lied, it can fine it". */
  private static boolean isSameAsFirst(TokenLine words, List<Occurrence> here, Pronoun pronoun) {
    return !here.isEmpty()
        && here.get(0).first() == 1
        && here.get(0).mention().isReference()
        && pronoun.role() == Role.SUBJECT
        && words.lower(1).equals(words.lower(pronoun.token()))
        && words.lower(pronoun.token() - 1).equals(",")
        && SyntaxWords.CLAUSE_BREAKS.contains(words.lower(0));
  }

  /** Acme in "singled out Acme, accusing it of theft". */
  private static Mention accused(TokenLine words, List<Occurrence> here, Pronoun pronoun) {
    int participle = pronoun.token() - 1;
    Occurrence last = here.isEmpty() ? null : here.get(here.size() - 1);
    boolean object =
        last != null
            && ACCUSING.contains(words.lower(participle))
            && words.lower(participle - 1).equals(",")
            && last.end() == participle - 1
            && last.role() != Role.SUBJECT
            && isThing(last);
    return object ? last.mention() : null;
  }

  /** Acme in "Acme has sold its Vega shares, it said on Monday". */
  private static Mention trailing(List<Occurrence> here) {
    return here.stream()
        .filter(o -> o.role() == Role.SUBJECT && !isAdjective(o))
        .findFirst()
        .filter(o -> isThing(o) && !o.joined())
        .map(Occurrence::mention)
        .orElse(null);
  }

  /** Acme in "fined Acme and its boss". */
  private static Mention beside(TokenLine words, List<Occurrence> here, Pronoun pronoun) {
    Occurrence last = here.isEmpty() ? null : here.get(here.size() - 1);
    boolean joined =
        last != null
            && pronoun.role() == Role.POSSESSIVE
            && last.end() == pronoun.token() - 1
            && words.lower(last.end()).equals("and")
            && isThing(last);
    for (int i = pronoun.token() + 1; joined && i <= pronoun.token() + LONGEST_SUBJECT; i++) {
      joined = last.role() == Role.SUBJECT || !SyntaxWords.isCommonVerb(words.lower(i));
    }
    return joined ? last.mention() : null; // not "met Acme and its boss left"
  }

  /** Who says something in a sentence that begins with its name, whoever else is named there. */
  private static Mention speaker(List<Occurrence> sentence) {
    return opener(sentence)
        .filter(occurrence -> speaks(occurrence.line().words(), occurrence.end()))
        .map(Occurrence::mention)
        .orElse(null);
  }

  private static boolean speaks(TokenLine words, int token) {
    return SPEAKING.contains(words.lower(SyntaxWords.behindAuxiliaries(words, token)));
  }

  /**
   * Whether it opens its sentence, or the clause behind "In a letter to the White House," or behind
   * a quotation.
   */
  private static boolean opens(ReferenceLine line, Pronoun pronoun, List<Occurrence> here) {
    TokenLine words = line.words();
    int token = pronoun.token();
    boolean first = here.isEmpty() && token <= 1 && !pronoun.reflexive();
    boolean tag =
        pronoun.role() == Role.SUBJECT
            && line.isBehindQuotation(token)
            && here.stream().allMatch(Occurrence::quoted);
    boolean adjunct =
        pronoun.role() == Role.SUBJECT
            && token <= LONGEST_ADJUNCT
            && SyntaxWords.PREPOSITIONS.contains(words.lower(0))
            && (words.lower(token - 1).equals(",") || isPhrase(words, token))
            && here.stream().noneMatch(name -> name.role() == Role.SUBJECT);
    return first || adjunct || tag;
  }

  /** "In a letter to the White House it": no clause comes before the pronoun. */
  private static boolean isPhrase(TokenLine words, int end) {
    for (int i = 1; i < end; i++) {
      if (SyntaxWords.CLAUSE_BREAKS.contains(words.lower(i))
          || SyntaxWords.isCommonVerb(words.lower(i))
          || words.lower(i).equals(",")) {
        return false;
      }
    }
    return true;
  }

  /** The last thing before the pronoun that is the subject of a clause no other noun disturbs. */
  private static Occurrence subject(ReferenceLine line, List<Occurrence> here, Pronoun pronoun) {
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
      if (RelativeClauses.isInAside(occurrence, pronoun)) {
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
  private static Optional<Occurrence> opener(List<Occurrence> sentence) {
    return sentence.stream()
        .filter(occurrence -> occurrence.role() == Role.SUBJECT && !occurrence.quoted())
        .findFirst()
        .filter(occurrence -> occurrence.first() <= 1 && !occurrence.joined())
        .filter(ThingPronouns::isThing);
  }

  private static boolean isThing(Occurrence occurrence) {
    return THINGS.contains(occurrence.mention().resolved().type());
  }

  /** "The Chinese maker", "American tools", "the Senate bill": not China, America or the Senate. */
  private static boolean isAdjective(Occurrence occurrence) {
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

  /** "Praised its courage": that of another one. */
  private static boolean judges(ReferenceLine line, Pronoun pronoun) {
    return pronoun.role() == Role.POSSESSIVE
        && JUDGING.contains(line.words().lower(pronoun.token() - 1));
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

  /** The only thing that is a subject in a sentence, unless "it" is, which nothing is known of. */
  private static Mention only(List<Occurrence> sentence, boolean quoted) {
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

  private static boolean opensWithIt(Occurrence first) {
    TokenLine words = first.line().words();
    return first.first() > 0
        && words.lower(0).equals("it")
        && !Expletives.isOne(words, Pronoun.at(words, 0));
  }
}
