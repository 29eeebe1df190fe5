package io.standpoint.entity;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.domain.EntityType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the gazetteer that comes with the program knows. */
class BundledGazetteerTest {

  private static final Gazetteer GAZETTEER = Gazetteer.bundled();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Obamacare was upheld.              | Obamacare > other:affordable-care-act (alias)
          The Affordable Care Act was upheld.| Affordable Care Act > other:affordable-care-act (alias)
          Loretta Lynch testified.           | Loretta Lynch > person:loretta-lynch (alias)
          It is run by FEMA.                 | FEMA > org:fema (alias)
          It is run by the ATF.              | ATF > org:atf (alias)
          Martha Washington wrote letters.   | Martha Washington > person:martha-washington (alias)
          Rents in the Bay Area rose.        | Bay Area > place:san-francisco-bay-area (alias)
          Rents in the Greater Bay Area rose.| Greater Bay Area > place:pearl-river-delta (alias)
          The Paris Agreement survived.      | Paris Agreement > product:paris-agreement (alias)
          Roe v. Wade fell.                  | Roe v. Wade > other:roe-v-wade (alias)
          The Cold War ended.                | Cold War > other:cold-war (alias)
          The trial at The Hague began.      | The Hague > place:the-hague (place.locative)
          """)
  void wellKnownNamesMeanWhatTheyMean(String sentence, String mention) {
    assertThat(Text.of(sentence).mentions(GAZETTEER)).containsExactly(mention);
  }

  @Test
  void goodsNeedNoSecondSignBesideTheirMaker() {
    assertThat(Text.of("Anthropic fell.", "Then Claude wrote it.").mentions(GAZETTEER))
        .contains("Claude > product:claude (alias.ambiguous_confirmed)");
    assertThat(Text.of("Then Claude wrote it.").mentions(GAZETTEER)).isEmpty();
    assertThat(Text.of("Elon Musk left.", "They fined X for it.").mentions(GAZETTEER))
        .contains("X > org:twitter (alias.ambiguous_confirmed)");
    assertThat(Text.of("Elon Musk left.", "They met Malcolm X there.").mentions(GAZETTEER))
        .noneMatch(mention -> mention.startsWith("X "));
    assertThat(Text.of("They fined X for it.").mentions(GAZETTEER)).isEmpty();
  }

  @Test
  void aSurnameBesideCompaniesIsOne() {
    Text text =
        Text.of("Ann Ford left.", "Its members are Ford, General Motors and Stellantis.")
            .person("Ann Ford")
            .tag(EntityType.ORGANIZATION, "Ford", 1);
    assertThat(text.mentions(GAZETTEER)).contains("Ford > org:ford (alias.ambiguous_confirmed)");
  }

  @Test
  void whomNobodyKnowsByAnotherNameIsTheBodyInAnArticleOnItsCountry() {
    Text text = Text.of("A Russian force replaced Wagner.").person("Wagner");
    assertThat(text.mentions(GAZETTEER))
        .contains("Wagner > org:wagner-group (alias.ambiguous_confirmed)");
    text = Text.of("A force replaced Wagner.").person("Wagner");
    assertThat(text.mentions(GAZETTEER)).containsExactly("Wagner > person:wagner (ner.full)");
    text = Text.of("A Russian force replaced Mr Wagner.").person("Wagner");
    assertThat(text.mentions(GAZETTEER)).contains("Wagner > person:wagner (ner.full)");
  }

  @Test
  void georgiaBesideUkraineIsNoFederalState() {
    Text text = Text.of("They left Boston.", "He invaded Ukraine and Georgia.").place("Georgia");
    assertThat(text.mentions(GAZETTEER))
        .contains("Georgia > country:ge (alias.ambiguous_confirmed)");
  }

  @Test
  void aBareJohnsonIsNobodyInParticular() {
    assertThat(Text.of("Then Johnson left.").person("Johnson").mentions(GAZETTEER))
        .containsExactly("Johnson > person:johnson (ner.full)");
  }

  @ParameterizedTest
  @CsvSource({
    "president, country:us, 2012-11-06, person:barack-obama",
    "president, country:us, 2017-01-20, person:donald-trump",
    "president, country:us, 2024-11-05, person:joe-biden",
    "secretary of state, country:us, 2013-06-01, person:john-kerry",
    "foreign minister, country:cn, 2023-03-01, person:qin-gang",
    "prime minister, country:gb, 2022-09-30, person:liz-truss",
    "chancellor, country:de, 2014-01-01, person:angela-merkel",
    "chairman, org:federal-reserve, 2016-01-01, person:janet-yellen",
    "chief executive, org:nvidia, 2025-01-01, person:jensen-huang",
    "director, org:fbi, 2017-06-01, ",
  })
  void officesHaveTheirHolders(String title, String body, LocalDate day, String holder) {
    assertThat(GAZETTEER.offices().holder(title, body, day).orElse(null)).isEqualTo(holder);
  }

  @Test
  void theDocumentedCountsAreTrue() throws IOException {
    Map<EntityType, Long> counts =
        GAZETTEER.entries().stream()
            .collect(Collectors.groupingBy(e -> e.entity().type(), Collectors.counting()));
    String page = Files.readString(Path.of("src", "site", "gazetteer.md"));
    for (EntityType type : EntityType.values()) {
      assertThat(page).contains(String.format(Locale.ROOT, "| %s | %,d |", type, counts.get(type)));
    }
    String all = String.format(Locale.ROOT, "%,d", GAZETTEER.entries().size());
    assertThat(page).contains("| all | " + all + " |");
    assertThat(Files.readString(Path.of("README.md")))
        .contains("gazetteer of " + all + " entities");
  }
}
