package io.standpoint.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublisherIdsTest {

  @ParameterizedTest
  @CsvSource({
    "Harbor Wire,         publisher:harbor-wire",
    "harbor-wire,         publisher:harbor-wire",
    "'  HARBOR  WIRE! ',  publisher:harbor-wire",
    "The A&B Post,        publisher:the-a-b-post",
    "Libération,          publisher:liberation",
    "Liberation,          publisher:liberation",
    "Süddeutsche Zeitung, publisher:suddeutsche-zeitung",
    "Ｈａｒｂｏｒ,          publisher:harbor",
    "Channel 4,           publisher:channel-4",
    "news.example.org,    publisher:news-example-org",
    "İstanbul Post,       publisher:istanbul-post",
    "人民日报,              publisher:人民日报"
  })
  void spellingsOfOneNameAreOnePublisher(String name, String id) {
    assertThat(PublisherIds.of(name)).isEqualTo(id);
  }

  @Test
  void idDoesNotDependOnTheLocale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertThat(PublisherIds.of("INDEPENDENT WIRE")).isEqualTo("publisher:independent-wire");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void namesWithoutLettersStayApart() {
    assertThat(PublisherIds.of("!!!"))
        .isNotEqualTo(PublisherIds.of("???"))
        .matches("publisher:\\w+");
  }
}
