package io.standpoint.reference;

import static io.standpoint.reference.References.references;
import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.entity.Text;
import java.util.List;
import org.junit.jupiter.api.Test;

class DescriptionsTest {

  @Test
  void theCompanyIsTheOneThatIsSpokenOf() {
    assertThat(references(Text.of("Tencent fell by a tenth.", "The company cut jobs.")))
        .containsExactly("The company > org:tencent (reference.nominal)");
    assertThat(
            references(
                Text.of("Lumen fell.", "Tencent rose.", "Analysts doubt that the company will pay.")
                    .organization("Lumen")))
        .containsExactly("the company > org:tencent (reference.nominal)");
    assertThat(
            references(
                Text.of("Shares of Lumen and of Orbix fell.", "The company cut jobs.")
                    .organization("Lumen")
                    .organization("Orbix")))
        .isEmpty();
  }

  @Test
  void aCapitalFindsTheOnlyBodyOfThatWordHoweverFarAway() {
    String first = "The Harbour Ministry warned Lumen.";
    String rain = "Rain fell.\nSnow fell.\nHail fell.\nRoads were closed.";
    assertThat(references(ministries(first, rain, "Lumen praised the Ministry.")))
        .containsExactly("the Ministry > org:harbour-ministry (reference.nominal)");
    assertThat(references(ministries(first, rain, "Lumen praised the ministry."))).isEmpty();
    assertThat(
            references(
                ministries(
                    first, "The Fishing Ministry slept.", rain, "Lumen praised the Ministry.")))
        .isEmpty();
  }

  private static Text ministries(String... lines) {
    return Text.of(lines)
        .organization("Harbour Ministry")
        .organization("Fishing Ministry")
        .organization("Lumen");
  }

  @Test
  void whoWorksForAnotherOneIsNotTheCompanys() {
    assertThat(
            references(
                Text.of(
                        "The emirate founded Lumen.",
                        "Ana Kowal, a former Tencent executive, runs it.",
                        "The company cut jobs.")
                    .organization("Lumen")
                    .person("Ana Kowal")))
        .contains("The company > org:lumen (reference.nominal)");
    assertThat(
            references(
                Text.of("Ana Kowal, a former Tencent engineer, has left.", "The company cut jobs.")
                    .person("Ana Kowal")))
        .contains("The company > org:tencent (reference.nominal)");
  }

  @Test
  void aMinisterIsOfWhatTheArticleSays() {
    assertThat(references(ministers("The finance minister smiled.")))
        .containsExactly("The finance minister > person:ana-kowal (reference.nominal)");
    assertThat(references(ministers("The foreign minister smiled.")))
        .containsExactly("The foreign minister > person:bea-lund (reference.nominal)");
    assertThat(references(ministers("The health minister smiled."))).isEmpty();
  }

  private static Text ministers(String next) {
    return Text.of(
            "Finance Minister Ana Kowal left.", "Bea Lund, the foreign minister, stayed.", next)
        .person("Ana Kowal")
        .person("Bea Lund");
  }

  @Test
  void aSpokeswomanIsNoMan() {
    assertThat(
            references(
                Text.of(
                        "Maria Kowal, a spokesperson, left.",
                        "Peter Lund, a spokesperson, left.",
                        "The spokeswoman smiled.")
                    .person("Maria Kowal")
                    .person("Peter Lund")))
        .containsExactly("The spokeswoman > person:maria-kowal (reference.nominal)");
  }

  @Test
  void theRegulatorIsAnAuthority() {
    assertThat(
            references(
                Text.of("The Harbour Authority fined Tencent.", "The regulator said so.")
                    .organization("Harbour Authority")))
        .containsExactly("The regulator > org:harbour-authority (reference.nominal)");
    assertThat(references(Text.of("Tencent fell.", "The regulator said so."))).isEmpty();
  }

  @Test
  void aCityTellsOfWhichCountryTheCompanyIs() {
    assertThat(references(Text.of("Tencent sued Nvidia.", "The Shanghai-based company left.")))
        .containsExactly("The Shanghai-based company > org:tencent (reference.nominal)");
  }

  @Test
  void whoActsAgainstTheCompanyIsAnother() {
    for (String action : List.of("dropped its case against the company", "sued the company")) {
      assertThat(references(Text.of("Tencent grew.", "Nvidia, which " + action + ", left.")))
          .as(action)
          .contains("the company > org:tencent (reference.nominal)");
    }
    assertThat(references(Text.of("Tencent grew.", "Tencent announced the company would leave.")))
        .as("of itself")
        .containsExactly("the company > org:tencent (reference.nominal)");
  }

  @Test
  void anAuthorityIsNoCompanyAndACompanyNoMinistry() {
    assertThat(
            references(
                Text.of("The Commerce Department warned Lumen.", "The firm appealed.")
                    .organization("Commerce Department")
                    .organization("Lumen")))
        .containsExactly("The firm > org:lumen (reference.nominal)");
    assertThat(
            references(
                Text.of("The Harbour Ministry warned Lumen.", "The ministry set a date.")
                    .organization("Harbour Ministry")
                    .organization("Lumen")))
        .containsExactly("The ministry > org:harbour-ministry (reference.nominal)");
    assertThat(references(Text.of("Tencent fell.", "The ministry set a date."))).isEmpty();
  }

  @Test
  void descriptionsFromAppositionsAndTitlesComeBack() {
    Text text =
        Text.of(
                "Lumen, a Bergen-based start-up, hired Orbix, an airline.",
                "Chancellor Ana Kowal and premier Bea Lund met its boss.",
                "The Bergen-based start-up grew, and the airline lost money.",
                "The former chancellor smiled.")
            .organization("Lumen")
            .organization("Orbix")
            .place("Bergen")
            .person("Ana Kowal")
            .person("Bea Lund");
    assertThat(references(text))
        .containsExactly(
            "The Bergen-based start-up > org:lumen (reference.nominal)",
            "the airline > org:orbix (reference.nominal)",
            "The former chancellor > person:ana-kowal (reference.nominal)");
  }

  @Test
  void aVicePresidentIsNoPresidentNorIsTheFriendOfOne() {
    assertThat(
            references(
                Text.of(
                        "Vice President Bea Lund spoke.",
                        "Ana Kowal was the president's closest friend.",
                        "Later the president left.")
                    .person("Bea Lund")
                    .person("Ana Kowal")))
        .isEmpty();
    assertThat(
            references(
                Text.of("Under President Bea Lund it grew.", "Later the president left.")
                    .person("Bea Lund")))
        .containsExactly("the president > person:bea-lund (reference.nominal)");
  }

  @Test
  void whoStandsBesideADescriptionIsAnother() {
    Text text =
        Text.of(
                "President Ana Kowal spoke.",
                "President Bea Lund met President Bea Lund's aides.",
                "They told of a call between the president and President Bea Lund.")
            .person("Ana Kowal")
            .person("Bea Lund");
    assertThat(references(text))
        .containsExactly("the president > person:ana-kowal (reference.nominal)");
  }

  @Test
  void aDescriptionOfAnotherStateDoesNotFit() {
    assertThat(references(Text.of("Tencent fell.", "The Chinese company cut jobs.")))
        .containsExactly("The Chinese company > org:tencent (reference.nominal)");
    assertThat(references(Text.of("Tencent fell.", "The American company cut jobs."))).isEmpty();
    assertThat(references(Text.of("Tencent fell.", "The company told American media.")))
        .containsExactly("The company > org:tencent (reference.nominal)"); // a state behind it
  }

  @Test
  void wordsThatOnlyLookLikeDescriptionsAreLeft() {
    assertThat(references(Text.of("Tencent fell.", "The company car burned."))).isEmpty();
    assertThat(references(Text.of("Tencent fell.", "The company of friends sang."))).isEmpty();
    assertThat(references(Text.of("Tencent fell.", "The other company rose."))).isEmpty();
    assertThat(references(Text.of("Tencent fell.", "The companies rose."))).isEmpty();
    assertThat(references(Text.of("Tencent fell.", "Both firms rose."))).isEmpty();
    assertThat(references(Text.of("Tencent fell.", "And the giant in the south rose."))).isEmpty();
    assertThat(
            references(
                Text.of("Ana Kowal, the premier, left.", "President Bea Lund stayed.")
                    .person("Ana Kowal")
                    .person("Bea Lund")))
        .isEmpty();
  }

  @Test
  void theCountryIsTheOnlyOneNearby() {
    assertThat(references(Text.of("China raised tariffs.", "The country has grain.")))
        .containsExactly("The country > country:cn (reference.nominal)");
    assertThat(references(Text.of("He drives Chinese cars.", "The country has grain."))).isEmpty();
    assertThat(references(Text.of("China fined Russia.", "The country has grain."))).isEmpty();
  }

  @Test
  void thePresidentIsTheOnlyOneOfTheArticle() {
    Text text =
        Text.of(
                "President Ana Kowal smiled.",
                "Rain fell.",
                "Rain fell.",
                "Rain fell.",
                "Rain fell.",
                "Rain fell.",
                "Rain fell.",
                "Rain fell.",
                "We saw the former president.",
                "We saw the president.")
            .person("Ana Kowal");
    assertThat(references(text))
        .containsExactly("the president > person:ana-kowal (reference.nominal)");
  }

  @Test
  void whoWasPresidentIsNotThePresident() {
    for (String former :
        List.of("Former President", "Former U.S. President", "The late president")) {
      Text text =
          Text.of(former + " Ana Kowal smiled.", "We saw the president.").person("Ana Kowal");
      assertThat(references(text)).as(former).isEmpty();
    }
    Text both =
        Text.of(
                "President Bea Lund met Ana Kowal, the former president.",
                "Rain fell.",
                "The former president smiled at the president.")
            .person("Ana Kowal")
            .person("Bea Lund");
    assertThat(references(both)).contains("the president > person:bea-lund (reference.nominal)");
  }

  @Test
  void whoIsPresidentIsNotTheFormerOne() {
    Text text =
        Text.of(
                "President Bea Lund met former President Ana Kowal.",
                "The former president smiled.")
            .person("Ana Kowal")
            .person("Bea Lund");
    assertThat(references(text))
        .contains("The former president > person:ana-kowal (reference.nominal)");
  }

  @Test
  void aPrimeMinisterIsNoMinisterLikeOthers() {
    Text text =
        Text.of(
                "Prime Minister Ana Kowal met Foreign Minister Bea Lund.",
                "The prime minister smiled, and the PM left.",
                "The minister stayed.")
            .person("Ana Kowal")
            .person("Bea Lund");
    assertThat(references(text))
        .containsExactly(
            "The prime minister > person:ana-kowal (reference.nominal)",
            "the PM > person:ana-kowal (reference.nominal)",
            "The minister > person:bea-lund (reference.nominal)");
  }

  @Test
  void ofTwoPresidentsTheSpeakersOwnIsMeant() {
    Text text =
        Text.of(
            "President Wang Yi wrote to President Donald Trump, and President Wang Yi waited.",
            "Tim Cole likes the president.");
    assertThat(references(text))
        .containsExactly("the president > person:donald-trump (reference.nominal)");
  }

  @Test
  void aPlaceInFrontDoesNotSayWhoTheMinisterIs() {
    Text text =
        Text.of(
                "Prime Minister Ana Kowal left.",
                "Speaking in Shanghai, the prime minister smiled.")
            .person("Ana Kowal");
    assertThat(references(text))
        .containsExactly("the prime minister > person:ana-kowal (reference.nominal)");
  }

  @Test
  void whoLeadsTheOppositionIsNotTheLeader() {
    Text text =
        Text.of("Opposition leader Ana Kowal left.", "The leader wept.").person("Ana Kowal");
    assertThat(references(text)).isEmpty();
  }

  @Test
  void theOwnPresidentIsNotTheOneInTheQuotation() {
    Text text =
        Text.of(
            "President Wang Yi wrote to President Donald Trump.",
            "“China has to open up,” the president said in Washington.",
            "President Donald Trump left.");
    assertThat(references(text))
        .doesNotContain("the president > person:wang-yi (reference.nominal)");
  }

  @Test
  void theGovernmentIsOfTheStateThatTheArticleIsAbout() {
    String end = "Later the government fell, and the federal government smiled.";
    assertThat(references(Text.of("The Russian government left China.", end)))
        .containsExactly("the government > country:ru (reference.nominal)");
    assertThat(references(Text.of("The American government left China.", end)))
        .containsExactly(
            "the government > country:us (reference.nominal)",
            "the federal government > country:us (reference.nominal)");
    assertThat(references(Text.of("The Russian government left China for Chinese help.", end)))
        .isEmpty();
    assertThat(references(Text.of("Russia left.", end))).isEmpty();
    assertThat(
            references(
                Text.of("Russia's government met the government of China.", "It rained.", end)))
        .isEmpty();
  }

  @Test
  void ministersSpeakOfTheirOwnGovernment() {
    for (String said : List.of("said", "told reporters on Monday")) {
      String minister = "Foreign Minister Wang Yi " + said + " that the government would wait.";
      assertThat(references(Text.of("Russia and Russia left China for Russia.", minister)))
          .containsExactly("the government > country:cn (reference.nominal)");
    }
  }

  @Test
  void whereNoGovernmentIsNamedItIsThatOfTheStateThatIs() {
    String end = "Later the government fell, and the finance ministry smiled.";
    assertThat(references(Text.of("Russia and Russia left China for Russia.", end)))
        .containsExactly(
            "the government > country:ru (reference.nominal)",
            "the finance ministry > country:ru (reference.nominal)");
    assertThat(references(Text.of("Russia and Russia left China and China for Russia.", end)))
        .isEmpty();
    assertThat(references(Text.of("BEIJING (Wire) - Russia left China for Russia.", end)))
        .containsExactly(
            "the government > country:cn (reference.nominal)",
            "the finance ministry > country:cn (reference.nominal)");
  }

  @Test
  void theUnitedStatesHaveNoMinistries() {
    String america = "America and America left America.";
    assertThat(references(Text.of(america, "The finance ministry smiled."))).isEmpty();
    assertThat(references(Text.of(america, "The commerce department smiled.")))
        .containsExactly("The commerce department > country:us (reference.nominal)");
  }

  @Test
  void whoSaysSoBehindANameIsAnotherOne() {
    assertThat(
            references(
                Text.of("Envoy Ana Kowal left.", "It hurt Bea Lund, the envoy said.")
                    .person("Ana Kowal")
                    .person("Bea Lund")))
        .containsExactly("the envoy > person:ana-kowal (reference.nominal)");
  }

  @Test
  void theMemberOfAPartyIsWhoIsOfThatStateOrNobodyElse() {
    String tencent = "Tencent fell.";
    Text titled =
        Text.of("Senator Ana Kowal met Bea Lund.", "The staunch Georgia Republican smiled.")
            .person("Ana Kowal")
            .person("Bea Lund")
            .place("Georgia");
    assertThat(references(titled))
        .containsExactly("The staunch Georgia Republican > person:ana-kowal (reference.nominal)");
    Text told =
        Text.of(
                "Ana Kowal, Georgia Republican, left.",
                tencent,
                tencent,
                "Senator Bea Lund spoke.",
                "We saw the Georgia Republican.",
                "We saw the Georgia Democrat.",
                "We saw the Georgia Republican senator.")
            .person("Ana Kowal")
            .person("Bea Lund")
            .place("Georgia");
    assertThat(references(told))
        .containsExactly(
            "the Georgia Republican > person:ana-kowal (reference.nominal)",
            "the Georgia Democrat > person:bea-lund (reference.nominal)");
    Text top =
        Text.of(
                "Bea Lund, the top Republican on the panel, met Senator Ana Kowal, a Democrat.",
                "We saw the Georgia Republican.")
            .person("Ana Kowal")
            .person("Bea Lund")
            .place("Georgia");
    assertThat(references(top))
        .containsExactly("the Georgia Republican > person:bea-lund (reference.nominal)");
    Text town =
        Text.of("Senator Ana Kowal left.", "We saw the Menlo Park Democrat.").person("Ana Kowal");
    assertThat(references(town))
        .containsExactly("the Menlo Park Democrat > person:ana-kowal (reference.nominal)");
    Text nobody =
        Text.of("Ana Kowal met Bea Lund.", "We saw the Georgia Republican.")
            .person("Ana Kowal")
            .person("Bea Lund")
            .place("Georgia");
    assertThat(references(nobody)).isEmpty();
  }

  @Test
  void theGiantOfAStateIsTheOnlyOneFromThere() {
    assertThat(references(Text.of("Tencent met Google.", "The Chinese giant left.")))
        .containsExactly("The Chinese giant > org:tencent (reference.nominal)");
    assertThat(references(Text.of("Tencent met Google.", "The giant left."))).isEmpty();
    assertThat(references(Text.of("Tencent fell.", "The Shanghai company left.")))
        .containsExactly("The Shanghai company > org:tencent (reference.nominal)");
    assertThat(references(Text.of("Tencent fell.", "The Shanghai party left."))).isEmpty();
  }

  @Test
  void anotherMinistryIsNotTheOneThatIsNamed() {
    Text text =
        Text.of("The Foreign Ministry fell.", "The commerce ministry rose.", "The ministry left.")
            .organization("Foreign Ministry");
    assertThat(references(text))
        .containsExactly("The ministry > org:foreign-ministry (reference.nominal)");
  }

  @Test
  void theEmbassyIsOfTheStateThatTheArticleNamesOneOf() {
    assertThat(references(Text.of("China's ambassador left.", "The embassy was shut.")))
        .containsExactly("The embassy > country:cn (reference.nominal)");
    assertThat(references(Text.of("China fell.", "The embassy was shut."))).isEmpty();
  }

  @Test
  void aSenatorIsALawmaker() {
    Text text = Text.of("Senator Ana Kowal left.", "The lawmaker said so.").person("Ana Kowal");
    assertThat(references(text))
        .containsExactly("The lawmaker > person:ana-kowal (reference.nominal)");
  }

  @Test
  void theSenatorOfAStateIsTheOneWhoIsElectedThere() {
    assertThat(
            ofOhio(
                "Ohio Senator Ana Kowal met Senator Bea Lund.",
                "Rain fell.",
                "The Ohio senator left."))
        .containsExactly("The Ohio senator > person:ana-kowal (reference.nominal)");
    assertThat(
            ofOhio(
                "Senator Ana Kowal met Governor Bea Lund.", "Rain fell.", "The Ohio senator left."))
        .as("the only senator")
        .containsExactly("The Ohio senator > person:ana-kowal (reference.nominal)");
    assertThat(
            ofOhio("Senator Ana Kowal met Congresswoman Bea Lund.", "The Ohio congresswoman left."))
        .containsExactly("The Ohio congresswoman > person:bea-lund (reference.nominal)");
    assertThat(ofOhio("Majority Leader Ana Kowal spoke.", "The Ohio congresswoman left."))
        .isEmpty();
    assertThat(ofOhio("Senator Ana Kowal spoke.", "Bea Lund, 61, the Ohio senator, left."))
        .isEmpty();
  }

  private static List<String> ofOhio(String... lines) {
    return references(Text.of(lines).person("Ana Kowal").person("Bea Lund").place("Ohio"));
  }
}
