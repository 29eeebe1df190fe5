package io.standpoint.reference;

import static io.standpoint.reference.References.references;
import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.entity.Text;
import org.junit.jupiter.api.Test;

class ThingPronounsTest {

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
  void theAuthorIsOfALawThatNobodyNamed() {
    assertThat(references(Text.of("Tencent fought a law.", "Its author left."))).isEmpty();
  }

  @Test
  void theyIsNoBodyThatOnlyOthersSpokeOf() {
    Text text = Text.of("Xi left unless Tencent paid, people close to him say.", "They said so.");
    assertThat(references(text)).doesNotContain("They > org:tencent (reference.pronoun)");
  }

  @Test
  void whoIsAccusedIsTheOneNamedBefore() {
    assertThat(references(Text.of("Xi singled out Tencent, accusing it of theft.")))
        .containsExactly("it > org:tencent (reference.pronoun)");
    assertThat(references(Text.of("Tencent fell, accusing it of theft."))).isEmpty();
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
  void whatIsSaidToDoSomethingIsABody() {
    assertThat(references(Text.of("Tencent fell.", "It is said to resent the deal.")))
        .containsExactly("It > org:tencent (reference.pronoun)");
  }

  @Test
  void aPartOfACompoundIsNoSubject() {
    assertThat(references(Text.of("They raised the pace of the U.S.-China row.", "It is risky.")))
        .isEmpty();
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
  void nobodyPraisesWhatIsTheirs() {
    assertThat(references(Text.of("Tencent lost.", "Nvidia praised its courage.")))
        .containsExactly("its > org:tencent (reference.pronoun)");
    assertThat(references(Text.of("Nvidia praised its courage."))).isEmpty();
    assertThat(references(Text.of("China will veto a text condemning its deeds.")))
        .containsExactly("its > country:cn (reference.pronoun)");
  }

  @Test
  void whatARelativeClauseNamesIsNotMeantBehindIt() {
    assertThat(
            references(
                Text.of(
                    "Tencent, which relies on China more than Nvidia does, said its net fell.")))
        .containsExactly("its > org:tencent (reference.pronoun)");
    assertThat(references(Text.of("Tencent hit Nvidia, whose home America is, and it paid.")))
        .containsExactly("it > org:tencent (reference.pronoun)");
  }

  @Test
  void behindASemicolonTheSubjectOfTheSentenceGoesOn() {
    assertThat(references(Text.of("Tencent hid when China cut off Ukraine; its boss left.")))
        .containsExactly("its > org:tencent (reference.pronoun)");
  }

  @Test
  void aClauseOnInWhichDoesNotSayWhoSpeaks() {
    assertThat(references(Text.of("Tencent, the maker in which China has a stake, says it fell.")))
        .containsExactly("it > org:tencent (reference.pronoun)");
  }

  @Test
  void whichHasWhatItsClauseNames() {
    assertThat(references(Text.of("China fined Nvidia, which wants to double its sales.")))
        .containsExactly("its > org:nvidia (reference.pronoun)");
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
  void itSaidAtTheEndIsWhoTheSentenceBeginsWith() {
    assertThat(
            references(
                Text.of("Tencent has sold its Nvidia shares and left China, it said on Monday.")))
        .containsExactly(
            "its > org:tencent (reference.pronoun)", "it > org:tencent (reference.pronoun)");
    assertThat(references(Text.of("Prices rose in China, it said."))).isEmpty();
  }

  @Test
  void ifItDoesItDoes() {
    assertThat(
            references(
                Text.of("Tencent acts.", "If it finds that Nvidia has lied, it can stop them.")))
        .containsExactly(
            "it > org:tencent (reference.pronoun)", "it > org:tencent (reference.pronoun)");
  }

  @Test
  void itIsRevealingThatStandsForNothing() {
    assertThat(references(Text.of("Tencent said it was revealing that prices rose."))).isEmpty();
  }

  @Test
  void whatItOwnsIsAnother() {
    assertThat(references(Text.of("Nvidia, which it has since left, fell."))).isEmpty();
  }

  @Test
  void whoPrintsAnEditorialGoesOnToSpeak() {
    assertThat(references(Text.of("An editorial in Tencent said Nvidia lied.", "It noted that.")))
        .containsExactly("It > org:tencent (reference.pronoun)");
    assertThat(
            references(
                Text.of("Another document advises Ana to let Tencent talk.", "It notes that.")))
        .as("the document")
        .isEmpty();
  }
}
