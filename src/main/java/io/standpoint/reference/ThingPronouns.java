package io.standpoint.reference;

import io.standpoint.domain.Mention;
import io.standpoint.lexicon.Pronoun;
import io.standpoint.lexicon.Role;
import io.standpoint.lexicon.SyntaxWords;
import io.standpoint.lexicon.TokenLine;
import io.standpoint.lexicon.WordSet;
import java.util.List;
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

  /** What one that has said something goes on to do. */
  private static final Set<String> SPEAKING =
      WordSet.of(
          """
          said says added adds urged accused called warned denied insisted argued noted notes demanded
          told asked described pledged vowed promised announced stated claimed maintained rejected
          """);

  /** After "they": what a body does through its people. */
  private static final Set<String> STATING =
      Set.of("said", "say", "added", "announced", "stated", "noted", "warned", "argued");

  /** Behind "its": what a text has, and nobody. */
  private static final Set<String> OF_TEXTS = Set.of("author", "authors", "wording", "title");

  private static final Set<String> TEXTS =
      WordSet.of(
          "editorial commentary article report statement column study memo analysis paper document"
              + " letter note filing");

  private static final Set<String> PRINTED = Set.of("in", "by", "from", "of");

  /** What is done to somebody alone. */
  private static final Set<String> ACCUSING =
      Set.of("accusing", "urging", "telling", "asking", "warning", "blaming");

  /** What is not done to one's own. */
  private static final Set<String> JUDGING =
      WordSet.of(
          """
          praise praises praised criticise criticises criticised criticize criticizes criticized
          condemn condemns condemned denounce denounces denounced applaud applauds applauded
          deplore deplores deplored mock mocks mocked
          """);

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
    if (OF_TEXTS.contains(line.words().lower(pronoun.token() + 1))) {
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
    Occurrence subject =
        plural || aside || others ? null : ThingSubjects.subject(line, here, pronoun);
    if (subject != null || before.size() == 1) {
      return subject == null ? null : subject.mention();
    }
    if (!aside && !others && !opens(line, pronoun, here)) {
      return null;
    }
    List<Occurrence> previous = before.get(before.size() - 2);
    Mention only = ThingSubjects.only(previous, line.isQuoted(pronoun.token()));
    if (plural && only != ThingSubjects.opener(previous).map(Occurrence::mention).orElse(null)) {
      return null; // "according to people who know Acme. They said"
    }
    if (!speaks(line.words(), pronoun.token() + 1)) {
      return only;
    }
    if (!previous.isEmpty() && isText(previous.get(0).line().words())) {
      return printedBy(previous);
    }
    return only == null ? speaker(previous) : only;
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
            && ThingSubjects.isThing(last);
    return object ? last.mention() : null;
  }

  /** Acme in "Acme has sold its Vega shares, it said on Monday". */
  private static Mention trailing(List<Occurrence> here) {
    return here.stream()
        .filter(o -> o.role() == Role.SUBJECT && !ThingSubjects.isAdjective(o))
        .findFirst()
        .filter(o -> ThingSubjects.isThing(o) && !o.joined())
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
            && ThingSubjects.isThing(last);
    for (int i = pronoun.token() + 1; joined && i <= pronoun.token() + LONGEST_SUBJECT; i++) {
      joined = last.role() == Role.SUBJECT || !SyntaxWords.isCommonVerb(words.lower(i));
    }
    return joined ? last.mention() : null; // not "met Acme and its boss left"
  }

  /** Who says something in a sentence that begins with its name, whoever else is named there. */
  private static Mention speaker(List<Occurrence> sentence) {
    return ThingSubjects.opener(sentence)
        .filter(occurrence -> speaks(occurrence.line().words(), occurrence.end()))
        .map(Occurrence::mention)
        .orElse(null);
  }

  /** "Another document advises Vega to leave". */
  private static boolean isText(TokenLine words) {
    return SyntaxWords.DETERMINERS.contains(words.lower(0))
        && (TEXTS.contains(words.lower(1)) || TEXTS.contains(words.lower(2)));
  }

  /** Acme in "An editorial in Acme said Vega lied". */
  private static Mention printedBy(List<Occurrence> sentence) {
    Occurrence first = sentence.get(0);
    if (!ThingSubjects.isThing(first)) {
      return null;
    }
    TokenLine words = first.line().words();
    int in = first.first() - (words.lower(first.first() - 1).equals("the") ? 2 : 1);
    boolean printed = TEXTS.contains(words.lower(in - 1)) && PRINTED.contains(words.lower(in));
    return printed && speaks(words, first.end()) ? first.mention() : null;
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

  /** "Praised its courage": that of another one. */
  private static boolean judges(ReferenceLine line, Pronoun pronoun) {
    return pronoun.role() == Role.POSSESSIVE
        && JUDGING.contains(line.words().lower(pronoun.token() - 1));
  }
}
