package io.standpoint.domain;

import java.util.Objects;

/**
 * A place in the text that names an entity.
 *
 * @param span offsets into the article's text
 * @param literal the entity that the words name ({@code place:washington-dc})
 * @param resolved the entity that they stand for here ({@code country:us}); equals {@code literal}
 *     where no figure of speech is involved
 * @param rule id of the rule that decided, such as {@code alias} or {@code metonym.capital}
 */
public record Mention(Span span, Entity literal, Entity resolved, String rule) {

  public Mention {
    Objects.requireNonNull(span, "span");
    Objects.requireNonNull(literal, "literal");
    Objects.requireNonNull(resolved, "resolved");
    Objects.requireNonNull(rule, "rule");
  }
}
