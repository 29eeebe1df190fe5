package io.standpoint.entity;

import io.standpoint.domain.EntityType;
import io.standpoint.domain.NamedSpan;
import io.standpoint.lexicon.NameWords;
import io.standpoint.lexicon.SyntaxWords;
import io.standpoint.lexicon.TokenLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the gazetteer's names in one article: the longest form first, from left to right.
 *
 * <p>An ambiguous form counts only where the recogniser agrees with it (a person's in any sentence)
 * or the article names the same entity beyond doubt elsewhere; of several entities that are
 * confirmed so, places are told apart by their regions, bodies by their countries, and else none is
 * taken. A title before a surname says who is meant, given the article's date.
 */
final class NameMatcher {

  /** Titles that no place has in front. */
  private static final Set<String> OFFICES =
      Set.of("president", "premier", "minister", "chancellor", "senator");

  /** Inside a sentence: "(The Information)", "Lee, The Information". */
  private static final Set<String> LISTING = Set.of("(", ",");

  private static final Set<String> STOPS = Set.of(".", ",", ";", "?", "!");

  private final FormTable forms;
  private final List<TokenLine> lines;
  private final List<List<NamedSpan>> recognised;
  private final List<List<Match>> known = new ArrayList<>();
  private final Set<String> certain = new HashSet<>();
  private final Namesakes namesakes;
  private final NamedStates states;
  private final StateOrgans organs;
  private final Regions regions;
  private final StateLaws laws;
  private final ListedPersons persons;
  private final RecogniserEvidence evidence;
  private final IntroducedAcronyms acronyms = new IntroducedAcronyms();

  /**
   * @param recognised the recogniser's spans, a list for each line
   * @param day when the article was published; null if that is not known
   */
  NameMatcher(
      Gazetteer gazetteer, List<TokenLine> lines, List<List<NamedSpan>> recognised, LocalDate day) {
    this.forms = gazetteer.forms();
    this.states = new NamedStates(gazetteer);
    this.organs = new StateOrgans(gazetteer, states);
    this.regions = new Regions(states, certain);
    this.laws = new StateLaws(gazetteer, organs, states);
    this.lines = lines;
    this.recognised = recognised;
    this.namesakes = new Namesakes(lines, recognised);
    this.persons = new ListedPersons(gazetteer, namesakes, day);
    this.evidence = new RecogniserEvidence(namesakes, states);
    for (int i = 0; i < lines.size(); i++) {
      known.add(unambiguous(lines.get(i), recognised.get(i)));
      for (Match match : known.get(i)) {
        if (!match.isBlocked() && match.entry().entity().type() == EntityType.PERSON) {
          namesakes.note(lines.get(i), match.first(), match.end(), i);
        }
      }
    }
    for (int i = 0; i < lines.size(); i++) {
      TokenLine line = lines.get(i);
      known.get(i).removeIf(m -> m.kind() == Form.Kind.COMMON && isSurname(line, m));
      LongerName longer = new LongerName(line, recognised.get(i), known.get(i));
      for (Match match : known.get(i)) {
        if (!match.isBlocked() && !longer.contains(match)) {
          note(match.entry());
        }
      }
      persons.note(line, i, recognised.get(i));
      acronyms.note(line, recognised.get(i));
    }
    lines.stream().findFirst().ifPresent(first -> states.noteOpening(first, known.get(0)));
  }

  /** The names in a line, in order; none of them is blocked or overlaps another. */
  List<Match> match(int lineNumber) {
    TokenLine line = lines.get(lineNumber);
    List<NamedSpan> spans = recognised.get(lineNumber);
    LongerName longer = new LongerName(line, spans, known.get(lineNumber));
    List<Match> matches = new ArrayList<>();
    int done = 0;
    for (int from : line.nameStarts()) {
      if (from < done) {
        continue;
      }
      for (FormIndex.Hit<Form> hit : forms.at(line, from)) {
        if (hit.value().kind() == Form.Kind.BLOCKED) {
          done = hit.to();
          break;
        }
        Optional<Match> match =
            meaning(line, hit, spans, known.get(lineNumber))
                .filter(m -> !longer.contains(m) && !isPerson(line, m, spans))
                .filter(m -> !NameCandidate.isConstituency(line, m.first()))
                .flatMap(m -> organs.meant(line, m, known.get(lineNumber)))
                .map(m -> laws.meant(line, m, known.get(lineNumber)));
        if (match.isPresent()) {
          matches.add(match.get());
          done = hit.to();
          break;
        }
      }
    }
    return matches;
  }

  /** The unambiguous forms in a line, parts of longer names included. */
  List<Match> known(int lineNumber) {
    return known.get(lineNumber);
  }

  NamedStates states() {
    return states;
  }

  StateOrgans organs() {
    return organs;
  }

  private void note(GazetteerEntry entry) {
    certain.add(entry.id());
    if (!laws.note(entry)) {
      states.note(entry);
      organs.note(entry);
    }
    regions.note(entry);
  }

  /**
   * "Ms. London", "Premier London"; or, where the article has a "Theo London", a "London" that is
   * tagged as a person, or any "London" if the article never names the state.
   */
  private boolean isPerson(TokenLine line, Match match, List<NamedSpan> spans) {
    if (match.entry().entity().type() != EntityType.PLACE || match.end() - match.first() > 1) {
      return false;
    }
    boolean surname = namesakes.isSurname(line.word(match.first()));
    String state = match.entry().standsFor();
    String before = line.lower(match.first() - 1);
    return NameWords.HONORIFICS.contains(before)
        || isBehindOffice(line, match.first())
        || (surname && state != null && !isCertain(state) && isWeak(line, match))
        || (surname
            && spans.stream()
                .anyMatch(
                    span ->
                        span.type() == EntityType.PERSON
                            && span.firstToken() == match.first()
                            && span.endToken() == match.end()));
  }

  private static boolean isWeak(TokenLine line, Match match) {
    return MetonymRule.decide(new MetonymContext(line, match, "", null, null)).isWeak();
  }

  /** Whether the article names this entity beyond doubt. */
  boolean isCertain(String entityId) {
    return certain.contains(entityId);
  }

  private List<Match> unambiguous(TokenLine line, List<NamedSpan> spans) {
    List<Match> matches = new ArrayList<>();
    int done = 0;
    for (int from : line.nameStarts()) {
      if (from < done) {
        continue;
      }
      for (FormIndex.Hit<Form> hit : forms.at(line, from)) {
        Form form = hit.value();
        boolean clear =
            !form.kind().isAmbiguous() || CommonWord.isName(line, hit, spans, namesakes);
        if (clear && form.kind() != Form.Kind.TITLED) {
          boolean blocked = form.kind() == Form.Kind.BLOCKED;
          matches.add(Match.of(line, hit, blocked ? null : form.entries().get(0)));
          done = hit.to();
          break;
        }
      }
    }
    return matches;
  }

  private Optional<Match> meaning(
      TokenLine line, FormIndex.Hit<Form> hit, List<NamedSpan> spans, List<Match> sure) {
    Form form = hit.value();
    if (form.kind() == Form.Kind.TITLED) {
      return persons.official(line, hit).map(entry -> Match.of(line, hit, entry));
    }
    if (!form.kind().isAmbiguous()) {
      Match plain = Match.of(line, hit, form.entries().get(0));
      Match match =
          NamesakeState.of(line, plain, forms)
              .map(state -> Match.of(line, hit, state))
              .orElse(plain);
      return form.kind() == Form.Kind.DEMONYM && Language.isMeant(line, match)
          ? Optional.empty()
          : Optional.of(match);
    }
    Optional<GazetteerEntry> titled = persons.addressed(line, hit);
    if (titled.isPresent()) {
      return Optional.of(Match.of(line, hit, titled.get()));
    }
    String words = line.text().substring(hit.from(), hit.to());
    boolean official = isBehindOffice(line, line.tokenAt(hit.from()));
    List<GazetteerEntry> meant =
        form.entries().stream()
            .filter(entry -> !persons.isAddressedAsAnother(line, hit, entry))
            .filter(entry -> !isThing(line, hit, entry))
            .filter(entry -> acronyms.allow(words, entry))
            .filter(entry -> !Regions.isElsewhere(line, hit, entry, sure))
            .filter(entry -> entry.entity().type() != EntityType.ORGANIZATION || !official)
            .toList();
    List<GazetteerEntry> confirmed =
        meant.stream()
            .filter(
                entry ->
                    isCertain(entry.id())
                        || isOfNamedMaker(line, hit, entry)
                        || persons.isKnown(entry)
                        || organs.isTheCommission(entry))
            .toList();
    if (confirmed.isEmpty() && hasCapitalArticle(line, hit) && meant.size() == 1) {
      confirmed = meant;
    }
    if (confirmed.isEmpty()) {
      Match any = Match.of(line, hit, form.entries().get(0));
      confirmed =
          meant.stream()
              .filter(entry -> evidence.confirms(line, any, spans, sure, entry))
              .filter(entry -> !persons.isNamesake(line, any, entry))
              .toList();
    }
    return (confirmed.size() > 1 ? regions.of(confirmed, sure) : confirmed.stream().findFirst())
        .map(entry -> Match.of(line, hit, entry));
  }

  /** "President Ford", "Premier London". */
  private static boolean isBehindOffice(TokenLine line, int token) {
    return OFFICES.contains(line.lower(token - 1))
        && line.capitalised(token - 1)
        && !line.titleCase();
  }

  private static boolean isThing(TokenLine line, FormIndex.Hit<Form> hit, GazetteerEntry entry) {
    int first = line.tokenAt(hit.from());
    int end = line.tokenAt(hit.to() - 1) + 1;
    return entry.entity().type() == EntityType.PERSON && isThing(line, first, end);
  }

  /**
   * "On the Moon", "the McCain was 20 miles from Oslo": no surname has an article, but for one
   * before a noun ("the Moon era", "the Moon and Trump teams").
   */
  static boolean isThing(TokenLine line, int first, int end) {
    String next = line.lower(end);
    boolean over =
        next.isEmpty()
            || STOPS.contains(next)
            || SyntaxWords.PREPOSITIONS.contains(next)
            || SyntaxWords.AUXILIARIES.contains(next) && !next.equals("'s");
    return end - first == 1 && line.lower(first - 1).equals("the") && over;
  }

  /** "Claude" beside Anthropic, "X" beside whose it is; but not in "Model X". */
  private boolean isOfNamedMaker(TokenLine line, FormIndex.Hit<Form> hit, GazetteerEntry entry) {
    String maker = entry.parent();
    if (maker == null || !isCertain(maker)) {
      return false;
    }
    int first = line.tokenAt(hit.from());
    boolean owned = maker.startsWith(EntityType.PERSON.idPrefix() + ":");
    boolean goods = entry.entity().type() == EntityType.PRODUCT && entry.country() != null;
    return (owned || goods) // no laws of the Union
        && !(first > 1 && line.capitalised(first - 1));
  }

  private boolean isSurname(TokenLine line, Match match) {
    return match.end() - match.first() == 1 && namesakes.isSurname(line.word(match.first()));
  }

  /** "reports from The Information": a capital article inside a sentence shows a proper name. */
  private static boolean hasCapitalArticle(TokenLine line, FormIndex.Hit<Form> hit) {
    int first = line.tokenAt(hit.from());
    String before = line.word(first - 1);
    EntityType type = hit.value().entries().get(0).entity().type();
    return (type == EntityType.ORGANIZATION || type == EntityType.PRODUCT)
        && line.word(first).equals("The")
        && !before.isEmpty()
        && (Character.isLetterOrDigit(before.charAt(0)) || LISTING.contains(before))
        && !line.titleCase();
  }
}
