package io.standpoint.attribution;

import io.standpoint.attribution.DocumentTokens.Range;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The tokens of each quotation of a text, and what their form says of it. */
final class QuotedTokens {

  private static final int FEW_WORDS = 4;

  private final DocumentTokens tokens;
  private final List<Range> ranges;

  /**
   * @param quotations how many the text has
   */
  QuotedTokens(DocumentTokens tokens, int quotations) {
    this.tokens = tokens;
    this.ranges = ranges(tokens, quotations);
  }

  private static List<Range> ranges(DocumentTokens tokens, int quotations) {
    List<Range> found = new ArrayList<>(Collections.nCopies(quotations, null));
    int t = 0;
    while (t < tokens.size()) {
      int first = t;
      int quotation = tokens.quotation(t);
      while (t < tokens.size() && tokens.quotation(t) == quotation) {
        t++;
      }
      if (quotation >= 0) {
        found.set(quotation, new Range(first, t));
      }
    }
    return found;
  }

  /** The tokens of a quotation with its marks; null if it has none. */
  Range range(int q) {
    return ranges.get(q);
  }

  boolean isFewWords(Range range) {
    int words = 0;
    for (int i = range.first(); i < range.end() && words < FEW_WORDS; i++) {
      words += tokens.isWord(i) ? 1 : 0;
    }
    return words < FEW_WORDS;
  }

  boolean endsWithComma(Range range) {
    return lastMark(range).equals(",")
        || range.end() < tokens.size() && tokens.word(range.end()).equals(",");
  }

  private String lastMark(Range range) {
    int last = range.end() - 1;
    while (last > range.first() && Words.QUOTES.contains(tokens.word(last))) {
      last--;
    }
    return tokens.word(last);
  }

  /** Whether a quotation without a cue of its own is speech all the same. */
  boolean mayBeSpeech(int q) {
    Range range = range(q);
    if (range == null) {
      return false;
    }
    boolean sentence = Words.SENTENCE_ENDS.contains(lastMark(range));
    return isFewWords(range) ? isShortSentence(range) : sentence || !tokens.isTitle(range);
  }

  /** {@code "Never."}: a sentence of its own, however short. */
  boolean isShortSentence(Range range) {
    return Words.SENTENCE_ENDS.contains(lastMark(range))
        && tokens.sentence(range.first()).first() == range.first();
  }

  /** Whether both have tokens, and the first ones stand in one paragraph. */
  boolean shareParagraph(int a, int b) {
    return range(a) != null
        && range(b) != null
        && tokens.paragraph(range(a).first()) == tokens.paragraph(range(b).first());
  }
}
