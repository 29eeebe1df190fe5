package io.standpoint.entity;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.domain.EntityType;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Bodies that many states have and no gazetteer lists. */
class CommonBodiesTest {

  private static final Gazetteer GAZETTEER = Gazetteer.bundled();

  @Test
  void aMinistryBehindItsStateIsTheState() {
    assertThat(mentions("Foreign Ministry", "Cuba's Foreign Ministry protested."))
        .containsExactly("Cuba > country:cu (alias)");
    assertThat(mentions("Foreign Ministry", "The Cuban Foreign Ministry protested."))
        .containsExactly("Cuban > country:cu (demonym)");
    assertThat(mentions("Ministry of Justice", "Cuba met.", "The Ministry of Justice of Cuba met."))
        .contains("Ministry of Justice > country:cu (metonym.organ)");
  }

  @Test
  void aMinistryAloneIsThatOfTheStateWhoseOneWasNamed() {
    String both = "Cuba's Foreign Ministry met Qatar's Health Ministry.";
    assertThat(mentions("Health Ministry", both, "The Health Ministry left."))
        .contains("Health Ministry > country:qa (metonym.organ)");
    assertThat(
            mentions(
                "Foreign Affairs Ministry",
                "Cuba's Foreign Affairs Ministry left.",
                "The Foreign Affairs Ministry is closed."))
        .contains("Foreign Affairs Ministry > country:cu (metonym.organ)");
  }

  @Test
  void elseThatOfTheStateWhichTheArticleIsAbout() {
    String cuba = "Cuba, Cuba, Cuba and Cuba.";
    String ministry = "The Interior Ministry left.";
    String named = "Interior Ministry > country:cu (metonym.organ)";
    String unknown = "Interior Ministry > org:interior-ministry (ner.full)";
    assertThat(mentions("Interior Ministry", cuba, "America.", ministry)).contains(named);
    assertThat(mentions("Interior Ministry", cuba, "Qatar.", ministry)).contains(unknown);
    assertThat(mentions("Interior Ministry", "HAVANA, Cuba — Qatar left Cuba.", ministry))
        .contains(named);
    assertThat(mentions("Interior Ministry", cuba, "The Interior Ministry in Doha left."))
        .contains("Interior Ministry > country:qa (metonym.organ)");
  }

  @Test
  void elseThatOfTheStateWithWhichTheSentenceBegins() {
    assertThat(mentions("Interior Ministry", "Cuba agreed, the Interior Ministry said."))
        .contains("Interior Ministry > country:cu (metonym.organ)");
    assertThat(mentions("Interior Ministry", "America agreed, the Interior Ministry said."))
        .contains("Interior Ministry > org:interior-ministry (ner.full)");
  }

  @Test
  void aCabinetMayBeTheAmericanOne() {
    String america = "America, America, America and America.";
    assertThat(mentions("Cabinet", america, "The Cabinet met."))
        .contains("Cabinet > org:cabinet-united-states (ner.full)");
  }

  @Test
  void aRegionsMinistryIsItsOwn() {
    assertThat(mentions("Health Ministry", "Gaza's Health Ministry protested."))
        .contains("Health Ministry > org:health-ministry-gaza (ner.full)");
  }

  @Test
  void aListedMinistryIsItself() {
    String china = "China, China, China and China.";
    assertThat(mentions("Foreign Ministry", china, "The Foreign Ministry left."))
        .contains("Foreign Ministry > org:china-foreign-ministry (ner.full)");
  }

  @Test
  void aParliamentOrPartyIsItsStatesOwn() {
    assertThat(mentions("Parliament", "Ghana's Parliament met."))
        .contains("Parliament > org:parliament-ghana (ner.full)");
    assertThat(mentions("Ghanaian Parliament", "The Ghanaian Parliament met."))
        .containsExactly("Ghanaian Parliament > org:parliament-ghana (ner.full)");
    assertThat(mentions("Parliament", "The Scottish Parliament met.", "Britain's Parliament met."))
        .contains(
            "Parliament > org:parliament-scotland (ner.full)",
            "Parliament > org:uk-parliament (ner.full)");
    String cuba = "Cuba, Cuba, Cuba, Cuba and Qatar.";
    assertThat(mentions("Workers Party", cuba, "The Workers Party met."))
        .contains("Workers Party > org:workers-party-cuba (ner.full)");
    assertThat(mentions("Parliament", cuba, "The Holyrood Parliament met."))
        .as("of something unknown")
        .contains("Parliament > org:parliament (ner.full)");
  }

  @Test
  void anOrganOfAnotherStateIsNotTheAmericanOne() {
    assertThat(mentions("Supreme Court", "The Supreme Court of Chile met."))
        .contains("Supreme Court > org:supreme-court-chile (alias.ambiguous_confirmed)");
    assertThat(mentions("Supreme Court", "The Supreme Court of the United States met."))
        .noneMatch(mention -> mention.contains("united-states-"));
    assertThat(mentions("Chilean Supreme Court", "The Chilean Supreme Court met."))
        .containsExactly("Chilean Supreme Court > org:supreme-court-chile (ner.full)");
    assertThat(mentions("Communist Party", "Cuba's Communist Party met."))
        .contains("Communist Party > org:communist-party-cuba (alias.ambiguous_confirmed)");
    assertThat(mentions("US Army", "The US Army met.")).contains("US Army > org:us-army (alias)");
  }

  @Test
  void whatIsSaidOfAChamberIsNoPartOfItsName() {
    assertThat(mentions("Republican Senate", "He met the Republican Senate in Congress."))
        .contains("Senate > org:us-senate (alias.ambiguous_confirmed)");
    assertThat(mentions("Senate GOP", "Senate GOP members left."))
        .containsExactly("GOP > org:republican-party (alias)");
    assertThat(mentions("Senate", "Senate Majority Leader Ann Lee left."))
        .contains("Senate > org:us-senate (alias.ambiguous_confirmed)");
    assertThat(mentions("White House Press", "White House Press Secretary Ann Lee left."))
        .containsExactly("White House > country:us (metonym.seat)");
    assertThat(mentions("Another House", "Another House member left Congress."))
        .contains("House > org:us-house (alias.ambiguous_confirmed)");
  }

  private static List<String> mentions(String organization, String... sentences) {
    return Text.of(sentences).tag(EntityType.ORGANIZATION, organization).mentions(GAZETTEER);
  }
}
