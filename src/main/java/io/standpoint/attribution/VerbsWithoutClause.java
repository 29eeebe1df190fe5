package io.standpoint.attribution;

import io.standpoint.lexicon.SyntaxWords;
import io.standpoint.lexicon.WordSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells verbs that say something by the clause behind them from the same verbs with an object
 * alone: {@code found that}, {@code found a partner}.
 */
final class VerbsWithoutClause {

  private static final int FAR = 12;
  private static final int NEAR = 6;
  private static final Set<String> FINDING = Set.of("find", "finds", "found");
  private static final Set<String> WRITING =
      Set.of("wrote", "writes", "written", "repeated", "repeats");
  private static final Set<String> THEMSELVES =
      Set.of("itself", "himself", "herself", "themselves");
  private static final Set<String> TAKEN = Set.of("control", "lives", "seats", "asylum");
  private static final Set<String> MEANS = Set.of("with", "by");
  private static final Set<String> ARTICLES = Set.of("a", "an", "one");
  private static final Pattern SUM = Pattern.compile("[\\p{Sc}\\d]");
  private static final Set<String> KEEPING =
      WordSet.of(
          "assume assumes assumed maintain maintains maintained continue continues continued"
              + " underscore underscores underscored underscoring affirm affirms affirmed"
              + " affirming reaffirm reaffirms reaffirmed reaffirming texted emailed recounts"
              + " recounted");

  private final DocumentTokens tokens;

  VerbsWithoutClause(DocumentTokens tokens) {
    this.tokens = tokens;
  }

  /**
   * Whether the verb at a token is one of those and says nothing.
   *
   * @param to end of the tokens that may belong to its clause
   */
  boolean is(int token, int to) {
    return isSum(token, to)
        || isPayment(token, to)
        || isReign(token, to)
        || isFind(token, to)
        || isWriting(token, to)
        || isWritingOff(token, to)
        || isWeighing(token, to)
        || isReaction(token, to)
        || isTaking(token, to)
        || isGoingOn(token, to)
        || isKeeping(token, to);
  }

  /** {@code ruled Norland}, unlike {@code ruled on Monday that}. */
  private boolean isReign(int token, int to) {
    if (!tokens.word(token).equals("ruled")) {
      return false;
    }
    int last = Math.min(to, token + FAR);
    int i = token + 1;
    while (i < last && !tokens.word(i).equals("that") && !Words.BREAKS.contains(tokens.word(i))) {
      i++;
    }
    return i >= last || !tokens.word(i).equals("that");
  }

  /** {@code wrote the law,}, {@code repeated his vow}: no clause follows. */
  private boolean isWriting(int token, int to) {
    if (!WRITING.contains(tokens.word(token))
        || token + 1 >= to
        || tokens.word(token + 1).equals("that")
        || !Words.DETERMINERS.contains(tokens.word(token + 1))) {
      return false;
    }
    for (int i = token + 2; i < Math.min(to, token + FAR); i++) {
      if (showsClause(i) || tokens.word(i).equals(":")) {
        return false;
      }
      if (tokens.isBreak(i)) {
        break;
      }
    }
    return true;
  }

  /** {@code wrote Norland off}, {@code writes like an angel}. */
  private boolean isWritingOff(int token, int to) {
    if (!tokens.word(token).startsWith("wr")) {
      return false;
    }
    for (int i = token + 1; i < Math.min(to, token + NEAR); i++) {
      if (tokens.word(i).equals("off") || i == token + 1 && tokens.word(i).equals("like")) {
        return true;
      }
      if (showsClause(i) || tokens.isBreak(i)) {
        return false;
      }
    }
    return false;
  }

  /** {@code pledged $9 million}, {@code pledged 9 million euros}. */
  private boolean isPayment(int token, int to) {
    return tokens.word(token).startsWith("pledg")
        && token + 1 < to
        && SUM.matcher(tokens.word(token + 1)).lookingAt();
  }

  /** {@code added nine labs to the list}: no clause follows. */
  private boolean isSum(int token, int to) {
    if (!tokens.word(token).startsWith("add")) {
      return false;
    }
    if (token + 2 < to
        && SUM.matcher(tokens.word(token + 1)).lookingAt()
        && tokens.word(token + 2).equals("times")) {
      return true; // "added 9 times as much value"
    }
    for (int i = token + 1; i < Math.min(to, token + FAR); i++) {
      if (showsClause(i) || tokens.isBreak(i)) {
        return false;
      }
      if (isBehindObject(i, token)) {
        return true;
      }
    }
    return false;
  }

  /** {@code found a partner in Acme}, unlike {@code , finds the bank}: no clause follows. */
  private boolean isFind(int token, int to) {
    boolean tag = token > 0 && Words.BREAKS.contains(tokens.word(token - 1));
    if (tag || !FINDING.contains(tokens.word(token))) {
      return false;
    }
    if (token + 1 < to && THEMSELVES.contains(tokens.word(token + 1))) {
      return true; // "finds itself alone"
    }
    for (int i = token + 1; i < Math.min(to, token + FAR); i++) {
      boolean over = Words.BREAKS.contains(tokens.word(i));
      if (showsClause(i) || tokens.word(i).endsWith("ed") || over && i == token + 1) {
        return false;
      }
      if (over || i == to - 1 || isBehindObject(i, token)) {
        return true;
      }
    }
    return false;
  }

  /**
   * {@code considered a ban}, unlike {@code considers it a gift}: nothing is said of it; {@code
   * long regarded as a friend}: nobody says by whom.
   */
  private boolean isWeighing(int token, int to) {
    if (tokens.word(token).startsWith("regard") && token + 1 < to) {
      return tokens.word(token + 1).equals("as");
    }
    if (!tokens.word(token).startsWith("consider")) {
      return false;
    }
    boolean gerund = token + 1 < to && tokens.word(token + 1).endsWith("ing");
    for (int i = token + 2; !gerund && i < Math.min(tokens.size(), token + FAR); i++) {
      String word = tokens.word(i);
      String before = tokens.word(i - 1);
      boolean governed = SyntaxWords.PREPOSITIONS.contains(before) || before.equals("to");
      boolean judged = tokens.isQuoted(i) || i < to && ARTICLES.contains(word);
      if (judged && !governed || i < to && word.equals("be")) {
        return false;
      }
      if (i >= to || judged || Words.BREAKS.contains(word)) {
        return true;
      }
    }
    return true;
  }

  /** {@code laws that hurt Norland continue and}, unlike {@code , Lee continued.}. */
  private boolean isGoingOn(int token, int to) {
    String verb = tokens.word(token);
    if (!verb.startsWith("continu")) {
      return false;
    }
    int last = Math.min(tokens.size(), token + NEAR);
    for (int i = token + 1; i < last; i++) {
      boolean over = tokens.isBreak(i) || i >= to;
      if (tokens.isQuoted(i) || tokens.word(i).equals("that") || over) {
        return false;
      }
    }
    return token + 1 < to;
  }

  /** {@code claimed control of Norland}, {@code claims lives}. */
  private boolean isTaking(int token, int to) {
    return tokens.word(token).startsWith("claim")
        && token + 1 < to
        && TAKEN.contains(tokens.word(token + 1));
  }

  /** {@code The army responded with arrests}, unlike {@code Lee responded with a joke}. */
  private boolean isReaction(int token, int to) {
    boolean means = token + 1 < to && MEANS.contains(tokens.word(token + 1));
    if (!tokens.word(token).startsWith("respond") || !means) {
      return false;
    }
    int subject = token - 1;
    while (subject > 0 && tokens.isAuxiliary(subject)) {
      subject--;
    }
    boolean person =
        subject >= 0
            && (tokens.isPerson(subject) || Words.PERSON_PRONOUNS.contains(tokens.word(subject)));
    if (person) {
      return false;
    }
    for (int i = token + 2; i < Math.min(to, token + FAR) && !tokens.isBreak(i); i++) {
      if (tokens.isQuoted(i) || isSaying(i)) {
        return false;
      }
    }
    return true;
  }

  private boolean isSaying(int token) {
    return token > 0
        && tokens.word(token - 1).equals("by")
        && CueLexicon.ENGLISH.find(tokens.word(token)) != null;
  }

  /** {@code maintains a camp}, {@code assumed office}, {@code reported from Oslo}: no clause. */
  private boolean isKeeping(int token, int to) {
    String verb = tokens.word(token);
    String next = token + 1 < to ? tokens.word(token + 1) : ".";
    if (verb.startsWith("report") && next.equals("from")) {
      return true;
    }
    boolean written = WRITING.contains(verb) && isNoun(token + 1, to);
    boolean tag = token + 1 < to && tokens.isBreak(token + 1);
    if (!written && !KEEPING.contains(verb) || tag) {
      return false;
    }
    for (int i = token + 1; i < Math.min(to, token + FAR); i++) {
      if (showsClause(i) || tokens.word(i).endsWith("ed") || tokens.isDash(i)) {
        return false;
      }
      if (tokens.isBreak(i)) {
        return true;
      }
    }
    return true;
  }

  /** A word in lower case that is no adjunct's first. */
  private boolean isNoun(int token, int to) {
    return token < to
        && tokens.isWord(token)
        && !tokens.isCapitalized(token)
        && tokens.mention(token) == null
        && !SyntaxWords.PREPOSITIONS.contains(tokens.word(token))
        && !Words.TIMES.contains(tokens.word(token))
        && !Words.CLAUSE_STARTS.contains(tokens.word(token))
        && !Words.DETERMINERS.contains(tokens.word(token))
        && !Words.SUBJECT_PRONOUNS.contains(tokens.word(token))
        && !SyntaxWords.isAdverb(tokens.word(token));
  }

  private boolean showsClause(int token) {
    String word = tokens.word(token);
    return word.equals("that")
        || tokens.isQuoted(token)
        || tokens.isModal(token)
        || Words.AUXILIARIES.contains(word) && !isPossessive(token);
  }

  /** At the "to" of {@code nine labs to the list}. */
  private boolean isBehindObject(int token, int verb) {
    return tokens.word(token).equals("to") && token > verb + 1;
  }

  /** {@code Acme's}, unlike {@code she's}. */
  private boolean isPossessive(int token) {
    return tokens.word(token).equals("'s")
        && !Words.SUBJECT_PRONOUNS.contains(tokens.word(token - 1));
  }
}
