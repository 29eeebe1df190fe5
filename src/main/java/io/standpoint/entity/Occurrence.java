package io.standpoint.entity;

import io.standpoint.domain.Mention;

/**
 * A place where an entity is named or referred to.
 *
 * @param mention what the words were taken for
 * @param line the sentence
 * @param first first token
 * @param end one past the last token
 * @param role part it plays in its clause
 * @param quoted whether it stands in a quotation
 * @param joined whether "and" or "or" makes it one of several
 */
record Occurrence(
    Mention mention,
    ReferenceLine line,
    int first,
    int end,
    Role role,
    boolean quoted,
    boolean joined) {

  /** The name that begins at a token. */
  static Occurrence ofName(ReferenceLine line, int first) {
    return of(line.mention(first), line, first, line.end(first));
  }

  static Occurrence of(Mention mention, ReferenceLine line, int first, int end) {
    return of(mention, line, first, end, Role.of(line.words(), first, end));
  }

  static Occurrence of(Mention mention, ReferenceLine line, Pronoun pronoun) {
    return of(mention, line, pronoun.token(), pronoun.token() + 1, pronoun.role());
  }

  private static Occurrence of(Mention mention, ReferenceLine line, int first, int end, Role role) {
    boolean joined = Clauses.isJoined(line.words(), first, end);
    return new Occurrence(mention, line, first, end, role, line.isQuoted(first), joined);
  }

  String id() {
    return mention.resolved().id();
  }
}
