package io.standpoint.entity;

import static io.standpoint.entity.TestGazetteer.mentions;
import static io.standpoint.entity.TestGazetteer.names;
import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.domain.Mention;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Bodies, parties and laws that several states have. */
class StateOrgansTest {

  @Test
  void anOrganOfAStateStandsForIt() {
    List<Mention> mentions =
        Text.of("The Chinese Foreign Ministry protested.")
            .organization("Chinese Foreign Ministry")
            .resolve(TestGazetteer.get())
            .get(0);
    assertThat(mentions)
        .singleElement()
        .satisfies(m -> assertThat(m.literal().id()).isEqualTo("org:foreign-ministry-china"))
        .satisfies(m -> assertThat(m.resolved().id()).isEqualTo("country:cn"))
        .satisfies(m -> assertThat(m.rule()).isEqualTo("metonym.organ"));
  }

  @Test
  void aPartyIsThatOfWhomTheArticleIsAboutWhereItIsListed() {
    String party = "The Reform Party met.";
    String us = "Reform Party > org:reform-party-us (alias.ambiguous_confirmed)";
    assertThat(mentions(Text.of("Kyiv, Ukraine and Ukraine.", party).organization("Reform Party")))
        .as("too few names")
        .contains(us);
    assertThat(
            mentions(
                Text.of("Ukraine, Ukraine, Ukraine, Kyiv.", party).organization("Reform Party")))
        .contains("Reform Party > org:reform-party-ukraine (alias.ambiguous_confirmed)");
    assertThat(mentions(Text.of("China, China, China, China.", party).organization("Reform Party")))
        .as("none is listed")
        .contains(us);
  }

  @Test
  void theCongressIsAPartyWhereMostNamesAreIndian() {
    String india = "India, India, India, India and India; America and America.";
    Gazetteer gazetteer = Gazetteer.bundled();
    assertThat(body(gazetteer, "Congress", india, "He is of the Congress."))
        .isEqualTo("org:indian-national-congress");
    assertThat(body(gazetteer, "Congress", india, "He is of Congress."))
        .isEqualTo("org:us-congress");
    assertThat(body(gazetteer, "Congress", india, "A Congress spokesperson left."))
        .isEqualTo("org:indian-national-congress");
  }

  @Test
  void theCommissionIsTheEuropeanOneWhereTheUnionIsNamedAndNoOther() {
    Gazetteer gazetteer = Gazetteer.bundled();
    String eu = "The EU met.";
    String plain = "The Commission left.";
    assertThat(names(gazetteer, eu, plain)).contains("Commission > org:european-commission");
    assertThat(names(gazetteer, "Rain fell.", plain)).isEmpty();
    assertThat(names(gazetteer, eu, "The Federal Trade Commission met.", plain))
        .doesNotContain("Commission > org:european-commission");
  }

  @Test
  void aLawIsThatOfTheStateBeforeItOrNamedInFull() {
    Gazetteer gazetteer = Gazetteer.bundled();
    String european = "Chips Act > product:eu-chips-act";
    assertThat(names(gazetteer, "The Chips Act passed.")).contains("Chips Act > product:chips-act");
    assertThat(names(gazetteer, "The EU's Chips Act passed.")).contains(european);
    assertThat(names(gazetteer, "Europe's Chips Act passed.")).contains(european);
    assertThat(names(gazetteer, "Germany likes the European Chips Act.", "The Chips Act passed."))
        .contains(european);
    assertThat(names(gazetteer, "America's Chips Act passed, the European Chips Act did not."))
        .contains("Chips Act > product:chips-act");
    assertThat(names(gazetteer, "Britain's Clean Air Act passed."))
        .contains("Clean Air Act > other:clean-air-act-united-kingdom");
    assertThat(
            Text.of("Hong Kong's National Security Law passed.")
                .other("National Security Law")
                .mentions(gazetteer))
        .contains("National Security Law > product:hk-security-law (alias.ambiguous_confirmed)");
    assertThat(names(gazetteer, "Europe's Data Act passed."))
        .contains("Data Act > other:eu-data-act");
  }

  @Test
  void aBodyIsThatOfTheDatelineOrOfAStateWhoseOneIsNamedInFull() {
    Gazetteer gazetteer = Gazetteer.bundled();
    String manila = "MANILA — China, China, China, China and China left Manila.";
    assertThat(body(gazetteer, "Senate", manila, "The Senate met."))
        .as("China has none")
        .isEqualTo("org:senate-philippines");
    assertThat(body(gazetteer, "Senate", "China, China, China, China.", "The Senate met."))
        .isEqualTo("org:us-senate");
    assertThat(
            body(
                gazetteer,
                "Congress",
                "The Congress party is in India, America in debt.",
                "He said Congress fell."))
        .isEqualTo("org:indian-national-congress");
  }

  @Test
  void theRulingDemocratsAreNotTheAmericanOnes() {
    String korea = "Korea met the US, the US and the US.";
    assertThat(
            names(Gazetteer.bundled(), korea, "Seoul fell.", "The ruling Democratic Party left."))
        .contains("Democratic Party > org:democratic-party-korea");
  }

  /** What the first name of the last sentence means. */
  private static String body(Gazetteer gazetteer, String name, String... sentences) {
    List<Mention> last =
        Text.of(sentences).organization(name).resolve(gazetteer).get(sentences.length - 1);
    return last.get(0).resolved().id();
  }

  @Test
  void aStatesOrganIsThatOfWhomTheArticleIsAbout() {
    assertThat(mentions(Text.of("Recruits for the Army met.").organization("Army")))
        .containsExactly("Army > org:us-army (alias.ambiguous_confirmed)");
    assertThat(mentions(Text.of("Ukraine's Army met.").organization("Army")))
        .containsExactly(
            "Ukraine > country:ua (alias)", "Army > org:army-ukraine (alias.ambiguous_confirmed)");
    assertThat(mentions(Text.of("The British and the Ukrainian Army met.").organization("Army")))
        .contains("Army > org:army-ukraine (alias.ambiguous_confirmed)");
    String kyiv = "Ukraine, Ukraine, Ukraine and Ukraine.";
    assertThat(mentions(Text.of(kyiv, "In the Army they met.").organization("Army")))
        .contains("Army > org:army-ukraine (alias.ambiguous_confirmed)");
    assertThat(mentions(Text.of(kyiv, "An American in the Army met.").organization("Army")))
        .contains("Army > org:us-army (alias.ambiguous_confirmed)");
    assertThat(mentions(Text.of(kyiv, "An American.", "The country's Army.").organization("Army")))
        .contains("Army > org:army-ukraine (alias.ambiguous_confirmed)");
    assertThat(mentions(Text.of(kyiv, "In ARMA they met.").organization("ARMA")))
        .as("an acronym is a name")
        .contains("ARMA > org:us-army (alias.ambiguous_confirmed)");
    String london = "Britain, Britain, Britain, Britain.";
    assertThat(mentions(Text.of(london, "In the Army they met.").organization("Army")))
        .as("an organ that is listed")
        .contains("Army > org:british-army (alias.ambiguous_confirmed)");
    assertThat(mentions(Text.of("The state Army met.").organization("Army")))
        .containsExactly("Army > org:army (ner.full)");
    assertThat(mentions(Text.of(kyiv, "Ukraine, Ukraine.", "A Georgian left Georgia.")))
        .as("a country is no organ")
        .contains("Georgia > country:ge (alias.ambiguous_confirmed)");
  }
}
