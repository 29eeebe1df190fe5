package io.standpoint.reference;

import io.standpoint.lexicon.Gender;
import io.standpoint.lexicon.Pronoun;
import io.standpoint.lexicon.Role;
import io.standpoint.lexicon.SyntaxWords;
import io.standpoint.lexicon.TokenLine;
import io.standpoint.lexicon.WordSet;
import java.util.Set;

/** What the words by which somebody says something tell of a pronoun in or beside them. */
final class SpeechTags {

  static final Set<String> SAYING = WordSet.of("said says added insisted argued claimed");

  private static final Set<String> TELLING = Set.of("told", "tells", "wrote", "writes");

  private static final Set<String> LAWYERS =
      WordSet.of(
          "lawyer lawyers attorney attorneys spokesman spokeswoman spokesperson barrister solicitor");

  private SpeechTags() {}

  /** "Lind, she said, left": somebody else says so. */
  static boolean isInterrupted(Occurrence occurrence, Pronoun pronoun) {
    TokenLine words = occurrence.line().words();
    int token = pronoun.token();
    boolean tag =
        words.lower(token + 2).equals(",")
            || TELLING.contains(words.lower(token + 1))
            || words.lower(token + 2).equals("out") && words.lower(token + 3).equals(",");
    return occurrence.end() == token - 1
        && occurrence.role() == Role.SUBJECT
        && pronoun.role() == Role.SUBJECT
        && words.lower(token - 1).equals(",")
        && tag;
  }

  /** "Prices rose, he added.", "Prices rose, he said; wages fell." */
  static boolean isTag(ReferenceLine line, Pronoun pronoun) {
    TokenLine words = line.words();
    String next = words.lower(pronoun.token() + 2);
    return isSaying(words, pronoun)
        && (SyntaxWords.CLAUSE_BREAKS.contains(next) || pronoun.token() + 3 >= line.size());
  }

  /** "Acme left, it said.", "Acme left, it said on Monday.": at the end of a sentence. */
  static boolean isTrailing(ReferenceLine line, Pronoun pronoun) {
    TokenLine words = line.words();
    int next = pronoun.token() + 2;
    boolean ends = next + 1 >= line.size() || SyntaxWords.PREPOSITIONS.contains(words.lower(next));
    return isSaying(words, pronoun) && !line.isBehindQuotation(pronoun.token()) && ends;
  }

  /** ", he said". */
  private static boolean isSaying(TokenLine words, Pronoun pronoun) {
    return pronoun.role() == Role.SUBJECT
        && words.lower(pronoun.token() - 1).equals(",")
        && (SAYING.contains(words.lower(pronoun.token() + 1))
            || words.lower(pronoun.token() + 1).equals("wrote"));
  }

  /** "He said", "But she also pointed out" in front of a sentence. */
  static boolean opens(ReferenceLine line, Pronoun pronoun) {
    TokenLine words = line.words();
    int verb = pronoun.token() + 1;
    while (SyntaxWords.isAdverb(words.lower(verb))) {
      verb++;
    }
    boolean front =
        pronoun.token() == 0
            || pronoun.token() == 1 && SyntaxWords.CONJUNCTIONS.contains(words.lower(0));
    return front && pronoun.role() == Role.SUBJECT && isSpeech(words, verb);
  }

  private static boolean isSpeech(TokenLine words, int verb) {
    return SAYING.contains(words.lower(verb))
        || TELLING.contains(words.lower(verb))
        || words.lower(verb).equals("pointed") && words.lower(verb + 1).equals("out");
  }

  /** Whether the occurrence is the subject of a verb of saying. */
  static boolean says(Occurrence occurrence) {
    return isSpeech(occurrence.line().words(), occurrence.end());
  }

  /** Lind in "They left, not because of Lind, she said." */
  static boolean isToldOf(Occurrence occurrence, Pronoun pronoun) {
    return occurrence.role() == Role.OBLIQUE
        && !occurrence.mention().isReference()
        && isTag(occurrence.line(), pronoun);
  }

  /**
   * "It fell," said Lind, "it fell," Lind said, unlike "Reyes, the envoy, said Lind left", "said
   * Lind's wife left".
   */
  static boolean isSaidBy(Occurrence occurrence) {
    return !occurrence.quoted() && (isBehindSaying(occurrence) || isBeforeSaying(occurrence));
  }

  private static boolean isBehindSaying(Occurrence occurrence) {
    ReferenceLine line = occurrence.line();
    int verb = occurrence.first() - 1;
    return verb > 0
        && SAYING.contains(line.words().lower(verb))
        && (line.isQuoted(verb - 1) || line.words().lower(verb - 1).equals(","))
        && !line.words().lower(occurrence.end()).equals("'s")
        && !Character.isLetterOrDigit((line.words().lower(occurrence.end()) + " ").charAt(0));
  }

  private static boolean isBeforeSaying(Occurrence occurrence) {
    ReferenceLine line = occurrence.line();
    int last = occurrence.first() - 1;
    return last > 0 && line.isQuoted(last) && says(occurrence);
  }

  /** "Lind, who met Reyes, said she": most often of herself. */
  static boolean isSayer(Occurrence occurrence, Pronoun pronoun) {
    TokenLine words = occurrence.line().words();
    int verb = before(words, pronoun);
    return SAYING.contains(words.lower(verb))
        && words.lower(verb - 1).equals(",")
        && words.lower(occurrence.end()).equals(",")
        && occurrence.end() < verb
        && occurrence.role() == Role.SUBJECT
        && !occurrence.quoted();
  }

  /** "Lind, who claimed she". */
  static boolean isWhoSays(Occurrence occurrence, Pronoun pronoun) {
    TokenLine words = occurrence.line().words();
    int verb = before(words, pronoun);
    int who = verb - 1;
    boolean behind = occurrence.end() == who || occurrence.end() == who - 1;
    return pronoun.role() == Role.SUBJECT
        && behind
        && SAYING.contains(words.lower(verb))
        && words.lower(who).equals("who")
        && (occurrence.end() == who || words.lower(who - 1).equals(","));
  }

  /** The token before a pronoun, but for "that". */
  private static int before(TokenLine words, Pronoun pronoun) {
    int last = pronoun.token() - 1;
    return words.lower(last).equals("that") ? last - 1 : last;
  }

  /** "Her lawyer, Lind, says she left": of whom a lawyer speaks. */
  static boolean isClient(Occurrence occurrence, Pronoun pronoun) {
    TokenLine words = occurrence.line().words();
    boolean his = words.lower(0).equals("his") && pronoun.gender() == Gender.MALE;
    boolean her = words.lower(0).equals("her") && pronoun.gender() == Gender.FEMALE;
    return occurrence.first() == 0
        && (his || her)
        && LAWYERS.contains(words.lower(1))
        && pronoun.role() == Role.SUBJECT
        && !occurrence.line().isQuoted(pronoun.token())
        && !occurrence.line().isBehindQuotation(pronoun.token());
  }
}
