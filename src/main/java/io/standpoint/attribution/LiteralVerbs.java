package io.standpoint.attribution;

import io.standpoint.attribution.CueLexicon.Cue;
import io.standpoint.attribution.CueLexicon.Kind;
import io.standpoint.lexicon.SyntaxWords;
import io.standpoint.lexicon.WordSet;
import java.util.Set;

/** Tells verbs that attribute from the same words where they do not. */
final class LiteralVerbs {

  private static final int FAR = 12;
  private static final int NEAR = 6;
  private static final Set<String> TANKS = Set.of("tank", "tanks", "-");
  private static final Set<String> OBJECTS = Set.of("him", "her", "them", "me", "us");
  private static final Set<String> AGAIN = Set.of("again", "once", "twice", "back", "to");
  private static final Set<String> KNOWING = Set.of("well", "better", "best", "and");
  private static final Set<String> MEANWHILE = Set.of("while", "when");
  private static final Set<String> MEETINGS =
      WordSet.of(
          "meeting meetings election elections vote referendum summit conference session halt"
              + " strike truce ceasefire hearing police attention");
  private static final Set<String> TAKING = WordSet.of("take takes took taken taking");
  private static final Set<String> AMOUNTS =
      WordSet.of("more less much little something nothing everything volumes a");
  private static final Set<String> PARTICIPLES = Set.of("believed", "thought", "known");
  private static final Set<String> HOLDING = Set.of("holds", "held", "charges", "charged");
  private static final Set<String> STRANDED = Set.of("for", "of", "about");
  private static final Set<String> BEHIND_NAMES = Set.of(".", "that", "which", "who");
  private static final Set<String> DEMANDS = Set.of("for", "on", "upon");

  private final DocumentTokens tokens;
  private final VerbsWithoutClause withoutClause;

  LiteralVerbs(DocumentTokens tokens) {
    this.tokens = tokens;
    this.withoutClause = new VerbsWithoutClause(tokens);
  }

  /**
   * Whether the cue at a token attributes nothing.
   *
   * @param to end of the tokens that may belong to its clause
   */
  boolean is(Cue cue, int token, int to) {
    return withoutClause.is(token, to)
        || isThinkTank(token, to)
        || isKnowingAs(cue, token, to)
        || isKnowing(token, to)
        || isSharing(token, to)
        || isNation(token, to)
        || isTelephone(token, to)
        || isFiring(token, to)
        || isStranded(token, to)
        || isSummons(token, to)
        || isBelieved(token, to)
        || isHolding(token, to)
        || isTaken(token)
        || isTelling(token, to)
        || lacksObject(cue, token, to);
  }

  private boolean isThinkTank(int token, int to) {
    return tokens.word(token).equals("think")
        && token + 1 < to
        && TANKS.contains(tokens.word(token + 1));
  }

  /**
   * {@code called him twice}, unlike {@code called him a friend}, {@code called him "a friend"}.
   */
  private boolean isTelephone(int token, int to) {
    boolean calls = tokens.word(token).startsWith("call") && token + 1 < to;
    boolean quoted = token + 2 < tokens.size() && tokens.isQuoted(token + 2);
    if (calls && isCalled(token + 1, to)) {
      return true;
    }
    if (!calls || quoted || !OBJECTS.contains(tokens.word(token + 1))) {
      return false;
    }
    String next = token + 2 < to ? tokens.word(token + 2) : ".";
    return Words.BREAKS.contains(next)
        || Words.TIMES.contains(next)
        || SyntaxWords.PREPOSITIONS.contains(next)
        || AGAIN.contains(next);
  }

  /**
   * {@code called Lee to thank him}, {@code a man called Lee, who}, {@code a tanker called Norland
   * Star dragged its anchor}: nothing is said of those.
   */
  private boolean isCalled(int object, int to) {
    if (isNameBeforeVerb(object, to) || isBare(object, to)) {
      return true;
    }
    int last = SyntaxWords.PREPOSITIONS.contains(tokens.word(object)) ? object : object + NEAR;
    for (int i = object;
        i < Math.min(to, last) && !Words.CLAUSE_STARTS.contains(tokens.word(i));
        i++) {
      if (tokens.isNamed(i) && tokens.isPerson(i)) {
        int end = tokens.behindMention(i);
        int next = end < to && tokens.word(end).equals(",") ? end + 1 : end;
        boolean reach = next + 1 < to && tokens.word(next).equals("to") && !isNoun(next + 1);
        boolean listed = end + 1 < to && tokens.word(end).equals(",") && isNoun(end + 1);
        boolean quoted = end < tokens.size() && tokens.isQuoted(end);
        boolean over = !quoted && (end >= to || tokens.isBreak(end) && !listed);
        return reach || i == object && over;
      }
    }
    return false;
  }

  /** {@code Norland Star dragged}: with such a name as a subject, and no object. */
  private boolean isNameBeforeVerb(int object, int to) {
    int first = behindThe(object);
    int end = first;
    while (end < to && (tokens.isCapitalized(end) || tokens.isNamed(end))) {
      end++;
    }
    if (end == first || end >= to || tokens.isQuoted(object)) {
      return false;
    }
    Cue cue = CueLexicon.ENGLISH.find(tokens.word(end));
    boolean past = tokens.looksLikeVerb(end) && tokens.word(end).endsWith("ed");
    boolean auxiliary = tokens.isAuxiliary(end) && !tokens.word(end).equals("'s");
    return past || auxiliary || cue != null && !cue.ambiguous();
  }

  /** {@code a forum called Norland that}, {@code a group called the Norland Star.}. */
  private boolean isBare(int object, int to) {
    int first = behindThe(object);
    int end = first;
    while (end < to
        && (tokens.isCapitalized(end) || tokens.isNamed(end))
        && !tokens.isQuoted(end)) {
      end++;
    }
    boolean quoted = end < tokens.size() && tokens.isQuoted(end);
    return end > first && !quoted && (end >= to || BEHIND_NAMES.contains(tokens.word(end)));
  }

  private int behindThe(int token) {
    return tokens.word(token).equals("the") ? token + 1 : token;
  }

  private boolean isNoun(int token) {
    return tokens.mention(token) != null
        || Words.DETERMINERS.contains(tokens.word(token))
        || tokens.isCapitalized(token);
  }

  /** {@code dismissed Lee in May}, unlike {@code dismissed Lee as a clown}: who loses an office. */
  private boolean isFiring(int token, int to) {
    if (!tokens.word(token).startsWith("dismiss") || token + 1 >= to) {
      return false;
    }
    boolean person = tokens.isPerson(token + 1);
    int end = person ? tokens.behindMention(token + 1) : token + 2;
    boolean whole = end >= to || !tokens.word(end).equals("as") && !tokens.word(end).equals("'s");
    return (person || OBJECTS.contains(tokens.word(token + 1))) && whole;
  }

  /** {@code the Norwegian state each own}, unlike {@code They state that}. */
  private boolean isNation(int token, int to) {
    boolean that = token + 1 < to && tokens.word(token + 1).equals("that");
    return tokens.word(token).equals("state") && !that;
  }

  /** {@code knows only as Sister Mei}. */
  private boolean isKnowingAs(Cue cue, int token, int to) {
    boolean only = token + 1 < to && tokens.word(token + 1).equals("only");
    int as = only ? token + 2 : token + 1;
    return cue.kind() == Kind.THINK && as < to && tokens.word(as).equals("as");
  }

  /** {@code knows Norland well}, unlike {@code knows Norland is near}. */
  private boolean isKnowing(int token, int to) {
    String verb = tokens.word(token);
    boolean knows = verb.startsWith("know") || verb.equals("knew");
    if (!knows || token + 1 >= to || tokens.mention(token + 1) == null) {
      return false;
    }
    int end = tokens.behindMention(token + 1);
    String next = end < to ? tokens.word(end) : ".";
    return Words.BREAKS.contains(next)
        || SyntaxWords.PREPOSITIONS.contains(next)
        || KNOWING.contains(next);
  }

  /** {@code agrees with Lee.}, {@code argued with Lee}, unlike {@code agreed with Lee that}. */
  private boolean isSharing(int token, int to) {
    String verb = tokens.word(token);
    if (!(verb.startsWith("agree") || verb.startsWith("argu"))
        || token + 1 >= to
        || !tokens.word(token + 1).equals("with")) {
      return false;
    }
    for (int i = token + 2; i < Math.min(to, token + FAR); i++) {
      if (tokens.word(i).equals("that") || tokens.isQuoted(i)) {
        return false;
      }
    }
    return true;
  }

  /** {@code a man believed to be there}: nobody says by whom. */
  private boolean isBelieved(int token, int to) {
    return PARTICIPLES.contains(tokens.word(token))
        && token + 1 < to
        && tokens.word(token + 1).equals("to");
  }

  /**
   * {@code held a rally}, {@code charged Lee with theft}, unlike {@code held that}; {@code faced
   * charges that}.
   */
  private boolean isHolding(int token, int to) {
    boolean that = token + 1 < to && tokens.word(token + 1).equals("that");
    boolean noun =
        tokens.word(token).equals("charges") && !(token > 0 && tokens.isPerson(token - 1));
    return HOLDING.contains(tokens.word(token)) && (!that || noun);
  }

  /** {@code took note}. */
  private boolean isTaken(int token) {
    return token > 0 && TAKING.contains(tokens.word(token - 1));
  }

  /** {@code says more about Lee than about Reyes}, {@code in Lee's telling,}. */
  private boolean isTelling(int token, int to) {
    if (tokens.word(token).equals("telling")) {
      return token > 0
          && (tokens.word(token - 1).equals("'s")
              || Words.PERSONS_OWN.contains(tokens.word(token - 1)));
    }
    boolean says = tokens.word(token).startsWith("sa") && token + 1 < to;
    if (!says || !AMOUNTS.contains(tokens.word(token + 1))) {
      return false;
    }
    if (tokens.word(token + 1).equals("nothing")
        && (token + 2 >= to || tokens.isBreak(token + 2) || tokens.word(token + 2).equals("at"))) {
      return true; // "said nothing at all", unlike "said nothing had changed"
    }
    int about = tokens.word(token + 1).equals("a") ? token + 3 : token + 2;
    return about < to && tokens.word(about).equals("about");
  }

  /** {@code called an emergency meeting}, {@code called snap elections}. */
  private boolean isSummons(int token, int to) {
    boolean object = token + 1 < to && !SyntaxWords.PREPOSITIONS.contains(tokens.word(token + 1));
    if (!object || !tokens.word(token).startsWith("call")) {
      return false;
    }
    for (int i = token + 1; i < Math.min(to, token + NEAR) && !tokens.isBreak(i); i++) {
      if (tokens.isQuoted(i) || tokens.mention(i) != null || tokens.word(i).equals("the")) {
        return false;
      }
      if (MEETINGS.contains(tokens.word(i))) {
        return true;
      }
    }
    return false;
  }

  /** {@code all it asked for, and}. */
  private boolean isStranded(int token, int to) {
    return token + 2 < to
        && STRANDED.contains(tokens.word(token + 1))
        && tokens.isBreak(token + 2)
        && !tokens.word(token + 2).equals(":")
        && !tokens.isQuoted(token + 1);
  }

  /** {@code people accused of theft}: a participle; the verb itself would have an object. */
  private boolean lacksObject(Cue cue, int token, int to) {
    if (cue.kind() != Kind.JUDGE && cue.kind() != Kind.TELL) {
      return false;
    }
    String next = token + 1 < to ? tokens.word(token + 1) : ".";
    String second = token + 2 < to ? tokens.word(token + 2) : ".";
    if (cue.kind() == Kind.JUDGE && SyntaxWords.isAdverb(next) && Words.BREAKS.contains(second)) {
      return true; // "they call often,"
    }
    boolean calls = tokens.word(token).startsWith("call");
    if (calls && next.equals(",")) {
      return true; // "when they call,"
    }
    boolean applauds = tokens.word(token).startsWith("applaud");
    if (cue.kind() == Kind.JUDGE && MEANWHILE.contains(next) || applauds && next.equals("as")) {
      return true; // "they applauded as it fell"
    }
    boolean demand = calls && DEMANDS.contains(next);
    return SyntaxWords.PREPOSITIONS.contains(next) && !demand;
  }
}
