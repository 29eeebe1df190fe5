package io.standpoint.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextLanguageTest {

  private static final String ENGLISH =
      "The harbour council voted on Tuesday to close the old ferry terminal, saying that repairs"
          + " would cost more than a new one, and nobody spoke against it.";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|" + ENGLISH,
        "de|Der Hafenrat hat am Dienstag beschlossen, das alte F\u00e4hrterminal zu schlie\u00dfen, weil die"
            + " Reparatur mehr kosten w\u00fcrde als ein neues, und niemand widersprach.",
        "fr|Le conseil du port a d\u00e9cid\u00e9 mardi de fermer l'ancien terminal des ferries, estimant que"
            + " les r\u00e9parations co\u00fbteraient plus cher qu'un nouveau b\u00e2timent.",
        "ru|\u0421\u043e\u0432\u0435\u0442 \u043f\u043e\u0440\u0442\u0430 \u0432\u043e \u0432\u0442\u043e\u0440\u043d\u0438\u043a \u0440\u0435\u0448\u0438\u043b \u0437\u0430\u043a\u0440\u044b\u0442\u044c \u0441\u0442\u0430\u0440\u044b\u0439 \u043f\u0430\u0440\u043e\u043c\u043d\u044b\u0439 \u0442\u0435\u0440\u043c\u0438\u043d\u0430\u043b, \u0437\u0430\u044f\u0432\u0438\u0432, \u0447\u0442\u043e \u0440\u0435\u043c\u043e\u043d\u0442 \u043e\u0431\u043e\u0439\u0434\u0451\u0442\u0441\u044f \u0434\u043e\u0440\u043e\u0436\u0435 \u043d\u043e\u0432\u043e\u0433\u043e \u0437\u0434\u0430\u043d\u0438\u044f на набережной."
      })
  void tellsTheLanguage(String language, String text) {
    assertThat(TextLanguage.of(text, null)).isEqualTo(language);
  }

  @Test
  void whatIsDeclaredMayBeMoreExact() {
    assertThat(TextLanguage.of(ENGLISH, "en-gb")).isEqualTo("en-gb");
  }

  @Test
  void theTextIsBelievedBeforeWhatIsDeclared() {
    assertThat(TextLanguage.of(ENGLISH, "de")).isEqualTo("en");
  }

  @Test
  void shortTextsAreWhatTheyAreDeclaredToBe() {
    assertThat(TextLanguage.of("Ja, nein, vielleicht.", "fr")).isEqualTo("fr");
    assertThat(TextLanguage.of("1234567890 ".repeat(100), null)).isNull();
  }
}
