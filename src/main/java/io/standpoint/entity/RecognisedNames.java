package io.standpoint.entity;

import io.standpoint.domain.EntityType;
import io.standpoint.domain.NamedSpan;
import io.standpoint.domain.Sentence;
import io.standpoint.lexicon.Gender;
import io.standpoint.lexicon.GivenNames;
import io.standpoint.lexicon.NameWords;
import io.standpoint.lexicon.TokenLine;
import io.standpoint.lexicon.WordSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The recogniser's spans without what does not belong to a name: articles, titles and honorifics
 * before it, a possessive or punctuation after it, common words that only open the sentence.
 */
final class RecognisedNames {

  /** What has a topic in its name. */
  private static final Set<String> BODIES =
      Set.of("committee", "subcommittee", "commission", "council");

  /** In the names of bodies: "Republican People's Party". */
  private static final Set<String> MANY = Set.of("people", "women", "men", "children");

  /** Said of a name, however it is written: "Former National Security Agency chief". */
  private static final Set<String> SAID_OF = Set.of("former", "another", "rebel");

  private static final Set<String> CHAMBERS = Set.of("house", "senate", "congress");

  /** A party's members there: "House GOP", "Senate Democrats". */
  private static final Set<String> CAUCUSES = WordSet.of("gop republicans democrats");

  /** Between a body's name and that of its officer; nothing is named after them. */
  private static final Set<String> OFFICES =
      WordSet.of(
          "justice secretary chairman chairwoman director minister commissioner spokesman"
              + " spokeswoman spokesperson");

  private static final Pattern TICKER = Pattern.compile("\\p{Lu}{1,5}");

  /** By how much a price rose or fell. */
  private static final Pattern CHANGE = Pattern.compile(", [+-]\\d+\\.\\d+%");

  private static final Set<String> SAINTS = Set.of("st", "st.", "saint");

  private RecognisedNames() {}

  /** The trimmed spans of a sentence in order; what is empty after trimming is left out. */
  static List<NamedSpan> of(TokenLine line, Sentence sentence) {
    List<NamedSpan> names = new ArrayList<>(sentence.names().size());
    for (NamedSpan span : sentence.names()) {
      int end = Math.min(span.endToken(), line.size());
      int first = span.firstToken();
      EntityType type = span.type();
      for (int i = first + 1; i + 1 < end; i++) {
        boolean office = isOffice(line, i, type);
        if (office || isOwner(line, i, end)) {
          add(line, first, i, type, names);
          first = i + 1;
          type = office ? EntityType.PERSON : type;
        }
      }
      add(line, first, end, type, names);
    }
    return joined(line, names);
  }

  /** {@code Supreme Court Justice Ann Lee} is a court and a person. */
  private static boolean isOffice(TokenLine line, int token, EntityType type) {
    return type == EntityType.ORGANIZATION
        && OFFICES.contains(line.lower(token))
        && GivenNames.BUNDLED.gender(line.word(token + 1)) != Gender.UNKNOWN;
  }

  /** "Joint Committee on the Energy Strategy" is one name. */
  private static List<NamedSpan> joined(TokenLine line, List<NamedSpan> names) {
    List<NamedSpan> joined = new ArrayList<>(names.size());
    for (NamedSpan name : names) {
      NamedSpan last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (last != null && isTopic(line, last, name.firstToken())) {
        joined.set(
            joined.size() - 1,
            new NamedSpan(last.firstToken(), name.endToken(), EntityType.ORGANIZATION));
      } else {
        joined.add(name);
      }
    }
    return joined;
  }

  private static boolean isTopic(TokenLine line, NamedSpan body, int first) {
    int on = line.lower(first - 1).equals("the") ? first - 2 : first - 1;
    return on == body.endToken()
        && line.lower(on).equals("on")
        && BODIES.contains(line.lower(on - 1))
        && body.type() == EntityType.ORGANIZATION;
  }

  /** {@code Acme University's Law School} is two names, {@code McAcme's Corp} is one. */
  private static boolean isOwner(TokenLine line, int token, int end) {
    boolean suffix = end - token == 2 && NameWords.COMPANY_SUFFIXES.contains(line.lower(token + 1));
    boolean people = MANY.contains(line.lower(token - 1));
    int name = line.lower(token - 2).equals(".") ? token - 3 : token - 2;
    boolean saint = SAINTS.contains(line.lower(name)); // "St. John's Church"
    return !saint
        && line.lower(token).equals("'s")
        && line.capitalised(token + 1)
        && !suffix
        && !people;
  }

  private static void add(
      TokenLine line, int from, int to, EntityType type, List<NamedSpan> names) {
    int first = from;
    int end = to;
    while (first < end && leads(line, first, type, end - first)) {
      first++;
    }
    for (int i = first + 2; type == EntityType.PERSON && i < end; i++) {
      if (line.lower(i).equals("of")) {
        end = i; // "Ann Lee of Acme"
      }
    }
    if (isTicker(line, end - 1)) {
      end--;
    }
    while (end > first && (trails(line, end - 1) || isPortfolio(line, end - 1))) {
      end--;
    }
    if (first < end) {
      names.add(new NamedSpan(first, end, type));
    }
  }

  /** {@code Acme Resources ACR, +1.80%}: what a share is traded by. */
  private static boolean isTicker(TokenLine line, int token) {
    return TICKER.matcher(line.word(token)).matches()
        && CHANGE.matcher(line.text()).region(line.end(token), line.text().length()).lookingAt();
  }

  private static boolean leads(TokenLine line, int token, EntityType type, int left) {
    String word = line.lower(token);
    if (NameWords.ARTICLES.contains(word) && left > 1) {
      // "The Information": only lower-case articles, or those that open a sentence.
      return !line.capitalised(token) || token == 0;
    }
    if (word.isEmpty() || !Character.isLetterOrDigit(word.charAt(0))) {
      return true;
    }
    if (left > 1 && SAID_OF.contains(word)) {
      return true;
    }
    String next = line.lower(token + 1);
    if (left == 2 && NameWords.OF_PARTIES.contains(word) && CHAMBERS.contains(next)) {
      return true; // a chamber in which it has the majority: "the Republican House"
    }
    if (left == 2 && CHAMBERS.contains(word) && CAUCUSES.contains(next)) {
      return true;
    }
    if (token == 0 && left > 1 && NameWords.OPENERS.contains(word)) {
      return true;
    }
    return type == EntityType.PERSON
        && left > 1
        && (NameWords.TITLES.contains(word) || NameWords.HONORIFICS.contains(word));
  }

  /** {@code U.S. Commerce Secretary}: what the office is for is no part of a name before it. */
  private static boolean isPortfolio(TokenLine line, int token) {
    return NameWords.PORTFOLIOS.contains(line.lower(token))
        && !line.lower(token - 1).equals("homeland") // "Homeland Security Secretary"
        && (NameWords.MINISTERS.contains(line.lower(token + 1)) || isPortfolio(line, token + 1));
  }

  private static boolean trails(TokenLine line, int token) {
    String word = line.lower(token);
    return word.equals("'s")
        || word.isEmpty()
        || (word.length() == 1 && !Character.isLetterOrDigit(word.charAt(0)));
  }
}
