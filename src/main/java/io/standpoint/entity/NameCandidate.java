package io.standpoint.entity;

import com.google.common.base.Splitter;
import io.standpoint.domain.EntityType;
import io.standpoint.domain.NamedSpan;
import io.standpoint.lexicon.HeadWords;
import io.standpoint.lexicon.NameWords;
import io.standpoint.lexicon.SyntaxWords;
import io.standpoint.lexicon.TokenLine;
import io.standpoint.lexicon.WordSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A span of the recogniser that may name an entity no gazetteer lists.
 *
 * @param line number of the sentence
 * @param first first token
 * @param end one past the last token
 * @param type the recogniser's opinion
 * @param key the name without the company's legal form, a person's without capitals throughout;
 *     equal keys are one name
 */
record NameCandidate(int line, int first, int end, EntityType type, String key) {

  /** "R-Ariz.", "D-Calif.": a politician's party and state. */
  private static final Pattern PARTY_AND_STATE = Pattern.compile("[RDI]-[A-Z]");

  private static final Set<String> MEMBERS = Set.of("Democrat", "Republican");
  private static final Set<String> PARTIES = Set.of("R", "D", "I");

  /** Two words or more in capitals, none of which can be initials. */
  private static final Pattern SHOUTED = Pattern.compile("\\p{Lu}{3,}(?: \\p{Lu}{3,})+");

  /** What is no name, however often it is written with capitals. */
  private static final Set<String> TERMS =
      Set.of(
          "AI",
          "CEO",
          "CFO",
          "CPU",
          "EV",
          "EVs",
          "GDP",
          "GPU",
          "GPUs",
          "ICT",
          "IPO",
          "IT",
          "PAC",
          "PACs",
          "PC",
          "TV",
          "Plan A",
          "Plan A.",
          "Plan B",
          "Plan B.",
          "Congressional",
          "Slideshow");

  /** "Election Day". */
  private static final String DAY = " Day";

  /** Of what one speaks to say something else. */
  private static final Set<String> FIGURES = Set.of("Pandora's box");

  /** "Democratic Senator Ann Lee". */
  private static final Pattern OFFICE =
      Pattern.compile("(?:Democratic|Republican) (?:Representative|Senator|Governor)");

  /** How one speaks to an office, and no name. */
  private static final Set<String> ADDRESSES =
      Set.of(
          "Madam Speaker",
          "Madam President",
          "Madam Chair",
          "Madam Chairman",
          "Mr Speaker",
          "Your Honor",
          "Your Honour",
          "Your Excellency",
          "Your Majesty");

  /** What comes before names and is none. */
  private static final Set<String> RANKS =
      Set.of(
          "Pol", "Maj", "Gen", "Lt", "Col", "Capt", "Brig", "Adm", "Cmdr", "Datuk", "Dato", "Dato'",
          "AG", "A.G.");

  private static final int LONGEST_DESCRIPTION = 7;
  private static final Set<String> BEHIND_NOUNS =
      WordSet.of(", . that which who in of at on for based owned behind from with");

  /** What nobody but a person is called. */
  private static final Set<String> PERSONS =
      WordSet.of(
          """
          expert fellow professor lecturer analyst economist historian scholar researcher scientist
          journalist reporter author lawyer attorney spokesman spokeswoman lawmaker congressman
          congresswoman senator activist doctor student resident teacher diplomat politician
          """);

  private static final Set<String> STYLES = Set.of("Datuk Seri", "Dato Seri", "Tan Sri");

  /** "AI-model", "Obama-era", "Russian-speaking". */
  private static final Pattern COMPOUND =
      Pattern.compile(
          "(?:AI|EV|IT|PC|TV|CEO)-\\p{Ll}+|\\p{Lu}[\\p{L}.]+-(?:era|led|backed|speaking|language"
              + "|passed|based|style|born|controlled|run|owned|funded|friendly|linked|confirmed"
              + "|sponsored|occupied|held|educated|trained|made|appointed|wide)");

  /** "US$", "HK$". */
  private static final Pattern CURRENCY = Pattern.compile("\\p{Lu}*[$\u20AC\u00A3\u00A5]");

  /** "Franco-German", "Sino-Russian": whose something is, and no name. */
  private static final Pattern BETWEEN_PEOPLES =
      Pattern.compile(
          "(?:Anglo|Austro|Franco|Greco|Indo|Italo|Russo|Sino)-\\p{Lu}\\p{Ll}+(?:an|ish|ese|ch|ni|i)");

  static NameCandidate of(int lineNumber, TokenLine line, NamedSpan span) {
    int first = span.type() == EntityType.PERSON ? behindRanks(line, span) : span.firstToken();
    int last = span.endToken();
    while (last - first > 1 && NameWords.LEGAL_FORMS.contains(line.lower(last - 1))) {
      last--;
    }
    String key = line.text().substring(line.start(first), line.end(last - 1));
    boolean shouted = span.type() == EntityType.PERSON && SHOUTED.matcher(key).matches();
    EntityType type = NameWords.isFamilyFirst(key) ? EntityType.PERSON : span.type();
    boolean single = !key.contains(" ");
    if (single && NameWords.HONORIFICS.contains(line.lower(first - 1))) {
      type = EntityType.PERSON; // "Mr. Earnest", which may be tagged as a place
    } else if (single && isCalled(HeadWords.COMPANIES, line, span.endToken())) {
      type = EntityType.ORGANIZATION;
    } else if (!single && isCalled(PERSONS, line, span.endToken())) {
      type = EntityType.PERSON;
    }
    return new NameCandidate(lineNumber, first, span.endToken(), type, shouted ? spoken(key) : key);
  }

  /** Behind "Vega" in "Vega, the telecoms firm that", behind "Ann Lee" in "Ann Lee, an expert". */
  private static boolean isCalled(Set<String> nouns, TokenLine line, int comma) {
    if (!line.lower(comma).equals(",") || !NameWords.ARTICLES.contains(line.lower(comma + 1))) {
      return false;
    }
    for (int i = comma + 2; i < comma + LONGEST_DESCRIPTION; i++) {
      String word = line.lower(i);
      if (word.isEmpty() || !Character.isLetter(word.charAt(0)) || word.equals("of")) {
        return false;
      }
      if (nouns.contains(word)) {
        return BEHIND_NOUNS.contains(line.lower(i + 1));
      }
    }
    return false;
  }

  /** "Pol Maj Gen Somchai Sukjai" is Somchai Sukjai, and "Datuk Seri Ann Lee" Ann Lee. */
  private static int behindRanks(TokenLine line, NamedSpan span) {
    int first = span.firstToken();
    while (first + 1 < span.endToken()
        && (RANKS.contains(line.word(first)) || STYLES.contains(twoWords(line, first)))) {
      first += STYLES.contains(twoWords(line, first)) ? 2 : 1;
    }
    return Math.min(first, span.endToken() - 1);
  }

  private static String twoWords(TokenLine line, int first) {
    return line.word(first) + " " + line.word(first + 1);
  }

  /** "ANN LEE", as transcripts have it, is "Ann Lee". */
  private static String spoken(String shouted) {
    return Splitter.on(' ')
        .splitToStream(shouted)
        .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(" "));
  }

  /** Whether the span can be a name at all: no number, date, common word or loose description. */
  static boolean isName(TokenLine line, NamedSpan span, List<Match> known) {
    int first = span.firstToken();
    int size = span.endToken() - first;
    if (known.stream().anyMatch(match -> match.overlaps(first, span.endToken()))) {
      return false;
    }
    String text = line.text().substring(line.start(first), line.end(span.endToken() - 1));
    if (PARTY_AND_STATE.matcher(text).lookingAt() || isConstituency(line, first)) {
      return false;
    }
    if (TERMS.contains(text)
        || ADDRESSES.contains(text)
        || OFFICE.matcher(text).matches()
        || isFigure(line, span.endToken(), text)
        || isHouse(line, span)
        || COMPOUND.matcher(text).matches()
        || isMember(line, span)
        || isBill(line, span)
        || (span.type() == EntityType.OTHER && text.endsWith(DAY))
        || CURRENCY.matcher(text).matches()
        || BETWEEN_PEOPLES.matcher(text).matches()) {
      return false;
    }
    boolean special = false;
    boolean letters = false;
    boolean common = true;
    for (int i = first; i < span.endToken(); i++) {
      String word = line.word(i);
      boolean empty = isEmpty(line, i, size == 1);
      special |= !empty && (isSpecial(word) || (i > first && Character.isDigit(word.charAt(0))));
      letters |= word.codePoints().anyMatch(Character::isLetter);
      common &= empty || !Character.isLetter(word.charAt(0));
      if (!NameWords.isName(line, i) && !isSpecial(word)) {
        return false;
      }
    }
    boolean named = line.capitalised(first) || special;
    boolean enough = span.type() != EntityType.OTHER || size > 1 || special;
    return letters && named && enough && (!common || special);
  }

  /** "A Pandora's box". */
  private static boolean isFigure(TokenLine line, int end, String text) {
    return line.lower(end).equals("'s") && FIGURES.contains(text + "'s " + line.lower(end + 1));
  }

  /** "The Menlo Park Democrat". */
  private static boolean isMember(TokenLine line, NamedSpan span) {
    return MEMBERS.contains(line.word(span.endToken() - 1))
        && SyntaxWords.DETERMINERS.contains(line.lower(span.firstToken() - 1));
  }

  /** "The Withdrawal Agreement Bill": a draft of a law, not a William. */
  private static boolean isBill(TokenLine line, NamedSpan span) {
    int before = span.firstToken() - 1;
    return span.type() == EntityType.PERSON
        && span.endToken() - span.firstToken() == 1
        && line.word(span.firstToken()).equals("Bill")
        && (SyntaxWords.DETERMINERS.contains(line.lower(before))
            || line.word(before).equals(")")
            || (before > 0 && line.capitalised(before)));
  }

  /** "At Denny's.": where one eats, and nobody. */
  private static boolean isHouse(TokenLine line, NamedSpan span) {
    String next = line.lower(span.endToken() + 1);
    return span.type() == EntityType.PERSON
        && span.endToken() - span.firstToken() == 1
        && line.lower(span.firstToken() - 1).equals("at")
        && line.lower(span.endToken()).equals("'s")
        && (next.isEmpty() || !Character.isLetterOrDigit(next.charAt(0)));
  }

  /** Whether it says where a politician was elected: "(D-Calif.)". */
  static boolean isConstituency(TokenLine line, int first) {
    return line.lower(first - 1).equals("-") && PARTIES.contains(line.word(first - 2));
  }

  /** Whether a word, alone or beside others like it, names nobody. */
  private static boolean isEmpty(TokenLine line, int token, boolean alone) {
    String lower = line.lower(token);
    return NameWords.CALENDAR.contains(lower)
        || NameWords.OPENERS.contains(lower)
        || NameWords.HONORIFICS.contains(lower)
        || NameWords.LEGAL_FORMS.contains(lower)
        || (alone && NameWords.FRAGMENTS.contains(lower));
  }

  /** A digit or a capital inside, as products and new companies like it. */
  private static boolean isSpecial(String word) {
    boolean letter = false;
    boolean mark = false;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      letter |= Character.isLetter(c);
      mark |= Character.isDigit(c);
      mark |= i > 0 && Character.isUpperCase(c) && Character.isLetterOrDigit(word.charAt(i - 1));
    }
    return letter && mark;
  }
}
