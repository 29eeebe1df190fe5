package io.standpoint.entity;

import io.standpoint.lexicon.TokenLine;
import java.util.Set;

/** Tells a language from the people who speak it. */
final class Language {

  private static final Set<String> BEFORE =
      Set.of(
          "speak",
          "speaks",
          "spoke",
          "speaking",
          "spoken",
          "fluent",
          "learn",
          "learns",
          "learned",
          "learning",
          "study",
          "studying",
          "translate",
          "translated",
          "teach",
          "teaches");

  private static final Set<String> AFTER =
      Set.of(
          "",
          ".",
          ",",
          ";",
          ":",
          ")",
          "\"",
          "''",
          "and",
          "or",
          "to",
          "on",
          "for",
          "with",
          "that",
          "as",
          "at",
          "but",
          "language",
          "speakers",
          "-");

  private Language() {}

  /** "speaks Chinese", "in Chinese.", "a Chinese-language site", but not "in Chinese firms". */
  static boolean isMeant(TokenLine line, Match match) {
    String before = line.lower(match.first() - 1);
    String after = line.lower(match.end());
    if (after.equals("-")) {
      after = line.lower(match.end() + 1);
    }
    return BEFORE.contains(before)
        || after.equals("language")
        || after.equals("speaking")
        || line.text().startsWith("-language", match.to())
        || ((before.equals("in") || before.equals("into")) && AFTER.contains(after));
  }
}
