package io.standpoint.entity;

import io.standpoint.domain.EntityType;
import io.standpoint.domain.NamedSpan;
import io.standpoint.lexicon.NameWords;
import io.standpoint.lexicon.TokenLine;
import java.util.List;
import java.util.Set;

/**
 * Says whether a form of the gazetteer is only a part of a longer name: "Washington" in "Denzel
 * Washington" or "Washington Wizards", "Ford" in "Gerald Ford".
 */
final class LongerName {

  /** Before "Leader" behind the name of a chamber. */
  private static final Set<String> SIDES = Set.of("majority", "minority");

  private final TokenLine line;
  private final List<NamedSpan> recognised;
  private final List<Match> known;

  /**
   * @param known the unambiguous forms of the line, in order
   */
  LongerName(TokenLine line, List<NamedSpan> recognised, List<Match> known) {
    this.line = line;
    this.recognised = recognised;
    this.known = known;
  }

  boolean contains(Match match) {
    return isModelName(match)
        || recognised.stream().anyMatch(span -> contains(span, match))
        || (looksAtNeighbours(match) && hasNamedNeighbour(match));
  }

  /** "DeepSeek-V3": a hyphen and something with a digit make a product's name. */
  private boolean isModelName(Match match) {
    String rest = line.text().substring(match.to(), Math.min(match.to() + 8, line.text().length()));
    if (rest.length() < 2 || rest.charAt(0) != '-' || match.kind() == Form.Kind.DEMONYM) {
      return false;
    }
    for (int i = 1; i < rest.length() && Character.isLetterOrDigit(rest.charAt(i)); i++) {
      if (Character.isDigit(rest.charAt(i))) {
        return match.entry().entity().type() != EntityType.COUNTRY;
      }
    }
    return false;
  }

  /**
   * Whether a longer span of the recogniser is to be trusted: every token could be part of a name,
   * nothing else in it is known by itself, and more than titles and a company's suffix is left.
   */
  private boolean contains(NamedSpan span, Match match) {
    boolean around = span.firstToken() <= match.first() && match.end() <= span.endToken();
    if (!around || (line.titleCase() && !match.kind().isAmbiguous())) {
      return false;
    }
    boolean person = match.entry().entity().type() == EntityType.PERSON;
    if (person
        && !match.kind().isAmbiguous()
        && span.type() == EntityType.ORGANIZATION
        && match.end() == span.endToken()
        && match.first() - span.firstToken() > 1) {
      return false; // the minister in "Ministry for Trade Ann Lee"
    }
    String last = line.lower(span.endToken() - 1);
    if (match.kind() == Form.Kind.DEMONYM && NameWords.PARTISANS.contains(last)) {
      return false;
    }
    boolean longer = false;
    for (int i = span.firstToken(); i < span.endToken(); i++) {
      boolean answer = i == 0 && line.word(0).equals("A."); // of an interview
      if (answer || i >= match.first() && i < match.end()) {
        continue;
      }
      if (!NameWords.isName(line, i)) {
        return false;
      }
      boolean title = i < match.first() && isTitle(match, line.lower(i));
      longer |=
          line.capitalised(i) && !title && !NameWords.COMPANY_SUFFIXES.contains(line.lower(i));
    }
    boolean beforeTitle =
        match.first() == span.firstToken() && NameWords.TITLES.contains(line.lower(match.end()));
    return longer
        && !(span.type() == EntityType.PERSON && beforeTitle)
        && known.stream().noneMatch(other -> isOther(other, match, span));
  }

  private static boolean isTitle(Match match, String word) {
    return match.entry().entity().type() == EntityType.PERSON && NameWords.TITLES.contains(word);
  }

  private static boolean isOther(Match other, Match match, NamedSpan span) {
    return !other.overlaps(match.first(), match.end())
        && other.overlaps(span.firstToken(), span.endToken());
  }

  private boolean looksAtNeighbours(Match match) {
    if (match.kind().isAmbiguous()) {
      return !line.titleCase();
    }
    boolean single = match.end() - match.first() == 1;
    return switch (match.entry().entity().type()) {
      case PLACE -> !line.titleCase();
      case PERSON -> single && !line.titleCase();
      default -> false;
    };
  }

  private boolean hasNamedNeighbour(Match match) {
    int before = match.first() - 1;
    if (isNameBefore(before, match)) {
      return true;
    }
    if (line.lower(before).equals("of")
        && before > 1
        && match.entry().entity().type() == EntityType.PLACE
        && isNameBefore(before - 1, match)) {
      return true;
    }
    int after = match.end();
    return match.to() == line.end(after - 1)
        && isNamePart(after, match)
        && !SIDES.contains(line.lower(after))
        && !NameWords.COMPANY_SUFFIXES.contains(line.lower(after));
  }

  private boolean isNameBefore(int token, Match match) {
    if (token == 0) {
      return NameWords.GIVEN_NAMES.contains(line.word(0))
          || recognised.stream().anyMatch(s -> s.firstToken() == 0 && s.endToken() > match.first());
    }
    return isNamePart(token, match);
  }

  private boolean isNamePart(int token, Match match) {
    String word = line.lower(token);
    return line.capitalised(token)
        && Character.isLetter(word.charAt(0))
        && !NameWords.TITLES.contains(word)
        && !NameWords.HONORIFICS.contains(word)
        && !NameWords.CALENDAR.contains(word)
        && !NameWords.OPENERS.contains(word)
        && !NameWords.OF_PARTIES.contains(word)
        && known.stream().noneMatch(m -> !m.isBlocked() && m.overlaps(token, token + 1))
        && recognised.stream().noneMatch(s -> isSeparate(s, token, match));
  }

  /** Whether the recogniser holds the neighbour for a name of its own. */
  private static boolean isSeparate(NamedSpan span, int token, Match match) {
    return span.firstToken() <= token
        && token < span.endToken()
        && (span.endToken() <= match.first() || span.firstToken() >= match.end());
  }
}
