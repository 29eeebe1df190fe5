package io.standpoint.entity;

import io.standpoint.domain.Entity;
import io.standpoint.domain.EntityType;
import io.standpoint.lexicon.TokenLine;
import io.standpoint.lexicon.WordSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says whose organ a plain "Army", "House" or "Supreme Court" is. The gazetteer lists such a form
 * for one state; it is another's where that stands before or behind it ("Thailand's Army", "the
 * Supreme Court of Chile"), or where the article's names are those of another country. A state that
 * the gazetteer lists no such organ of gets one of its own: "Army (Thailand)". So it is with a
 * "Democratic Party"; with one that stands alone only where the other country's is listed.
 */
final class StateOrgans {

  /**
   * How many times as many names of another country an article has where it means that one's. Half
   * of it does for parties, as the other one's has to be listed.
   */
  private static final int OUTWEIGHS = 4;

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

  /** Said of parties, but not in America. */
  private static final Set<String> RULING = Set.of("ruling", "governing");

  private static final String PARTY = " Party";
  private static final String COMMITTEE = " Committee";
  private static final Set<String> STATES_OWN = Set.of("country", "nation");

  private static final String COMMISSION = "Commission";
  private static final String EUROPEAN_COMMISSION = "org:european-commission";

  private final Gazetteer gazetteer;
  private final NamedStates states;
  private final Set<String> bodies = new HashSet<>();
  private final Set<String> commissions = new HashSet<>();

  StateOrgans(Gazetteer gazetteer, NamedStates states) {
    this.gazetteer = gazetteer;
    this.states = states;
  }

  /** Takes notice of a name in the article; all must be noted before {@link #meant} is asked. */
  void note(GazetteerEntry entry) {
    if (entry.entity().name().endsWith(COMMISSION)) {
      commissions.add(entry.id());
    }
    if (isOrganisation(entry)) {
      bodies.add(entry.id());
    }
  }

  /** Whether it is the European Commission, in an article on the Union that names no other one. */
  boolean isTheCommission(GazetteerEntry entry) {
    return entry.id().equals(EUROPEAN_COMMISSION)
        && states.names(NamedStates.EUROPEAN_UNION) > 0
        && commissions.stream().allMatch(EUROPEAN_COMMISSION::equals);
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
        before(line, match.first(), known)
            .flatMap(other -> owner(other, possessive))
            .or(() -> behind(line, match.end(), known));
    if (party && own.equals(NamedStates.AMERICA) && RULING.contains(line.lower(before))) {
      return abroad(own, form).map(match::meaning).or(() -> Optional.of(match));
    }
    boolean nations = possessive && STATES_OWN.contains(line.lower(owner));
    boolean indian =
        form.equals(CONGRESS)
            && (line.lower(before).equals("the") || PARTISAN.contains(line.lower(match.end())));
    int weight = nations || indian ? 1 : party ? OUTWEIGHS / 2 : OUTWEIGHS;
    boolean country = named.filter(NamedStates::isCountry).isPresent();
    return named
        .or(() -> inFull(match.entry(), own, form))
        .or(() -> outweighing(own, form, weight))
        .filter(state -> !state.id().equals(own))
        .flatMap(state -> party && !country ? body(state, form) : bodyOrOwn(state, form))
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

  boolean isOrgan(GazetteerEntry entry) {
    return stateOf(entry) != null;
  }

  /** The country whose organ it is; null if it is none. */
  private String stateOf(GazetteerEntry entry) {
    Optional<GazetteerEntry> above = Optional.of(entry);
    while (above.filter(StateOrgans::isOrganisation).isPresent()) {
      above = above.flatMap(body -> gazetteer.entry(String.valueOf(body.parent())));
    }
    return above
        .filter(top -> top != entry && NamedStates.isCountry(top))
        .map(GazetteerEntry::id)
        .orElse(null);
  }

  private static boolean isOrganisation(GazetteerEntry entry) {
    return entry.entity().type() == EntityType.ORGANIZATION;
  }

  /** The name right before a token, "'s" between them or not. */
  static Optional<Match> before(TokenLine line, int token, List<Match> known) {
    int last = token - 1;
    int end = isPossessive(line, last) ? last : last + 1;
    return known.stream().filter(other -> other.end() == end && !other.isBlocked()).findFirst();
  }

  /** The state or region in "of Chile", "of the Philippines", which begins at a token. */
  static Optional<GazetteerEntry> behind(TokenLine line, int of, List<Match> known) {
    int first = line.lower(of + 1).equals("the") ? of + 2 : of + 1;
    return known.stream()
        .filter(other -> line.lower(of).equals("of") && other.first() == first)
        .filter(other -> !other.isBlocked() && other.kind() != Form.Kind.DEMONYM)
        .findFirst()
        .flatMap(other -> owner(other, true));
  }

  static boolean isPossessive(TokenLine line, int token) {
    return line.lower(token).equals("'s") || line.lower(token).equals("'");
  }

  /** "Thailand's", "Thai", "California's"; but a capital stands for its state anywhere. */
  static Optional<GazetteerEntry> owner(Match before, boolean possessive) {
    GazetteerEntry entry = before.entry();
    boolean country = NamedStates.isCountry(entry);
    boolean place = entry.entity().type() == EntityType.PLACE && entry.standsFor() == null;
    return country || (place && possessive) ? Optional.of(entry) : Optional.empty();
  }

  /** The party of that name in another country, of that with most names in the article. */
  private Optional<GazetteerEntry> abroad(String country, String form) {
    return states
        .others(country)
        .map(gazetteer::entry)
        .flatMap(Optional::stream)
        .map(state -> body(state, form))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** The state whose body the article names in full, and the other one never so. */
  private Optional<GazetteerEntry> inFull(GazetteerEntry other, String country, String form) {
    return states
        .others(country)
        .filter(
            state -> !bodies.contains(other.id()) && states.names(state) > states.names(country))
        .map(gazetteer::entry)
        .flatMap(Optional::stream)
        .filter(state -> listed(state, form).anyMatch(body -> bodies.contains(body.id())))
        .findFirst();
  }

  /** The state that the article is about, or is from, if it is another one. */
  private Optional<GazetteerEntry> outweighing(String country, String form, int weight) {
    return states
        .others(country)
        .filter(state -> mayHave(state, form))
        .findFirst()
        .filter(
            most ->
                states.isScene(most)
                    ? states.names(most) > OUTWEIGHS / 2 * states.names(country)
                    : states.outweighs(most, country, weight))
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

  /** What the gazetteer lists by a form behind the name of a state or its adjectives. */
  Stream<GazetteerEntry> listed(GazetteerEntry state, String form) {
    return Stream.concat(adjectives(state), Stream.of(state.entity().name()))
        .map(owner -> gazetteer.forms().exact(owner + " " + form))
        .flatMap(Optional::stream)
        .flatMap(listed -> listed.entries().stream());
  }

  private static Stream<String> adjectives(GazetteerEntry state) {
    return state.id().equals(NamedStates.EUROPEAN_UNION)
        ? Stream.of("European")
        : state.demonyms().stream();
  }

  /** The body of such a name that the gazetteer lists for a state. */
  Optional<GazetteerEntry> body(GazetteerEntry state, String form) {
    Stream<GazetteerEntry> plain =
        gazetteer.forms().exact(form).stream()
            .flatMap(any -> any.entries().stream())
            .filter(any -> state.id().equals(stateOf(any)));
    return Stream.concat(listed(state, form), plain)
        .filter(StateOrgans::isOrganisation)
        .findFirst();
  }

  private Optional<GazetteerEntry> bodyOrOwn(GazetteerEntry state, String form) {
    return body(state, form).or(() -> Optional.of(own(state, form, EntityType.ORGANIZATION)));
  }

  /** One that the gazetteer does not list. */
  static GazetteerEntry own(GazetteerEntry state, String form, EntityType type) {
    String name = form + " (" + state.entity().name() + ")";
    return new GazetteerEntry(
        new Entity(EntityIds.of(type, name), type, name),
        NamedStates.countryOf(state),
        state.id(),
        null,
        List.of(),
        List.of(),
        List.of());
  }
}
