package io.standpoint.corenlp;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.domain.Sentence;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The recognisers on words that no language has. */
class CoreNlpParserIT {

  /** It took all memory once: the recognisers' features grow with the square of a word. */
  @Test
  void aWordOfAHundredThousandCharacters() {
    String word = "a".repeat(100_000);
    String text = "Tim Cook accused " + word + " of theft. Japan agreed.";

    List<Sentence> sentences = CoreNlpParser.load(Optional.empty()).parse(text);

    assertThat(sentences).hasSize(2);
    assertThat(sentences.get(0).tokens().get(3).text()).isEqualTo(word);
    assertThat(sentences.get(0).names().get(0).firstToken()).isZero();
    assertThat(sentences.get(1).span().of(text)).isEqualTo("Japan agreed.");
  }
}
