package io.standpoint.reference;

import static io.standpoint.reference.References.behindMeeting;
import static io.standpoint.reference.References.kowalAndLund;
import static io.standpoint.reference.References.met;
import static io.standpoint.reference.References.references;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import io.standpoint.entity.Text;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pronouns in and beside what somebody says. */
class SpeechPronounsTest {

  @Test
  void whoPointsSomethingOutOfSomebodyIsAnother() {
    assertThat(
            references(
                kowalAndLund("Carl Kowal met Ben Lund.", "Lund, he pointed out, had left twice.")))
        .contains("he > person:carl-kowal (reference.pronoun)");
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
  void whoSaysSoBehindAnAppositionMeansHimself() {
    Text text = kowalAndLund("Carl Kowal, once a friend of Ben Lund, said he slept.");
    assertThat(references(text)).containsExactly("he > person:carl-kowal (reference.pronoun)");
  }

  @Test
  void ourMotherIsNobodyWhomTheArticleNames() {
    assertThat(references(behindMeeting("\"My mother said she slept,\" Moe said."))).isEmpty();
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
  void whoTellsSoInTheMiddleIsAnother() {
    assertThat(references(behindMeeting("Bea Lund, she told a crowd, should leave.")))
        .containsExactly("she > person:ana-kowal (reference.pronoun)");
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
  void whoIsSpokenOfInAQuotationDoesNotSayIt() {
    Text text = Text.of("Ana Kowal left.", "“My sister rang,” she said.").person("Ana Kowal");
    assertThat(references(text)).containsExactly("she > person:ana-kowal (reference.pronoun)");
  }

  @Test
  void whoClaimsSoBehindWhoMeansHimself() {
    Text text =
        Text.of("Omar Reyes cited Tim Cole, who claimed he had proof.")
            .person("Omar Reyes")
            .person("Tim Cole");
    assertThat(references(text)).containsExactly("he > person:tim-cole (reference.pronoun)");
  }

  @Test
  void whoSpeaksBehindATagInTheMiddleMayHaveNoName() {
    Text text =
        Text.of("Omar Reyes left.", "A driver trusts nobody.", "The rich leave, he said; we stay.");
    assertThat(references(text.person("Omar Reyes"))).isEmpty();
  }

  @Test
  void whomTheQuotationBehindATagNamesDoesNotSayIt() {
    Text text =
        Text.of("Omar Reyes praised Tim Cole.", "But, he said in May, \"Cole was late\".")
            .person("Omar Reyes")
            .person("Tim Cole");
    assertThat(references(text)).containsExactly("he > person:omar-reyes (reference.pronoun)");
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

  @Test
  void whoStandsBehindSaidGoesOnToSpeak() {
    Text text =
        Text.of("Tim Cole is strong, said Omar Reyes, an envoy.", "“It is bad,” he added.")
            .person("Tim Cole")
            .person("Omar Reyes");
    assertThat(references(text)).containsExactly("he > person:omar-reyes (reference.pronoun)");
  }

  @Test
  void whoSpokeBeforeASentenceThatNamesNobodyGoesOn() {
    Text text =
        Text.of(
                "Envoy Omar Reyes defended Tim Cole.",
                "“I know many people here,” one reads.",
                "“It is bad,” he said.")
            .person("Tim Cole")
            .person("Omar Reyes");
    assertThat(references(text)).containsExactly("he > person:omar-reyes (reference.pronoun)");
  }

  @Test
  void whoIsSpokenOfIsNotWhoSaysSo() {
    Text text =
        Text.of("Tim Cole spoke.", "Prices rose, not because of Omar Reyes, he said.")
            .person("Tim Cole")
            .person("Omar Reyes");
    assertThat(references(text)).containsExactly("he > person:tim-cole (reference.pronoun)");
  }

  @Test
  void whomHeSaysToDoSomethingIsAnother() {
    Text text =
        Text.of("Tim Cole said Omar Reyes is strong.", "He said Omar Reyes will stay.")
            .person("Tim Cole")
            .person("Omar Reyes");
    assertThat(references(text)).containsExactly("He > person:tim-cole (reference.pronoun)");
    text =
        Text.of("Omar Reyes spoke.", "He said China left, a step in Omar Reyes's plan.")
            .person("Omar Reyes");
    assertThat(references(text)).containsExactly("He > person:omar-reyes (reference.pronoun)");
  }

  @Test
  void whoSpokeOfAnotherGoesOnToSay() {
    String said = "“Tim Cole’s plan fell,” Omar Reyes said, referring to Tim Cole.";
    for (String next : List.of("He added that prices rose.", "But he also pointed out a fall.")) {
      assertThat(references(Text.of(said, next).person("Tim Cole").person("Omar Reyes")))
          .as(next)
          .singleElement(STRING)
          .endsWith("> person:omar-reyes (reference.pronoun)");
    }
  }

  @Test
  void whoseSonItIsDoesNotSayIt() {
    Text text =
        Text.of("Omar Reyes, an envoy, said Tim Cole's son fell.", "He said: “It is bad.”")
            .person("Tim Cole")
            .person("Omar Reyes");
    assertThat(references(text)).containsExactly("He > person:omar-reyes (reference.pronoun)");
  }
}
