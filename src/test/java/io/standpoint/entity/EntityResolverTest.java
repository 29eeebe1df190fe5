package io.standpoint.entity;

import static io.standpoint.entity.TestGazetteer.gazetteer;
import static io.standpoint.entity.TestGazetteer.mentions;
import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.domain.EntityType;
import org.junit.jupiter.api.Test;

class EntityResolverTest {

  @Test
  void aTownIsInTheStateThatTheArticleNames() {
    Gazetteer gazetteer =
        gazetteer(
            "country:ru;COUNTRY;Russia;ru;;;;;",
            "country:us;COUNTRY;United States;us;;;US;;",
            "place:florida;PLACE;Florida;us;country:us;;;;",
            "place:petersburg;PLACE;Petersburg;ru;country:ru;;;Petersburg;",
            "place:petersburg-florida;PLACE;Petersburg (Florida);us;place:florida;;;Petersburg;");
    assertThat(
            Text.of("The US and Russia met.", "They met in Petersburg.")
                .place("Petersburg")
                .mentions(gazetteer))
        .contains("Petersburg > place:petersburg (alias.ambiguous_confirmed)");
    assertThat(
            Text.of("Florida and Russia met.", "They met in Petersburg.")
                .place("Petersburg")
                .mentions(gazetteer))
        .contains("Petersburg > place:petersburg-florida (alias.ambiguous_confirmed)");
  }

  @Test
  void theLongestNameWinsAndPossessivesStayOutside() {
    assertThat(mentions(Text.of("High-Flyer Quant’s founder praised Tencent Holdings.")))
        .containsExactly(
            "High-Flyer Quant > org:high-flyer (alias)", "Tencent Holdings > org:tencent (alias)");
  }

  @Test
  void aNameAndWhatItOwnsAreTwo() {
    assertThat(
            mentions(
                Text.of("He runs Zork University’s Graduate School now.")
                    .organization("Zork University’s Graduate School")))
        .containsExactly(
            "Zork University > org:zork-university (ner.full)",
            "Graduate School > org:graduate-school (ner.full)");
    assertThat(mentions(Text.of("He runs McZork's Corp now.").organization("McZork's Corp")))
        .containsExactly("McZork's Corp > org:mczorks (ner.full)");
  }

  @Test
  void typographyDoesNotMatter() {
    assertThat(mentions(Text.of("High‑Flyer Quant and Washington,\u00A0D.C."))).hasSize(2);
    assertThat(mentions(Text.of("TENCENT SHARES RISE")))
        .containsExactly("TENCENT > org:tencent (alias)");
  }

  @Test
  void aModelsNameIsNotItsMaker() {
    assertThat(mentions(Text.of("It released DeepSeek-V3 and DeepSeek-R1."))).isEmpty();
    assertThat(mentions(Text.of("The Microsoft-backed lab and the U.S.-China race.")))
        .containsExactly(
            "Microsoft > org:microsoft (alias)",
            "U.S. > country:us (alias)",
            "China > country:cn (alias)");
  }

  @Test
  void anAmbiguousFormNeedsTheRecogniserOrAnUnambiguousOne() {
    assertThat(mentions(Text.of("He ate an Apple today."))).isEmpty();
    assertThat(mentions(Text.of("He sued Apple today.").organization("Apple")))
        .containsExactly("Apple > org:apple (alias.ambiguous_confirmed)");
    assertThat(mentions(Text.of("He likes Apple.").place("Apple")))
        .containsExactly("Apple > place:apple (ner.full)");
    assertThat(mentions(Text.of("Apple Inc. grew.", "Shares of Apple rose.")))
        .containsExactly(
            "Apple Inc. > org:apple (alias)", "Apple > org:apple (alias.ambiguous_confirmed)");
  }

  @Test
  void aCommonWordIsANameWhereNothingButThatExplainsItsCapital() {
    assertThat(mentions(Text.of("They fined Meta.", "Meta will appeal.")))
        .containsExactly(
            "Meta > org:meta (alias.ambiguous_confirmed)",
            "Meta > org:meta (alias.ambiguous_confirmed)");
    assertThat(
            mentions(
                Text.of(
                    "Meta, which owns it, left.",
                    "Meta's plan.",
                    "Meta, Apple.",
                    "Meta and Lund.")))
        .hasSize(4)
        .allMatch(mention -> mention.equals("Meta > org:meta (alias.ambiguous_confirmed)"));
    assertThat(mentions(Text.of("Meta questions remain.", "A meta question."))).isEmpty();
    assertThat(mentions(Text.of("He asked: Meta or not?", "The Meta of it."))).isEmpty();
    assertThat(mentions(Text.of("They fined Meta Lund."))).isEmpty();
    assertThat(mentions(Text.of("Four More Meta Questions Remain"))).isEmpty();
    assertThat(mentions(Text.of("He lives near Meta.").place("Meta")))
        .containsExactly("Meta > place:meta (ner.full)");
    assertThat(mentions(Text.of("Ann Meta left.", "They fined Meta.").person("Ann Meta")))
        .containsExactly(
            "Ann Meta > person:ann-meta (ner.full)", "Meta > person:ann-meta (ner.surname)");
  }

  @Test
  void anAmbiguousFormIsNeverAPartOfALongerName() {
    assertThat(mentions(Text.of("Ford Motor grew.", "But Gerald Ford and Ford Valley did not.")))
        .containsExactly("Ford Motor > org:ford (alias)");
    assertThat(mentions(Text.of("He met Gerald Ford.").person("Gerald Ford")))
        .containsExactly("Gerald Ford > person:gerald-ford (ner.full)");
    assertThat(mentions(Text.of("We read The Information daily.")))
        .containsExactly("The Information > org:the-information (alias.ambiguous_confirmed)");
    assertThat(mentions(Text.of("The Information was late."))).isEmpty();
  }

  @Test
  void twoMeaningsAreDecidedByTheArticleOrNotAtAll() {
    assertThat(mentions(Text.of("He lives in Georgia.").place("Georgia")))
        .containsExactly("Georgia > place:georgia-unlisted (ner.full)");
    assertThat(mentions(Text.of("The Georgian premier spoke.", "He returned to Georgia.")))
        .containsExactly(
            "Georgian > country:ge (demonym)", "Georgia > country:ge (alias.ambiguous_confirmed)");
  }

  @Test
  void placesOfOneNameAreToldApartByTheirRegion() {
    Gazetteer gazetteer =
        gazetteer(
            "country:ge;COUNTRY;Republic of Georgia;ge;;;;Georgia;Georgian",
            "country:us;COUNTRY;United States;us;;;;;",
            "country:gb;COUNTRY;United Kingdom;gb;;;;;",
            "place:georgia-us;PLACE;State of Georgia;us;country:us;;;Georgia;",
            "place:florida;PLACE;Florida;us;country:us;;;;",
            "place:alabama;PLACE;Alabama;us;country:us;;;;",
            "place:leeds;PLACE;Leeds;gb;country:gb;;;;",
            "place:york-alabama;PLACE;York (Alabama);us;place:alabama;;;York;",
            "place:york;PLACE;York (England);gb;country:gb;;;York;");
    assertThat(Text.of("Florida and Georgia voted.").place("Georgia").mentions(gazetteer))
        .containsExactly(
            "Florida > place:florida (alias)",
            "Georgia > place:georgia-us (alias.ambiguous_confirmed)");
    assertThat(Text.of("They moved from York to Leeds.").place("York").mentions(gazetteer))
        .containsExactly(
            "York > place:york (alias.ambiguous_confirmed)", "Leeds > place:leeds (alias)");
    assertThat(Text.of("He left York, Alabama, for Leeds.").place("York").mentions(gazetteer))
        .contains("York > place:york-alabama (alias.ambiguous_confirmed)");
    assertThat(Text.of("The United States and Georgia.").place("Georgia").mentions(gazetteer))
        .containsExactly(
            "United States > country:us (alias)", "Georgia > place:georgia (ner.full)");
  }

  @Test
  void washingtonTheNewspaperThePersonAndTheTeam() {
    Text text =
        Text.of(
                "The Washington Post reported that Denzel Washington saw the Washington Wizards.",
                "Washington smiled.",
                "Mr. Washington left Washington on Monday.",
                "Washington imposed sanctions.")
            .organization("Washington Post")
            .person("Denzel Washington")
            .organization("Washington Wizards")
            .tag(EntityType.PERSON, "Washington", 1);
    assertThat(mentions(text))
        .containsExactly(
            "The Washington Post > org:washington-post (alias)",
            "Denzel Washington > person:denzel-washington (ner.full)",
            "Washington Wizards > org:washington-wizards (ner.full)",
            "Washington > person:denzel-washington (ner.surname)",
            "Washington > person:denzel-washington (ner.surname)",
            "Washington > place:washington-dc (place.object)",
            "Washington > country:us (metonym.subject)");
  }

  @Test
  void aWeaklySignedCapitalMeansWhatTheArticleMeansByIt() {
    assertThat(
            mentions(
                Text.of("The Washington Wizards lost.", "Washington missed nine shots.")
                    .organization("Washington Wizards")))
        .containsExactly(
            "Washington Wizards > org:washington-wizards (ner.full)",
            "Washington > place:washington-dc (discourse.sense)");
    assertThat(mentions(Text.of("Washington Post readers grumbled.", "Washington has changed.")))
        .containsExactly(
            "Washington Post > org:washington-post (alias)",
            "Washington > org:washington-post (discourse.sense)");
    assertThat(mentions(Text.of("A fair opened in Washington.", "Washington has a new park.")))
        .containsExactly(
            "Washington > place:washington-dc (place.locative)",
            "Washington > place:washington-dc (discourse.sense)");
    assertThat(
            mentions(
                Text.of("A fair opened in Washington.", "The U.S. paid.", "Washington has plans.")))
        .containsExactly(
            "Washington > place:washington-dc (place.locative)",
            "U.S. > country:us (alias)",
            "Washington > country:us (metonym.auxiliary)");
  }

  @Test
  void fragmentsThatTheRecogniserTagsAreNoNames() {
    Text text =
        Text.of("Defense hired Jeff Flake, R-Ariz., from State.", "LLC sued.")
            .organization("Defense")
            .person("Jeff Flake")
            .place("R-Ariz.")
            .organization("State")
            .organization("LLC");
    assertThat(mentions(text)).containsExactly("Jeff Flake > person:jeff-flake (ner.full)");
  }

  @Test
  void anUntaggedSurnameIsThePersonWhereTheStateIsNeverNamed() {
    Text text =
        Text.of("Marcus Washington bakes.", "Washington has an oven.", "Washington imposed order.")
            .person("Marcus Washington");
    assertThat(mentions(text))
        .containsExactly(
            "Marcus Washington > person:marcus-washington (ner.full)",
            "Washington > person:marcus-washington (ner.surname)",
            "Washington > country:us (metonym.subject)");
  }

  @Test
  void aTaggedSurnameIsThePersonAlsoWhenItIsACapital() {
    Text text =
        Text.of("Julie London sang.", "Critics loved London.")
            .person("Julie London")
            .tag(EntityType.PERSON, "London", 1);
    assertThat(mentions(text))
        .containsExactly(
            "Julie London > person:julie-london (ner.full)",
            "London > person:julie-london (ner.surname)");
  }

  @Test
  void demonymsAreTheStateButLanguagesAndFixedNamesAreNot() {
    assertThat(mentions(Text.of("Chinese officials and Americans met.")))
        .containsExactly("Chinese > country:cn (demonym)", "Americans > country:us (demonym)");
    assertThat(
            mentions(
                Text.of("She speaks Chinese.", "He wrote in Chinese.", "A Chinese-language site.")))
        .isEmpty();
    assertThat(mentions(Text.of("It invests in Chinese firms."))).hasSize(1);
    assertThat(
            mentions(
                Text.of(
                    "Chinese New Year is near.",
                    "American Airlines, British Airways and Korean Air fly.",
                    "The East China Sea is calm.")))
        .isEmpty();
    assertThat(mentions(Text.of("The South China Morning Post said so.")))
        .containsExactly("South China Morning Post > org:scmp (alias)");
  }

  @Test
  void aLongerRecognisedNameWinsOnlyIfAllOfItIsAName() {
    assertThat(
            mentions(
                Text.of("Chinese tech titans Tencent and the Chinese Academy of Sciences met.")
                    .organization("Chinese tech titans Tencent")
                    .organization("Chinese Academy of Sciences")))
        .containsExactly(
            "Chinese > country:cn (demonym)",
            "Tencent > org:tencent (alias)",
            "Chinese Academy of Sciences > org:chinese-academy-of-sciences (ner.full)");
    assertThat(
            mentions(
                Text.of("The U.S. Commerce Department and U.S. President Donald Trump agreed.")
                    .organization("U.S. Commerce Department")
                    .person("U.S. President Donald Trump")))
        .containsExactly(
            "U.S. Commerce Department > org:commerce-department (alias)",
            "U.S. > country:us (alias)",
            "Donald Trump > person:donald-trump (alias)");
    assertThat(mentions(Text.of("Melania Trump spoke after Trump.").person("Melania Trump")))
        .containsExactly(
            "Melania Trump > person:melania-trump (ner.full)",
            "Trump > person:donald-trump (alias)");
  }

  @Test
  void aSenatorIsOfTheStateOfWashington() {
    assertThat(mentions(Text.of("Senator Ana Kowal of Washington left.").person("Ana Kowal")))
        .contains("Washington > place:washington-state (alias)");
  }

  @Test
  void whereOneEatsIsNobody() {
    assertThat(mentions(Text.of("We ate at Denny's.").person("Denny"))).isEmpty();
    assertThat(mentions(Text.of("We ate at Denny's house.").person("Denny")))
        .containsExactly("Denny > person:denny (ner.full)");
  }

  @Test
  void aTermIsNoName() {
    assertThat(mentions(Text.of("They like AI.").organization("AI"))).isEmpty();
  }

  @Test
  void whatIsBetweenTwoPeoplesIsNoName() {
    Text text = Text.of("The Franco-German cloud fell.").tag(EntityType.OTHER, "Franco-German", 0);
    assertThat(mentions(text)).noneMatch(mention -> mention.startsWith("Franco"));
  }

  @Test
  void theArticleVotesOnATypeAndTagsSpread() {
    Text text =
        Text.of("Zhipu grew.", "We saw Zhipu.", "They like Zhipu.", "Nobody sued Zhipu yet.")
            .tag(EntityType.ORGANIZATION, "Zhipu", 1);
    assertThat(text.resolve(TestGazetteer.get())).allSatisfy(line -> assertThat(line).hasSize(1));
    Text tie = Text.of("We saw Zhipu.", "They like Zhipu.").person("Zhipu");
    assertThat(mentions(tie)).containsOnly("Zhipu > person:zhipu (ner.full)");
  }

  @Test
  void whatIsNoNameIsDropped() {
    Text text =
        Text.of("On Monday 300 firms from the North met In May at The.", "A Republican spoke.")
            .other("Monday")
            .other("300")
            .other("May")
            .other("The")
            .other("Republican")
            .organization("firms");
    assertThat(mentions(text)).isEmpty();
    assertThat(
            mentions(
                Text.of("The GPT4 model and Operation Night Owl.")
                    .other("GPT4")
                    .other("Operation Night Owl")))
        .containsExactly(
            "GPT4 > other:gpt4 (ner.full)",
            "Operation Night Owl > other:operation-night-owl (ner.full)");
  }

  @Test
  void theGovernorOfWashingtonIsNotTheCapitals() {
    assertThat(mentions(Text.of("Oregon and Washington sued, Washington Governor Ann Lee said.")))
        .containsExactly(
            "Washington > place:washington-state (alias)",
            "Washington > place:washington-state (alias)");
  }

  @Test
  void hyphensAndNumbersBelongToNames() {
    Text text =
        Text.of("Bae Soo-min praised Chandrayaan-3 and Ariane 6.")
            .person("Bae Soo-min")
            .other("Chandrayaan-3")
            .other("Ariane 6");
    assertThat(mentions(text))
        .containsExactly(
            "Bae Soo-min > person:bae-soo-min (ner.full)",
            "Chandrayaan-3 > other:chandrayaan-3 (ner.full)",
            "Ariane 6 > other:ariane-6 (ner.full)");
  }

  @Test
  void aHeadingsCapitalsAreNoNames() {
    Text text =
        Text.of("The Rise of an Unconventional Contender From China", "China is far.")
            .organization("Rise of an Unconventional Contender From China");
    assertThat(mentions(text))
        .containsExactly("China > country:cn (alias)", "China > country:cn (alias)");
  }

  @Test
  void idsAreAsciiSlugs() {
    assertThat(EntityIds.of(EntityType.PERSON, "José Núñez-Ó Briain"))
        .isEqualTo("person:jose-nunez-o-briain");
    assertThat(EntityIds.of(EntityType.ORGANIZATION, "U.S. Steel")).isEqualTo("org:us-steel");
    assertThat(EntityIds.of(EntityType.ORGANIZATION, "字节跳动")).matches("org:[0-9a-f]{12}");
  }
}
