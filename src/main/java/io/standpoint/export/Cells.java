package io.standpoint.export;

import java.util.regex.Pattern;

/** Text that stays in its cell, whatever it holds. */
final class Cells {

  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");
  private static final String FORMULA_STARTS = "=+-@";

  private Cells() {}

  /** The text of a whole cell: on one line, without tabs, and no formula of a spreadsheet. */
  static String text(String text) {
    String line = text == null ? "" : line(text);
    return !line.isEmpty() && FORMULA_STARTS.indexOf(line.charAt(0)) >= 0 ? "'" + line : line;
  }

  /** Text on one line, without tabs and other control characters. */
  static String line(String text) {
    return CONTROLS.matcher(text).replaceAll(" ").strip();
  }

  /** A name within a cell that is a list: without what separates the parts of lists. */
  static String item(String name) {
    return text(name.replaceAll("[,;#|<>]+", " ").replaceAll(" +", " "));
  }
}
