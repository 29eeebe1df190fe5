package io.standpoint.entity;

import io.standpoint.domain.Entity;
import io.standpoint.domain.EntityType;
import io.standpoint.domain.Mention;
import io.standpoint.domain.NamedSpan;
import io.standpoint.domain.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the entities that an article names. Thread-safe; the same article gives the same mentions
 * every time.
 */
public final class EntityResolver {

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
    List<TokenLine> lines = new ArrayList<>(sentences.size());
    List<List<NamedSpan>> recognised = new ArrayList<>(sentences.size());
    for (Sentence sentence : sentences) {
      TokenLine line = new TokenLine(text, sentence, lines.size());
      lines.add(line);
      recognised.add(RecognisedNames.of(line, sentence));
    }
    NameMatcher matcher = new NameMatcher(gazetteer.forms(), lines, recognised);
    List<List<Match>> matches = new ArrayList<>(lines.size());
    for (int i = 0; i < lines.size(); i++) {
      matches.add(matcher.match(i));
    }
    UnlistedNames unlisted = new UnlistedNames(lines, recognised, matches, matcher, gazetteer);
    List<List<Mention>> mentions = new ArrayList<>(lines.size());
    for (int i = 0; i < lines.size(); i++) {
      List<Mention> all = new ArrayList<>(listed(lines.get(i), matches.get(i)));
      all.addAll(unlisted.mentions(i));
      all.sort(Comparator.comparing(Mention::span));
      mentions.add(List.copyOf(all));
    }
    return List.copyOf(mentions);
  }

  private List<Mention> listed(TokenLine line, List<Match> matches) {
    List<Mention> mentions = new ArrayList<>(matches.size());
    Match previous = null;
    MetonymRule previousRule = null;
    for (Match match : matches) {
      GazetteerEntry entry = match.entry();
      Entity resolved = entry.entity();
      MetonymRule rule = null;
      if (entry.standsFor() != null && match.kind() != Form.Kind.DEMONYM) {
        rule =
            MetonymRule.decide(
                new MetonymContext(line, match, country(entry), previous, previousRule));
        resolved = rule.isState() ? gazetteer.standsFor(entry).entity() : resolved;
      }
      String ruleId = rule == null ? plainRule(match.kind()) : rule.id();
      mentions.add(
          new Mention(line.span(match.from(), match.to()), entry.entity(), resolved, ruleId));
      previous = match;
      previousRule = rule;
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
      case DEMONYM -> "demonym";
      case AMBIGUOUS -> "alias.ambiguous_confirmed";
      default -> "alias";
    };
  }
}
