package io.standpoint.attribution;

import io.standpoint.attribution.DocumentTokens.Range;
import io.standpoint.lexicon.SyntaxWords;

/**
 * Finds the noun phrase that begins or ends at a token, without parts of speech: a run of words
 * that can belong to one phrase and that looks like somebody. Looks at a bounded number of tokens.
 */
final class SpeakerPhrases {

  private static final int LONGEST = 16;
  private static final int LONGEST_PARENTHESIS = 10;

  private final DocumentTokens tokens;

  SpeakerPhrases(DocumentTokens tokens) {
    this.tokens = tokens;
  }

  /** {@code Rep. Lee (D-Ohio)}: the token before the parenthesis. */
  int withoutParenthesis(int last, int from) {
    if (last < from || !tokens.word(last).equals(")")) {
      return last;
    }
    for (int i = last - 1; i > from && i > last - LONGEST_PARENTHESIS; i--) {
      if (tokens.word(i).equals("(")) {
        return i - 1;
      }
    }
    return last;
  }

  /** {@code The ministry on Friday}: the token before the time. */
  int withoutTime(int last, int from) {
    int end = last;
    while (end > from && Words.TIMES.contains(tokens.word(end)) && tokens.mention(end) == null) {
      end--;
    }
    boolean governed = end < last && end > from && tokens.word(end).equals("on");
    return governed ? end - 1 : end;
  }

  boolean isPronoun(int token) {
    return Words.SUBJECT_PRONOUNS.contains(tokens.word(token));
  }

  /**
   * The noun phrase whose last token is {@code end}, what is in parentheses left aside; null if it
   * names nobody.
   */
  Range endingAt(int end, int from) {
    int time = withoutTime(withoutParenthesis(end, from), from);
    int last = withoutParenthesis(time, from); // "the bank (NB) on Friday"
    if (last < from || tokens.isQuoted(last) || !belongs(last) && !isPronoun(last)) {
      return null;
    }
    if (isPreposition(last)) {
      return null;
    }
    if (isPronoun(last)) {
      return new Range(last, last + 1);
    }
    int first = last;
    while (first > from && last - first < LONGEST && joins(first - 1)) {
      first--;
    }
    boolean adjunct = SyntaxWords.PREPOSITIONS.contains(tokens.word(first));
    int member = withoutParenthesis(first - 1, from);
    if (adjunct && member < first - 1 && tokens.isPerson(member)) {
      return endingAt(member, from); // "Senator Lee (R) of Ohio"
    }
    int start = withoutLeadingAdjunct(first, last + 1);
    Range phrase = new Range(start, last + 1);
    boolean governed = adjunct && start == first + 1 && !isSomebody(phrase);
    return namesSomebody(phrase) && !governed ? phrase : null;
  }

  /**
   * The noun phrase that starts at {@code first}, up to a break, a verb or an adjunct; null if it
   * names nobody.
   */
  Range startingAt(int first, int to) {
    int end = first;
    while (end < to
        && end - first < LONGEST
        && (belongs(end) && !startsAdjunct(end, first) || end > first && tokens.isHyphen(end))) {
      end++;
    }
    while (end > first && SyntaxWords.PREPOSITIONS.contains(tokens.word(end - 1))) {
      end--;
    }
    if (end == first) {
      return null;
    }
    Range phrase = new Range(first, end);
    return namesSomebody(phrase) ? phrase : null;
  }

  /** Whether the token to the left may still belong to the phrase. */
  private boolean joins(int token) {
    if (tokens.word(token).equals("and")) {
      return tokens.mention(token + 1) != null
          && token > 0
          && (tokens.mention(token - 1) != null || tokens.isCapitalized(token - 1));
    }
    return belongs(token);
  }

  boolean belongs(int token) {
    if (tokens.mention(token) != null) {
      return !tokens.isQuoted(token);
    }
    String word = tokens.word(token);
    boolean verb =
        CueLexicon.ENGLISH.find(word) != null && !CueLexicon.ENGLISH.find(word).ambiguous();
    return !tokens.isQuoted(token)
        && !Words.BREAKS.contains(word)
        && !Words.QUOTES.contains(word)
        && !Words.CLAUSE_STARTS.contains(word)
        && !Words.NEGATIONS.contains(word)
        && !tokens.isModal(token)
        && !(Words.AUXILIARIES.contains(word) && !word.equals("'s"))
        && !Words.SUBJECT_PRONOUNS.contains(word)
        && !word.equals("and")
        && !verb;
  }

  /** {@code said Lee in Paris}, {@code said Lee on Monday}: what is not part of the name. */
  private boolean startsAdjunct(int token, int first) {
    String word = tokens.word(token);
    boolean preposition =
        SyntaxWords.PREPOSITIONS.contains(word) && !word.equals("of") && !word.equals("for");
    boolean known = token > first && isNamed(token - 1);
    return tokens.mention(token) == null
        && (preposition || Words.TIMES.contains(word) || known && endsName(token));
  }

  /** Not the adjective of {@code the Norwegian coast guard's Ann Lee}. */
  private boolean isNamed(int token) {
    return tokens.mention(token) != null && !tokens.isDemonym(token);
  }

  /** A word behind a name that is no part of it, as "widow" is in {@code 9/11 widow Ann Lee}. */
  private boolean endsName(int token) {
    String word = tokens.word(token);
    if (Words.DETERMINERS.contains(word) && !word.equals("his") && !word.equals("her")) {
      return true; // "in the eyes of Lee a Norwegian"
    }
    boolean beforeName = token + 1 < tokens.size() && tokens.isCapitalized(token + 1);
    boolean inflected = word.endsWith("s") || word.endsWith("ed");
    boolean verb = word.length() > 3 && inflected && !Words.isRole(word);
    return (!beforeName || verb)
        && !tokens.isCapitalized(token)
        && tokens.isWord(token)
        && !word.equals("'s")
        && !word.equals("of")
        && !word.equals("for")
        && !Words.isRole(word);
  }

  /**
   * {@code In a report the bank}: without the words up to the phrase that no preposition governs.
   */
  private int withoutLeadingAdjunct(int first, int end) {
    if (!SyntaxWords.PREPOSITIONS.contains(tokens.word(first))) {
      return first;
    }
    for (int i = end - 1; i > first; i--) {
      boolean starts = Words.DETERMINERS.contains(tokens.word(i)) || startsMention(i);
      if (starts && !SyntaxWords.PREPOSITIONS.contains(tokens.word(i - 1))) {
        return i;
      }
    }
    return first + 1;
  }

  private boolean startsMention(int token) {
    return tokens.mention(token) != null
        && (token == 0 || tokens.mention(token - 1) != tokens.mention(token));
  }

  /** The last token before the first preposition of a phrase. */
  int noun(Range phrase) {
    int end = phrase.first() + 1;
    while (end < phrase.end() && !isPreposition(end)) {
      end++;
    }
    return end - 1;
  }

  boolean isPreposition(int token) {
    return SyntaxWords.PREPOSITIONS.contains(tokens.word(token)) && tokens.mention(token) == null;
  }

  /** A word with a capital that could be a name, but no mention is known of. */
  boolean isUnlistedName(int token) {
    if (tokens.isHyphen(token - 1)) {
      return isUnlistedName(token - 2); // "Sun-young"
    }
    return tokens.isCapitalized(token)
        && tokens.mention(token) == null
        && !Words.isRole(tokens.word(token));
  }

  /** {@code Acme and Vega}. */
  boolean isJoined(Range phrase) {
    for (int i = phrase.first(); i < phrase.end(); i++) {
      if (tokens.word(i).equals("and")) {
        return true;
      }
    }
    return false;
  }

  boolean hasReference(Range phrase) {
    for (int i = phrase.first(); i < phrase.end(); i++) {
      if (tokens.mention(i) != null && tokens.mention(i).isReference()) {
        return true;
      }
    }
    return false;
  }

  boolean hasMention(Range phrase) {
    for (int i = phrase.first(); i < phrase.end(); i++) {
      if (tokens.mention(i) != null) {
        return true;
      }
    }
    return false;
  }

  /** Unlike the breath of {@code in the same breath}, the month of {@code in August}. */
  private boolean isSomebody(Range phrase) {
    int last = phrase.end() - 1;
    boolean name = tokens.isCapitalized(last) && !Words.MONTHS.contains(tokens.word(last));
    return hasMention(phrase) || Words.isRole(tokens.word(last)) || name;
  }

  private boolean namesSomebody(Range phrase) {
    if (hasMention(phrase)) {
      return true;
    }
    String head = tokens.word(phrase.end() - 1);
    String noun = tokens.word(noun(phrase));
    boolean determined = Words.DETERMINERS.contains(tokens.word(phrase.first()));
    boolean named = tokens.isCapitalized(phrase.end() - 1) && !Words.TIMES.contains(head);
    return Words.isRole(head)
        || Words.isRole(noun)
        || named
        || determined && phrase.end() - phrase.first() > 1
        || Words.SUBJECT_PRONOUNS.contains(head);
  }
}
