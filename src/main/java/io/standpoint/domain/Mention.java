package io.standpoint.domain;

import java.util.Objects;

/**
 * A place in the text that names an entity or refers to it.
 *
 * @param span offsets into the article's text
 * @param literal the entity that the words name ({@code place:washington-dc})
 * @param resolved the entity that they stand for here ({@code country:us}); equals {@code literal}
 *     where no figure of speech is involved
 * @param rule id of the rule that decided, such as {@code alias} or {@code metonym.capital}; begins
 *     with {@value #REFERENCE} where the words are no name ("she", "the company")
 */
public record Mention(Span span, Entity literal, Entity resolved, String rule) {

  /** Beginning of the rule ids of pronouns and descriptions. */
  public static final String REFERENCE = "reference.";

  /** Rule id of the place where a report was written, which begins it. */
  public static final String DATELINE = "place.dateline";

  public Mention {
    Objects.requireNonNull(span, "span");
    Objects.requireNonNull(literal, "literal");
    Objects.requireNonNull(resolved, "resolved");
    Objects.requireNonNull(rule, "rule");
  }

  /** Whether the words are a pronoun or a description, not a name. */
  public boolean isReference() {
    return rule.startsWith(REFERENCE);
  }
}
