package io.standpoint.reference;

import io.standpoint.lexicon.HeadWords;
import io.standpoint.lexicon.Pronoun;
import io.standpoint.lexicon.Role;
import io.standpoint.lexicon.SyntaxWords;
import io.standpoint.lexicon.TokenLine;
import io.standpoint.lexicon.WordSet;
import java.util.List;
import java.util.Set;

/** What can be said about clauses without a parse. */
final class Clauses {

  private static final int NEAR_PARTICIPLE = 3;
  private static final Set<String> OBJECTS = WordSet.of("him her it them me us you");
  private static final Set<String> OTHER_SUBJECTS = WordSet.of("he she it they i we you to");

  private static final int LONGEST_TAG = 6;
  private static final int LONGEST_RELATION = 3;

  /** Who somebody is to another. */
  private static final Set<String> RELATIONS =
      WordSet.of(
          """
          predecessor successor boss deputy rival opponent ally friend counterpart wife husband son
          daughter brother sister mother father spokesman spokeswoman spokesperson lawyer adviser
          """);

  private static final Set<String> RELATIVES = Set.of("who", "which");
  private static final Set<String> QUOTATION_MARKS = Set.of("\"", "''", "\u201d");

  /** Prepositions behind a verb that bring in somebody else. */
  private static final Set<String> TOWARD = WordSet.of("to at about against toward towards");

  /** What is done with somebody else. */
  private static final Set<String> SHARING =
      WordSet.of(
          """
          shared shares worked works met meets studied served spoke agree agrees agreed disagrees
          disagreed argued clash clashes clashed quarrel quarrelled quarreled sparred feuded
          negotiated dined talked
          """);

  private static final Set<String> ASKED = Set.of("asked", "pressed", "questioned");
  private static final Set<String> OF = Set.of("of", "about");
  private static final Set<String> SPEAKING =
      WordSet.of("say says said speak speaks spoke think thinks thought write writes wrote");

  private Clauses() {}

  /**
   * Whether the pronoun would have to be reflexive to mean {@code occurrence}: "Lind met her",
   * "Reyes, who met her", "Lind wrote to her" are not about whoever did. So it is where the one is
   * the subject and the other the object of one clause.
   *
   * @param here occurrences of the sentence, up to the pronoun
   */
  static boolean isBound(Occurrence occurrence, Pronoun pronoun, List<Occurrence> here) {
    return isBound(occurrence, predicate(occurrence), pronoun, here)
        || isBound(occurrence, behindAside(occurrence, pronoun.token()), pronoun, here)
        || isCoordinated(occurrence, pronoun)
        || isBeside(occurrence, pronoun);
  }

  /** "Lind, sitting beside her,". */
  private static boolean isBeside(Occurrence occurrence, Pronoun pronoun) {
    TokenLine words = occurrence.line().words();
    int participle = occurrence.end() + 1;
    boolean object = pronoun.role() == Role.OBJECT || pronoun.role() == Role.OBLIQUE;
    boolean subject = occurrence.role() == Role.SUBJECT; // not "met Lind, calling her late"
    if (!subject
        || !object
        || pronoun.reflexive()
        || pronoun.token() > participle + NEAR_PARTICIPLE) {
      return false;
    }
    for (int i = participle + 1; i < pronoun.token(); i++) {
      if (words.lower(i).equals(",") || occurrence.line().starts(i)) {
        return false;
      }
    }
    return words.lower(participle - 1).equals(",")
        && words.lower(participle).endsWith("ing")
        && pronoun.token() > participle;
  }

  /** "She told Lind that it fell, and urged her": whoever opens the sentence does both. */
  private static boolean isCoordinated(Occurrence occurrence, Pronoun pronoun) {
    ReferenceLine line = occurrence.line();
    TokenLine words = line.words();
    int verb = pronoun.token() - 1;
    return pronoun.role() == Role.OBJECT
        && !pronoun.reflexive()
        && occurrence.role() == Role.SUBJECT
        && occurrence.first() <= 1
        && SyntaxWords.isVerb(words, verb)
        && words.lower(verb - 1).equals("and")
        && words.lower(verb - (line.isQuoted(verb - 2) ? 3 : 2)).equals(",");
  }

  private static boolean isBound(
      Occurrence occurrence, int from, Pronoun pronoun, List<Occurrence> here) {
    TokenLine words = occurrence.line().words();
    boolean governed = pronoun.role() == Role.OBLIQUE;
    int to = governed ? pronoun.token() - 1 : pronoun.token();
    boolean object = governed || pronoun.role() == Role.OBJECT;
    if (!object || pronoun.reflexive() || from < 0 || from > to) {
      return false;
    }
    for (int i = from; i < to; i++) {
      String word = words.lower(i);
      boolean own = i > from && i <= from + 2 && isOwnInfinitive(occurrence.line(), i, from);
      boolean other =
          SyntaxWords.CLAUSE_BREAKS.contains(word) || OTHER_SUBJECTS.contains(word) && !own;
      boolean imperative = word.equals("let") && words.lower(i - 1).equals(",");
      if (other || imperative || isWhatAnotherDoes(words, i, from, here)) {
        return false;
      }
    }
    return (!governed || isWithAnother(words, from, to))
        && here.stream().noneMatch(other -> other.first() >= from && other.role() == Role.SUBJECT);
  }

  /** "Refused to meet her", "was quick to meet her", unlike "asked Reyes to meet her". */
  private static boolean isOwnInfinitive(ReferenceLine line, int to, int verb) {
    String before = line.words().lower(to - 1);
    return line.words().lower(to).equals("to")
        && line.mention(to - 1) == null
        && !OBJECTS.contains(before)
        && (to - 1 == verb || !before.endsWith("s"));
  }

  /** "Accused Reyes of touching her", "kept Reyes from leaving her". */
  private static boolean isWhatAnotherDoes(
      TokenLine words, int token, int from, List<Occurrence> here) {
    return words.lower(token).endsWith("ing")
        && SyntaxWords.PREPOSITIONS.contains(words.lower(token - 1))
        && here.stream().anyMatch(other -> other.first() >= from && other.end() < token);
  }

  /** Whether it is the subject of a clause, or of "which" behind it, that goes on up to a token. */
  static boolean isSubjectUpTo(Occurrence occurrence, int token) {
    int from = predicate(occurrence);
    for (int i = from; i >= 0 && i < token; i++) {
      if (SyntaxWords.CLAUSE_BREAKS.contains(occurrence.line().words().lower(i))) {
        return false;
      }
    }
    return from >= 0;
  }

  /** Where the clause goes on whose subject it is, or "who" behind it; -1 if it is none. */
  private static int predicate(Occurrence occurrence) {
    TokenLine words = occurrence.line().words();
    int relative = behindComma(occurrence);
    if (RELATIVES.contains(words.lower(relative))) {
      return relative + 1;
    }
    if (occurrence.role() == Role.OBJECT && words.lower(occurrence.end()).equals("to")) {
      return occurrence.end() + 1; // "asked Lind to help her"
    }
    return occurrence.role() == Role.SUBJECT ? behindTag(words, occurrence.end()) : -1;
  }

  /** "Lind, whom she blames": another one. */
  static boolean isWhom(Occurrence occurrence, Pronoun pronoun) {
    int whom = behindComma(occurrence);
    return pronoun.role() == Role.SUBJECT
        && pronoun.token() == whom + 1
        && occurrence.line().words().lower(whom).equals("whom");
  }

  /** The verb behind "Lind, who left," and "Lind, whose son left,"; -1 if there is none. */
  private static int behindAside(Occurrence occurrence, int to) {
    TokenLine words = occurrence.line().words();
    if (occurrence.role() != Role.SUBJECT || !words.lower(occurrence.end()).equals(",")) {
      return -1;
    }
    int comma = to - 1;
    while (comma > occurrence.end() && !words.lower(comma).equals(",")) {
      comma--;
    }
    if (isQuotationMark(words, comma + 1) && comma > occurrence.end()) {
      comma++; // "Lind, who called it “bad,” left"
    }
    boolean verb = comma > occurrence.end() && SyntaxWords.isVerb(words, comma + 1);
    boolean first = verb;
    for (int i = occurrence.end() + 1; i < comma; i++) {
      first &= !(words.lower(i).equals(",") && SyntaxWords.isVerb(words, i + 1));
    }
    return first ? comma + 1 : -1;
  }

  private static boolean isQuotationMark(TokenLine words, int token) {
    return QUOTATION_MARKS.contains(words.lower(token));
  }

  /** Behind ", the envoy said,". */
  private static int behindTag(TokenLine words, int comma) {
    if (!words.lower(comma).equals(",")) {
      return comma;
    }
    for (int i = comma + 1; i < comma + LONGEST_TAG; i++) {
      if (words.lower(i).equals(",")) {
        return SpeechTags.SAYING.contains(words.lower(i - 1)) ? i + 1 : comma;
      }
    }
    return comma;
  }

  private static int behindComma(Occurrence occurrence) {
    int end = occurrence.end();
    String mark = occurrence.line().words().lower(end);
    return mark.equals(",") || SyntaxWords.DASHES.contains(mark) ? end + 1 : end;
  }

  /**
   * "Wrote to him", "shared an office with him"; but "denied the charges against him" and "took it
   * with him" may well be about whoever did.
   */
  private static boolean isWithAnother(TokenLine words, int verb, int preposition) {
    if (SPEAKING.contains(words.lower(preposition - 1)) && OF.contains(words.lower(preposition))) {
      return true; // "will say of him"
    }
    boolean shares =
        SHARING.contains(words.lower(verb)) || SHARING.contains(words.lower(preposition - 1));
    if (words.lower(preposition).equals("with") && shares) {
      return true;
    }
    for (int i = verb; i < preposition; i++) {
      if (!SyntaxWords.isVerb(words, i) && !SyntaxWords.isAdverb(words.lower(i))) {
        return false;
      }
    }
    return TOWARD.contains(words.lower(preposition));
  }

  /**
   * "Of Lind she said", "Asked about Lind, she", "Lind she liked": somebody else than who opens the
   * sentence so.
   */
  static boolean isFronted(Occurrence occurrence, Pronoun pronoun) {
    TokenLine words = occurrence.line().words();
    int front = ASKED.contains(words.lower(0)) ? 1 : 0;
    boolean governed =
        occurrence.first() == front + 1
            && SyntaxWords.PREPOSITIONS.contains(words.lower(front))
            && behindComma(occurrence) == pronoun.token();
    boolean object = occurrence.first() == 0 && occurrence.end() == pronoun.token();
    return pronoun.role() == Role.SUBJECT && (governed || object);
  }

  /** "Between Lind and her mother". */
  static boolean isJoinedOwner(Occurrence occurrence, Pronoun pronoun) {
    return pronoun.role() == Role.POSSESSIVE
        && occurrence.end() == pronoun.token() - 1
        && occurrence.line().words().lower(occurrence.end()).equals("and");
  }

  /** "Lind, her predecessor,": whose predecessor Lind is. */
  static boolean isRelation(Occurrence occurrence, Pronoun pronoun) {
    TokenLine words = occurrence.line().words();
    int noun = pronoun.token() + 1;
    while (noun < pronoun.token() + LONGEST_RELATION && !isRelation(words.lower(noun))) {
      noun++;
    }
    return pronoun.role() == Role.POSSESSIVE
        && occurrence.end() == pronoun.token() - 1
        && words.lower(occurrence.end()).equals(",")
        && isRelation(words.lower(noun))
        && !words.lower(noun + 1).equals("and") // "Lind, her son and others left"
        && !SyntaxWords.isVerb(words, noun + 1); // "Lind, her lawyer said, left"
  }

  private static boolean isRelation(String noun) {
    return RELATIONS.contains(noun) || HeadWords.isPerson(noun);
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
    int from = Math.max(occurrence.end(), behindAside(occurrence, to));
    for (int i = from; i < to; i++) {
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
