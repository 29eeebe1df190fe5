package io.standpoint.corenlp;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.domain.EntityType;
import io.standpoint.domain.NamedSpan;
import io.standpoint.domain.Sentence;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The recognisers on words that no language has. */
class CoreNlpParserIT {

  /** They took all memory, or hours, once. */
  @ParameterizedTest
  @ValueSource(strings = {"a", "'", "😀", "x-"})
  @Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
  void aHundredThousandCharactersWithoutABlank(String unit) {
    String text =
        "Tim Cook accused " + unit.repeat(100_000 / unit.length()) + " of theft.\nJapan agreed.";

    List<Sentence> sentences = CoreNlpParser.load(Optional.empty()).parse(text);

    assertThat(sentences.get(0).names().get(0)).isEqualTo(new NamedSpan(0, 2, EntityType.PERSON));
    assertThat(sentences.get(sentences.size() - 1).span().of(text)).isEqualTo("Japan agreed.");
  }

  @Test
  void theStopOfAStateIsNoEndUnlessASentenceBegins() {
    String text =
        "Tim Scott (R-S.C.) said no. Ann Lee, D-N.J., agreed. He left the U.S. They won N.J.\n"
            + "so did she.";

    List<Sentence> sentences = CoreNlpParser.load(Optional.empty()).split(text);

    assertThat(sentences.stream().map(sentence -> sentence.span().of(text)))
        .containsExactly(
            "Tim Scott (R-S.C.) said no.",
            "Ann Lee, D-N.J., agreed.",
            "He left the U.S.",
            "They won N.J.",
            "so did she.");
  }

  @Test
  void whatIsBrokenKeepsItsPlace() {
    String text = "x ".repeat(1_000) + "é".repeat(400) + "😀" + "é".repeat(399) + " y";

    assertThat(CoreNlpParser.withBreaks(text)).isEqualTo(text.replace("😀", "  "));
    assertThat(CoreNlpParser.withBreaks("a".repeat(400))).isEqualTo("a".repeat(400));
  }
}
