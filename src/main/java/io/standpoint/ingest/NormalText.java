package io.standpoint.ingest;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * The published form of a text: what all offsets refer to and what the published hash is of.
 * Publishing it again changes nothing.
 */
final class NormalText {

  private static final int SHORTEST_WRAP = 50;
  private static final int LONGEST_WRAP = 100;
  private static final int RAGGED = 25;
  private static final int FEWEST_LINES = 3;

  private NormalText() {}

  /**
   * {@code raw} with composed letters (Unicode NFC), LF as line end, plain blanks for other spaces,
   * the usual hyphen, dash and quotes for their look-alikes, without invisible characters; lines
   * that were broken at a fixed width are joined. Everything else stays, runs of blanks included.
   */
  static String of(String raw) {
    StringBuilder text = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      boolean lineEnd = c == '\r' && i + 1 < raw.length() && raw.charAt(i + 1) == '\n';
      int plain = lineEnd ? -1 : plain(c);
      if (plain >= 0) {
        text.append((char) plain);
      }
    }
    return unwrapped(Normalizer.normalize(text, Normalizer.Form.NFC));
  }

  /** What is written for a character; -1 for nothing. */
  private static int plain(char c) {
    return switch (c) {
      case '\r', '\u2028', '\u2029', '\u0085' -> '\n';
      case '\u00A0',
          '\u1680',
          '\u2000',
          '\u2001',
          '\u2002',
          '\u2003',
          '\u2004',
          '\u2005',
          '\u2006',
          '\u2007',
          '\u2008',
          '\u2009',
          '\u200A',
          '\u202F',
          '\u205F',
          '\u3000',
          '\u000B',
          '\f' ->
          ' ';
      case '\u2010', '\u2011', '\uFE63', '\uFF0D' -> '-';
      case '\u2012', '\u2015' -> '\u2014';
      case '\u201B', '\u02BC', '\uFF07' -> '\u2019';
      case '\u201F', '\uFF02' -> '"';
      case '\u00AD',
          '\u200B',
          '\u2060',
          '\uFEFF',
          '\u200E',
          '\u200F',
          '\u202A',
          '\u202B',
          '\u202C',
          '\u202D',
          '\u202E',
          '\u2066',
          '\u2067',
          '\u2068',
          '\u2069' ->
          -1;
      default -> Character.isISOControl(c) && c != '\n' && c != '\t' ? -1 : c;
    };
  }

  /** Joins the lines of each paragraph, if they look broken at a fixed width. */
  private static String unwrapped(String text) {
    if (text.indexOf('\n') < 0) {
      return text;
    }
    String[] lines = text.split("\n", -1);
    StringBuilder joined = new StringBuilder(text.length());
    List<String> paragraph = new ArrayList<>();
    for (int i = 0; i <= lines.length; i++) {
      if (i < lines.length && !lines[i].isBlank()) {
        paragraph.add(lines[i]);
        continue;
      }
      if (!paragraph.isEmpty()) {
        joined.append(isWrapped(paragraph) ? join(paragraph) : String.join("\n", paragraph));
        paragraph.clear();
        joined.append(i < lines.length ? "\n" : "");
      }
      if (i < lines.length) {
        joined.append(lines[i]).append(i + 1 < lines.length ? "\n" : "");
      }
    }
    return joined.toString();
  }

  private static boolean isWrapped(List<String> lines) {
    if (lines.size() < FEWEST_LINES) {
      return false;
    }
    int longest = lines.stream().mapToInt(String::length).max().orElseThrow();
    int shortest =
        lines.subList(0, lines.size() - 1).stream().mapToInt(String::length).min().orElseThrow();
    return longest >= SHORTEST_WRAP
        && longest <= LONGEST_WRAP
        && shortest >= longest - RAGGED
        && lines.stream().filter(NormalText::breaksOff).count() * 2 >= lines.size();
  }

  private static boolean breaksOff(String line) {
    return Character.isLetterOrDigit(line.charAt(line.length() - 1));
  }

  private static String join(List<String> lines) {
    StringBuilder text = new StringBuilder();
    for (String line : lines) {
      text.append(text.isEmpty() ? line.stripTrailing() : " " + line.strip());
    }
    return text.toString();
  }
}
