package io.standpoint.domain;

import java.util.Objects;

/**
 * A word or punctuation mark.
 *
 * @param text the token's characters as they stand in the article
 * @param span offsets into the article's text
 */
public record Token(String text, Span span) {

  public Token {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(span, "span");
  }
}
