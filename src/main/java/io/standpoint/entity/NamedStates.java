package io.standpoint.entity;

import io.standpoint.domain.EntityType;
import io.standpoint.lexicon.TokenLine;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** How often one article names each state, and where it was written. */
final class NamedStates {

  static final String AMERICA = "country:us";
  static final String EUROPEAN_UNION = "org:european-union";

  /** Names of a country that are too few to tell. */
  private static final int FEW = 4;

  private final Gazetteer gazetteer;
  private final Map<String, Integer> namesByCountry = new HashMap<>();
  private int europeanNames;

  /** The country of the article's dateline; null if there is none. */
  private String scene;

  NamedStates(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** Takes notice of a name; all must be noted before anything is asked. */
  void note(GazetteerEntry entry) {
    if (entry.id().equals(EUROPEAN_UNION) || EUROPEAN_UNION.equals(entry.parent())) {
      europeanNames++;
    }
    String country = countryOf(entry);
    if (country != null) {
      namesByCountry.merge(country, 1, Integer::sum);
    }
  }

  /** Takes notice of the country that the article's dateline is of. */
  void noteOpening(TokenLine first, List<Match> known) {
    known.stream()
        .filter(match -> match.first() == 0 && !match.isBlocked())
        .filter(match -> new MetonymContext(first, match, "", null, null).isDateline())
        .findFirst()
        .ifPresent(match -> scene = countryOf(match.entry()));
  }

  /** How many names of a country, or of the European Union, the article has. */
  int names(String state) {
    return EUROPEAN_UNION.equals(state) ? europeanNames : namesByCountry.getOrDefault(state, 0);
  }

  /** The other countries whose names the article has, by how many. */
  Stream<String> others(String country) {
    return namesByCountry.keySet().stream()
        .filter(other -> !other.equals(country))
        .sorted(Comparator.<String>comparingInt(this::names).reversed().thenComparing(id -> id));
  }

  /** Whether the article names a state so many times as often as another one. */
  boolean outweighs(String state, String other, int times) {
    return names(state) >= FEW && names(state) > times * names(other);
  }

  boolean isScene(String state) {
    return state.equals(scene);
  }

  /**
   * The state that the article is about: the one that it names most, one left aside, if so many
   * times as often as any other, or if its dateline is of there.
   */
  Optional<GazetteerEntry> setting(int times, String without) {
    Optional<String> most = others(without).findFirst();
    String second = others(without).skip(1).findFirst().orElse("");
    return most.filter(state -> isScene(state) || outweighs(state, second, times))
        .flatMap(gazetteer::entry);
  }

  static String countryOf(GazetteerEntry entry) {
    return isCountry(entry) ? entry.id() : entry.country();
  }

  static boolean isCountry(GazetteerEntry entry) {
    return entry.entity().type() == EntityType.COUNTRY;
  }
}
