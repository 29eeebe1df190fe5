package io.standpoint.evaluate;

import io.standpoint.domain.Span;
import java.util.Objects;

/**
 * A labelled stretch and the text that it stands in, which tells what its names mean.
 *
 * @param document names the text; passages of one text have one name
 * @param text the whole of it
 * @param span the labelled stretch
 */
record Passage(String document, String text, Span span) {

  Passage {
    Objects.requireNonNull(document, "document");
    if (span.end() > text.length()) {
      throw new IllegalArgumentException(span + " does not lie in " + text.length());
    }
  }
}
