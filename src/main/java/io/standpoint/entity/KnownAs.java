package io.standpoint.entity;

import io.standpoint.domain.Mention;
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
  private static final Set<String> BE = Set.of("is", "was", "remains");

  /** Before the noun of an office that is another one: a vice president is no president. */
  private static final Set<String> BELOW = Set.of("vice", "deputy", "assistant");

  private final Map<String, Set<String>> heads = new HashMap<>();

  KnownAs(List<ReferenceLine> lines) {
    for (ReferenceLine line : lines) {
      for (int i = 0; i < line.size(); i++) {
        if (line.starts(i)) {
          read(line, i, line.end(i));
        }
      }
    }
  }

  /** Whether the article calls that entity so. */
  boolean is(String entityId, String head) {
    return heads.getOrDefault(entityId, Set.of()).contains(HeadWords.plain(head));
  }

  private void read(ReferenceLine line, int first, int end) {
    TokenLine words = line.words();
    Mention mention = line.mention(first);
    add(mention, head(words, first - 1));
    for (int i = first; i < end; i++) {
      add(mention, words.lower(i));
    }
    String link = words.lower(end);
    if (!link.equals(",") && !BE.contains(link)) {
      return;
    }
    if (!NameWords.ARTICLES.contains(words.lower(end + 1))) {
      return;
    }
    String last = "";
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
      last = head(words, i);
    }
    add(mention, last);
  }

  private static String head(TokenLine words, int token) {
    int before = words.lower(token - 1).equals("-") ? token - 2 : token - 1;
    return BELOW.contains(words.lower(before)) ? "" : HeadWords.at(words, token);
  }

  private void add(Mention mention, String word) {
    if (HeadWords.isHead(word)) {
      heads
          .computeIfAbsent(mention.resolved().id(), id -> new HashSet<>())
          .add(HeadWords.plain(word));
    }
  }
}
