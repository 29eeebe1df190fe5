package io.standpoint.ingest.html;

import java.util.regex.Pattern;

/** Small things to do to texts of a page. */
final class Texts {

  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

  private Texts() {}

  /** On one line, without white space around it. */
  static String line(String text) {
    return BLANKS.matcher(text).replaceAll(" ").strip();
  }
}
