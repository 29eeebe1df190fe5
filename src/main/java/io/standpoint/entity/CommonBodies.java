package io.standpoint.entity;

import io.standpoint.domain.Entity;
import io.standpoint.domain.EntityType;
import io.standpoint.domain.Mention;
import io.standpoint.domain.Span;
import io.standpoint.lexicon.NameWords;
import io.standpoint.lexicon.TokenLine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Says whose a body is that no gazetteer lists and many states have: a "Foreign Ministry", a
 * "National Assembly", a "Green Party". It is the state's that stands before or behind it, or else
 * the one's whose body of that name the article names, or the one's that the article is about. A
 * ministry stands for its country; any other body is its state's own, so that in the aggregates one
 * state's is not another's. For one article.
 */
final class CommonBodies {

  private static final String MINISTRY = " Ministry";

  /** What is a ministry's in front: "Ministry of Health", "Ministry for Trade". */
  private static final List<String> MINISTRIES_OF =
      List.of("Ministry of the ", "Ministry of ", "Ministry for ");

  /** One spelling for a ministry that newspapers call by several. */
  private static final Map<String, String> SAME =
      Map.of(
          "Foreign Affairs Ministry", "Foreign Ministry",
          "Defense Ministry", "Defence Ministry",
          "National Defense Ministry", "Defence Ministry",
          "Labor Party", "Labour Party",
          "Workers Party", "Workers' Party",
          "Election Commission", "Electoral Commission");

  /** How many times as often as any other an article names the state whose plain body it means. */
  private static final int LIKELY = 2;

  /** So for a ministry, as news on one state quotes another's. */
  private static final int SURE = 4;

  /** What America has, too. */
  private static final String CABINET = "Cabinet";

  private static final Set<String> BODIES =
      Set.of(
          CABINET,
          "Parliament",
          "National Assembly",
          "Constitutional Court",
          "High Court",
          "Electoral Commission",
          "Central Bank",
          "Communist Party",
          "Conservative Party",
          "Green Party",
          "Labour Party",
          "Liberal Party",
          "Social Democratic Party",
          "Socialist Party",
          "Workers' Party");

  /**
   * What a name says.
   *
   * @param form what the body is called without its state
   * @param state whose it is, a state or region; null if the name does not say it
   * @param behind whether the state's name stands right before it
   */
  private record Body(String form, GazetteerEntry state, boolean behind) {
    boolean isMinistry() {
      return form.endsWith(MINISTRY);
    }
  }

  private final List<TokenLine> lines;
  private final NameMatcher matcher;
  private final Gazetteer gazetteer;
  private final Map<String, NavigableMap<Integer, GazetteerEntry>> named = new HashMap<>();

  CommonBodies(List<TokenLine> lines, NameMatcher matcher, Gazetteer gazetteer) {
    this.lines = lines;
    this.matcher = matcher;
    this.gazetteer = gazetteer;
  }

  /** Takes notice of a name in the article; all must be noted before {@link #mention} is asked. */
  void note(int line, int first, int end) {
    Body body = read(line, first, end);
    if (body != null && body.state() != null && NamedStates.isCountry(body.state())) {
      named
          .computeIfAbsent(body.form(), form -> new TreeMap<>())
          .put(span(line, first, end).start(), body.state());
    }
  }

  /**
   * The mention of a name: of the body that it means, or a plain one if it is none of these or
   * nobody can say whose.
   *
   * @return empty if it says no more than the state right before it: "Cuba's Foreign Ministry"
   */
  Optional<Mention> mention(int line, int first, int end, Supplier<Mention> plain) {
    Body body = read(line, first, end);
    if (body == null) {
      return Optional.of(plain.get());
    }
    Span span = span(line, first, end);
    GazetteerEntry state = body.state();
    if (state == null && !isPartOfName(lines.get(line), first - 1)) {
      state = stateOf(body, line, span);
    }
    if (state == null) {
      return Optional.of(plain.get());
    }
    Optional<GazetteerEntry> listed = matcher.organs().body(state, body.form());
    Entity entity =
        listed.orElse(StateOrgans.own(state, body.form(), EntityType.ORGANIZATION)).entity();
    if (listed.isPresent() || !body.isMinistry() || !NamedStates.isCountry(state)) {
      return Optional.of(new Mention(span, entity, entity, "ner.full"));
    }
    return body.behind()
        ? Optional.empty()
        : Optional.of(new Mention(span, entity, state.entity(), "metonym.organ"));
  }

  /** "Holyrood Parliament": of something that is not in the gazetteer. */
  private static boolean isPartOfName(TokenLine line, int before) {
    return before > 0
        && line.capitalised(before)
        && !NameWords.ARTICLES.contains(line.lower(before));
  }

  /**
   * The last state whose body the article has named so, or the sentence or the article is about.
   */
  private GazetteerEntry stateOf(Body body, int line, Span span) {
    NavigableMap<Integer, GazetteerEntry> states = named.get(body.form());
    Map.Entry<Integer, GazetteerEntry> last =
        states == null ? null : states.floorEntry(span.start());
    if (last != null) {
      return last.getValue();
    }
    Optional<GazetteerEntry> subject = body.isMinistry() ? subject(line) : Optional.empty();
    if (subject.isPresent()) {
      return subject.get();
    }
    String without = body.form().equals(CABINET) ? "" : NamedStates.AMERICA;
    return matcher.states().setting(body.isMinistry() ? SURE : LIKELY, without).orElse(null);
  }

  /** Russia in "Russia agreed, with a Foreign Ministry spokesman calling". */
  private Optional<GazetteerEntry> subject(int line) {
    return matcher.known(line).stream()
        .filter(match -> match.first() == 0 && !match.isBlocked())
        .map(Match::entry)
        .filter(entry -> NamedStates.isCountry(entry) && !entry.id().equals(NamedStates.AMERICA))
        .findFirst();
  }

  /** Null if it is the name of no such body. */
  private Body read(int lineNumber, int first, int end) {
    TokenLine line = lines.get(lineNumber);
    List<Match> known = matcher.known(lineNumber);
    for (Match match : known) {
      boolean leads = match.first() == first && match.end() < end && !match.isBlocked();
      Optional<GazetteerEntry> state = leads ? StateOrgans.owner(match, false) : Optional.empty();
      if (state.isPresent()) {
        int rest = StateOrgans.isPossessive(line, match.end()) ? match.end() + 1 : match.end();
        return body(line, rest, end, state.get(), false);
      }
    }
    for (int of = first + 1; of < end - 1; of++) {
      Optional<GazetteerEntry> state = StateOrgans.behind(line, of, known);
      if (state.isPresent()) {
        return body(line, first, of, state.get(), false);
      }
    }
    boolean possessive = StateOrgans.isPossessive(line, first - 1);
    Optional<GazetteerEntry> before =
        StateOrgans.before(line, first, known)
            .flatMap(match -> StateOrgans.owner(match, possessive || isAdjective(line, match)));
    return body(
        line,
        first,
        end,
        before.or(() -> behind(line, end, known)).orElse(null),
        before.isPresent());
  }

  /** "Scottish" is said of what is Scotland's, but "Ottawa" of what is there. */
  private static boolean isAdjective(TokenLine line, Match match) {
    return !line.text().substring(match.from(), match.to()).equals(match.entry().entity().name());
  }

  /** "Of Chile", "in Ottawa". */
  private Optional<GazetteerEntry> behind(TokenLine line, int end, List<Match> known) {
    return StateOrgans.behind(line, end, known)
        .or(
            () ->
                known.stream()
                    .filter(match -> line.lower(end).equals("in") && match.first() == end + 1)
                    .filter(match -> !match.isBlocked())
                    .findFirst()
                    .flatMap(match -> gazetteer.country(match.entry().id()))
                    .flatMap(gazetteer::entry));
  }

  private Body body(TokenLine line, int first, int end, GazetteerEntry state, boolean behind) {
    String plain = line.text().substring(line.start(first), line.end(end - 1));
    for (String ministry : MINISTRIES_OF) {
      if (plain.startsWith(ministry)) {
        plain = plain.substring(ministry.length()) + MINISTRY;
      }
    }
    String form = SAME.getOrDefault(plain, plain);
    boolean common = form.endsWith(MINISTRY) || BODIES.contains(form);
    return common || (state != null && isOrgan(form)) ? new Body(form, state, behind) : null;
  }

  /** A form that the gazetteer lists for one state: "Senate", "Supreme Court". */
  private boolean isOrgan(String form) {
    return gazetteer
        .forms()
        .exact(form)
        .filter(listed -> listed.kind() == Form.Kind.AMBIGUOUS)
        .flatMap(listed -> listed.entries().stream().findFirst())
        .filter(entry -> matcher.organs().isOrgan(entry))
        .isPresent();
  }

  private Span span(int lineNumber, int first, int end) {
    TokenLine line = lines.get(lineNumber);
    return line.span(line.start(first), line.end(end - 1));
  }
}
