package io.standpoint.entity;

import io.standpoint.domain.EntityType;
import io.standpoint.domain.NamedSpan;
import io.standpoint.lexicon.Gender;
import io.standpoint.lexicon.GivenNames;
import io.standpoint.lexicon.NameWords;
import io.standpoint.lexicon.TokenLine;
import java.util.List;

/** What the recogniser's spans say for an ambiguous form of the gazetteer. For one article. */
final class RecogniserEvidence {

  private final Namesakes namesakes;
  private final NamedStates states;

  RecogniserEvidence(Namesakes namesakes, NamedStates states) {
    this.namesakes = namesakes;
    this.states = states;
  }

  /**
   * Whether the recogniser has the entity's type for the form, or takes a body for somebody of whom
   * the article knows nothing, or for a place beside other bodies.
   *
   * @param spans the recogniser's in the line
   * @param sure the unambiguous forms of the line
   */
  boolean confirms(
      TokenLine line, Match match, List<NamedSpan> spans, List<Match> sure, GazetteerEntry entry) {
    boolean agrees = spans.stream().anyMatch(span -> agrees(line, span, match, entry));
    if (entry.entity().type() != EntityType.ORGANIZATION) {
      return agrees;
    }
    boolean surname = match.end() - match.first() == 1 && namesakes.isSurname(word(line, match));
    return agrees
        ? !surname || isListed(match, sure)
        : !surname && (isNobody(line, match, spans, entry) || isCompany(line, match, spans));
  }

  /** "Facebook, Google and Amazon": tagged as a place without what stands before one. */
  private static boolean isCompany(TokenLine line, Match match, List<NamedSpan> spans) {
    String before = line.lower(match.first() - 1);
    return !before.equals("the")
        && !MetonymWords.LOCATIVE.contains(before)
        && spans.stream().anyMatch(span -> span.type() == EntityType.ORGANIZATION)
        && spans.stream().anyMatch(span -> isTagged(span, match, EntityType.PLACE));
  }

  private static boolean isTagged(NamedSpan span, Match match, EntityType type) {
    return span.type() == type
        && span.firstToken() == match.first()
        && span.endToken() == match.end();
  }

  private static String word(TokenLine line, Match match) {
    return line.word(match.first());
  }

  /** The carmaker in "Ford, General Motors" in spite of an Ann Ford. */
  private static boolean isListed(Match match, List<Match> sure) {
    return sure.stream()
        .anyMatch(
            other ->
                !other.isBlocked()
                    && other.entry().entity().type() == EntityType.ORGANIZATION
                    && (other.first() == match.end() + 1 || match.first() == other.end() + 1));
  }

  /**
   * "The force that replaced Wagner": tagged as a person of whom the article says no other name,
   * nor a title, in an article on the country of the body.
   */
  private boolean isNobody(
      TokenLine line, Match match, List<NamedSpan> spans, GazetteerEntry entry) {
    String before = line.lower(match.first() - 1);
    return states.names(entry.country()) > 0
        && match.end() - match.first() == 1
        && GivenNames.BUNDLED.gender(word(line, match)) == Gender.UNKNOWN
        && !NameWords.HONORIFICS.contains(before)
        && !NameWords.isTitle(before)
        && spans.stream().anyMatch(span -> isTagged(span, match, EntityType.PERSON));
  }

  /** Whether the recogniser's span is that name, but for a company's suffix, and of that kind. */
  static boolean agrees(TokenLine line, NamedSpan span, Match match, GazetteerEntry entry) {
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

  static boolean fits(EntityType recognised, EntityType listed) {
    return switch (recognised) {
      case PLACE, COUNTRY -> listed == EntityType.COUNTRY || listed == EntityType.PLACE;
      case ORGANIZATION -> listed == EntityType.ORGANIZATION || listed == EntityType.PRODUCT;
      case PERSON -> listed == EntityType.PERSON;
      case PRODUCT, OTHER -> listed == EntityType.PRODUCT || listed == EntityType.OTHER;
    };
  }
}
