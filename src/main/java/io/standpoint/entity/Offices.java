package io.standpoint.entity;

import io.standpoint.lexicon.HeadWords;
import io.standpoint.lexicon.TokenLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who held which office when. Immutable and thread-safe.
 *
 * <p>Of a tenure whose first or last day is not known, only the days that are certain count; the
 * last day is the successor's first.
 */
public final class Offices {

  /**
   * One person's time in an office.
   *
   * @param title in lower case, as in {@code TITLES}
   * @param body id of the state or body that the office belongs to
   * @param from the first day
   * @param to the day after the last; null if the person still holds it
   */
  record Tenure(String holder, String title, String body, LocalDate from, LocalDate to) {

    boolean covers(LocalDate day) {
      return hasBegun(day) && (to == null || day.isBefore(to));
    }

    boolean hasBegun(LocalDate day) {
      return !day.isBefore(from);
    }

    boolean hasEnded(LocalDate day) {
      return to != null && !day.isBefore(to);
    }

    boolean overlaps(Tenure other) {
      return (other.to == null || from.isBefore(other.to))
          && (to == null || other.from.isBefore(to));
    }
  }

  /** Offices that many hold at a time. */
  static final Set<String> SHARED = Set.of("senator", "representative", "justice", "spokesperson");

  /** What an office is called in a text, in lower case, to its title. */
  private static final Map<String, String> TITLES =
      Map.ofEntries(
          Map.entry("president", "president"),
          Map.entry("vice president", "vice president"),
          Map.entry("prime minister", "prime minister"),
          Map.entry("premier", "prime minister"),
          Map.entry("chancellor", "chancellor"),
          Map.entry("king", "king"),
          Map.entry("queen", "queen"),
          Map.entry("pope", "pope"),
          Map.entry("foreign minister", "foreign minister"),
          Map.entry("foreign secretary", "foreign minister"),
          Map.entry("external affairs minister", "foreign minister"),
          Map.entry("secretary of state", "secretary of state"),
          Map.entry("secretary-general", "secretary-general"),
          Map.entry("secretary general", "secretary-general"),
          Map.entry("attorney general", "attorney general"),
          Map.entry("treasury secretary", "treasury secretary"),
          Map.entry("defense secretary", "defense secretary"),
          Map.entry("secretary of defense", "defense secretary"),
          Map.entry("finance minister", "finance minister"),
          Map.entry("defense minister", "defense minister"),
          Map.entry("defence minister", "defense minister"),
          Map.entry("chief justice", "chief justice"),
          Map.entry("justice", "justice"),
          Map.entry("speaker", "speaker"),
          Map.entry("majority leader", "majority leader"),
          Map.entry("minority leader", "minority leader"),
          Map.entry("senator", "senator"),
          Map.entry("sen.", "senator"),
          Map.entry("representative", "representative"),
          Map.entry("rep.", "representative"),
          Map.entry("governor", "governor"),
          Map.entry("gov.", "governor"),
          Map.entry("mayor", "mayor"),
          Map.entry("director", "director"),
          Map.entry("director general", "director general"),
          Map.entry("director-general", "director general"),
          Map.entry("managing director", "managing director"),
          Map.entry("commissioner", "commissioner"),
          Map.entry("administrator", "administrator"),
          Map.entry("press secretary", "press secretary"),
          Map.entry("spokesman", "spokesperson"),
          Map.entry("spokeswoman", "spokesperson"),
          Map.entry("spokesperson", "spokesperson"),
          Map.entry("chairman", "chairman"),
          Map.entry("chairwoman", "chairman"),
          Map.entry("chair", "chairman"),
          Map.entry("chief executive", "chief executive"),
          Map.entry("chief executive officer", "chief executive"),
          Map.entry("ceo", "chief executive"));

  private static final List<String> LONGEST_FIRST =
      TITLES.keySet().stream()
          .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(title -> title))
          .toList();

  private final Map<String, List<Tenure>> byHolder = new HashMap<>();
  private final Map<String, List<Tenure>> byOffice = new HashMap<>();

  Offices(List<Tenure> tenures) {
    for (Tenure tenure : tenures) {
      byHolder.computeIfAbsent(tenure.holder(), id -> new ArrayList<>()).add(tenure);
      byOffice
          .computeIfAbsent(office(tenure.title(), tenure.body()), key -> new ArrayList<>())
          .add(tenure);
    }
  }

  static boolean isTitle(String title) {
    return TITLES.containsValue(title);
  }

  boolean isHolder(String personId) {
    return byHolder.containsKey(personId);
  }

  /** Whether a person has or had an office of one of some titles. */
  public boolean hasHeld(String personId, Set<String> titles) {
    return byHolder.getOrDefault(personId, List.of()).stream()
        .anyMatch(tenure -> titles.contains(tenure.title()));
  }

  /**
   * Who held an office that one person holds at a time.
   *
   * @param words as a text has them, in lower case
   */
  public Optional<String> holder(String words, String body, LocalDate day) {
    return byOffice.getOrDefault(office(TITLES.get(words), body), List.of()).stream()
        .filter(tenure -> !SHARED.contains(tenure.title()) && tenure.covers(day))
        .map(Tenure::holder)
        .findFirst();
  }

  /**
   * Whether a person's office of that day may be called so.
   *
   * @param words in lower case: "secretary", "minister", "press secretary"
   */
  public boolean isCalled(String personId, String words, LocalDate day) {
    return byHolder.getOrDefault(personId, List.of()).stream()
        .anyMatch(tenure -> tenure.covers(day) && isCalled(tenure, words));
  }

  /** Whether an office of one person at a time, no longer held on that day, may be called so. */
  public boolean wasCalled(String personId, String words, LocalDate day) {
    return byHolder.getOrDefault(personId, List.of()).stream()
        .filter(tenure -> !SHARED.contains(tenure.title()))
        .anyMatch(tenure -> tenure.hasEnded(day) && isCalled(tenure, words));
  }

  private static boolean isCalled(Tenure tenure, String words) {
    return tenure.title().equals(TITLES.get(words)) || head(tenure.title()).equals(words);
  }

  /**
   * Who of some persons is addressed by a title: the one who held such an office on that day; else
   * the one who did before, for titles outlast offices; nobody if there are several.
   *
   * @param day null if it is not known: then who ever held one
   */
  Optional<GazetteerEntry> addressed(List<GazetteerEntry> persons, String words, LocalDate day) {
    String title = TITLES.get(words);
    if (day != null) {
      List<GazetteerEntry> now =
          persons.stream().filter(p -> tenures(p, title).anyMatch(t -> t.covers(day))).toList();
      if (!now.isEmpty()) {
        return now.size() == 1 ? Optional.of(now.get(0)) : Optional.empty();
      }
    }
    List<GazetteerEntry> ever =
        persons.stream()
            .filter(p -> tenures(p, title).anyMatch(t -> day == null || t.hasBegun(day)))
            .toList();
    return ever.size() == 1 ? Optional.of(ever.get(0)) : Optional.empty();
  }

  /** The title that ends before a character of the line, in lower case; empty if there is none. */
  static String titleBefore(TokenLine line, int at) {
    String text = line.text();
    int end = at - 1;
    if (end <= 0 || text.charAt(end) != ' ') {
      return "";
    }
    for (String title : LONGEST_FIRST) {
      int from = end - title.length();
      boolean bounded = from == 0 || from > 0 && text.charAt(from - 1) == ' ';
      if (bounded && text.regionMatches(true, from, title, 0, title.length())) {
        return title;
      }
    }
    return "";
  }

  /** The title that begins with a token, in lower case; empty if there is none. */
  public static String titleAt(TokenLine line, int token) {
    if (token >= line.size()) {
      return "";
    }
    int from = line.start(token);
    for (String title : LONGEST_FIRST) {
      if (line.text().regionMatches(true, from, title, 0, title.length())
          && line.endsAt(from + title.length())) {
        return title;
      }
    }
    return "";
  }

  private Stream<Tenure> tenures(GazetteerEntry person, String title) {
    return byHolder.getOrDefault(person.id(), List.of()).stream()
        .filter(tenure -> tenure.title().equals(title));
  }

  /** A vice president is no president, and a prime minister no minister. */
  private static String head(String title) {
    if (title.startsWith("vice ") || title.equals(HeadWords.PRIME_MINISTER)) {
      return title;
    }
    int of = title.indexOf(" of ");
    String phrase = of < 0 ? title : title.substring(0, of);
    return phrase.substring(phrase.lastIndexOf(' ') + 1);
  }

  private static String office(String title, String body) {
    return title + "\t" + body;
  }
}
