package io.standpoint.entity;

import io.standpoint.domain.Entity;
import io.standpoint.domain.EntityType;
import io.standpoint.domain.Mention;
import io.standpoint.domain.NamedSpan;
import io.standpoint.domain.Sentence;
import io.standpoint.lexicon.TokenLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the entities that an article names. Thread-safe; the same article gives the same mentions
 * every time.
 */
public final class EntityResolver {

  /** Rule id of adjectives and names of inhabitants. */
  public static final String DEMONYM = "demonym";

  private final Gazetteer gazetteer;

  public EntityResolver(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /**
   * The mentions of each sentence, in text order and without overlaps; never null, often empty.
   *
   * @param text the article that the sentences' offsets refer to
   * @param sentences in text order; without names, only the gazetteer is used
   */
  public List<List<Mention>> resolve(String text, List<Sentence> sentences) {
    return resolve(text, sentences, null);
  }

  /**
   * The same for an article whose date says whom a title and a surname mean.
   *
   * @param published null if it is not known
   */
  public List<List<Mention>> resolve(String text, List<Sentence> sentences, LocalDate published) {
    List<TokenLine> lines = new ArrayList<>(sentences.size());
    List<List<NamedSpan>> recognised = new ArrayList<>(sentences.size());
    for (Sentence sentence : sentences) {
      TokenLine line = new TokenLine(text, sentence, lines.size());
      lines.add(line);
      recognised.add(RecognisedNames.of(line, sentence));
    }
    NameMatcher matcher = new NameMatcher(gazetteer, lines, recognised, published);
    List<List<Match>> matches = new ArrayList<>(lines.size());
    for (int i = 0; i < lines.size(); i++) {
      matches.add(matcher.match(i));
    }
    UnlistedNames unlisted = new UnlistedNames(lines, recognised, matches, matcher, gazetteer);
    Discourse discourse = new Discourse(gazetteer, lines, recognised, matches);
    List<List<MetonymRule>> rules = new ArrayList<>(lines.size());
    for (int i = 0; i < lines.size(); i++) {
      rules.add(rules(lines.get(i), matches.get(i)));
      discourse.hear(matches.get(i), rules.get(i));
    }
    List<List<Mention>> mentions = new ArrayList<>(lines.size());
    for (int i = 0; i < lines.size(); i++) {
      List<Mention> all =
          new ArrayList<>(listed(lines.get(i), matches.get(i), rules.get(i), discourse));
      all.addAll(unlisted.mentions(i));
      all.sort(Comparator.comparing(Mention::span));
      mentions.add(List.copyOf(all));
    }
    return List.copyOf(mentions);
  }

  /** For each match the rule that decides whether it is a place; null where none has to. */
  private List<MetonymRule> rules(TokenLine line, List<Match> matches) {
    List<MetonymRule> rules = new ArrayList<>(matches.size());
    Match previous = null;
    MetonymRule previousRule = null;
    for (Match match : matches) {
      GazetteerEntry entry = match.entry();
      MetonymRule rule = null;
      if (entry.standsFor() != null && match.kind() != Form.Kind.DEMONYM) {
        rule =
            MetonymRule.decide(
                new MetonymContext(line, match, country(entry), previous, previousRule));
      }
      rules.add(rule);
      previous = match;
      previousRule = rule;
    }
    return rules;
  }

  private List<Mention> listed(
      TokenLine line, List<Match> matches, List<MetonymRule> rules, Discourse discourse) {
    List<Mention> mentions = new ArrayList<>(matches.size());
    for (int i = 0; i < matches.size(); i++) {
      Match match = matches.get(i);
      Entity literal = match.entry().entity();
      Entity resolved = literal;
      String ruleId = plainRule(match.kind());
      if (rules.get(i) != null) {
        String word = line.text().substring(match.from(), match.to());
        MetonymRule rule = discourse.settle(match, rules.get(i), word);
        if (rule == MetonymRule.DISCOURSE) {
          literal = discourse.meaning(match, word).entity();
        }
        resolved = rule.isState() ? gazetteer.standsFor(match.entry()).entity() : literal;
        ruleId = rule.id();
      }
      mentions.add(new Mention(line.span(match.from(), match.to()), literal, resolved, ruleId));
    }
    return mentions;
  }

  private String country(GazetteerEntry entry) {
    boolean isPlace = entry.entity().type() == EntityType.PLACE && entry.country() != null;
    return isPlace
        ? gazetteer.entry(entry.country()).map(country -> country.entity().name()).orElse("")
        : "";
  }

  private static String plainRule(Form.Kind kind) {
    return switch (kind) {
      case DEMONYM -> DEMONYM;
      case AMBIGUOUS, COMMON -> "alias.ambiguous_confirmed";
      case TITLED -> "alias.titled";
      default -> "alias";
    };
  }
}
