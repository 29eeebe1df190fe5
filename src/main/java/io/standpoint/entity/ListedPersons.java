package io.standpoint.entity;

import io.standpoint.domain.EntityType;
import io.standpoint.domain.NamedSpan;
import io.standpoint.lexicon.Gender;
import io.standpoint.lexicon.GivenNames;
import io.standpoint.lexicon.TokenLine;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which of the gazetteer's persons an article means by a surname: whom it addresses by a title,
 * given its date, or whom the recogniser knows anywhere in it.
 */
final class ListedPersons {

  /** Before a surname, parts of a longer name: "Mohammed bin Salman" is not King Salman. */
  private static final Set<String> PARTICLES =
      Set.of("al", "bin", "da", "de", "del", "den", "der", "di", "dos", "el", "van", "von");

  private final FormTable forms;
  private final Offices offices;
  private final Namesakes namesakes;
  private final LocalDate day;
  private final Set<String> recognised = new HashSet<>();
  private final Map<String, Integer> addressed = new HashMap<>();

  /**
   * @param day when the article was published; null if that is not known
   */
  ListedPersons(Gazetteer gazetteer, Namesakes namesakes, LocalDate day) {
    this.forms = gazetteer.forms();
    this.offices = gazetteer.offices();
    this.namesakes = namesakes;
    this.day = day;
  }

  /**
   * Takes notice of a line; all must be noted, and {@link Namesakes} complete, before it is asked.
   */
  void note(TokenLine line, int number, List<NamedSpan> spans) {
    noteRecognised(line, spans);
    for (int i = 1; i < line.size(); i++) {
      for (FormIndex.Hit<Form> hit : forms.at(line, line.start(i))) {
        if (isInLongerName(line, hit, spans)) {
          continue;
        }
        addressed(line, hit).ifPresent(entry -> addressed.putIfAbsent(entry.id(), number));
      }
    }
  }

  /** "Zhang" in "chief executive Zhang Xuezheng". */
  private static boolean isInLongerName(
      TokenLine line, FormIndex.Hit<Form> hit, List<NamedSpan> spans) {
    int first = line.tokenAt(hit.from());
    int end = line.tokenAt(hit.to() - 1) + 1;
    return spans.stream()
        .filter(span -> span.type() == EntityType.PERSON)
        .anyMatch(span -> span.firstToken() <= first && end < span.endToken());
  }

  /** Whom the recogniser knows as a person in one sentence and may take for a body in another. */
  private void noteRecognised(TokenLine line, List<NamedSpan> spans) {
    for (NamedSpan span : spans) {
      if (span.type() == EntityType.PERSON) {
        forms.at(line, line.start(span.firstToken())).stream()
            .filter(hit -> hit.value().kind() == Form.Kind.AMBIGUOUS)
            .filter(hit -> hit.value().entries().size() == 1)
            .map(hit -> Match.of(line, hit, hit.value().entries().get(0)))
            .filter(match -> RecogniserEvidence.agrees(line, span, match, match.entry()))
            .filter(match -> !isNamesake(line, match, match.entry()))
            .forEach(match -> recognised.add(match.entry().id()));
      }
    }
  }

  /** Whom a title before the name makes clear: "Prime Minister Johnson". */
  Optional<GazetteerEntry> addressed(TokenLine line, FormIndex.Hit<Form> hit) {
    List<GazetteerEntry> officials = forms.officials(line.text().substring(hit.from(), hit.to()));
    if (officials.isEmpty()) {
      return Optional.empty();
    }
    String title = Offices.titleBefore(line, hit.from());
    return title.isEmpty() ? Optional.empty() : offices.addressed(officials, title, day);
  }

  boolean isKnown(GazetteerEntry entry) {
    return addressed.containsKey(entry.id()) || recognised.contains(entry.id());
  }

  /** A bare surname means whom the article addresses by title, unless it named another before. */
  Optional<GazetteerEntry> official(TokenLine line, FormIndex.Hit<Form> hit) {
    String surname = line.text().substring(hit.from(), hit.to());
    List<GazetteerEntry> known =
        forms.officials(surname).stream()
            .filter(entry -> addressed.containsKey(entry.id()))
            .filter(entry -> !namesakes.areRelatives(surname, entry))
            .filter(entry -> !namesakes.hasOther(surname, entry, addressed.get(entry.id())))
            .filter(entry -> !PARTICLES.contains(line.lower(line.tokenAt(hit.from()) - 1)))
            .toList();
    return addressed(line, hit)
        .or(() -> known.size() == 1 ? Optional.of(known.get(0)) : Optional.empty());
  }

  /** "Johnson", where the article has somebody else of that name and never names the listed one. */
  boolean isNamesake(TokenLine line, Match match, GazetteerEntry entry) {
    return entry.entity().type() == EntityType.PERSON
        && (namesakes.areOthers(line.word(match.end() - 1), entry)
            || namesakes.areRelatives(line.word(match.first()), entry));
  }

  /** "Ms. Trump" is not Donald Trump where the article has an Ivanka Trump. */
  boolean isAddressedAsAnother(TokenLine line, FormIndex.Hit<Form> hit, GazetteerEntry entry) {
    int first = line.tokenAt(hit.from());
    return entry.entity().type() == EntityType.PERSON
        && namesakes.hasOther(line.word(first), entry, Integer.MAX_VALUE)
        && !Gender.ofHonorific(line.lower(first - 1))
            .fits(GivenNames.BUNDLED.gender(entry.entity().name()));
  }
}
