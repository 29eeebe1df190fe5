package io.standpoint.entity;

import io.standpoint.domain.Mention;

/**
 * A place where an entity is named or referred to.
 *
 * @param mention what the words were taken for
 * @param line number of the sentence
 * @param first first token
 * @param end one past the last token
 * @param role part it plays in its clause
 * @param quoted whether it stands in a quotation
 * @param joined whether "and" or "or" makes it one of several
 */
record Occurrence(
    Mention mention, int line, int first, int end, Role role, boolean quoted, boolean joined) {

  static Occurrence of(Mention mention, ReferenceLine line, int number, int first, int end) {
    TokenLine words = line.words();
    Role role = Role.of(words, first, end);
    return of(mention, line, number, first, end, role);
  }

  static Occurrence of(
      Mention mention, ReferenceLine line, int number, int first, int end, Role role) {
    boolean joined = Clauses.isJoined(line.words(), first, end);
    return new Occurrence(mention, number, first, end, role, line.isQuoted(first), joined);
  }

  String id() {
    return mention.resolved().id();
  }
}
