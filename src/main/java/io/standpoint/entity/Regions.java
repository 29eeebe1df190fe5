package io.standpoint.entity;

import io.standpoint.domain.EntityType;
import io.standpoint.lexicon.TokenLine;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells places and bodies of one name apart by what else an article names. For one article. */
final class Regions {

  private static final String AMERICA = "country:us";
  private static final String US = "us";

  /** Countries beside which Georgia is no federal state. */
  private static final Set<String> NEAR_GEORGIA =
      Set.of(
          "country:am",
          "country:az",
          "country:by",
          "country:kz",
          "country:md",
          "country:ru",
          "country:tr",
          "country:ua");

  private final NamedStates named;
  private final Set<String> certain;
  private final Set<String> countriesOfPlaces = new HashSet<>();

  /**
   * @param named counts the article's names of each country
   * @param certain ids of what the article names beyond doubt
   */
  Regions(NamedStates named, Set<String> certain) {
    this.named = named;
    this.certain = certain;
  }

  /** Takes notice of an entity that the article names beyond doubt, before {@link #of}. */
  void note(GazetteerEntry entry) {
    if (entry.entity().type() == EntityType.PLACE
        && entry.standsFor() == null
        && entry.country() != null) {
      countriesOfPlaces.add(entry.country());
    }
  }

  /**
   * The one body of several whose country the article names most; the one place whose state or
   * region it names, else one in no state whose country it names, else one of whose country it
   * names other places: Georgia beside Florida. The state of Georgia where the sentence names
   * Ukraine.
   *
   * @param sure the unambiguous forms of the sentence
   * @return empty if there is none, or more than one
   */
  Optional<GazetteerEntry> of(List<GazetteerEntry> entries, List<Match> sure) {
    List<GazetteerEntry> states = entries.stream().filter(Regions::isState).toList();
    if (states.size() == 1 && areNeighbours(sure)) {
      return Optional.of(states.get(0));
    }
    int most = entries.stream().mapToInt(this::nearness).max().orElse(0);
    List<GazetteerEntry> nearest =
        entries.stream().filter(entry -> nearness(entry) == most).toList();
    return most > 0 && nearest.size() == 1 ? Optional.of(nearest.get(0)) : Optional.empty();
  }

  /**
   * Whether another state stands behind a city: "Burlington, Colorado", where Vermont's is listed.
   */
  static boolean isElsewhere(
      TokenLine line, FormIndex.Hit<Form> hit, GazetteerEntry entry, List<Match> sure) {
    int comma = line.tokenAt(hit.to() - 1) + 1;
    return isInState(entry)
        && entry.country() != null
        && line.lower(comma).equals(",")
        && sure.stream()
            .filter(match -> match.first() == comma + 1 && !match.isBlocked())
            .map(Match::entry)
            .anyMatch(
                other ->
                    other.entity().type() == EntityType.PLACE
                        && entry.country().equals(other.country())
                        && !isInState(other)
                        && !entry.parent().equals(other.id()));
  }

  private static boolean isInState(GazetteerEntry entry) {
    String parent = entry.parent();
    return parent != null && parent.startsWith(EntityType.PLACE.idPrefix() + ":");
  }

  private static boolean isState(GazetteerEntry entry) {
    return entry.entity().type() == EntityType.COUNTRY;
  }

  /** Whether a sentence names states near Georgia and no place in America. */
  private static boolean areNeighbours(List<Match> sure) {
    List<GazetteerEntry> named =
        sure.stream().filter(match -> !match.isBlocked()).map(Match::entry).toList();
    return named.stream().anyMatch(e -> NEAR_GEORGIA.contains(e.id()))
        && named.stream()
            .noneMatch(e -> e.entity().type() == EntityType.PLACE && US.equals(e.country()));
  }

  private int nearness(GazetteerEntry entry) {
    EntityType type = entry.entity().type();
    if (type == EntityType.ORGANIZATION) {
      return named.names(entry.country());
    }
    if (type != EntityType.PLACE && type != EntityType.COUNTRY) {
      return 0;
    }
    String parent = entry.parent();
    boolean inState = isInState(entry);
    if (inState && certain.contains(parent)) {
      return 3;
    }
    boolean city = type == EntityType.PLACE && !inState && !AMERICA.equals(parent);
    if (city && named.names(entry.country()) > 0) {
      return 2; // St. Petersburg beside Russia, where no sentence names Florida
    }
    return countriesOfPlaces.contains(entry.country()) ? 1 : 0;
  }
}
