package io.standpoint.reference;

import io.standpoint.domain.EntityType;
import io.standpoint.domain.Mention;
import io.standpoint.entity.Gazetteer;
import io.standpoint.lexicon.NameWords;
import io.standpoint.lexicon.SyntaxWords;
import io.standpoint.lexicon.TokenLine;
import io.standpoint.lexicon.WordSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Finds whom {@code the Ohio Republican}, {@code the Ohio senator} means. For one article. */
final class PartyMembers {

  /** Sentences before its own in which somebody is looked for whose state is not known. */
  private static final int NEAR = 2;

  private static final double MARGIN = 0.5;
  private static final String SENATOR = "senator";
  private static final String GOVERNOR = "governor";
  private static final String LAWMAKER = "lawmaker";
  private static final int MOST_ADJECTIVES = 3;
  private static final Set<String> TITLES =
      WordSet.of(
          """
          senator sen. sen representative rep. rep congressman congresswoman governor gov. gov
          speaker leader whip
          """);

  /** Titles of offices whose holders are called by party and state. */
  private static final Set<String> OFFICES =
      Set.of(
          "senator", "representative", "governor", "speaker", "majority leader", "minority leader");

  /** What the titles of lawmakers and governors say of whom they stand before. */
  private static final Map<String, String> KINDS =
      Map.of(
          "senator", SENATOR,
          "sen.", SENATOR,
          "sen", SENATOR,
          "governor", GOVERNOR,
          "gov.", GOVERNOR,
          "gov", GOVERNOR,
          "rep.", LAWMAKER,
          "representative", LAWMAKER,
          "congressman", LAWMAKER,
          "congresswoman", LAWMAKER);

  /** With a state in front: "the Ohio lawmaker". */
  private static final Set<String> MEMBERS =
      WordSet.of("senator governor lawmaker congressman congresswoman");

  private static final Set<String> HIGHER = Set.of("president", "vice president");

  private final Gazetteer gazetteer;
  private final Set<String> politicians = new HashSet<>();
  private final Map<String, String> parties = new HashMap<>();
  private final Map<String, String> states = new HashMap<>();
  private final Map<String, String> kinds = new HashMap<>();

  PartyMembers(List<ReferenceLine> lines, Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    for (ReferenceLine line : lines) {
      for (int i = 0; i < line.size(); i++) {
        if (line.starts(i) && line.mention(i).resolved().type() == EntityType.PERSON) {
          read(line, i);
        }
      }
    }
  }

  /**
   * "Florida Republican Sen. Ann Lee", "Ann Lee (R-Fla.)", "Ann Lee, Florida Republican", "Sen. Ann
   * Lee of Florida".
   */
  private void read(ReferenceLine line, int first) {
    TokenLine words = line.words();
    String id = line.mention(first).resolved().id();
    int end = line.end(first);
    int before = first - 1;
    if (TITLES.contains(words.lower(before))) {
      politicians.add(id);
      if (KINDS.containsKey(words.lower(before))) {
        kinds.put(id, KINDS.get(words.lower(before)));
      }
      before--;
    }
    String party = party(words.lower(before));
    note(id, party, state(line, party == null ? before : before - 1));
    boolean aside = words.word(end).equals("(") || words.word(end).equals(",");
    if (aside && NameWords.ARTICLES.contains(words.lower(end + 1))) {
      int noun = end + 2;
      while (noun < end + MOST_ADJECTIVES + 2
          && !NameWords.PARTY_MEMBERS.contains(words.lower(noun))) {
        noun++;
      }
      note(
          id,
          NameWords.PARTY_MEMBERS.contains(words.lower(noun)) ? party(words.lower(noun)) : null,
          null);
    }
    boolean of = words.lower(end).equals("of");
    Mention state = aside || of ? state(line, end + 1) : null;
    int next = state == null ? end + 1 : line.end(end + 1);
    String own = aside ? party(words.lower(next)) : null;
    note(id, own, own != null || of && politicians.contains(id) ? state : null);
  }

  private void note(String id, String party, Mention state) {
    if (party != null) {
      parties.put(id, party);
      politicians.add(id);
    }
    if (state != null && politicians.contains(id)) {
      states.put(id, state.resolved().id());
    }
  }

  /** The letter of the party that a word in lower case says; null if it says none. */
  private static String party(String word) {
    return switch (word) {
      case "republican", "republicans", "gop", "r" -> "R";
      case "democrat", "democrats", "democratic", "d" -> "D";
      default -> null;
    };
  }

  private static Mention state(ReferenceLine line, int token) {
    Mention mention = line.mention(token);
    return mention != null && mention.resolved().type() == EntityType.PLACE ? mention : null;
  }

  /**
   * The description that begins with the article at a token.
   *
   * @param before occurrences by sentence from the article's beginning, up to the token
   * @return null if there is none, or it is not plain whom it means
   */
  Descriptions.Found at(ReferenceLine line, int article, List<List<Occurrence>> before) {
    TokenLine words = line.words();
    if (!words.lower(article).equals("the") || words.titleCase()) {
      return null;
    }
    int first = article + 1;
    while (first <= article + MOST_ADJECTIVES
        && line.mention(first) == null
        && !words.capitalised(first)
        && Character.isLetterOrDigit((words.lower(first) + " ").charAt(0))
        && !SyntaxWords.DETERMINERS.contains(words.lower(first))
        && !Description.OTHERS.contains(words.lower(first))) {
      first++;
    }
    Mention state = state(line, first);
    int noun = state == null ? behindTown(words, first) : line.end(first);
    String word = words.lower(noun);
    boolean office = state != null && MEMBERS.contains(word);
    if (noun == article + 1
        || !words.capitalised(noun - 1)
        || !office && !NameWords.PARTY_MEMBERS.contains(word)
        || !Description.standsAlone(words, noun)
        || words.lower(article - 1).equals(",") && words.lower(noun + 1).equals(",")) {
      return null; // not "Lee, 61, the Ohio senator,"
    }
    String id = state == null ? "" : state.resolved().id();
    Predicate<Occurrence> member =
        o ->
            o.mention().resolved().type() == EntityType.PERSON
                && (office ? isOne(o.id(), word) : isOf(o.id(), party(word)));
    Mention found = find(member, id, line.isQuoted(article), before);
    if (found == null && office) {
      found = new Salience(before, line.isQuoted(article), member.and(this::isElsewhere)).only();
    }
    return found == null ? null : new Descriptions.Found(noun + 1, found);
  }

  /** "Menlo Park" of "the Menlo Park Democrat", which no gazetteer need list. */
  private static int behindTown(TokenLine words, int first) {
    int end = first;
    while (words.capitalised(end) && !NameWords.PARTY_MEMBERS.contains(words.lower(end))) {
      end++;
    }
    return end;
  }

  private boolean isOf(String id, String party) {
    return parties.getOrDefault(id, party).equals(party);
  }

  /** Whether somebody has or had such an office, or may be such a lawmaker. */
  private boolean isOne(String id, String noun) {
    String kind = kinds.getOrDefault(id, "");
    if (noun.equals(SENATOR) || noun.equals(GOVERNOR)) {
      return noun.equals(kind) || gazetteer.offices().hasHeld(id, Set.of(noun));
    }
    boolean lawmaker = kind.equals(LAWMAKER) || noun.equals(LAWMAKER) && kind.equals(SENATOR);
    return kind.isEmpty() ? states.containsKey(id) : lawmaker;
  }

  private Mention find(
      Predicate<Occurrence> member, String state, boolean quoted, List<List<Occurrence>> before) {
    Mention known =
        new Salience(before, quoted, member.and(o -> state.equals(states.get(o.id()))))
            .best(MARGIN);
    return known == null
        ? new Salience(Salience.last(NEAR, before), quoted, member.and(this::isElsewhere))
            .best(MARGIN)
        : known;
  }

  /** A politician of whose state nothing is said. */
  private boolean isElsewhere(Occurrence occurrence) {
    return isPolitician(occurrence.id()) && !states.containsKey(occurrence.id());
  }

  private boolean isPolitician(String id) {
    return politicians.contains(id)
        || gazetteer.offices().hasHeld(id, OFFICES) && !gazetteer.offices().hasHeld(id, HIGHER);
  }
}
