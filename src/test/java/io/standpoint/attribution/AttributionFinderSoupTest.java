package io.standpoint.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.analysis.PlainParser;
import io.standpoint.domain.Sentence;
import io.standpoint.domain.Span;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words and marks in any order must neither break the finder nor lead it out of the text. */
class AttributionFinderSoupTest {

  private static final String[] PIECES = {
    "said",
    "Lind",
    "Norland",
    ",",
    ".",
    "\"",
    "“",
    "”",
    "‘",
    "’",
    "'",
    "''",
    ":",
    ";",
    "—",
    "(",
    ")",
    "that",
    "according",
    "to",
    "who",
    "the",
    "company",
    "accused",
    "of",
    "called",
    "he",
    "It",
    "and",
    "but",
    "saying",
    "on",
    "Friday",
    "told",
    "reporters",
    "claims",
    "not",
    "has",
    "\n",
    "\n\n",
    "?",
    "spokesman",
    "prices",
    "5",
    "'s",
    "report",
    "in",
    "as",
    "quoted",
    "was",
    "which",
    "with",
    "losing",
    "letter",
    "demanding",
    "chairwoman",
    "own",
    "while",
    "I",
    "Mr.",
    "LIND"
  };

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void staysWithinTheText(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      StringBuilder soup = new StringBuilder();
      for (int n = random.nextInt(60); n > 0; n--) {
        soup.append(PIECES[random.nextInt(PIECES.length)]).append(random.nextInt(5) > 0 ? " " : "");
      }
      String text = soup.toString();
      List<Sentence> sentences = new PlainParser().parse(text);

      List<Attribution> found =
          new AttributionFinder().find(text, sentences, CapitalMentions.find(sentences));

      assertThat(found)
          .as(text)
          .isSortedAccordingTo((a, b) -> a.content().compareTo(b.content()))
          .allMatch(a -> new Span(0, text.length()).contains(a.content()));
    }
  }
}
