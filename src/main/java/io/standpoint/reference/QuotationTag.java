package io.standpoint.reference;

import io.standpoint.domain.Mention;
import io.standpoint.lexicon.NameWords;
import io.standpoint.lexicon.SyntaxWords;
import io.standpoint.lexicon.TokenLine;
import java.util.List;
import java.util.Set;

/**
 * Who says what is quoted, behind it: {@code "She left," Lind said}, {@code "She left," she said of
 * Reyes}.
 *
 * @param line the sentence that says so
 * @param token where the name or the pronoun of the speaker begins
 */
record QuotationTag(ReferenceLine line, int token) {

  private static final int MOST_LINES = 3;
  private static final int SHORT_LINE = 9;
  private static final int LONGEST_OFFICE = 6;
  private static final int FARTHEST_TOPIC = 6;
  private static final Set<String> GOES_ON = Set.of(",", "?", "!");
  private static final Set<String> ASKS = Set.of("?", "!");
  private static final Set<String> PRONOUNS = Set.of("he", "she");
  private static final Set<String> TOPICS = Set.of("of", "about");

  /**
   * The tag of the quotation around a token.
   *
   * @param lines of the article
   * @param line that of the token
   * @return null if nothing behind the quotation says whose it is
   */
  static QuotationTag behind(List<ReferenceLine> lines, ReferenceLine line, int token) {
    ReferenceLine at = line;
    int i = token;
    for (int n = 0; n < MOST_LINES; n++) {
      while (i < at.size() && at.isQuoted(i)) {
        i++;
      }
      if (i < at.size()) {
        return i > 1 && (goesOn(at, i - 2) || at.words().lower(i).equals(",")) ? in(at, i) : null;
      }
      ReferenceLine next = at.number() + 1 < lines.size() ? lines.get(at.number() + 1) : null;
      if (next == null || next.opensParagraph()) {
        return null;
      }
      if (!at.endsQuoted()) {
        boolean asks = ASKS.contains(at.words().lower(at.size() - 2));
        return asks && next.size() <= SHORT_LINE && !next.isQuoted(0) ? in(next, 0) : null;
      }
      at = next;
      i = 0;
    }
    return null;
  }

  private static boolean goesOn(ReferenceLine line, int mark) {
    return GOES_ON.contains(line.words().lower(mark));
  }

  private static QuotationTag in(ReferenceLine line, int behind) {
    TokenLine words = line.words();
    int t = words.lower(behind).equals(",") ? behind + 1 : behind;
    if (SyntaxWords.isVerb(words, t)) {
      int last = t + LONGEST_OFFICE;
      t++;
      while (t < last && line.mention(t) == null && Character.isLetter(first(words, t))) {
        t++;
      }
    }
    while (NameWords.isTitle(words.lower(t))) {
      t++;
    }
    return line.starts(t) || PRONOUNS.contains(words.lower(t)) ? new QuotationTag(line, t) : null;
  }

  private static char first(TokenLine words, int token) {
    String word = words.lower(token);
    return word.isEmpty() ? ' ' : word.charAt(0);
  }

  /** Of whom it is said: {@code he said of Lind}; null if that is left open. */
  Mention topic() {
    for (int t = token + 1; t < token + FARTHEST_TOPIC; t++) {
      if (TOPICS.contains(line.words().lower(t)) && line.starts(t + 1)) {
        return line.mention(t + 1);
      }
    }
    return null;
  }
}
