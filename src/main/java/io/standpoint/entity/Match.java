package io.standpoint.entity;

import io.standpoint.lexicon.TokenLine;

/**
 * A form of the gazetteer in a line.
 *
 * @param from first character in the line
 * @param to one past the last character
 * @param first first token
 * @param end one past the last token
 * @param entry what it means; null if {@code kind} is BLOCKED
 * @param kind how it was known
 */
record Match(int from, int to, int first, int end, GazetteerEntry entry, Form.Kind kind) {

  static Match of(TokenLine line, FormIndex.Hit<Form> hit, GazetteerEntry entry) {
    return new Match(
        hit.from(),
        hit.to(),
        line.tokenAt(hit.from()),
        line.tokenAt(hit.to() - 1) + 1,
        entry,
        hit.value().kind());
  }

  /** The same form with another meaning. */
  Match meaning(GazetteerEntry other) {
    return new Match(from, to, first, end, other, kind);
  }

  boolean isBlocked() {
    return kind == Form.Kind.BLOCKED;
  }

  boolean overlaps(int firstToken, int endToken) {
    return first < endToken && firstToken < end;
  }
}
