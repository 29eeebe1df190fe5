package io.standpoint.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.domain.Span;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordPiecesTest {

  private static WordPieces wordPieces;

  @BeforeAll
  static void load() {
    wordPieces = TinyModel.wordPieces();
  }

  @AfterAll
  static void close() {
    wordPieces.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Paris", // alone
        "Praise for Paris.",
        "\uD83D\uDE00 \uD83C\uDDEB\uD83C\uDDF7 to Paris \uD83D\uDC4D\uD83C\uDFFD", // emoji
        "A \uFB01ne o\uFB03ce in Paris", // ligatures
        "Cafe\u0301 Zu\u0308rich, Paris", // combining marks
        "\u4E2D\u56FD\u548CParis\u7B7E\u7F72", // Chinese without spaces
        "\u201CParis\u201D\u2019s \u2018no\u2019", // curly quotes
        "gov\u00ADern\u00ADment Paris", // soft hyphens
        "\u0130stanbul, STRA\u1E9EE, Paris", // capitals whose lower case is longer
        "nul \u0000 in Paris",
        "half \uD83D pairs \uDE00 in Paris",
        "\uD800Paris"
      })
  void offsetsAreCodeUnits(String sentence) {
    int start = sentence.indexOf("Paris");
    Pieces pieces = wordPieces.split(sentence);

    PieceRange paris = pieces.covering(new Span(start, start + 5));

    assertThat(pieces.starts()[paris.start()]).isEqualTo(start);
    assertThat(pieces.ends()[paris.end() - 1]).isEqualTo(start + 5);
  }

  @Test
  void longSentenceIsNeitherCutNorPadded() {
    String sentence = "Paris won \uD83D\uDE00 ".repeat(10_000 / 13) + "Paris";
    Pieces pieces = wordPieces.split(sentence);
    int parisPieces = wordPieces.split("Paris").count();
    int wonPieces = wordPieces.split("won").count();

    assertThat(pieces.count()).isEqualTo(769 * (parisPieces + wonPieces + 1) + parisPieces);
    assertThat(pieces.ends()[pieces.count() - 1]).isEqualTo(sentence.length());
  }

  @Test
  void whiteSpaceHasNoPieces() {
    assertThat(wordPieces.split("").count()).isZero();
    assertThat(wordPieces.split(" \t\u3000\u00AD").count()).isZero();
  }

  @Test
  void spanWithoutPieces() {
    Pieces pieces = wordPieces.split("Paris  \u00AD  Rome");

    assertThat(pieces.covering(new Span(6, 9))).isNull();
    assertThat(pieces.covering(new Span(40, 45))).isNull();
  }

  @Test
  void spanInsideAPieceCoversIt() {
    Pieces pieces = wordPieces.split("The minister");

    assertThat(pieces.covering(new Span(1, 2))).isEqualTo(new PieceRange(0, 1));
  }
}
