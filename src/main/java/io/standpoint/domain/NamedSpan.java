package io.standpoint.domain;

import java.util.Objects;

/**
 * A run of tokens of one sentence that a named entity recogniser holds for a name.
 *
 * @param firstToken index of the first token in the sentence
 * @param endToken one past the last token
 * @param type PERSON, ORGANIZATION, PLACE or OTHER
 */
public record NamedSpan(int firstToken, int endToken, EntityType type) {

  public NamedSpan {
    Objects.requireNonNull(type, "type");
    if (firstToken < 0 || endToken <= firstToken) {
      throw new IllegalArgumentException("not tokens: [" + firstToken + ", " + endToken + ")");
    }
  }
}
