package io.standpoint.reference;

import io.standpoint.domain.Mention;
import io.standpoint.lexicon.HeadWords;
import io.standpoint.lexicon.NameWords;
import io.standpoint.lexicon.SyntaxWords;
import io.standpoint.lexicon.TokenLine;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the entities of one article are called in it beside their names: "Huawei, a Chinese
 * company,", "chip giant Nvidia", "Lind is the chancellor", "the Ministry of Defence".
 */
final class KnownAs {

  private static final int LONGEST_DESCRIPTION = 8;
  private static final int LONGEST_TITLE = 6;
  private static final Set<String> BE = Set.of("is", "was", "remains");

  /** Before the noun of an office that is another one: a vice president is no president. */
  private static final Set<String> BELOW = Set.of("vice", "deputy", "assistant", "opposition");

  /** Before the noun of an office that somebody no longer holds. */
  static final Set<String> NO_LONGER = Set.of("former", "late", "ousted", "onetime");

  private static final Set<String> OF_THE_HOUSE =
      Set.of("lawmaker", "congressman", "congresswoman");
  private static final Set<String> OF_THE_SENATE = Set.of("lawmaker", "senator");

  /** What somebody is called who has such a title in front of the name. */
  private static final Map<String, Set<String>> IN_PARLIAMENT =
      Map.of(
          "rep.", OF_THE_HOUSE,
          "rep", OF_THE_HOUSE,
          "representative", OF_THE_HOUSE,
          "sen.", OF_THE_SENATE,
          "sen", OF_THE_SENATE,
          "senator", OF_THE_SENATE,
          "mp", Set.of("lawmaker"),
          "mep", Set.of("lawmaker"));

  private final Map<String, Set<String>> heads = new HashMap<>();
  private final Map<String, Set<String>> formerHeads = new HashMap<>();
  private final Map<String, Set<String>> portfolios = new HashMap<>();

  KnownAs(List<ReferenceLine> lines) {
    for (ReferenceLine line : lines) {
      for (int i = 0; i < line.size(); i++) {
        if (line.starts(i)) {
          read(line, i, line.end(i));
        }
      }
    }
  }

  /** Whether the article says that the entity is or was one. */
  boolean is(String entityId, String head) {
    return isNow(entityId, head) || wasOne(entityId, head);
  }

  /** Whether the article calls that entity a former one. */
  boolean wasOne(String entityId, String head) {
    return contains(formerHeads, entityId, head);
  }

  /** Whether the article calls that entity so, and not a former one alone. */
  boolean isNow(String entityId, String head) {
    return contains(heads, entityId, head);
  }

  /** Whether the article puts the person in charge of that, or does not say of what. */
  boolean mayBeInChargeOf(String portfolio, String personId) {
    Set<String> known = portfolios.getOrDefault(personId, Set.of());
    return known.isEmpty() || known.contains(portfolio);
  }

  private static boolean contains(Map<String, Set<String>> heads, String entityId, String head) {
    return heads.getOrDefault(entityId, Set.of()).contains(HeadWords.plain(head));
  }

  private void read(ReferenceLine line, int first, int end) {
    TokenLine words = line.words();
    Mention mention = line.mention(first);
    Map<String, Set<String>> titles = isFormer(words, first) ? formerHeads : heads;
    add(titles, mention, head(words, first - 1));
    IN_PARLIAMENT
        .getOrDefault(words.lower(first - 1), Set.of())
        .forEach(noun -> add(titles, mention, noun));
    addPortfolio(mention, words, first - 1);
    for (int i = first; i < end; i++) {
      add(heads, mention, head(words, i));
    }
    for (String organ : HeadWords.OF_STATES) {
      if (has(organ, words, first, end)) {
        add(heads, mention, organ);
      }
    }
    String link = words.lower(end);
    if (!link.equals(",") && !BE.contains(link)) {
      return;
    }
    if (!NameWords.ARTICLES.contains(words.lower(end + 1))) {
      return;
    }
    String last = "";
    boolean former = false;
    for (int i = end + 2; i < end + 2 + LONGEST_DESCRIPTION; i++) {
      String word = words.lower(i);
      if (word.equals("'s")) {
        last = ""; // "the governor's friend" is no governor
        continue;
      }
      boolean over =
          word.isEmpty()
              || !Character.isLetterOrDigit(word.charAt(0)) && !word.equals("-")
              || SyntaxWords.PREPOSITIONS.contains(word)
              || SyntaxWords.CLAUSE_STARTS.contains(word) && !word.equals("-");
      if (over) {
        break;
      }
      former |= NO_LONGER.contains(word) || word.startsWith(HeadWords.EX);
      last = head(words, i);
      addPortfolio(mention, words, i);
    }
    add(former ? formerHeads : heads, mention, last);
  }

  /** "Norwegian government", "Norway's government", "the government of Norway". */
  private static boolean has(String organ, TokenLine words, int first, int end) {
    int owned = words.lower(end).equals("'s") ? end + 1 : end;
    boolean of = words.lower(first - 1).equals("of") && words.lower(first - 2).equals(organ);
    boolean envoy = organ.equals(HeadWords.EMBASSY) && words.lower(owned).equals("ambassador");
    return of || envoy || words.lower(owned).equals(organ);
  }

  /** Whether "former", "former U.S." or the like stands before the title in front of a name. */
  private static boolean isFormer(TokenLine words, int first) {
    int token = first - 2;
    while (token > first - LONGEST_TITLE
        && words.capitalised(token)
        && !NO_LONGER.contains(words.lower(token))) {
      token--;
    }
    return NO_LONGER.contains(words.lower(token))
        || words.lower(first - 1).startsWith(HeadWords.EX);
  }

  private static String head(TokenLine words, int token) {
    String last = words.lower(token - 1);
    int before = last.equals("-") || last.equals("prime") ? token - 2 : token - 1;
    return BELOW.contains(words.lower(before)) ? "" : HeadWords.at(words, token);
  }

  private void addPortfolio(Mention mention, TokenLine words, int noun) {
    String portfolio = Description.portfolio(words, noun);
    if (!portfolio.isEmpty()) {
      portfolios.computeIfAbsent(mention.resolved().id(), id -> new HashSet<>()).add(portfolio);
    }
  }

  private static void add(Map<String, Set<String>> heads, Mention mention, String word) {
    if (HeadWords.isHead(word)) {
      heads
          .computeIfAbsent(mention.resolved().id(), id -> new HashSet<>())
          .add(HeadWords.plain(word));
    }
  }
}
