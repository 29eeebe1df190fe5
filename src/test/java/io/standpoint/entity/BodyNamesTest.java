package io.standpoint.entity;

import static io.standpoint.entity.TestGazetteer.mentions;
import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.domain.EntityType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which names are one body, and what belongs to a name. */
class BodyNamesTest {

  @Test
  void peoplesPartiesAreOneNameAndMayHaveAnother() {
    Text text =
        Text.of("The Zork People's Party, or ZRP, met.", "Later ZRP left.")
            .organization("Zork People's Party");
    assertThat(mentions(text))
        .containsExactly(
            "Zork People's Party > org:zork-peoples-party (ner.full)",
            "ZRP > org:zork-peoples-party (ner.acronym)",
            "ZRP > org:zork-peoples-party (ner.acronym)");
  }

  @Test
  void whatIsDescribedAsACompanyIsOne() {
    Text text = Text.of("Zorka, the telecoms firm that owns two cables, left.").person("Zorka");
    assertThat(mentions(text)).containsExactly("Zorka > org:zorka (ner.full)");
    text = Text.of("Zorka, the telecoms firm's boss, left.").person("Zorka");
    assertThat(mentions(text)).containsExactly("Zorka > person:zorka (ner.full)");
    text = Text.of("Zorka, a firm believer, left.").person("Zorka");
    assertThat(mentions(text)).containsExactly("Zorka > person:zorka (ner.full)");
  }

  @Test
  void aSaintsChurchIsOneName() {
    Text text =
        Text.of("At St. Zork's Lake Church he left.").organization("St. Zork's Lake Church");
    assertThat(mentions(text)).hasSize(1).first().asString().startsWith("St. Zork's Lake Church");
  }

  @Test
  void aGroupMayBeWrittenSmall() {
    assertThat(mentions(Text.of("The Alibaba group fell.")))
        .containsExactly("Alibaba group > org:alibaba (alias)");
  }

  @Test
  void whatSomebodyIsByPartyIsNoName() {
    Text text = Text.of("A Russian Social Democrat left.").organization("Russian Social Democrat");
    assertThat(mentions(text)).containsExactly("Russian > country:ru (demonym)");
    Text member = Text.of("We saw the Menlo Park Democrat.").organization("Menlo Park Democrat");
    assertThat(mentions(member)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          OTHER        | Obama-era        | They left the Obama-era deal.
          OTHER        | Russian-speaking | A Russian-speaking clerk left.
          OTHER        | Election Day     | On Election Day it fell.
          ORGANIZATION | Congressional    | A Congressional panel left.
          ORGANIZATION | PAC              | A super PAC left.
          PERSON       | Bill             | The Fair Trade Bill passed.
          PERSON       | Slideshow        | Slideshow (24 Images)
          """)
  void termsAreNoNames(EntityType type, String term, String sentence) {
    assertThat(mentions(Text.of(sentence).tag(type, term))).noneMatch(m -> m.startsWith(term));
  }

  @Test
  void aBillBesideAnotherNameIsAPerson() {
    assertThat(mentions(Text.of("Ann, Bill and Zorka left.").person("Bill")))
        .contains("Bill > person:bill (ner.full)");
  }

  @Test
  void aCompanyTaggedAsAPlaceIsOneBesideABodyButNotBehindThe() {
    Gazetteer gazetteer = Gazetteer.bundled();
    Text beside = Text.of("UPS and Amazon left.").organization("UPS").place("Amazon");
    assertThat(beside.mentions(gazetteer))
        .contains("Amazon > org:amazon (alias.ambiguous_confirmed)");
    Text forest = Text.of("UPS left the Amazon.").organization("UPS").place("Amazon");
    assertThat(forest.mentions(gazetteer)).contains("Amazon > place:amazon (ner.full)");
    Text alone = Text.of("It left Amazon.").place("Amazon");
    assertThat(alone.mentions(gazetteer)).contains("Amazon > place:amazon (ner.full)");
  }

  @Test
  void anOfficerIsNoPartOfABodysName() {
    Text text = Text.of("Zorka Court Justice Louis Lee left.");
    assertThat(mentions(text.organization("Zorka Court Justice Louis Lee")))
        .containsExactly(
            "Zorka Court > org:zorka-court (ner.full)", "Louis Lee > person:louis-lee (ner.full)");
    text = Text.of("We saw the Zorka Queen Louise Hospital.");
    assertThat(mentions(text.organization("Zorka Queen Louise Hospital")))
        .containsExactly(
            "Zorka Queen Louise Hospital > org:zorka-queen-louise-hospital (ner.full)");
  }

  @Test
  void whatAShareIsTradedByIsNoPartOfABodysName() {
    Text text = Text.of("Zorka Mines ZRM, +1.80% and Vega VG, of Oslo left.");
    assertThat(mentions(text.organization("Zorka Mines ZRM").organization("Vega VG")))
        .contains("Zorka Mines > org:zorka-mines (ner.full)", "Vega VG > org:vega-vg (ner.full)");
  }

  @Test
  void anAcronymThatTheArticleIntroducesIsNoOthers() {
    Gazetteer gazetteer = Gazetteer.bundled();
    Text sect =
        Text.of("He led the Islamic Sect of India (ISI).", "The ISI left Pakistan.")
            .organization("Islamic Sect of India")
            .organization("ISI");
    assertThat(sect.mentions(gazetteer))
        .contains("ISI > org:islamic-sect-of-india (ner.acronym)")
        .noneMatch(mention -> mention.startsWith("ISI > org:pakistan-isi"));
    Text service =
        Text.of("He led the Inter Services Intelligence (ISI).", "The ISI left Pakistan.")
            .organization("Inter Services Intelligence")
            .organization("ISI");
    assertThat(service.mentions(gazetteer))
        .contains("ISI > org:pakistan-isi (alias.ambiguous_confirmed)");
  }

  @Test
  void aPresidentIsNoCarmaker() {
    Gazetteer gazetteer = Gazetteer.bundled();
    assertThat(Text.of("We met President Ford.").organization("Ford").mentions(gazetteer))
        .noneMatch(mention -> mention.contains("org:ford "));
    assertThat(Text.of("We met Ford.").organization("Ford").mentions(gazetteer))
        .contains("Ford > org:ford (alias.ambiguous_confirmed)");
  }

  @Test
  void aCityIsNotTheOneOfAnotherState() {
    Gazetteer gazetteer = Gazetteer.bundled();
    assertThat(Text.of("In Burlington, Colorado, he left.").place("Burlington").mentions(gazetteer))
        .noneMatch(mention -> mention.contains("vermont"));
    assertThat(Text.of("In Burlington, Vermont, he left.").place("Burlington").mentions(gazetteer))
        .contains("Burlington > place:burlington-vermont (alias.ambiguous_confirmed)");
  }

  @Test
  void whatACommitteeIsOnIsPartOfItsName() {
    Text text =
        Text.of("The Joint Committee on the Zork Strategy left.")
            .organization("Joint Committee")
            .organization("Zork Strategy");
    assertThat(mentions(text))
        .containsExactly(
            "Joint Committee on the Zork Strategy > org:joint-committee-on-the-zork-strategy (ner.full)");
  }

  @Test
  void ofTwoLongerNamesTheOneThatStandsBeforeIsMeant() {
    Text text =
        Text.of("Zork Labs rose.", "Zork fell.", "Zork Motors fell.")
            .organization("Zork Labs")
            .organization("Zork Motors")
            .tag(EntityType.ORGANIZATION, "Zork", 1);
    assertThat(mentions(text)).contains("Zork > org:zork-labs (ner.short)");
  }

  @Test
  void acronymsSuffixesAndShortNamesJoinTheLongName() {
    Text text =
        Text.of(
                "The Institute for Applied Photonics (IAP) hired Acme Robotics Inc. on Monday.",
                "IAP paid Acme Robotics.",
                "Later IAP sued Acme.")
            .organization("Institute for Applied Photonics")
            .organization("Acme Robotics Inc.")
            .tag(EntityType.ORGANIZATION, "Acme", 2);
    assertThat(mentions(text))
        .containsExactly(
            "Institute for Applied Photonics > org:institute-for-applied-photonics (ner.full)",
            "IAP > org:institute-for-applied-photonics (ner.acronym)",
            "Acme Robotics Inc. > org:acme-robotics (ner.full)",
            "IAP > org:institute-for-applied-photonics (ner.acronym)",
            "Acme Robotics > org:acme-robotics (ner.propagated)",
            "IAP > org:institute-for-applied-photonics (ner.acronym)",
            "Acme > org:acme-robotics (ner.short)");
  }

  @Test
  void theLastWordsOfABodysNameAreShortForIt() {
    Text text =
        Text.of(
                "The Norland Globe asked the Friends of Vega and Unity ZRP.",
                "The Globe asked Vega and a ZRP.")
            .organization("Norland Globe")
            .organization("Friends of Vega")
            .organization("Unity ZRP")
            .tag(EntityType.ORGANIZATION, "Globe", 1)
            .tag(EntityType.ORGANIZATION, "Vega", 1)
            .tag(EntityType.ORGANIZATION, "ZRP", 1);
    assertThat(mentions(text))
        .contains(
            "Globe > org:norland-globe (ner.short)",
            "Vega > org:vega (ner.full)",
            "ZRP > org:zrp (ner.full)");
  }

  @Test
  void ofTwoBodiesOfOneNameTheOneOfTheArticlesCountryIsMeant() {
    assertThat(mentions(Text.of("Russia paid. The bill went to Rospo.").organization("Rospo")))
        .contains("Rospo > org:rospo-ru (alias.ambiguous_confirmed)");
    assertThat(mentions(Text.of("Ukraine paid. The bill went to Rospo.").organization("Rospo")))
        .contains("Rospo > org:rospo-ua (alias.ambiguous_confirmed)");
  }

  @Test
  void initialsStandForTheOnlyBodyThatHasThem() {
    Text text =
        Text.of("The Free Power Party won.", "The FPP and the FPA cheered.")
            .organization("Free Power Party")
            .organization("FPP")
            .organization("FPA");
    assertThat(mentions(text))
        .containsExactly(
            "Free Power Party > org:free-power-party (ner.full)",
            "FPP > org:free-power-party (ner.acronym)",
            "FPA > org:fpa (ner.full)");
    Text two =
        Text.of("The Free Power Party met the First Peace Party.", "The FPP won.")
            .organization("Free Power Party")
            .organization("First Peace Party")
            .organization("FPP");
    assertThat(mentions(two)).contains("FPP > org:fpp (ner.full)");
  }

  @Test
  void aCompanysFirstNameIsNoTownUnlessSomethingIsInIt() {
    Text company =
        Text.of("Cerule Silicon grew.", "They bought a stake in Cerule.")
            .organization("Cerule Silicon")
            .tag(EntityType.PLACE, "Cerule", 1);
    assertThat(mentions(company)).contains("Cerule > org:cerule-silicon (ner.short)");
    Text town =
        Text.of("Cerule Silicon grew.", "They met in Cerule.")
            .organization("Cerule Silicon")
            .tag(EntityType.PLACE, "Cerule", 1);
    assertThat(mentions(town)).contains("Cerule > place:cerule (ner.full)");
  }

  @Test
  void aListedCompanyGoesByItsFirstName() {
    Text text =
        Text.of("Acme AI grew.", "Later Acme fell.").tag(EntityType.ORGANIZATION, "Acme", 1);
    assertThat(mentions(text))
        .containsExactly("Acme AI > org:acme-ai (alias)", "Acme > org:acme-ai (ner.short)");
  }

  @Test
  void aNameInCapitalsIsTheSameName() {
    Text text =
        Text.of("ANN LEE: Who?", "Later Ann Lee left.")
            .tag(EntityType.PERSON, "ANN LEE", 0)
            .tag(EntityType.PERSON, "Ann Lee", 1);
    assertThat(mentions(text))
        .containsExactly(
            "ANN LEE > person:ann-lee (ner.full)", "Ann Lee > person:ann-lee (ner.full)");
  }

  @Test
  void anotherNameOfAPersonOrABodyIsTheSame() {
    Text text =
        Text.of(
                "Ana Kowal, 39, also known as Ann Cole, left.",
                "Cole wept, and the Night Crew (aka Owl Group) cheered.",
                "Owl Group won.")
            .person("Ana Kowal")
            .person("Ann Cole")
            .organization("Night Crew")
            .organization("Owl Group");
    assertThat(mentions(text))
        .containsExactly(
            "Ana Kowal > person:ana-kowal (ner.full)",
            "Ann Cole > person:ana-kowal (ner.alias)",
            "Cole > person:ana-kowal (ner.surname)",
            "Night Crew > org:night-crew (ner.full)",
            "Owl Group > org:night-crew (ner.alias)",
            "Owl Group > org:night-crew (ner.alias)");
  }

  @Test
  void aNameInBracketsIsShortForTheOneBefore() {
    Text text =
        Text.of("Cerule Bay Trading (Cerule Bay) sold chips.", "Cerule Bay fell.")
            .organization("Cerule Bay Trading")
            .tag(EntityType.PLACE, "Cerule Bay", 0)
            .tag(EntityType.PLACE, "Cerule Bay", 1);
    assertThat(mentions(text))
        .filteredOn(mention -> mention.startsWith("Cerule Bay >"))
        .allMatch(mention -> mention.contains("org:cerule-bay-trading"));
  }

  @Test
  void aPersonsSurnameIsNoCompany() {
    for (String owner : new String[] {"Ann Ford", "Donald Ford"}) {
      Text text =
          Text.of(owner + " left.", "Ford spoke.")
              .tag(EntityType.PERSON, owner, 0)
              .tag(EntityType.ORGANIZATION, "Ford", 1);
      assertThat(mentions(text)).last().asString().endsWith("-ford (ner.surname)");
    }
    Text maker =
        Text.of("Ann Ford left Ford Motor.", "Ford grew.")
            .person("Ann Ford")
            .tag(EntityType.ORGANIZATION, "Ford", 1);
    assertThat(mentions(maker)).last().isEqualTo("Ford > org:ford (alias.ambiguous_confirmed)");
  }

  @Test
  void aGivenNameIsShortForNoFoundation() {
    Text text =
        Text.of("The Margaret Sato Fund grew.", "Margaret was rude.")
            .organization("Margaret Sato Fund")
            .tag(EntityType.PERSON, "Margaret", 1);
    assertThat(mentions(text)).last().isEqualTo("Margaret > person:margaret (ner.full)");
  }
}
