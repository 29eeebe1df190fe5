package io.standpoint.lexicon;

import java.util.Map;
import java.util.Set;

/** Nouns that can stand for somebody named before, in lower case. */
public final class HeadWords {

  /** Before the noun of an office that somebody no longer holds, in one token with it. */
  public static final String EX = "ex-";

  /** What every business may be called. */
  public static final Set<String> ANY_COMPANY = Set.of("company", "firm", "startup", "start-up");

  /** What businesses are called by what they do. */
  public static final Set<String> COMPANIES =
      WordSet.of(
          """
          company firm startup start-up giant maker carmaker automaker chipmaker planemaker
          drugmaker retailer manufacturer conglomerate developer operator lender insurer
          producer airline unicorn corporation supplier vendor
          """);

  public static final Set<String> STATES = Set.of("country", "nation");

  /** What bodies call themselves: only a body known by that word is meant. */
  public static final Set<String> BODIES =
      WordSet.of(
          """
          ministry department agency bank party commission court group union university council
          committee regulator organization organisation alliance bloc newspaper magazine network
          channel broadcaster foundation institute laboratory lab think-tank association agency
          bureau fund senate parliament congress navy army militia watchdog tribunal charity
          university exchange app platform administration
          """);

  /** What persons are called by what they do: only a person known by that word is meant. */
  public static final Set<String> PERSONS =
      WordSet.of(
          """
          president premier minister chancellor secretary senator congressman congresswoman
          governor mayor ambassador envoy general admiral colonel commander king queen prince
          princess pope judge justice chairman chairwoman chief director speaker leader executive
          founder co-founder professor spokesman spokeswoman spokesperson candidate nominee
          attorney lawyer prosecutor officer official analyst economist researcher scientist
          diplomat lawmaker politician activist dissident journalist reporter author businessman
          businesswoman billionaire entrepreneur investor banker engineer doctor general
          strategist adviser advisor manager aide whistleblower tycoon monarch dictator actor
          actress singer
          """);

  public static final String GOVERNMENT = "government";
  public static final String EMBASSY = "embassy";

  /** What only a state is known by. */
  public static final Set<String> OF_STATES = Set.of(GOVERNMENT, EMBASSY);

  /** No minister like others. */
  public static final String PRIME_MINISTER = "prime minister";

  private static final Map<String, String> SPELLINGS =
      Map.of(
          "start-up", "startup",
          "organisation", "organization",
          "advisor", "adviser",
          "co-founder", "founder",
          "spokeswoman", "spokesperson",
          "spokesman", "spokesperson",
          "lab", "laboratory");

  private HeadWords() {}

  /** The noun that ends at a token, in lower case; tokenisers split "start-up" at the hyphen. */
  public static String at(TokenLine words, int token) {
    String word = words.lower(token);
    if (word.startsWith(EX)) {
      boolean premier = words.word(token).endsWith("-PM");
      return premier ? PRIME_MINISTER : word.substring(EX.length());
    }
    boolean prime = word.equals("minister") && words.lower(token - 1).equals("prime");
    if (prime || words.word(token).equals("PM")) {
      return PRIME_MINISTER;
    }
    boolean hyphen = words.lower(token - 1).equals("-");
    if (hyphen && (word.equals("up") || word.equals("tank"))) {
      return words.lower(token - 2) + "-" + word;
    }
    return word;
  }

  public static boolean isHead(String word) {
    return COMPANIES.contains(word)
        || STATES.contains(word)
        || BODIES.contains(word)
        || OF_STATES.contains(word)
        || isPerson(word);
  }

  /** Whether the noun is one of persons. */
  public static boolean isPerson(String word) {
    return PERSONS.contains(word) || word.equals(PRIME_MINISTER);
  }

  /** One word for those that mean the same here. */
  public static String plain(String word) {
    return SPELLINGS.getOrDefault(word, word);
  }
}
