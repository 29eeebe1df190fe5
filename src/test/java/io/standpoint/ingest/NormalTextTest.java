package io.standpoint.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormalTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "cafe\u0301|caf\u00e9",
        "a\u00a0b\u2009c\u3000d|a b c d",
        "co\u00adope\u200brate\u2060\ufeff|cooperate",
        "non\u2011stop \u2012 \u2015|non-stop \u2014 \u2014",
        "rock \u201bn\u02bc roll|rock \u2019n\u2019 roll",
        "\u201cas it is\u201d \u2013 \u2018so\u2019|\u201cas it is\u201d \u2013 \u2018so\u2019",
        "bell\u0007 and\u202e arrow|bell and arrow",
        "two  blanks stay|two  blanks stay"
      })
  void writesLookAlikesInOneWay(String raw, String expected) {
    assertThat(NormalText.of(raw)).isEqualTo(expected);
  }

  @Test
  void endsLinesWithLineFeeds() {
    assertThat(NormalText.of("a\r\nb\rc\u2028d\n\r\n")).isEqualTo("a\nb\nc\nd\n\n");
  }

  @Test
  void joinsLinesThatWereBrokenAtAFixedWidth() {
    String wrapped =
        """
        The harbour council of Eastmoor voted on Tuesday to close the
        old ferry terminal, saying that repairs would cost more than a
        new one. Nobody spoke against it.

        - one
        - two
        - three
        """;

    assertThat(NormalText.of(wrapped))
        .isEqualTo(
            "The harbour council of Eastmoor voted on Tuesday to close the old ferry terminal,"
                + " saying that repairs would cost more than a new one. Nobody spoke against"
                + " it.\n\n- one\n- two\n- three\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Every line here is one whole sentence, and that makes a paragraph.\n"
            + "So the next one begins on its own line, where it shall remain.\n"
            + "And the third one does the same, although it is equally long.\n",
        "Short\nlines\nof a poem",
        "\n\n a \n\n"
      })
  void leavesOtherLinesAlone(String text) {
    assertThat(NormalText.of(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"e\u0301\u00ad\u00a0\r\n\u2015", "a\u200b\u0301 \ufeff\n\n", "\r\r\n\u0085"})
  void doingItTwiceChangesNothing(String raw) {
    String once = NormalText.of(raw);

    assertThat(NormalText.of(once)).isEqualTo(once);
  }
}
