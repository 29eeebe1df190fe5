package io.standpoint.entity;

import io.standpoint.domain.EntityType;
import io.standpoint.lexicon.NameWords;
import io.standpoint.lexicon.SyntaxWords;
import io.standpoint.lexicon.TokenLine;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A capital or seat of government in its sentence, as the rules ask about it. All words come in
 * lower case and are empty outside the sentence.
 */
final class MetonymContext {

  private static final int DATELINE_TOKENS = 16;
  private static final int FEATURE_TOKENS = 4;

  /** Farthest first token of the second city of "NEW DELHI/WASHINGTON, May 3 -". */
  private static final int SECOND_CITY = 4;

  private static final Set<String> OWN = Set.of("'s", "'");

  private final TokenLine line;
  private final Match match;
  private final String countryName;
  private final Match previous;
  private final MetonymRule previousRule;

  /**
   * @param countryName name of the country the place lies in; empty if unknown
   * @param previous the name before this one in the sentence; null if there is none
   * @param previousRule the rule that decided about it; null if none had to
   */
  MetonymContext(
      TokenLine line, Match match, String countryName, Match previous, MetonymRule previousRule) {
    this.line = line;
    this.match = match;
    this.countryName = countryName;
    this.previous = previous;
    this.previousRule = previousRule;
  }

  /** The {@code distance}-th word before the name and its article. */
  String before(int distance) {
    int first = match.first();
    return line.lower((line.lower(first - 1).equals("the") ? first - 1 : first) - distance);
  }

  /** Whether the name itself begins with one: "The Hague". */
  boolean hasArticle() {
    return line.lower(match.first()).equals("the");
  }

  /** The {@code distance}-th word after the name. */
  String after(int distance) {
    return line.lower(match.end() + distance - 1);
  }

  /**
   * Whether the name is the first noun of a phrase: {@code a London embassy}, {@code a closed
   * London shop}.
   */
  boolean isAttribute() {
    String next = after(1);
    if (next.isEmpty() || !Character.isLetter(next.charAt(0)) || isSeat() || !isNoun(next)) {
      return false;
    }
    String direct = line.lower(match.first() - 1);
    if (MetonymWords.DETERMINERS.contains(direct)) {
      return true;
    }
    String farther = line.lower(match.first() - 2);
    boolean adjective =
        !direct.isEmpty()
            && Character.isLowerCase(line.word(match.first() - 1).charAt(0))
            && !MetonymWords.LOCATIVE.contains(direct)
            && !MetonymWords.RELATION.contains(direct)
            && !direct.equals("from")
            && !direct.equals("of");
    return adjective && (farther.equals("a") || farther.equals("an"));
  }

  /** Whether something of Capitol Hill follows that is not its people. */
  boolean isHillEvent() {
    String next = after(1);
    return match.entry().id().equals("place:capitol-hill")
        && !next.isEmpty()
        && Character.isLowerCase(line.word(match.end()).charAt(0))
        && isNoun(next)
        && !MetonymWords.GOVERNMENT.contains(next);
  }

  private static boolean isNoun(String word) {
    return !SyntaxWords.ACTIONS.contains(word)
        && !SyntaxWords.AUXILIARIES.contains(word)
        && !MetonymWords.LOCATIVE.contains(word)
        && !MetonymWords.RELATION.contains(word)
        && !MetonymWords.AFTER_OBJECT.contains(word)
        && !word.endsWith("ed")
        && !NameWords.CALENDAR.contains(word);
  }

  /**
   * Whether a longer name follows that is of a city: {@code Moscow's Kazan Cathedral}, {@code
   * Moscow's Arbat district}.
   */
  boolean isBeforeFeature() {
    int first = match.end() + (isPossessive() ? 1 : 0);
    int i = first;
    while (i < first + FEATURE_TOKENS && line.capitalised(i)) {
      if (MetonymWords.CITY_FEATURE.contains(line.lower(i))) {
        return true;
      }
      i++;
    }
    return isPossessive() && i > first && MetonymWords.QUARTERS.contains(line.lower(i));
  }

  /** Whether a body or a person is told by the city: {@code Acme of Paris}. */
  boolean isOfName() {
    return previous != null
        && previous.end() == match.first() - 1
        && (previous.entry().entity().type() == EntityType.ORGANIZATION
            || previous.entry().entity().type() == EntityType.PERSON);
  }

  /** Whether a region or another city stands before it in an enumeration. */
  boolean isBesidePlace() {
    if (previous == null
        || previousRule != null
        || previous.entry().entity().type() != EntityType.PLACE
        || isPossessive()
        || SyntaxWords.ACTIONS.contains(after(1))
        || SyntaxWords.AUXILIARIES.contains(after(1))) {
      return false;
    }
    String link = line.text().substring(previous.to(), match.from()).strip();
    boolean clause = SyntaxWords.isAdverb(after(1)); // ", and Ottawa only relented"
    return link.equals("and") || link.equals("or") || link.equals(", and") && !clause;
  }

  /**
   * Whether the people at {@code distance} before the name are those of a state or a body that is
   * named with them, or of no government: {@code Chinese officials in}, {@code business leaders
   * in}.
   */
  boolean arePeopleOfOthers(int distance) {
    int people = match.first() - (line.lower(match.first() - 1).equals("the") ? 1 : 0) - distance;
    boolean named = previous != null && previous.end() == people && previousRule == null;
    return named || MetonymWords.PRIVATE.contains(line.lower(people - 1));
  }

  boolean isPossessive() {
    return OWN.contains(after(1));
  }

  /** Whether one of {@code words} stands at most {@code reach} words before the name. */
  boolean anyBefore(Set<String> words, int from, int reach) {
    for (int i = from; i <= reach; i++) {
      String word = before(i);
      if (word.equals(",") || word.equals(";") || word.isEmpty()) {
        return false;
      }
      if (words.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** The word that a hyphen ties to the end of the name; empty if there is none. */
  String compoundHead() {
    int last = match.end() - 1;
    if (match.to() < line.end(last)) {
      return line.text().substring(match.to() + 1, line.end(last)).toLowerCase(Locale.ROOT);
    }
    boolean tied = after(1).equals("-") && line.attached(last) && line.attached(last + 1);
    return tied ? after(2) : "";
  }

  /** Whether a hyphen ties a word to the beginning of the name. */
  boolean isCompoundTail() {
    return match.from() > line.start(match.first())
        || (line.lower(match.first() - 1).equals("-")
            && line.attached(match.first() - 1)
            && line.attached(match.first() - 2));
  }

  /** Whether the city's own country, a federal state or Washington's district follows. */
  boolean isAddress() {
    if (line.text().substring(match.from(), match.to()).matches(".+[ ,]D\\.?C\\.?")) {
      return true;
    }
    if (!after(1).equals(",")) {
      return false;
    }
    if (MetonymWords.US_STATES.contains(after(2))) {
      return true;
    }
    String rest = line.text().substring(line.end(match.end()));
    return rest.startsWith(" D.C.")
        || rest.startsWith(" DC")
        || (!countryName.isEmpty() && rest.startsWith(" " + countryName));
  }

  /** Whether the sentence is a name, a comma and this place: the end of a letter. */
  boolean isSignature() {
    int comma = match.first() - 1;
    if (previous != null || comma < 2 || !line.lower(comma).equals(",")) {
      return false;
    }
    for (int i = 0; i < comma; i++) {
      if (!line.capitalised(i)) {
        return false;
      }
    }
    return after(1).isEmpty();
  }

  /** "BEIJING (Agency) -", "WASHINGTON, Feb. 3 -", "NEW DELHI:": name, date and agency, a mark. */
  boolean isDateline() {
    boolean capitals = line.word(0).equals(line.word(0).toUpperCase(Locale.ROOT));
    if (match.first() != 0) {
      boolean second = line.lower(match.first() - 1).equals("/") && match.first() <= SECOND_CITY;
      return second && capitals && isBeforeDash(true);
    }
    if (isAgencyLine() || (capitals && after(1).equals(":") && !line.titleCase())) {
      return true;
    }
    return isBeforeDash(capitals);
  }

  private boolean isBeforeDash(boolean capitals) {
    boolean inBrackets = false;
    for (int i = match.end(); i < Math.min(line.size(), match.end() + DATELINE_TOKENS); i++) {
      String word = line.lower(i);
      if (SyntaxWords.DASHES.contains(word)) {
        boolean free = !(line.attached(i - 1) && line.attached(i));
        boolean sure = free && (i > match.end() || line.isFirst());
        return sure || (capitals && (free || !word.equals("-")));
      }
      inBrackets = (inBrackets || word.equals("(")) && !word.equals(")");
      boolean fits =
          inBrackets
              || line.capitalised(i)
              || NameWords.CALENDAR.contains(word)
              || !Character.isLetter(word.charAt(0));
      if (!fits) {
        return false;
      }
    }
    return false;
  }

  /** "Washington (CNN) The court": an agency in brackets, and a sentence behind. */
  private boolean isAgencyLine() {
    int agency = match.end() + 1;
    return after(1).equals("(")
        && after(3).equals(")")
        && line.word(agency).length() > 1
        && (line.word(agency).equals(line.word(agency).toUpperCase(Locale.ROOT))
            || line.word(agency).equals("Reuters"))
        && line.capitalised(agency + 2);
  }

  /** Whether it is an end of "from ... to ...", where the other end is a name as well. */
  boolean isRoute() {
    if (before(1).equals("from")) {
      int other = match.end() + (after(2).equals("the") ? 2 : 1);
      return after(1).equals("to") && line.capitalised(other);
    }
    return previous != null
        && previous.end() == match.first() - 1
        && before(1).equals("to")
        && line.lower(previous.first() - 1).equals("from");
  }

  /** The rule of the capital before it in an enumeration; empty if it stands in none. */
  Optional<MetonymRule> enumerated() {
    if (previous == null || previousRule == null) {
      return Optional.empty();
    }
    String link = line.text().substring(previous.to(), match.from()).strip();
    boolean list =
        link.equals("and")
            || link.equals("or")
            || link.equals("/")
            || link.equals(", and")
            || (link.equals(",")
                && (after(1).equals(",") || after(1).equals("and") || after(1).equals("or")));
    return list ? Optional.of(previousRule) : Optional.empty();
  }

  /** Whether it is the seat of a government and not a city. */
  boolean isSeat() {
    return match.entry().entity().type() == EntityType.ORGANIZATION
        || MetonymWords.SEATS.contains(match.entry().id());
  }
}
