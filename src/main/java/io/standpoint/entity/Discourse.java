package io.standpoint.entity;

import io.standpoint.domain.EntityType;
import io.standpoint.domain.NamedSpan;
import io.standpoint.lexicon.TokenLine;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One sense per discourse (Gale, Church and Yarowsky, HLT 1992), for capitals: in an article that
 * never names the state or its organs otherwise, and that means the place elsewhere or uses its
 * name inside another one ("Washington Wizards", "Washington state"), a capital without a strong
 * sign of a government means that as well.
 */
final class Discourse {

  private final Set<String> named = new HashSet<>();
  private final Set<String> places = new HashSet<>();
  private final Set<String> wordsOfNames = new HashSet<>();
  private final Map<String, Set<GazetteerEntry>> bearers = new HashMap<>();

  Discourse(
      Gazetteer gazetteer,
      List<TokenLine> lines,
      List<List<NamedSpan>> recognised,
      List<List<Match>> matches) {
    for (int i = 0; i < lines.size(); i++) {
      for (NamedSpan span : recognised.get(i)) {
        if (span.endToken() - span.firstToken() > 1) {
          wordsOfNames.add(lines.get(i).word(span.firstToken()));
        }
      }
      for (Match match : matches.get(i)) {
        addWithOwners(match.entry(), gazetteer);
        if (match.entry().standsFor() == null) {
          bearers
              .computeIfAbsent(lines.get(i).word(match.first()), word -> new HashSet<>())
              .add(match.entry());
        }
      }
    }
  }

  /** Who names an organ of a state names the state; who names a place does not. */
  private void addWithOwners(GazetteerEntry entry, Gazetteer gazetteer) {
    String id = entry.id();
    while (id != null && named.add(id) && entry.entity().type() == EntityType.ORGANIZATION) {
      id = gazetteer.entry(id).map(GazetteerEntry::parent).orElse(null);
    }
  }

  /** Takes notice of what the rules said about a line; every line must be heard before settling. */
  void hear(List<Match> matches, List<MetonymRule> rules) {
    for (int i = 0; i < matches.size(); i++) {
      MetonymRule rule = rules.get(i);
      if (rule != null && !rule.isState()) {
        places.add(matches.get(i).entry().id());
      }
    }
  }

  /**
   * The rule that stands, given the whole article.
   *
   * @param word the name as it is written
   */
  MetonymRule settle(Match match, MetonymRule rule, String word) {
    GazetteerEntry entry = match.entry();
    boolean elsewhere =
        places.contains(entry.id()) || bearers.containsKey(word) || wordsOfNames.contains(word);
    return rule.isWeak() && elsewhere && !named.contains(entry.standsFor())
        ? MetonymRule.DISCOURSE
        : rule;
  }

  /**
   * What the name means under {@link MetonymRule#DISCOURSE}: its only other bearer, or the place.
   */
  GazetteerEntry meaning(Match match, String word) {
    Set<GazetteerEntry> others = bearers.getOrDefault(word, Set.of());
    return others.size() == 1 ? others.iterator().next() : match.entry();
  }
}
