package io.standpoint.lexicon;

import java.util.Set;

/**
 * A pronoun in its sentence.
 *
 * @param token where it stands
 * @param gender of whom it can stand for; UNKNOWN for {@code it}
 * @param role part it plays in its clause
 * @param reflexive whether it is bound by the subject of its own clause
 */
public record Pronoun(int token, Gender gender, Role role, boolean reflexive) {

  private static final Set<String> EITHER = Set.of("or", "/");
  private static final Set<String> STYLES =
      Set.of("majesty", "highness", "excellency", "holiness", "honor", "honour", "lordship");
  private static final Set<String> PERSONAL = Set.of("he", "she", "him", "her", "his", "hers");

  /**
   * The pronoun at a token; null if there is none, or it stands for anybody ("his or her") or is a
   * part of a title ("Her Majesty").
   */
  public static Pronoun at(TokenLine line, int token) {
    if (EITHER.contains(line.lower(token - 1)) && PERSONAL.contains(line.lower(token - 2))
        || EITHER.contains(line.lower(token + 1)) && PERSONAL.contains(line.lower(token + 2))) {
      return null;
    }
    if (STYLES.contains(line.lower(token + 1))) {
      return null;
    }
    return switch (line.lower(token)) {
      case "he" -> isSurname(line, token) ? null : of(token, Gender.MALE, Role.SUBJECT);
      case "she" -> of(token, Gender.FEMALE, Role.SUBJECT);
      case "it" ->
          of(token, Gender.UNKNOWN, isPredicate(line, token + 1) ? Role.SUBJECT : Role.OBJECT);
      case "him" -> of(token, Gender.MALE, object(line, token));
      case "his" -> of(token, Gender.MALE, Role.POSSESSIVE);
      case "hers" -> of(token, Gender.FEMALE, Role.POSSESSIVE);
      case "they" -> of(token, Gender.UNKNOWN, Role.SUBJECT);
      case "its" -> of(token, Gender.UNKNOWN, Role.POSSESSIVE);
      case "her" ->
          of(
              token,
              Gender.FEMALE,
              isPossessed(line, token + 1) ? Role.POSSESSIVE : object(line, token));
      case "himself" -> new Pronoun(token, Gender.MALE, Role.OBJECT, true);
      case "herself" -> new Pronoun(token, Gender.FEMALE, Role.OBJECT, true);
      case "itself" -> new Pronoun(token, Gender.UNKNOWN, Role.OBJECT, true);
      default -> null;
    };
  }

  /** "The envoy, He Wei, left". */
  private static boolean isSurname(TokenLine line, int token) {
    return line.capitalised(token) && line.capitalised(token + 1) && !line.titleCase();
  }

  private static Pronoun of(int token, Gender gender, Role role) {
    return new Pronoun(token, gender, role, false);
  }

  private static Role object(TokenLine line, int token) {
    boolean governed = SyntaxWords.PREPOSITIONS.contains(line.lower(token - 1));
    return governed ? Role.OBLIQUE : Role.OBJECT;
  }

  private static boolean isPredicate(TokenLine line, int token) {
    int verb = token;
    while (SyntaxWords.isAdverb(line.lower(verb))) {
      verb++;
    }
    return SyntaxWords.isVerb(line, verb);
  }

  /** Whether a noun phrase begins there: "her book", not "her to", "her." or "her the". */
  private static boolean isPossessed(TokenLine line, int token) {
    String next = line.lower(token);
    return !next.isEmpty()
        && Character.isLetterOrDigit(next.charAt(0))
        && !SyntaxWords.PREPOSITIONS.contains(next)
        && !SyntaxWords.DETERMINERS.contains(next)
        && !SyntaxWords.CONJUNCTIONS.contains(next)
        && !SyntaxWords.CLAUSE_BREAKS.contains(next)
        && !SyntaxWords.isAdverb(next)
        && !next.equals("as")
        && !next.equals("up")
        && !next.equals("out")
        && !next.equals("back");
  }
}
