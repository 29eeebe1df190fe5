package io.standpoint.domain;

import java.util.List;
import java.util.Objects;

/**
 * A sentence with its tokens and the names that the recogniser found.
 *
 * @param span offsets into the article's text, from the first token's start to the last one's end
 * @param tokens in text order, at least one
 * @param names in text order, not overlapping
 */
public record Sentence(Span span, List<Token> tokens, List<NamedSpan> names) {

  public Sentence {
    Objects.requireNonNull(span, "span");
    tokens = List.copyOf(tokens);
    names = List.copyOf(names);
    if (tokens.isEmpty()) {
      throw new IllegalArgumentException("a sentence needs a token");
    }
  }
}
