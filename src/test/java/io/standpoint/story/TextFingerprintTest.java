package io.standpoint.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextFingerprintTest {

  private static final String TEXT = "Oil prices fell in 2026.";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Oil prices fell in 2026.",
        "  Oil\tprices\r\nfell   in\n\n2026.\n",
        "Oil\u00A0prices\u2003fell\u3000in\u20282026.",
        "Ｏｉｌ prices fell in ２０２６."
      })
  void whiteSpaceAndLetterFormsDoNotMatter(String text) {
    assertThat(TextFingerprint.of(text)).isEqualTo(TextFingerprint.of(TEXT));
  }

  @Test
  void composedAndDecomposedCharactersAreOne() {
    assertThat(TextFingerprint.of("pro\uFB01t")).isEqualTo(TextFingerprint.of("profit"));
    assertThat(TextFingerprint.of("Caf\u00E9")).isEqualTo(TextFingerprint.of("Cafe\u0301"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "oil prices fell in 2026.",
        "Oil prices fall in 2026.",
        "Oil prices fell in 2025.",
        "Oil prices fell in 2026",
        "Oil prices f ell in 2026.",
        "Oilprices fell in 2026.",
        "Óil prices fell in 2026."
      })
  void anyOtherDifferenceMatters(String text) {
    assertThat(TextFingerprint.of(text)).isNotEqualTo(TextFingerprint.of(TEXT));
  }

  @Test
  void itIsTheSha256OfThePlainText() {
    assertThat(TextFingerprint.of(" a\n b "))
        .isEqualTo("c8687a08aa5d6ed2044328fa6a697ab8e96dc34291e8c2034ae8c38e6fcc6d65");
  }
}
