package io.standpoint.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What a format yields holds nothing that could not be written down and read back. */
class DraftTest {

  @Test
  void loneSurrogatesAndControlCharactersAreReplaced() {
    Draft draft =
        new Draft(
            "a\u0001b", "\u0000", "x\uD800", "A\tB", "P\n", null, "e\u0007n", "t\uDC00\n", false);
    assertThat(draft)
        .isEqualTo(new Draft("a b", null, "x\uFFFD", "A B", "P", null, "e n", "t\uFFFD\n", false));
  }

  @Test
  void characterReferencesOfPagesToo() throws IOException {
    String text = "Beijing accused &#xD800; of the theft of a long list of names. ".repeat(5);
    assertThat(
            CollectedRecords.read("<html><body><p>" + text + "</p></body>", "a.html")
                .onlyArticle()
                .text())
        .isEqualTo(text.replace("&#xD800;", "\uFFFD").strip());
  }
}
