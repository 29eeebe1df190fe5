package io.standpoint.reference;

import static io.standpoint.reference.References.behindMeeting;
import static io.standpoint.reference.References.kowalAndLund;
import static io.standpoint.reference.References.met;
import static io.standpoint.reference.References.references;
import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.entity.Text;
import java.util.List;
import org.junit.jupiter.api.Test;

class PersonPronounsTest {

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
  void aSurnameIsNoPronoun() {
    assertThat(references(Text.of("Bo Lund fell.", "The envoy, He Wei, left.").person("Bo Lund")))
        .isEmpty();
  }

  @Test
  void whoQuarrelsAndPraisesDoesSoWithAnother() {
    assertThat(
            references(
                Text.of("Peter Holm spoke.", "Omar Sato, who has clashed with him, praised him.")
                    .person("Peter Holm")
                    .person("Omar Sato")))
        .containsExactly(
            "him > person:peter-holm (reference.pronoun)",
            "him > person:peter-holm (reference.pronoun)");
  }

  @Test
  void aNameBehindItsOwnerOpensTheSentence() {
    assertThat(
            references(
                Text.of(
                        "Peter Holm and Peter Holm left Peter Holm.",
                        "Nvidia's Omar Sato, who lives in Oslo, wrote.",
                        "He left.")
                    .person("Peter Holm")
                    .person("Omar Sato")))
        .containsExactly("He > person:omar-sato (reference.pronoun)");
  }

  @Test
  void whoeverOpensTheSentenceDoesWhatComesBehindAnd() {
    assertThat(
            references(
                Text.of("Bea Lund wrote to Ana Kowal that the plan fell, and urged her to go.")
                    .person("Bea Lund")
                    .person("Ana Kowal")))
        .containsExactly("her > person:ana-kowal (reference.pronoun)");
    assertThat(
            references(
                Text.of("Bea Lund wrote to Ana Kowal that “the plan fell,” and urged her to go.")
                    .person("Bea Lund")
                    .person("Ana Kowal")))
        .containsExactly("her > person:ana-kowal (reference.pronoun)");
  }

  @Test
  void anImperativeBeginsAClauseOfItsOwn() {
    assertThat(
            references(
                Text.of("Peter Holm left.", "If Omar Sato wants to lead, let him run.")
                    .person("Peter Holm")
                    .person("Omar Sato")))
        .containsExactly("him > person:omar-sato (reference.pronoun)");
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
  void aPronounTellsOfWhomNothingElseDoes() {
    Text text =
        Text.of("Fei Sato left her office.", "Then Ana Kowal came.", "He met Fei Sato.")
            .person("Fei Sato")
            .person("Ana Kowal");
    assertThat(references(text)).containsExactly("her > person:fei-sato (reference.pronoun)");
  }

  @Test
  void whatIsSaidOfAnybodyIsSaidOfNobody() {
    assertThat(met("Every voter gave his or her name, or he/she left.")).isEmpty();
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
  void whoBelongsToAnothersOfficeIsNotItsSubject() {
    Text text = kowalAndLund("Carl Kowal campaign manager Ben Lund smiled.", "He left.");
    assertThat(references(text)).containsExactly("He > person:ben-lund (reference.pronoun)");
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
  void whoWantsToMeetHerIsAnother() {
    String kowal = "her > person:ana-kowal (reference.pronoun)";
    for (String second :
        List.of("Bea Lund refused to meet her.", "Bea Lund was quick to remind her.")) {
      assertThat(met(second)).as(second).containsExactly(kowal);
    }
    assertThat(met("Bea Lund told reporters to trust her.")).doesNotContain(kowal);
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
  void whomTheClauseNamesIsNotItsSubject() {
    Text text =
        Text.of("Omar Reyes met Tim Cole.", "Later he called Cole a fool.", "He left.")
            .person("Omar Reyes")
            .person("Tim Cole");
    assertThat(references(text)).startsWith("he > person:omar-reyes (reference.pronoun)");
  }

  @Test
  void theLastClauseOfASentenceSaysWhoGoesOn() {
    Text text =
        Text.of("Tim Cole wavered; Omar Reyes stayed.", "He left.")
            .person("Omar Reyes")
            .person("Tim Cole");
    assertThat(references(text)).containsExactly("He > person:omar-reyes (reference.pronoun)");
  }

  @Test
  void himselfIsTheSubjectOfItsClause() {
    Text text =
        Text.of("Tim Cole spoke.", "Tim Cole said Omar Reyes misrepresented himself.")
            .person("Tim Cole")
            .person("Omar Reyes");
    assertThat(references(text)).containsExactly("himself > person:omar-reyes (reference.pronoun)");
    assertThat(references(Text.of("Tim Cole said anyone was fooling himself.").person("Tim Cole")))
        .isEmpty();
  }

  @Test
  void whoAgreesWithHimIsAnother() {
    Text text =
        Text.of("Omar Reyes criticised Tim Cole.", "Bo Moe agrees with him.")
            .person("Omar Reyes")
            .person("Tim Cole")
            .person("Bo Moe");
    assertThat(references(text)).containsExactly("him > person:omar-reyes (reference.pronoun)");
  }

  @Test
  void whoeverIsSheIsNotHim() {
    Text text =
        Text.of("Kim Vega met Tim Cole and said that she would not see him.")
            .person("Kim Vega")
            .person("Tim Cole");
    assertThat(references(text))
        .containsExactly(
            "she > person:kim-vega (reference.pronoun)",
            "him > person:tim-cole (reference.pronoun)");
  }

  @Test
  void aSonInAnEnumerationIsNoApposition() {
    Text text =
        Text.of("Omar Reyes left.", "Tim Cole, his son and others stayed.")
            .person("Omar Reyes")
            .person("Tim Cole");
    assertThat(references(text)).containsExactly("his > person:tim-cole (reference.pronoun)");
  }

  @Test
  void herHusbandIsWhoDoesSoBehindHim() {
    Text text =
        Text.of("Ana Kowal met Tim Cole.", "Kowal watched her husband as he left.")
            .person("Ana Kowal")
            .person("Tim Cole");
    assertThat(references(text)).containsExactly("her > person:ana-kowal (reference.pronoun)");
  }

  @Test
  void anOfficialWithoutANameHasReasonsOfHisOwn() {
    Text text =
        Text.of("Omar Reyes fell, said an official who left because he was ill.")
            .person("Omar Reyes");
    assertThat(references(text)).isEmpty();
    text =
        Text.of("Omar Reyes, an official who left because he was ill, fell.").person("Omar Reyes");
    assertThat(references(text)).containsExactly("he > person:omar-reyes (reference.pronoun)");
  }

  @Test
  void aFishermanInAPictureIsNobodyOfTheArticle() {
    Text text = Text.of("Omar Reyes left.", "Photo: A fisherman mends his net.");
    assertThat(references(text.person("Omar Reyes"))).isEmpty();
  }

  @Test
  void aSpokeswomanIsNotWhomSheSpeaksFor() {
    Text text =
        Text.of("A spokeswoman for Ana Kowal would not speak of what she called a lie.")
            .person("Ana Kowal");
    assertThat(references(text)).isEmpty();
  }

  @Test
  void anOpponentWithoutANameSpeaksForHerself() {
    Text text =
        Text.of("Ana Kowal won.", "Her opponent, a teacher, wept.", "She was not afraid.")
            .person("Ana Kowal");
    assertThat(references(text)).containsExactly("Her > person:ana-kowal (reference.pronoun)");
  }

  @Test
  void whoSitsBesideHimIsAnotherOne() {
    Text text =
        Text.of("Omar Reyes spoke.", "Tim Cole, sitting beside him, wept.")
            .person("Omar Reyes")
            .person("Tim Cole");
    assertThat(references(text)).containsExactly("him > person:omar-reyes (reference.pronoun)");
  }

  @Test
  void oneOfThemIsNobodyOfTheArticle() {
    Text text =
        Text.of(
                "Omar Reyes fell.",
                "One of them, who asked for no name because he was not allowed to speak, wept.")
            .person("Omar Reyes");
    assertThat(references(text)).isEmpty();
  }

  @Test
  void theProsecutorOfACourtIsNobodyOfTheArticle() {
    Text text =
        Text.of(
                "Tim Cole left.",
                "When Nvidia's prosecutor lost his mail after Omar Reyes hit him, it rained.")
            .person("Tim Cole")
            .person("Omar Reyes");
    assertThat(references(text)).isEmpty();
  }

  @Test
  void behindARelativeClauseWithAQuotationHeIsAnother() {
    Text text =
        Text.of(
                "Omar Reyes left.",
                "Tim Cole, who has called China \"a friend,\" proved him right.")
            .person("Omar Reyes")
            .person("Tim Cole");
    assertThat(references(text)).containsExactly("him > person:omar-reyes (reference.pronoun)");
  }

  @Test
  void whoIsIntroducedByAnOfficeGoesOn() {
    Text text =
        Text.of("10:09 -- Omar Reyes, the envoy, agreed with Tim Cole.", "He accused China.")
            .person("Omar Reyes")
            .person("Tim Cole");
    assertThat(references(text)).containsExactly("He > person:omar-reyes (reference.pronoun)");
    text =
        Text.of("Nvidia chief Omar Reyes agreed with Tim Cole.", "He accused China.")
            .person("Omar Reyes")
            .person("Tim Cole");
    assertThat(references(text)).containsExactly("He > person:omar-reyes (reference.pronoun)");
  }

  @Test
  void aSpyAndHisDaughterAreNobodyOfTheArticle() {
    Text text = Text.of("Omar Reyes left.", "It was used on a former spy and his daughter.");
    assertThat(references(text.person("Omar Reyes"))).isEmpty();
  }

  @Test
  void itSeemsLikeHeHas() {
    Text text =
        Text.of("Tim Cole said it seems like Omar Reyes has left what he calls China.")
            .person("Omar Reyes")
            .person("Tim Cole");
    assertThat(references(text)).containsExactly("he > person:omar-reyes (reference.pronoun)");
  }
}
