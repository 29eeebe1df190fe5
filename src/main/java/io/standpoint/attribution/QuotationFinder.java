package io.standpoint.attribution;

import io.standpoint.domain.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the outer quotations of a text: double marks (straight, curly, typed as two single ones),
 * and single marks where they stand outside double ones. A quotation ends with its line at the
 * latest. Linear in the text; thread-safe.
 */
public final class QuotationFinder {

  private static final String OPENING = "“„«";
  private static final String CLOSING = "”»";

  private QuotationFinder() {}

  /** The quotations in text order; they do not overlap. */
  public static List<Quotation> find(String text) {
    List<Quotation> found = new ArrayList<>();
    int lineStart = 0;
    while (lineStart < text.length()) {
      int lineEnd = text.indexOf('\n', lineStart);
      lineEnd = lineEnd < 0 ? text.length() : lineEnd;
      findInLine(text, lineStart, lineEnd, found);
      lineStart = lineEnd + 1;
    }
    return found;
  }

  private static void findInLine(String text, int start, int end, List<Quotation> found) {
    int i = start;
    int singleLimit = -1;
    while (i < end) {
      int width = markWidth(text, i, end);
      if (width > 0 && opens(text, i, start)) {
        i = closeDouble(text, i, width, end, found);
      } else if (isSingle(text.charAt(i)) && opensSingle(text, i, start, end) && i > singleLimit) {
        int close = closeSingle(text, i + 1, end);
        if (close > 0) {
          found.add(new Quotation(new Span(i, close), true));
          i = close;
        } else {
          singleLimit = end; // No closing mark from here on.
          i++;
        }
      } else {
        i++;
      }
    }
  }

  private static int closeDouble(String text, int open, int width, int end, List<Quotation> found) {
    boolean curly = OPENING.indexOf(text.charAt(open)) >= 0;
    int depth = 1;
    int i = open + width;
    while (i < end) {
      char c = text.charAt(i);
      int mark = markWidth(text, i, end);
      if (curly && OPENING.indexOf(c) >= 0) {
        depth++;
      } else if (mark > 0 && (CLOSING.indexOf(c) >= 0 || !curly || c == '"') && --depth == 0) {
        found.add(new Quotation(new Span(open, i + mark), true));
        return i + mark;
      }
      i += Math.max(1, mark);
    }
    int last = end;
    while (last > open + width && Character.isWhitespace(text.charAt(last - 1))) {
      last--;
    }
    found.add(new Quotation(new Span(open, last), false));
    return end;
  }

  /** The number of characters of the double mark at {@code i}, or 0. */
  private static int markWidth(String text, int i, int end) {
    char c = text.charAt(i);
    if (c == '"' || OPENING.indexOf(c) >= 0 || CLOSING.indexOf(c) >= 0) {
      return 1;
    }
    boolean twice = i + 1 < end && text.charAt(i + 1) == c;
    return twice && (c == '\'' || c == '`' || c == '’' || c == '‘') ? 2 : 0;
  }

  /** A mark behind a figure is one for inches or seconds, and a closing mark opens nothing. */
  private static boolean opens(String text, int i, int start) {
    char c = text.charAt(i);
    return CLOSING.indexOf(c) < 0 && (i == start || !Character.isDigit(text.charAt(i - 1)));
  }

  private static boolean isSingle(char c) {
    return c == '‘' || c == '\'';
  }

  private static boolean opensSingle(String text, int i, int start, int end) {
    boolean atStart = i == start || " \t(—–[".indexOf(text.charAt(i - 1)) >= 0;
    return atStart && i + 1 < end && Character.isLetter(text.charAt(i + 1));
  }

  /**
   * One past the closing single mark, or -1; an apostrophe stands before a letter or is a plural.
   */
  private static int closeSingle(String text, int from, int end) {
    int weak = -1;
    for (int i = from; i < end; i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '"' || c == '“' || c == '‘') {
        break;
      }
      boolean mark = c == '’' || c == '\'';
      if (mark && (i + 1 == end || !Character.isLetterOrDigit(text.charAt(i + 1)))) {
        if (text.charAt(i - 1) != 's' || i + 1 == end || text.charAt(i + 1) != ' ') {
          return i + 1;
        }
        weak = weak < 0 ? i + 1 : weak;
      }
    }
    return text.charAt(from - 1) == '‘' ? weak : -1;
  }
}
