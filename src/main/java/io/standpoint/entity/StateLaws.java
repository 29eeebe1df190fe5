package io.standpoint.entity;

import io.standpoint.domain.EntityType;
import io.standpoint.lexicon.TokenLine;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Says whose law a name means that several states have one of: {@code Europe's Chips Act} and
 * {@code Britain's Clean Air Act} are not the American ones, nor is the plain {@code Chips Act} of
 * an article on Europe that names the European one in full. For one article.
 */
final class StateLaws {

  private static final String ACT = " Act";
  private static final String LAW = " Law";
  private static final String EUROPE = "place:europe";

  private final Gazetteer gazetteer;
  private final StateOrgans organs;
  private final NamedStates states;
  private final Set<GazetteerEntry> laws = new LinkedHashSet<>();

  StateLaws(Gazetteer gazetteer, StateOrgans organs, NamedStates states) {
    this.gazetteer = gazetteer;
    this.organs = organs;
    this.states = states;
  }

  /**
   * Takes notice of a name in the article; all must be noted before {@link #meant} is asked.
   *
   * @return whether it is a law's
   */
  boolean note(GazetteerEntry entry) {
    String name = entry.entity().name();
    boolean law = endsAsLaw(name, name.length());
    if (law) {
      laws.add(entry);
    }
    return law;
  }

  /**
   * The match with the law that it means, or as it was if it is none.
   *
   * @param known the unambiguous forms of the line
   */
  Match meant(TokenLine line, Match match, List<Match> known) {
    String own = stateOf(match.entry());
    if (own == null || !endsAsLaw(line.text(), match.to())) {
      return match;
    }
    String form = line.text().substring(match.from(), match.to());
    EntityType type = match.entry().entity().type();
    Optional<GazetteerEntry> owner =
        StateOrgans.before(line, match.first(), known)
            .flatMap(before -> owner(before, StateOrgans.isPossessive(line, match.first() - 1)));
    Optional<GazetteerEntry> meant =
        owner.isPresent()
            ? owner
                .filter(state -> !state.id().equals(own))
                .map(
                    state ->
                        organs
                            .listed(state, form)
                            .findFirst()
                            .orElseGet(() -> StateOrgans.own(state, form, type)))
            : inFull(form, own);
    return meant.map(match::meaning).orElse(match);
  }

  private static boolean endsAsLaw(String text, int end) {
    return text.startsWith(ACT, end - ACT.length()) || text.startsWith(LAW, end - LAW.length());
  }

  private static String stateOf(GazetteerEntry law) {
    return law.country() == null ? law.parent() : law.country();
  }

  private Optional<GazetteerEntry> owner(Match before, boolean possessive) {
    String id = before.entry().id();
    return id.equals(EUROPE) || id.equals(NamedStates.EUROPEAN_UNION)
        ? gazetteer.entry(NamedStates.EUROPEAN_UNION)
        : StateOrgans.owner(before, possessive);
  }

  /** A law that the article names in full, of a state that it names as often. */
  private Optional<GazetteerEntry> inFull(String form, String own) {
    return laws.stream()
        .filter(law -> law.entity().name().endsWith(" " + form))
        .filter(law -> states.names(stateOf(law)) >= states.names(own))
        .findFirst();
  }
}
