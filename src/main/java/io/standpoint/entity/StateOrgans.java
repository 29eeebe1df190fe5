package io.standpoint.entity;

import io.standpoint.domain.Entity;
import io.standpoint.domain.EntityType;
import io.standpoint.lexicon.TokenLine;
import io.standpoint.lexicon.WordSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says whose organ a plain "Army", "House" or "Supreme Court" is. The gazetteer lists such a form
 * for one state; it is another's where that stands before it ("Thailand's Army"), or where the
 * article's names are those of another country. A state that the gazetteer lists no such organ of
 * gets one of its own: "Army (Thailand)". So it is with a plain "Democratic Party", but only where
 * the other country's is listed.
 */
final class StateOrgans {

  /**
   * How many times as many names of another country an article has where it means that one's. Half
   * of it does for parties, as the other one's has to be listed.
   */
  private static final int OUTWEIGHS = 4;

  /** Names of another country that are too few to tell. */
  private static final int FEW = 4;

  /** States that have a body which most states have not, by what it is called. */
  private static final Map<String, Set<String>> OF_SOME =
      Map.of(
          "Senate",
          countries(
              "ar au be bo br ca cl co cz do eg es fr ht ie it jm jo ke kh kz mx my ng nl ph pk pl"
                  + " py ro rw th tt us uy uz zw"),
          "Congress",
          countries("ar br cl co es gt hn in mx pe ph py us"));

  /** Said of few parliaments with an article, but of a party in India. */
  private static final String CONGRESS = "Congress";

  /** Behind the name of a party, and of few parliaments. */
  private static final Set<String> PARTISAN =
      WordSet.of("spokesperson spokesman spokeswoman president chief general mp mps government");

  private static final String AMERICA = "country:us";

  /** Said of parties, but not in America. */
  private static final Set<String> RULING = Set.of("ruling", "governing");

  private static final String PARTY = " Party";
  private static final String COMMITTEE = " Committee";
  private static final Set<String> STATES_OWN = Set.of("country", "nation");

  private static final String COMMISSION = "Commission";
  private static final String EUROPEAN_COMMISSION = "org:european-commission";
  static final String EUROPEAN_UNION = "org:european-union";

  private final Gazetteer gazetteer;
  private final Map<String, Integer> namesByCountry = new HashMap<>();
  private final Set<String> bodies = new HashSet<>();
  private final Set<String> commissions = new HashSet<>();
  private int europeanNames;

  /** The country of the article's dateline; null if there is none. */
  private String scene;

  StateOrgans(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** Takes notice of a name in the article; all must be noted before {@link #meant} is asked. */
  void note(GazetteerEntry entry) {
    if (entry.entity().name().endsWith(COMMISSION)) {
      commissions.add(entry.id());
    }
    if (entry.id().equals(EUROPEAN_UNION) || EUROPEAN_UNION.equals(entry.parent())) {
      europeanNames++;
    }
    if (isOrganisation(entry)) {
      bodies.add(entry.id());
    }
    String country = countryOf(entry);
    if (country != null) {
      namesByCountry.merge(country, 1, Integer::sum);
    }
  }

  /** Takes notice of the country that the article's dateline is of, before {@link #meant}. */
  void noteOpening(TokenLine first, List<Match> known) {
    known.stream()
        .filter(match -> match.first() == 0 && !match.isBlocked())
        .filter(match -> new MetonymContext(first, match, "", null, null).isDateline())
        .findFirst()
        .ifPresent(match -> scene = countryOf(match.entry()));
  }

  /** Whether it is the European Commission, in an article on the Union that names no other one. */
  boolean isTheCommission(GazetteerEntry entry) {
    return entry.id().equals(EUROPEAN_COMMISSION)
        && europeanNames > 0
        && commissions.stream().allMatch(EUROPEAN_COMMISSION::equals);
  }

  /** How many names of a country, or of the European Union, the article has. */
  int names(String state) {
    return EUROPEAN_UNION.equals(state) ? europeanNames : namesByCountry.getOrDefault(state, 0);
  }

  /**
   * The match with the organ that it means, or as it was if it is none of these names.
   *
   * @param known the unambiguous forms of the line
   * @return empty if it is the organ of a federal state that is not named ("the state House")
   */
  Optional<Match> meant(TokenLine line, Match match, List<Match> known) {
    String form = genericForm(line, match);
    if (COMMISSION.equals(form) && !isTheCommission(match.entry())) {
      return Optional.empty();
    }
    boolean party = form != null && form.endsWith(PARTY);
    String own = form == null ? null : party ? match.entry().country() : stateOf(match.entry());
    if (own == null) {
      return Optional.of(match);
    }
    int before = match.first() - 1;
    boolean possessive = isPossessive(line, before);
    int owner = possessive ? before - 1 : before;
    if (line.lower(owner).equals("state")) {
      return Optional.empty();
    }
    Optional<GazetteerEntry> named =
        before(line, match, known).flatMap(other -> owner(other, possessive));
    if (party && own.equals(AMERICA) && RULING.contains(line.lower(before))) {
      return abroad(own, form).map(match::meaning).or(() -> Optional.of(match));
    }
    boolean nations = possessive && STATES_OWN.contains(line.lower(owner));
    boolean indian =
        form.equals(CONGRESS)
            && (line.lower(before).equals("the") || PARTISAN.contains(line.lower(match.end())));
    int weight = nations || indian ? 1 : party ? OUTWEIGHS / 2 : OUTWEIGHS;
    return named
        .or(() -> inFull(match.entry(), own, form))
        .or(() -> outweighing(own, form, weight))
        .filter(state -> !state.id().equals(own))
        .flatMap(state -> party ? body(state, form) : Optional.of(bodyOrOwn(state, form)))
        .map(match::meaning)
        .or(() -> Optional.of(match));
  }

  /** The form as the gazetteer has it; null if it means one entity, or is an acronym. */
  private static String genericForm(TokenLine line, Match match) {
    if (match.kind() != Form.Kind.AMBIGUOUS) {
      return null;
    }
    String text = line.text().substring(match.from(), match.to());
    return match.entry().ambiguous().stream()
        .filter(form -> form.equalsIgnoreCase(text))
        .filter(form -> form.chars().anyMatch(Character::isLowerCase))
        .findFirst()
        .orElse(null);
  }

  /** The country whose organ it is; null if it is none. */
  private String stateOf(GazetteerEntry entry) {
    Optional<GazetteerEntry> above = Optional.of(entry);
    while (above.filter(StateOrgans::isOrganisation).isPresent()) {
      above = above.flatMap(body -> gazetteer.entry(String.valueOf(body.parent())));
    }
    return above
        .filter(top -> top != entry && top.entity().type() == EntityType.COUNTRY)
        .map(GazetteerEntry::id)
        .orElse(null);
  }

  private static boolean isOrganisation(GazetteerEntry entry) {
    return entry.entity().type() == EntityType.ORGANIZATION;
  }

  /** The name right before a match, "'s" between them or not. */
  static Optional<Match> before(TokenLine line, Match match, List<Match> known) {
    int last = match.first() - 1;
    int end = isPossessive(line, last) ? last : last + 1;
    return known.stream().filter(other -> other.end() == end && !other.isBlocked()).findFirst();
  }

  static boolean isPossessive(TokenLine line, int token) {
    return line.lower(token).equals("'s") || line.lower(token).equals("'");
  }

  /** "Thailand's", "Thai", "California's"; but a capital stands for its state anywhere. */
  static Optional<GazetteerEntry> owner(Match before, boolean possessive) {
    GazetteerEntry entry = before.entry();
    boolean country = entry.entity().type() == EntityType.COUNTRY;
    boolean place = entry.entity().type() == EntityType.PLACE && entry.standsFor() == null;
    return country || (place && possessive) ? Optional.of(entry) : Optional.empty();
  }

  /** The party of that name in another country, of that with most names in the article. */
  private Optional<GazetteerEntry> abroad(String country, String form) {
    return others(country)
        .map(gazetteer::entry)
        .flatMap(Optional::stream)
        .map(state -> body(state, form))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** The state whose body the article names in full, and the other one never so. */
  private Optional<GazetteerEntry> inFull(GazetteerEntry other, String country, String form) {
    return others(country)
        .filter(state -> !bodies.contains(other.id()) && names(state) > names(country))
        .map(gazetteer::entry)
        .flatMap(Optional::stream)
        .filter(state -> listed(state, form).anyMatch(body -> bodies.contains(body.id())))
        .findFirst();
  }

  /** The state that the article is about, or is from, if it is another one. */
  private Optional<GazetteerEntry> outweighing(String country, String form, int weight) {
    return others(country)
        .filter(state -> mayHave(state, form))
        .findFirst()
        .filter(
            most ->
                most.equals(scene)
                    ? names(most) > OUTWEIGHS / 2 * names(country)
                    : names(most) >= FEW && names(most) > weight * names(country))
        .flatMap(gazetteer::entry);
  }

  /** Not a Senate of China, nor any other one's Armed Services Committee. */
  private static boolean mayHave(String state, String form) {
    return OF_SOME.containsKey(form)
        ? OF_SOME.get(form).contains(state)
        : !form.endsWith(COMMITTEE);
  }

  private static Set<String> countries(String codes) {
    return WordSet.of(codes).stream()
        .map("country:"::concat)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The other countries whose names the article has, by how many. */
  private Stream<String> others(String country) {
    return namesByCountry.keySet().stream()
        .filter(other -> !other.equals(country))
        .sorted(Comparator.<String>comparingInt(this::names).reversed().thenComparing(id -> id));
  }

  /** What the gazetteer lists by a form behind the name of a state or its adjectives. */
  Stream<GazetteerEntry> listed(GazetteerEntry state, String form) {
    return Stream.concat(adjectives(state), Stream.of(state.entity().name()))
        .map(owner -> gazetteer.forms().exact(owner + " " + form))
        .flatMap(Optional::stream)
        .flatMap(listed -> listed.entries().stream());
  }

  private static Stream<String> adjectives(GazetteerEntry state) {
    return state.id().equals(EUROPEAN_UNION) ? Stream.of("European") : state.demonyms().stream();
  }

  private Optional<GazetteerEntry> body(GazetteerEntry state, String form) {
    return listed(state, form).filter(StateOrgans::isOrganisation).findFirst();
  }

  private GazetteerEntry bodyOrOwn(GazetteerEntry state, String form) {
    return body(state, form).orElseGet(() -> own(state, form, EntityType.ORGANIZATION));
  }

  /** One that the gazetteer does not list. */
  static GazetteerEntry own(GazetteerEntry state, String form, EntityType type) {
    String name = form + " (" + state.entity().name() + ")";
    return new GazetteerEntry(
        new Entity(EntityIds.of(type, name), type, name),
        countryOf(state),
        state.id(),
        null,
        List.of(),
        List.of(),
        List.of());
  }

  private static String countryOf(GazetteerEntry entry) {
    return entry.entity().type() == EntityType.COUNTRY ? entry.id() : entry.country();
  }
}
