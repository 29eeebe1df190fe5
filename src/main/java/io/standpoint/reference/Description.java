package io.standpoint.reference;

import io.standpoint.domain.EntityType;
import io.standpoint.domain.Mention;
import io.standpoint.lexicon.HeadWords;
import io.standpoint.lexicon.NameWords;
import io.standpoint.lexicon.SyntaxWords;
import io.standpoint.lexicon.TokenLine;
import io.standpoint.lexicon.WordSet;
import java.util.Set;

/**
 * A noun phrase with "the" that may stand for somebody named before: {@code the company}, {@code
 * the Hangzhou-based start-up}, {@code the former president}.
 *
 * @param article token of "the"
 * @param head last token of the noun
 * @param noun one of {@link HeadWords}
 */
record Description(ReferenceLine line, int article, int head, String noun) {

  private static final int MOST_MODIFIERS = 6;

  /** Who is known by these without another word is known so in all of an article. */
  private static final Set<String> ONE_AT_A_TIME =
      WordSet.of("president premier chancellor king queen prince pope governor mayor judge");

  /** Words that say that another one is meant, or one among many. */
  static final Set<String> OTHERS =
      WordSet.of(
          """
          other another same whole entire next first second third fourth fifth sixth seventh
          eighth ninth tenth last new only parent rival
          largest biggest best worst main leading top average host home vice deputy acting then
          incoming right wrong very most more less more-established older younger smaller larger
          foreign developing poor rich
          """);

  private static final Set<String> MINISTRIES = Set.of("ministry", "department");

  private static final Set<String> COMPARING = Set.of("more", "most", "less", "least", "than");

  /** Behind these stands another one than the subject. */
  private static final Set<String> AGAINST = Set.of("against", "with", "from", "toward");

  /** The description that begins with the article at a token; null if there is none. */
  static Description at(ReferenceLine line, int article) {
    TokenLine words = line.words();
    if (!words.lower(article).equals("the") || words.titleCase()) {
      return null;
    }
    int head = head(line, article + 1);
    if (head < 0 || !standsAlone(words, head)) {
      return null;
    }
    String noun = HeadWords.at(words, head);
    if (hasTown(line, article + 1, head) && !HeadWords.COMPANIES.contains(noun)) {
      return null; // "the Sochi committee" is another one, "the Sochi company" need not be
    }
    Mention apposed = words.lower(article - 1).equals(",") ? line.mention(article - 2) : null;
    boolean person = apposed != null && apposed.resolved().type() == EntityType.PERSON;
    boolean acts = SyntaxWords.isVerb(words, head + 1); // "close to Lind, the envoy said"
    return apposed != null && person == HeadWords.isPerson(noun) && !acts
        ? null // "Lind, the envoy,", but not "In Norland, the envoy"
        : new Description(line, article, head, noun);
  }

  /** The last token of the modifiers and the noun; -1 if that is none of those known. */
  private static int head(ReferenceLine line, int first) {
    TokenLine words = line.words();
    int head = -1;
    for (int i = first; i < first + MOST_MODIFIERS + 1; i++) {
      String word = words.lower(i);
      boolean modifier =
          !word.isEmpty()
              && (Character.isLetterOrDigit(word.charAt(0)) || word.equals("-"))
              && (!OTHERS.contains(word) || isAffairs(words, i))
              && !SyntaxWords.PREPOSITIONS.contains(word)
              && !SyntaxWords.DETERMINERS.contains(word)
              && (word.equals("-") || !SyntaxWords.CLAUSE_STARTS.contains(word))
              && !SyntaxWords.CONJUNCTIONS.contains(word);
      if (!modifier || isOtherName(line, i)) {
        return head;
      }
      boolean noun = line.mention(i) == null && HeadWords.isHead(HeadWords.at(words, i));
      if (head >= 0 && !noun) {
        return head;
      }
      head = noun ? i : head;
    }
    return head;
  }

  /** "The foreign minister", unlike "the foreign company". */
  private static boolean isAffairs(TokenLine words, int token) {
    String next = words.lower(token + 1);
    return NameWords.PORTFOLIOS.contains(words.lower(token))
        && (NameWords.MINISTERS.contains(next)
            || next.equals("affairs")
            || MINISTRIES.contains(next) && HeadWords.isPerson(HeadWords.at(words, token + 2)));
  }

  /** "The Acme committee" is another one; "the Chinese" and "the Hangzhou-based" need not be. */
  private static boolean isOtherName(ReferenceLine line, int token) {
    Mention mention = line.mention(token);
    return mention != null
        && mention.resolved().type() != EntityType.COUNTRY
        && mention.resolved().type() != EntityType.PLACE
        && !line.words().lower(line.end(token)).equals("-");
  }

  private static boolean hasTown(ReferenceLine line, int first, int head) {
    for (int i = first; i < head; i++) {
      Mention mention = line.mention(i);
      if (mention != null
          && mention.resolved().type() == EntityType.PLACE
          && !line.words().lower(line.end(i)).equals("-")) {
        return true;
      }
    }
    return false;
  }

  /** Whether the noun ends its phrase: not "the company car", not "the president of France". */
  static boolean standsAlone(TokenLine words, int head) {
    String next = words.lower(head + 1);
    if (next.isEmpty() || !Character.isLetterOrDigit(next.charAt(0))) {
      return !next.equals("-");
    }
    boolean gerund = words.lower(head + 2).endsWith("ing"); // "accused the president of lying"
    boolean complement = next.equals("of") && !gerund || next.equals("that") || next.equals("for");
    boolean relative = next.equals("who") || next.equals("which") || next.equals("whose");
    return !complement
        && !relative
        && (SyntaxWords.PREPOSITIONS.contains(next)
            || SyntaxWords.CONJUNCTIONS.contains(next)
            || SyntaxWords.CLAUSE_STARTS.contains(next)
            || SyntaxWords.DETERMINERS.contains(next)
            || SyntaxWords.isAdverb(next)
            || (SyntaxWords.isVerb(words, head + 1) && !next.endsWith("s"))
            || COMPARING.contains(next)
            || SyntaxWords.ACTIONS.contains(next)
            || SyntaxWords.AUXILIARIES.contains(next));
  }

  private TokenLine words() {
    return line.words();
  }

  boolean isQuoted() {
    return line.isQuoted(article);
  }

  boolean isCapitalised() {
    return words().capitalised(head);
  }

  /** Whether the noun stands by itself and is of an office that only one person holds. */
  boolean isOnly() {
    boolean prime = words().lower(head - 1).equals("prime");
    boolean one = ONE_AT_A_TIME.contains(noun) || noun.equals(HeadWords.PRIME_MINISTER);
    return one && head == article + (prime ? 2 : 1);
  }

  /** "The former president", "the ex-PM". */
  boolean isFormer() {
    boolean former = words().lower(head).startsWith(HeadWords.EX);
    for (int i = article + 1; i < head; i++) {
      former |= KnownAs.NO_LONGER.contains(words().lower(i));
    }
    return former;
  }

  /**
   * "Acme dropped its case against the company", "Acme bought the company": another one, unlike in
   * "Acme announced the company would".
   */
  boolean isObject() {
    TokenLine words = words();
    String word = words.lower(article - 1);
    String next = words.lower(head + 1);
    return !next.equals("'s")
        && !SyntaxWords.AUXILIARIES.contains(next)
        && (AGAINST.contains(word)
            || SyntaxWords.isVerb(words, article - 1) && word.endsWith("ed"));
  }

  /** The security of "the security ministry"; empty if nothing is said of it. */
  String portfolio() {
    return portfolio(words(), head);
  }

  /**
   * The security of "security ministry", the press of "Press Secretary"; empty if there is none.
   */
  static String portfolio(TokenLine words, int noun) {
    String word = words.lower(noun);
    String before = words.lower(noun - 1);
    boolean minister = NameWords.MINISTERS.contains(word);
    boolean known =
        (minister || MINISTRIES.contains(word)) && NameWords.PORTFOLIOS.contains(before)
            || minister && before.equals("press");
    return known ? before : "";
  }

  /** "External affairs minister", without the state and "former" in front. */
  String office() {
    StringBuilder office = new StringBuilder();
    for (int i = article + 1; i <= head; i++) {
      if (line.mention(i) == null && !KnownAs.NO_LONGER.contains(words().lower(i))) {
        office.append(office.isEmpty() ? "" : " ").append(words().lower(i));
      }
    }
    return office.toString();
  }

  /** "The Geneva-based group". */
  boolean isBased() {
    String before = words().lower(head - 1);
    return before.equals("based") || before.endsWith("-based");
  }

  /**
   * Whom the description stands beside, who is another one: "the president and Mr. Orban", "close
   * to Lind, the envoy said".
   */
  String beside() {
    TokenLine words = words();
    Mention beside = null;
    String link = words.lower(article - 1);
    if (link.equals("and") || link.equals(",")) {
      beside = line.mention(article - 2);
    } else if (words.lower(head + 1).equals("and")) {
      for (int i = head + 2; i < head + 2 + MOST_MODIFIERS && words.capitalised(i); i++) {
        Mention mention = line.mention(i);
        beside = mention == null ? beside : mention;
      }
    }
    return beside == null ? "" : beside.resolved().id();
  }
}
