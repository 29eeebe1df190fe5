package io.standpoint.entity;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.domain.EntityType;
import io.standpoint.domain.Mention;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EntityResolverTest {

  private static final Gazetteer GAZETTEER = TestGazetteer.get();

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
  void aSurnameIsNotAListedOneWhereTheArticleHasAnother() {
    Text text =
        Text.of("Gary Huang spoke.", "Then Huang left.")
            .person("Gary Huang")
            .tag(EntityType.PERSON, "Huang", 1);
    Gazetteer gazetteer = gazetteer("person:jensen-huang;PERSON;Jensen Huang;;;;;Huang;");
    assertThat(text.mentions(gazetteer))
        .containsExactly(
            "Gary Huang > person:gary-huang (ner.full)", "Huang > person:gary-huang (ner.surname)");
    assertThat(Text.of("Then Huang left.").person("Huang").mentions(gazetteer))
        .containsExactly("Huang > person:jensen-huang (alias.ambiguous_confirmed)");
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
  void anOrganOfAStateStandsForIt() {
    List<Mention> mentions =
        Text.of("The Chinese Foreign Ministry protested.")
            .organization("Chinese Foreign Ministry")
            .resolve(GAZETTEER)
            .get(0);
    assertThat(mentions)
        .singleElement()
        .satisfies(m -> assertThat(m.literal().id()).isEqualTo("org:chinese-foreign-ministry"))
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
    assertThat(india(gazetteer, india, "He is of the Congress."))
        .isEqualTo("org:indian-national-congress");
    assertThat(india(gazetteer, india, "He is of Congress.")).isEqualTo("org:us-congress");
    assertThat(india(gazetteer, india, "A Congress spokesperson left."))
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

  private static List<String> names(Gazetteer gazetteer, String... sentences) {
    return Text.of(sentences).organization("Democratic Party").mentions(gazetteer).stream()
        .map(mention -> mention.substring(0, mention.indexOf(" (")))
        .toList();
  }

  @Test
  void aSurnameThatActsIsNoCommonWord() {
    Text text =
        Text.of("Ana Young met Bo.", "Young said no.", "Young men left.").person("Ana Young");
    assertThat(mentions(text))
        .containsExactly(
            "Ana Young > person:ana-young (ner.full)", "Young > person:ana-young (ner.surname)");
  }

  @Test
  void heIsNoSurnameWhereItOpensASentence() {
    Text text = Text.of("Bo He met Al.", "He said no.").person("Bo He");
    assertThat(mentions(text)).containsExactly("Bo He > person:bo-he (ner.full)");
  }

  @Test
  void aTitleBeforeAListedNameLeavesTheFamilyName() {
    assertThat(names(Gazetteer.bundled(), "Premier Li Qiang spoke.", "Then Li left."))
        .contains("Li > person:li-qiang");
  }

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
  void aGroupMayBeWrittenSmall() {
    assertThat(mentions(Text.of("The Alibaba group fell.")))
        .containsExactly("Alibaba group > org:alibaba (alias)");
  }

  @Test
  void aTitleIsNoPartOfALongerName() {
    Text text = Text.of("Crown Prince Tim Cole left.").person("Crown Prince Tim Cole");
    assertThat(mentions(text)).containsExactly("Tim Cole > person:tim-cole (alias)");
  }

  @Test
  void whatSomebodyIsByPartyIsNoName() {
    Text text = Text.of("A Russian Social Democrat left.").organization("Russian Social Democrat");
    assertThat(mentions(text)).containsExactly("Russian > country:ru (demonym)");
    Text member = Text.of("We saw the Menlo Park Democrat.").organization("Menlo Park Democrat");
    assertThat(mentions(member)).isEmpty();
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
  void theRulingDemocratsAreNotTheAmericanOnes() {
    String korea = "Korea met the US, the US and the US.";
    assertThat(
            names(Gazetteer.bundled(), korea, "Seoul fell.", "The ruling Democratic Party left."))
        .contains("Democratic Party > org:democratic-party-korea");
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
  void aSenatorIsOfTheStateOfWashington() {
    assertThat(mentions(Text.of("Senator Ana Kowal of Washington left.").person("Ana Kowal")))
        .contains("Washington > place:washington-state (alias)");
  }

  private static String india(Gazetteer gazetteer, String... sentences) {
    List<Mention> last =
        Text.of(sentences).organization("Congress").resolve(gazetteer).get(sentences.length - 1);
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

  @Test
  void surnamesJoinTheFullName() {
    Text text =
        Text.of(
                "Elena Marsh runs the lab.",
                "Marsh said so, and Ms. Marsh meant it.",
                "Critics of Marsh left.")
            .person("Elena Marsh")
            .tag(EntityType.ORGANIZATION, "Marsh", 2);
    assertThat(mentions(text))
        .containsExactly(
            "Elena Marsh > person:elena-marsh (ner.full)",
            "Marsh > person:elena-marsh (ner.surname)",
            "Marsh > person:elena-marsh (ner.surname)",
            "Marsh > person:elena-marsh (ner.surname)");
  }

  @Test
  void surnamesJoinAListedPersonToo() {
    assertThat(mentions(Text.of("Jensen Huang spoke.", "Then Huang left.")))
        .containsExactly(
            "Jensen Huang > person:jensen-huang (alias)",
            "Huang > person:jensen-huang (ner.surname)");
  }

  @Test
  void surnamesJoinAGivenNameRatherThanATitle() {
    Text text =
        Text.of(
                "Hillary Clinton spoke.",
                "A President Clinton would stay, he said.",
                "Critics of Clinton left.")
            .tag(EntityType.PERSON, "Clinton", 2);
    assertThat(mentions(text))
        .containsExactly(
            "Hillary Clinton > person:hillary-clinton (alias)",
            "President Clinton > person:bill-clinton (alias)",
            "Clinton > person:hillary-clinton (ner.surname)");
  }

  @Test
  void ofAFamilyTheFirstNamedIsCalledByTheSurname() {
    Text text =
        Text.of(
                "Hillary Clinton spoke, and so did Bill Clinton.",
                "Critics of Clinton left.",
                "Elena Marsh met Theo Marsh.",
                "Marsh smiled.")
            .tag(EntityType.PERSON, "Clinton", 1)
            .person("Elena Marsh")
            .person("Theo Marsh")
            .tag(EntityType.PERSON, "Marsh", 3);
    assertThat(mentions(text))
        .containsExactly(
            "Hillary Clinton > person:hillary-clinton (alias)",
            "Bill Clinton > person:bill-clinton (alias)",
            "Clinton > person:hillary-clinton (ner.surname)",
            "Elena Marsh > person:elena-marsh (ner.full)",
            "Theo Marsh > person:theo-marsh (ner.full)",
            "Marsh > person:elena-marsh (ner.surname)");
  }

  @Test
  void aDescriptionBeforeANameIsNoPartOfIt() {
    Text text =
        Text.of("Baker Elena Marsh retires.", "Elena Marsh is 70.", "Marsh smiled.")
            .tag(EntityType.PERSON, "Baker Elena Marsh", 0)
            .tag(EntityType.PERSON, "Elena Marsh", 1);
    assertThat(mentions(text))
        .containsExactly(
            "Baker Elena Marsh > person:elena-marsh (ner.full)",
            "Elena Marsh > person:elena-marsh (ner.full)",
            "Marsh > person:elena-marsh (ner.surname)");
  }

  @Test
  void anOfficeBeforeANameIsNoPartOfIt() {
    Text text =
        Text.of("Assemblymember Ann Lund met Archbishop Bo Ray.")
            .person("Assemblymember Ann Lund")
            .person("Archbishop Bo Ray");
    assertThat(mentions(text))
        .containsExactly(
            "Ann Lund > person:ann-lund (ner.full)", "Bo Ray > person:bo-ray (ner.full)");
  }

  @Test
  void whatAMinisterIsForIsNoPartOfAName() {
    Text text =
        Text.of("China Commerce Minister Wang Bo left.", "Labour Secretary Bo Lund stayed.")
            .organization("China Commerce")
            .organization("Labour")
            .person("Wang Bo")
            .person("Bo Lund");
    assertThat(mentions(text))
        .containsExactly(
            "China > country:cn (alias)",
            "Wang Bo > person:wang-bo (ner.full)",
            "Bo Lund > person:bo-lund (ner.full)");
  }

  @Test
  void surnamesOfSeveralWordsJoinTheFullName() {
    Text text =
        Text.of("Felipe Ortega de Lund spoke.", "Mr. Ortega de Lund is 70.")
            .tag(EntityType.PERSON, "Felipe Ortega de Lund", 0)
            .tag(EntityType.PERSON, "Ortega de Lund", 1);
    assertThat(mentions(text))
        .containsExactly(
            "Felipe Ortega de Lund > person:felipe-ortega-de-lund (ner.full)",
            "Ortega de Lund > person:felipe-ortega-de-lund (ner.surname)");
  }

  @Test
  void aTitleBeforeANameIsNobodysSurname() {
    assertThat(
            mentions(
                Text.of("Patty Judge thanked Judge Garland.", "Later Judge left.")
                    .person("Patty Judge")
                    .person("Garland")))
        .containsExactly(
            "Patty Judge > person:patty-judge (ner.full)",
            "Garland > person:garland (ner.full)",
            "Judge > person:patty-judge (ner.surname)");
  }

  @Test
  void anHonorificSaysWhoOfAFamilyIsMeant() {
    Text text =
        Text.of(
                "Hillary Clinton spoke, and so did Bill Clinton.",
                "Mr. Clinton left, and Ms. Clinton stayed.",
                "Elena Marsh met Theo Marsh.",
                "Mr. Marsh left, and Mrs. Marsh stayed.",
                "Mr. Marsh returned.")
            .tag(EntityType.PERSON, "Clinton", 1)
            .person("Elena Marsh")
            .person("Theo Marsh")
            .tag(EntityType.PERSON, "Marsh", 3);
    assertThat(mentions(text).subList(2, 9))
        .containsExactly(
            "Clinton > person:bill-clinton (ner.surname)",
            "Clinton > person:hillary-clinton (ner.surname)",
            "Elena Marsh > person:elena-marsh (ner.full)",
            "Theo Marsh > person:theo-marsh (ner.full)",
            "Marsh > person:theo-marsh (ner.surname)",
            "Marsh > person:elena-marsh (ner.surname)",
            "Marsh > person:theo-marsh (ner.surname)");
  }

  @Test
  void surnamesInCapitalsJoinTheFullName() {
    Text text =
        Text.of("Elena Marsh runs the lab.", "HEAD: MARSH LEAVES THE LAB.").person("Elena Marsh");
    assertThat(mentions(text.tag(EntityType.PERSON, "MARSH", 1)))
        .containsExactly(
            "Elena Marsh > person:elena-marsh (ner.full)",
            "MARSH > person:elena-marsh (ner.surname)");
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
                "The Norland Globe asked the Friends of Vega and Unity PAC.",
                "The Globe asked Vega and a super PAC.")
            .organization("Norland Globe")
            .organization("Friends of Vega")
            .organization("Unity PAC")
            .tag(EntityType.ORGANIZATION, "Globe", 1)
            .tag(EntityType.ORGANIZATION, "Vega", 1)
            .tag(EntityType.ORGANIZATION, "PAC", 1);
    assertThat(mentions(text))
        .contains(
            "Globe > org:norland-globe (ner.short)",
            "Vega > org:vega (ner.full)",
            "PAC > org:pac (ner.full)");
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
  void noPlaceHasATitle() {
    assertThat(mentions(Text.of("They met Premier London again."))).isEmpty();
  }

  @Test
  void ranksAreNoPartOfAName() {
    Text text =
        Text.of("Pol Maj Gen Archayon Kraithong left.", "Archayon won.")
            .tag(EntityType.PERSON, "Pol Maj Gen Archayon Kraithong", 0)
            .tag(EntityType.PERSON, "Archayon", 1);
    assertThat(mentions(text))
        .containsExactly(
            "Archayon Kraithong > person:archayon-kraithong (ner.full)",
            "Archayon > person:archayon-kraithong (ner.surname)");
  }

  @Test
  void theFirstWordsOfANameAreShortForIt() {
    Text text =
        Text.of("Onn Hafiz Ghazi left.", "Onn Hafiz won.")
            .tag(EntityType.PERSON, "Onn Hafiz Ghazi", 0)
            .tag(EntityType.PERSON, "Onn Hafiz", 1);
    assertThat(mentions(text)).contains("Onn Hafiz > person:onn-hafiz-ghazi (ner.short)");
    Text again =
        Text.of("Rida Hamida met Rida Hamida Rida Hamida.", "Rida Hamida won.")
            .tag(EntityType.PERSON, "Rida Hamida Rida Hamida", 0)
            .tag(EntityType.PERSON, "Rida Hamida", 1);
    assertThat(mentions(again)).contains("Rida Hamida > person:rida-hamida (ner.full)");
  }

  @Test
  void aParticleHasACapitalWhereItOpensASentence() {
    Text text =
        Text.of("Hamish de Brett left.", "De Brett won.", "We met de Brett.")
            .person("Hamish de Brett")
            .person("De Brett");
    assertThat(mentions(text))
        .containsExactly(
            "Hamish de Brett > person:hamish-de-brett (ner.full)",
            "De Brett > person:hamish-de-brett (ner.surname)",
            "Brett > person:hamish-de-brett (ner.surname)");
  }

  @Test
  void aHyphenedGivenNameIsLast() {
    Text text = Text.of("Han Ji-young left.", "Later Han won.").person("Han Ji-young");
    assertThat(mentions(text)).contains("Han > person:han-ji-young (ner.surname)");
  }

  @Test
  void aFamilyNameOfSeveralIsTheLastOnes() {
    Text text =
        Text.of(
                "Choi Soo-yeon left.",
                "Later Choi won.",
                "Choi Kyoung-jin left.",
                "Later Choi won.",
                "Choi Soo-yeon left.",
                "Later Choi won.")
            .person("Choi Soo-yeon")
            .tag(EntityType.OTHER, "Choi Kyoung-jin", 2);
    assertThat(mentions(text))
        .containsExactly(
            "Choi Soo-yeon > person:choi-soo-yeon (ner.full)",
            "Choi > person:choi-soo-yeon (ner.surname)",
            "Choi Kyoung-jin > person:choi-kyoung-jin (ner.full)",
            "Choi > person:choi-kyoung-jin (ner.surname)",
            "Choi Soo-yeon > person:choi-soo-yeon (ner.full)",
            "Choi > person:choi-soo-yeon (ner.surname)");
  }

  @Test
  void theFamilyNameOfAMandarinNameIsInFront() {
    Text text =
        Text.of("Captain Li Zhen left.", "Later Li won.", "They met Zhen.")
            .tag(EntityType.PERSON, "Li Zhen", 0);
    assertThat(mentions(text))
        .contains("Li > person:li-zhen (ner.surname)")
        .noneMatch(mention -> mention.startsWith("Zhen "));
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
  void aFamilyNameInFrontIsWhoseTheArticleIntroduces() {
    Text text =
        Text.of("Wang Wentao met us.", "Wang left.")
            .tag(EntityType.PERSON, "Wang Wentao", 0)
            .tag(EntityType.PERSON, "Wang", 1);
    assertThat(mentions(text))
        .containsExactly(
            "Wang Wentao > person:wang-wentao (ner.full)",
            "Wang > person:wang-wentao (ner.surname)");
    Text alone = Text.of("Wang left.").tag(EntityType.PERSON, "Wang", 0);
    assertThat(mentions(alone))
        .containsExactly("Wang > person:wang-yi (alias.ambiguous_confirmed)");
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

  @Test
  void anAnswersLetterIsNoInitial() {
    Text text = Text.of("A. Tencent left.").tag(EntityType.PERSON, "A. Tencent", 0);
    assertThat(mentions(text)).containsExactly("Tencent > org:tencent (alias)");
  }

  @Test
  void whomTheRecogniserKnowsOnceIsKnownInTheWholeArticle() {
    Text text =
        Text.of("He met Cole.", "They like Cole.")
            .tag(EntityType.PERSON, "Cole", 0)
            .tag(EntityType.ORGANIZATION, "Cole", 1);
    assertThat(mentions(text))
        .containsExactly(
            "Cole > person:tim-cole (alias.ambiguous_confirmed)",
            "Cole > person:tim-cole (alias.ambiguous_confirmed)");
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
    assertThat(text.resolve(GAZETTEER)).allSatisfy(line -> assertThat(line).hasSize(1));
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

  private static Gazetteer gazetteer(String... rows) {
    return Gazetteer.of(List.of(TestGazetteer.file("rows.tsv", rows)), Optional.empty());
  }

  private static List<String> mentions(Text text) {
    return text.mentions(GAZETTEER);
  }
}
