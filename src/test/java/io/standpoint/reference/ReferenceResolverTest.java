package io.standpoint.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.domain.Mention;
import io.standpoint.entity.Gazetteer;
import io.standpoint.entity.TestGazetteer;
import io.standpoint.entity.Text;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReferenceResolverTest {

  private static final Gazetteer GAZETTEER = TestGazetteer.get();

  @Test
  void theSubjectOfTheSentenceBeforeIsMeant() {
    assertThat(
            references(
                Text.of("Ana Kowal met Bea Lund in Oslo.", "She praised the harbour.")
                    .person("Ana Kowal")
                    .person("Bea Lund")))
        .containsExactly("She > person:ana-kowal (reference.pronoun)");
  }

  @Test
  void genderComesFromTitlesRelationsAndGivenNames() {
    Text text =
        Text.of(
                "Mr. Sato thanked Mrs. Ito, and he left before her.",
                "His sister Kim Ono stayed.",
                "Peter Holm spoke to Maria Holm, and she listened.")
            .person("Sato")
            .person("Ito")
            .person("Kim Ono")
            .person("Peter Holm")
            .person("Maria Holm");
    assertThat(references(text))
        .containsExactly(
            "he > person:sato (reference.pronoun)",
            "her > person:ito (reference.pronoun)",
            "His > person:sato (reference.pronoun)",
            "she > person:maria-holm (reference.pronoun)");
  }

  @Test
  void whoeverFitsEquallyWellIsNotGuessed() {
    Text text =
        Text.of("The prize went to Ana Kowal and to Bea Lund.", "In the end, friends paid her.")
            .person("Ana Kowal")
            .person("Bea Lund");
    assertThat(references(text)).containsExactly("her > person:bea-lund (reference.pronoun)");
    assertThat(references(Text.of("She left.", "Nobody saw him.", "It rained."))).isEmpty();
    assertThat(references(Text.of("Tencent fell.", "She sold her shares."))).isEmpty();
  }

  @Test
  void aSurnameIsNoPronoun() {
    assertThat(references(Text.of("Bo Lund fell.", "The envoy, He Wei, left.").person("Bo Lund")))
        .isEmpty();
  }

  @Test
  void anObjectIsNotTheSubjectOfItsOwnClause() {
    assertThat(
            references(
                Text.of("Ana Kowal wrote to the court.", "Bea Lund visited her.")
                    .person("Ana Kowal")
                    .person("Bea Lund")))
        .containsExactly("her > person:ana-kowal (reference.pronoun)");
    assertThat(references(Text.of("Bea Lund blamed herself.").person("Bea Lund")))
        .containsExactly("herself > person:bea-lund (reference.pronoun)");
    String kowal = "her > person:ana-kowal (reference.pronoun)";
    String lund = "her > person:bea-lund (reference.pronoun)";
    assertThat(met("Bea Lund wrote to her.")).containsExactly(kowal);
    assertThat(met("Bea Lund denied the charges against her.")).containsExactly(lund);
    assertThat(met("Peter Holm saw Bea Lund, who shared an office with her.")).contains(kowal);
    assertThat(met("Peter Holm saw Bea Lund, who met her.")).contains(kowal);
    assertThat(met("Bea Lund accused Peter Holm of hurting her.")).containsExactly(lund);
    assertThat(met("Peter Holm saw Bea Lund, who took it with her.")).contains(lund);
  }

  private static List<String> met(String second) {
    return references(
        Text.of("Ana Kowal left.", second)
            .person("Ana Kowal")
            .person("Bea Lund")
            .person("Peter Holm"));
  }

  @Test
  void whoeverOpensTheSentenceBehindAPrepositionIsNotItsSubject() {
    for (String second : List.of("Of Bea Lund she spoke.", "Like Bea Lund, she left.")) {
      assertThat(met(second)).as(second).contains("she > person:ana-kowal (reference.pronoun)");
    }
  }

  @Test
  void aPronounInFrontMayMeanTheNameThatFollows() {
    assertThat(
            references(
                Text.of("In her speech, President Ana Kowal thanked Bea Lund.")
                    .person("Ana Kowal")
                    .person("Bea Lund")))
        .containsExactly("her > person:ana-kowal (reference.pronoun)");
    assertThat(references(Text.of("In her speech, Ana Kowal's aide slept.").person("Ana Kowal")))
        .isEmpty();
  }

  @Test
  void whatIsFarAwayIsForgotten() {
    assertThat(
            references(
                Text.of(
                        "Ana Kowal resigned.",
                        "Rain fell.",
                        "Snow fell.",
                        "Hail fell.",
                        "She smiled.")
                    .person("Ana Kowal")))
        .isEmpty();
  }

  @Test
  void itMeansTheSubjectThatIsABody() {
    assertThat(references(Text.of("Tencent said it would sell its stake.")))
        .containsExactly(
            "it > org:tencent (reference.pronoun)", "its > org:tencent (reference.pronoun)");
    assertThat(references(Text.of("Tencent reported a loss.", "It plans to cut costs.")))
        .containsExactly("It > org:tencent (reference.pronoun)");
    assertThat(references(Text.of("Tencent reported a loss.", "They said that more would come.")))
        .containsExactly("They > org:tencent (reference.pronoun)");
  }

  @Test
  void itMeansTheSubjectBeforeAnOpening() {
    assertThat(references(Text.of("Tencent fell.", "In a letter to OpenAI, it vowed to pay.")))
        .containsExactly("it > org:tencent (reference.pronoun)");
    assertThat(references(Text.of("Tencent fell.", "In a letter OpenAI sent, it vowed to pay.")))
        .doesNotContain("it > org:tencent (reference.pronoun)");
  }

  @Test
  void whoIsAskedToChangeWhatTheyHaveIsTheOneWhoHasIt() {
    assertThat(references(Text.of("China urged Ukraine to lift its ban.")))
        .containsExactly("its > country:ua (reference.pronoun)");
    assertThat(references(Text.of("China urged Ukraine to accept its terms.")))
        .containsExactly("its > country:cn (reference.pronoun)");
  }

  @Test
  void whoeverSpokeGoesOnToSpeak() {
    assertThat(references(Text.of("Tencent said OpenAI fell.", "It urged Nvidia to sell.")))
        .containsExactly("It > org:tencent (reference.pronoun)");
    assertThat(references(Text.of("Tencent said OpenAI fell.", "It fell by a tenth.")))
        .as("either of the two")
        .isEmpty();
    assertThat(
            references(Text.of("The clip spread.", "It says Tencent fell.", "It quotes Nvidia.")))
        .as("the clip")
        .isEmpty();
    assertThat(references(Text.of("Tencent left.", "“Tencent will pay,” it said.")))
        .containsExactly("it > org:tencent (reference.pronoun)");
  }

  @Test
  void whoSaysSoInTheMiddleIsAnother() {
    assertThat(references(Text.of("Tencent warned OpenAI.", "Nvidia, it said, fell.")))
        .containsExactly("it > org:tencent (reference.pronoun)");
    assertThat(met("Bea Lund, she said, left."))
        .containsExactly("she > person:ana-kowal (reference.pronoun)");
  }

  @Test
  void aPronounTellsOfWhomNothingElseDoes() {
    Text text =
        Text.of("Fei Sato left her office.", "Then Ana Kowal came.", "He met Fei Sato.")
            .person("Fei Sato")
            .person("Ana Kowal");
    assertThat(references(text)).containsExactly("her > person:fei-sato (reference.pronoun)");
  }

  @Test
  void whoeverTheLastSentenceSaysToHaveSpokenIsTheOneWhoSaidSo() {
    Text text =
        Text.of(
                "Ana Kowal left.",
                "Bea Lund told us of Ana Kowal's case.",
                "“It is bad,” she said.")
            .person("Ana Kowal")
            .person("Bea Lund");
    assertThat(references(text)).containsExactly("she > person:bea-lund (reference.pronoun)");
  }

  @Test
  void whoseTurnItIsSpeaksOfAnother() {
    String[] lines = {"Bea Lund: Who is Omar Reyes?", "Juan Cortez: He is bad.", "They left him."};
    Text turns =
        Text.of(lines[0], lines[1], lines[2], "Bea Lund: Oh.")
            .person("Bea Lund")
            .person("Omar Reyes")
            .person("Juan Cortez");
    assertThat(references(turns))
        .containsExactly(
            "He > person:omar-reyes (reference.pronoun)",
            "him > person:omar-reyes (reference.pronoun)");
  }

  @Test
  void whatIsSaidOfAnybodyIsSaidOfNobody() {
    assertThat(met("Every voter gave his or her name, or he/she left.")).isEmpty();
  }

  @Test
  void nobodySpeaksOfHimselfByName() {
    Text text =
        Text.of("Omar Reyes left.", "“I know Juan Cortez,” he said.")
            .person("Omar Reyes")
            .person("Juan Cortez");
    assertThat(references(text)).containsExactly("he > person:omar-reyes (reference.pronoun)");
    Text before =
        Text.of(
                "Omar Reyes said Juan Cortez left.",
                "Juan Cortez fell.",
                "“Juan Cortez is bad,” he said.")
            .person("Omar Reyes")
            .person("Juan Cortez");
    assertThat(references(before)).containsExactly("he > person:omar-reyes (reference.pronoun)");
  }

  @Test
  void somebodyWithoutANameIsMeantBeforeThoseWithOne() {
    for (String subject :
        List.of("The envoy of China", "A farmer", "Ms. Lind's son", "But an envoy")) {
      Text text =
          Text.of("Omar Reyes met Anna Lind.", subject + " spoke.", "He left.")
              .person("Omar Reyes")
              .person("Anna Lind")
              .person("Lind");
      assertThat(references(text)).as(subject).isEmpty();
    }
    Text quoted =
        Text.of("Anna Lind left.", "Anna Lind's mother spoke.", "“It is bad,” she said.")
            .person("Anna Lind");
    assertThat(references(quoted)).isEmpty();
    Text known =
        Text.of("Omar Reyes, the envoy, left.", "The envoy spoke.", "He left.")
            .person("Omar Reyes");
    assertThat(references(known)).contains("He > person:omar-reyes (reference.pronoun)");
    Text other =
        Text.of("Omar Reyes left.", "His wife spoke.", "He left again.").person("Omar Reyes");
    assertThat(references(other)).contains("He > person:omar-reyes (reference.pronoun)");
  }

  @Test
  void anAdjectiveOfAPeopleIsNoSubject() {
    assertThat(references(Text.of("Tencent left, as the Chinese maker raised its price.")))
        .isEmpty();
    assertThat(references(Text.of("Tencent put American tools into its plant.")))
        .containsExactly("its > org:tencent (reference.pronoun)");
    assertThat(references(Text.of("The Chinese government raised its price.")))
        .containsExactly("its > country:cn (reference.pronoun)");
  }

  @Test
  void whatGetsWorseIsNothing() {
    assertThat(references(Text.of("Tencent fell.", "It gets worse for all."))).isEmpty();
  }

  @Test
  void itMeansNothingInManyPlaces() {
    assertThat(references(Text.of("Tencent said it is clear that prices rise."))).isEmpty();
    assertThat(references(Text.of("Tencent fell.", "It was said to be ill."))).isEmpty();
    assertThat(references(Text.of("Tencent said the court changed its rules."))).isEmpty();
    assertThat(references(Text.of("Tencent said officials hid its report."))).isEmpty();
    assertThat(references(Text.of("Tencent and six banks hoped it would help."))).isEmpty();
    assertThat(references(Text.of("Tencent will make it hard to leave."))).isEmpty();
    assertThat(references(Text.of("China paid, and that plan was wise.", "It covers the costs.")))
        .isEmpty();
  }

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
  void quotationsAreAnotherVoice() {
    Text text =
        Text.of(
                "Ana Kowal smiled.",
                "\"Bea Lund waited,\" Cara Moe said, \"until she fell asleep.\"")
            .person("Ana Kowal")
            .person("Bea Lund")
            .person("Cara Moe");
    assertThat(references(text)).containsExactly("she > person:bea-lund (reference.pronoun)");
  }

  @Test
  void whoSaysSoIsNotWhomTheQuotationIsAbout() {
    assertThat(references(behindMeeting("\"She is late,\" Kowal said.")))
        .containsExactly("She > person:bea-lund (reference.pronoun)");
    assertThat(references(behindMeeting("\"She is late,\" she told us. \"I saw her go.\"")))
        .containsExactly(
            "She > person:bea-lund (reference.pronoun)",
            "she > person:ana-kowal (reference.pronoun)",
            "her > person:bea-lund (reference.pronoun)");
    assertThat(references(behindMeeting("\"She is late,\" said Minister Kowal.")))
        .containsExactly("She > person:bea-lund (reference.pronoun)");
    assertThat(references(behindMeeting("Kowal was \"proud of her work,\" Moe said.")))
        .containsExactly("her > person:ana-kowal (reference.pronoun)");
  }

  @Test
  void aQuotationIsAboutWhomItIsSaidOf() {
    Text text =
        Text.of("Ana Kowal met Bea Lund.", "\"If she goes, let her,\" Lund said of Cara Moe.")
            .person("Ana Kowal")
            .person("Bea Lund")
            .person("Cara Moe");
    assertThat(references(text))
        .containsExactly(
            "she > person:cara-moe (reference.pronoun)",
            "her > person:cara-moe (reference.pronoun)");
  }

  @Test
  void whoBelongsToAnothersOfficeIsNotItsSubject() {
    Text text = kowalAndLund("Carl Kowal campaign manager Ben Lund smiled.", "He left.");
    assertThat(references(text)).containsExactly("He > person:ben-lund (reference.pronoun)");
  }

  @Test
  void whoSaysSoBehindAnAppositionMeansHimself() {
    Text text = kowalAndLund("Carl Kowal, once a friend of Ben Lund, said he slept.");
    assertThat(references(text)).containsExactly("he > person:carl-kowal (reference.pronoun)");
  }

  @Test
  void aFrontedParticipleAnnouncesItsSubject() {
    Text text = kowalAndLund("Carl Kowal smiled.", "Vexed by what he saw, Ben Lund left.");
    assertThat(references(text)).containsExactly("he > person:ben-lund (reference.pronoun)");
    Text dateline =
        kowalAndLund(
            "Carl Kowal smiled.", "WASHINGTON (AP) - In his war, President Ben Lund lost.");
    assertThat(references(dateline)).containsExactly("his > person:ben-lund (reference.pronoun)");
  }

  @Test
  void somebodyWithoutANameBeforeARelativeClauseMayGetOneThere() {
    Text called =
        Text.of("A researcher, who asked to be called Ana Kowal, shrugged.", "\"Yes,\" she said.")
            .person("Ana Kowal");
    assertThat(references(called)).containsExactly("she > person:ana-kowal (reference.pronoun)");
    Text met =
        Text.of("One colleague, who met Ana Kowal, shrugged.", "\"Yes,\" she said.")
            .person("Ana Kowal");
    assertThat(references(met)).isEmpty();
  }

  @Test
  void whoeverSpeaksOfHimIsNotHe() {
    Text text =
        Text.of("Rosa Kowal blamed Lau.", "\"He pokes the tiger,\" she said.")
            .person("Rosa Kowal")
            .person("Lau");
    assertThat(references(text))
        .containsExactly(
            "He > person:lau (reference.pronoun)", "she > person:rosa-kowal (reference.pronoun)");
  }

  @Test
  void andHisIsWhoseNameStandsBefore() {
    Text text = kowalAndLund("Carl Kowal stood between Ben Lund and his temper.");
    assertThat(references(text)).containsExactly("his > person:ben-lund (reference.pronoun)");
  }

  @Test
  void hisPredecessorIsAnother() {
    Text text = kowalAndLund("Carl Kowal left.", "Ben Lund, his predecessor, won.");
    assertThat(references(text)).containsExactly("his > person:carl-kowal (reference.pronoun)");
  }

  @Test
  void oneCanAccuseThePresidentOfSomething() {
    Text text =
        Text.of("President Ana Kowal smiled.", "We accused the president of lying.")
            .person("Ana Kowal");
    assertThat(references(text))
        .containsExactly("the president > person:ana-kowal (reference.nominal)");
  }

  @Test
  void ourMotherIsNobodyWhomTheArticleNames() {
    assertThat(references(behindMeeting("\"My mother said she slept,\" Moe said."))).isEmpty();
  }

  @Test
  void whoIsAskedToDoSomethingIsNotTheObject() {
    Text text =
        Text.of(
                "Tencent fell.",
                "Lee urged Nvidia to drop the company.",
                "Lee asked Lind to help him.")
            .person("Carl Lee")
            .person("Lee")
            .person("Lind");
    assertThat(references(text))
        .contains("the company > org:tencent (reference.nominal)")
        .doesNotContain("him > person:lind (reference.pronoun)");
  }

  @Test
  void whichHasWhatItsClauseNames() {
    assertThat(references(Text.of("China fined Nvidia, which wants to double its sales.")))
        .containsExactly("its > org:nvidia (reference.pronoun)");
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
  void whoIsNamedInFrontOfItsVerbIsAnother() {
    assertThat(references(behindMeeting("Cara Moe she liked.")))
        .containsExactly("she > person:ana-kowal (reference.pronoun)");
    assertThat(references(behindMeeting("Cara Moe, whose farm burned, thanked her.")))
        .containsExactly("her > person:ana-kowal (reference.pronoun)");
  }

  @Test
  void herMajestyIsNobodyWhomTheArticleNames() {
    assertThat(references(behindMeeting("The city has her majesty's support."))).isEmpty();
  }

  @Test
  void whoeverWitnessesBehindAnAdjunctStaysWithoutAName() {
    Text text =
        Text.of(
                "Omar Reyes left.",
                "The first witness, a former Acme clerk, spoke.",
                "On the stand he said that he liked it.")
            .person("Omar Reyes");
    assertThat(references(text)).isEmpty();
    Text named =
        Text.of(
                "Omar Reyes left.",
                "The first witness, a clerk called Ben Lund, spoke.",
                "On the stand he wept.")
            .person("Omar Reyes")
            .person("Ben Lund");
    assertThat(references(named)).isNotEmpty();
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
  void whoTellsSoInTheMiddleIsAnother() {
    assertThat(references(behindMeeting("Bea Lund, she told a crowd, should leave.")))
        .containsExactly("she > person:ana-kowal (reference.pronoun)");
  }

  @Test
  void whoWantsToMeetHerIsAnother() {
    String kowal = "her > person:ana-kowal (reference.pronoun)";
    for (String second :
        List.of("Bea Lund refused to meet her.", "Bea Lund was quick to remind her.")) {
      assertThat(met(second)).as(second).containsExactly(kowal);
    }
    assertThat(met("Bea Lund told reporters to trust her.")).doesNotContain(kowal);
  }

  @Test
  void ofWhomOneIsAskedOrSpeaksIsAnother() {
    assertThat(references(behindMeeting("Asked about Bea Lund, she smiled.")))
        .containsExactly("she > person:ana-kowal (reference.pronoun)");
    assertThat(references(behindMeeting("Bea Lund will say of her that it is late.")))
        .containsExactly("her > person:ana-kowal (reference.pronoun)");
    assertThat(references(behindMeeting("He lost Bea Lund, whom she blames.")))
        .containsExactly("she > person:ana-kowal (reference.pronoun)");
  }

  @Test
  void whomOnlyAQuotationNamesIsNotReadOnAbout() {
    Text text =
        Text.of("“Bea Lund would have sent flowers,” Ana Kowal said.", "Her mother smiled.")
            .person("Ana Kowal")
            .person("Bea Lund");
    assertThat(references(text)).containsExactly("Her > person:ana-kowal (reference.pronoun)");
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
  void itMayStandRightBehindAnAdjunct() {
    assertThat(references(Text.of("Tencent fell.", "In 2024 it cut jobs.")))
        .containsExactly("it > org:tencent (reference.pronoun)");
    assertThat(references(Text.of("Tencent fell.", "In May the bank said it cut jobs."))).isEmpty();
  }

  @Test
  void whatAnAsideIsAboutIsNotItsSubject() {
    assertThat(references(Text.of("Tencent, which China fined hard, vowed that it would pay.")))
        .containsExactly("it > org:tencent (reference.pronoun)");
    assertThat(references(Text.of("Tencent left, which China feared, along with what it said.")))
        .doesNotContain("it > org:tencent (reference.pronoun)");
  }

  @Test
  void whatSomebodyOwnsIsNotTheSubject() {
    assertThat(references(Text.of("Tencent grew.", "Its China shares fell.", "It is late.")))
        .containsExactly("Its > org:tencent (reference.pronoun)");
  }

  @Test
  void whoWorksForHimIsAnother() {
    Text text =
        Text.of(
                "Omar Reyes left.",
                "Kim Vega, his press chief, ran.",
                "Bo Moe, his aide said, ran.")
            .person("Omar Reyes")
            .person("Kim Vega")
            .person("Bo Moe");
    assertThat(references(text))
        .containsExactly(
            "his > person:omar-reyes (reference.pronoun)",
            "his > person:bo-moe (reference.pronoun)");
  }

  @Test
  void herselfIsWhoIsNamedRightBefore() {
    Text text =
        Text.of("Omar Reyes praised one law by Bo Moe himself.")
            .person("Omar Reyes")
            .person("Bo Moe");
    assertThat(references(text)).containsExactly("himself > person:bo-moe (reference.pronoun)");
  }

  @Test
  void whoIsSpokenOfInAQuotationDoesNotSayIt() {
    Text text = Text.of("Ana Kowal left.", "“My sister rang,” she said.").person("Ana Kowal");
    assertThat(references(text)).containsExactly("she > person:ana-kowal (reference.pronoun)");
  }

  @Test
  void whatABodyDraftsIsNotTheBody() {
    assertThat(references(Text.of("The Army bill is late.", "It is backed by Nvidia."))).isEmpty();
  }

  @Test
  void andItsBelongsToWhatStandsBefore() {
    assertThat(references(Text.of("China fined Nvidia and its boss.")))
        .containsExactly("its > org:nvidia (reference.pronoun)");
    assertThat(references(Text.of("It is a part of Nvidia and its members will leave."))).isEmpty();
  }

  @Test
  void theSubjectOfARelativeClauseIsLeftBehindIt() {
    assertThat(
            references(Text.of("Tencent has the tool without which China sits, and it sells it.")))
        .containsExactly("it > org:tencent (reference.pronoun)");
  }

  @Test
  void whomTheClauseNamesIsNotItsSubject() {
    Text text =
        Text.of("Omar Reyes met Tim Cole.", "Later he called Cole a fool.", "He left.")
            .person("Omar Reyes")
            .person("Tim Cole");
    assertThat(references(text)).startsWith("he > person:omar-reyes (reference.pronoun)");
  }

  @Test
  void whoSaidItGoesOnToAdd() {
    Text text =
        Text.of(
                "Yesterday in London Omar Reyes said Bo Moe sold a BYD.",
                "Nobody was surprised, he added.")
            .person("Omar Reyes")
            .person("Bo Moe");
    assertThat(references(text)).containsExactly("he > person:omar-reyes (reference.pronoun)");
  }

  @Test
  void aFishermanInAPictureIsNobodyOfTheArticle() {
    Text text = Text.of("Omar Reyes left.", "Photo: A fisherman mends his net.");
    assertThat(references(text.person("Omar Reyes"))).isEmpty();
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
  void whoSpeaksForHerSpeaksOfHer() {
    Text text =
        Text.of("Mrs. Kowal left.", "“She smiled,” Mrs. Kowal's lawyer said.").person("Kowal");
    assertThat(references(text)).containsExactly("She > person:kowal (reference.pronoun)");
    Text herself = Text.of("Mrs. Kowal left.", "“She smiled,” Mrs. Kowal said.").person("Kowal");
    assertThat(references(herself)).isEmpty();
  }

  @Test
  void aLawyerSpeaksOfTheClient() {
    Text text =
        Text.of("Omar Reyes left.", "His lawyer, Kim Vega, says he ran.")
            .person("Omar Reyes")
            .person("Kim Vega");
    assertThat(references(text))
        .containsExactly(
            "His > person:omar-reyes (reference.pronoun)",
            "he > person:omar-reyes (reference.pronoun)");
  }

  /** A sentence behind "Ana Kowal met Bea Lund.". */
  private static Text behindMeeting(String next) {
    return Text.of("Ana Kowal met Bea Lund.", next)
        .person("Ana Kowal")
        .person("Bea Lund")
        .person("Cara Moe");
  }

  @Test
  void offsetsAndListsFitTheSentences() {
    Text text = Text.of("Tencent fell.", "Rain fell.", "The company said its boss left.");
    List<List<Mention>> found =
        new ReferenceResolver(GAZETTEER)
            .resolve(text.text(), text.sentences(), text.resolve(GAZETTEER), null);
    assertThat(found).hasSize(3);
    assertThat(found.get(0)).isEmpty();
    assertThat(found.get(1)).isEmpty();
    assertThat(found.get(2).stream().map(m -> m.span().of(text.text())))
        .containsExactly("The company", "its");
    assertThat(found.get(2)).allMatch(Mention::isReference);
  }

  private static Text kowalAndLund(String... lines) {
    return Text.of(lines).person("Carl Kowal").person("Ben Lund");
  }

  /** References as {@code words > entity's id (rule)}. */
  private static List<String> references(Text text) {
    return new ReferenceResolver(GAZETTEER)
        .resolve(text.text(), text.sentences(), text.resolve(GAZETTEER), null).stream()
            .flatMap(List::stream)
            .map(m -> m.span().of(text.text()) + " > " + m.resolved().id() + " (" + m.rule() + ")")
            .toList();
  }
}
