package io.standpoint.entity;

import io.standpoint.domain.EntityType;
import io.standpoint.domain.NamedSpan;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the gazetteer's names in one article: the longest form first, from left to right.
 *
 * <p>An ambiguous form counts only where the recogniser agrees with it or the article names the
 * same entity beyond doubt elsewhere; if several entities are confirmed so, none is taken.
 */
final class NameMatcher {

  private final FormTable forms;
  private final List<TokenLine> lines;
  private final List<List<NamedSpan>> recognised;
  private final List<List<Match>> known = new ArrayList<>();
  private final Set<String> certain = new HashSet<>();
  private final Set<String> surnames = new HashSet<>();

  /**
   * @param recognised the recogniser's spans, a list for each line
   */
  NameMatcher(FormTable forms, List<TokenLine> lines, List<List<NamedSpan>> recognised) {
    this.forms = forms;
    this.lines = lines;
    this.recognised = recognised;
    collectSurnames();
    for (int i = 0; i < lines.size(); i++) {
      known.add(unambiguous(lines.get(i)));
      LongerName longer = new LongerName(lines.get(i), recognised.get(i), known.get(i));
      for (Match match : known.get(i)) {
        if (!match.isBlocked() && !longer.contains(match)) {
          certain.add(match.entry().id());
        }
      }
    }
  }

  /** The names in a line, in order; none of them is blocked or overlaps another. */
  List<Match> match(int lineNumber) {
    TokenLine line = lines.get(lineNumber);
    List<NamedSpan> spans = recognised.get(lineNumber);
    LongerName longer = new LongerName(line, spans, known.get(lineNumber));
    List<Match> matches = new ArrayList<>();
    int done = 0;
    for (int from : starts(line)) {
      if (from < done) {
        continue;
      }
      for (FormIndex.Hit<Form> hit : forms.at(line, from)) {
        if (hit.value().kind() == Form.Kind.BLOCKED) {
          done = hit.to();
          break;
        }
        Optional<Match> match =
            meaning(line, hit, spans).filter(m -> !longer.contains(m) && !isPerson(line, m, spans));
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

  private void collectSurnames() {
    for (int i = 0; i < lines.size(); i++) {
      for (NamedSpan span : recognised.get(i)) {
        if (span.type() == EntityType.PERSON && span.endToken() - span.firstToken() > 1) {
          surnames.add(lines.get(i).word(span.endToken() - 1));
        }
      }
    }
  }

  /**
   * "Ms. London"; or, where the article has a "Theo London", a "London" that is tagged as a person,
   * or any "London" if the article never names the state.
   */
  private boolean isPerson(TokenLine line, Match match, List<NamedSpan> spans) {
    if (match.entry().entity().type() != EntityType.PLACE || match.end() - match.first() > 1) {
      return false;
    }
    boolean surname = surnames.contains(line.word(match.first()));
    String state = match.entry().standsFor();
    return NameWords.HONORIFICS.contains(line.lower(match.first() - 1))
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

  private List<Match> unambiguous(TokenLine line) {
    List<Match> matches = new ArrayList<>();
    int done = 0;
    for (int from : starts(line)) {
      if (from < done) {
        continue;
      }
      for (FormIndex.Hit<Form> hit : forms.at(line, from)) {
        Form form = hit.value();
        if (form.kind() != Form.Kind.AMBIGUOUS) {
          boolean blocked = form.kind() == Form.Kind.BLOCKED;
          matches.add(Match.of(line, hit, blocked ? null : form.entries().get(0)));
          done = hit.to();
          break;
        }
      }
    }
    return matches;
  }

  private Optional<Match> meaning(TokenLine line, FormIndex.Hit<Form> hit, List<NamedSpan> spans) {
    Form form = hit.value();
    if (form.kind() != Form.Kind.AMBIGUOUS) {
      Match plain = Match.of(line, hit, form.entries().get(0));
      Match match =
          NamesakeState.of(line, plain, forms)
              .map(state -> Match.of(line, hit, state))
              .orElse(plain);
      return form.kind() == Form.Kind.DEMONYM && Language.isMeant(line, match)
          ? Optional.empty()
          : Optional.of(match);
    }
    List<GazetteerEntry> confirmed =
        form.entries().stream().filter(entry -> certain.contains(entry.id())).toList();
    if (confirmed.isEmpty() && hasCapitalArticle(line, hit) && form.entries().size() == 1) {
      confirmed = form.entries();
    }
    if (confirmed.isEmpty()) {
      Match any = Match.of(line, hit, form.entries().get(0));
      confirmed =
          form.entries().stream()
              .filter(entry -> spans.stream().anyMatch(span -> agrees(line, span, any, entry)))
              .toList();
    }
    return confirmed.size() == 1
        ? Optional.of(Match.of(line, hit, confirmed.get(0)))
        : Optional.empty();
  }

  /** "reports from The Information": a capital article inside a sentence shows a proper name. */
  private static boolean hasCapitalArticle(TokenLine line, FormIndex.Hit<Form> hit) {
    int first = line.tokenAt(hit.from());
    String before = line.word(first - 1);
    EntityType type = hit.value().entries().get(0).entity().type();
    return (type == EntityType.ORGANIZATION || type == EntityType.PRODUCT)
        && line.word(first).equals("The")
        && !before.isEmpty()
        && Character.isLetterOrDigit(before.charAt(0))
        && !line.titleCase();
  }

  private static boolean agrees(TokenLine line, NamedSpan span, Match match, GazetteerEntry entry) {
    if (span.firstToken() > match.first()
        || match.end() > span.endToken()
        || !fits(span.type(), entry.entity().type())) {
      return false;
    }
    for (int i = span.firstToken(); i < span.endToken(); i++) {
      boolean outside = i < match.first() || i >= match.end();
      if (outside && line.capitalised(i) && !NameWords.COMPANY_SUFFIXES.contains(line.lower(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean fits(EntityType recognised, EntityType listed) {
    return switch (recognised) {
      case PLACE, COUNTRY -> listed == EntityType.COUNTRY || listed == EntityType.PLACE;
      case ORGANIZATION -> listed == EntityType.ORGANIZATION || listed == EntityType.PRODUCT;
      case PERSON -> listed == EntityType.PERSON;
      case PRODUCT, OTHER -> listed == EntityType.PRODUCT || listed == EntityType.OTHER;
    };
  }

  /** Where a name may begin: at tokens, and after a hyphen inside one ("anti-China"). */
  private static List<Integer> starts(TokenLine line) {
    List<Integer> starts = new ArrayList<>(line.size());
    for (int i = 0; i < line.size(); i++) {
      starts.add(line.start(i));
      String word = line.word(i);
      for (int at = word.indexOf('-', 1); at > 0; at = word.indexOf('-', at + 1)) {
        if (at + 1 < word.length() && at > 1) {
          starts.add(line.start(i) + at + 1);
        }
      }
    }
    return starts;
  }
}
