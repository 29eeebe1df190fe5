package io.standpoint.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.standpoint.domain.Opinion.Holder;
import io.standpoint.domain.Opinion.HolderKind;
import io.standpoint.domain.Opinion.Kind;
import io.standpoint.domain.Opinion.Source;
import io.standpoint.domain.Opinion.Target;
import io.standpoint.domain.Opinion.TargetKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpinionTest {

  private static final Entity US = new Entity("country:us", EntityType.COUNTRY, "United States");
  private static final Entity CAPITAL =
      new Entity("place:washington-dc", EntityType.PLACE, "Washington, D.C.");

  @Test
  void mentionTextIsCutFromTheEvidence() {
    Opinion opinion = opinion(new Span(100, 120), "Then Washington won.", new Span(105, 115));

    assertThat(opinion.mentionText()).isEqualTo("Washington");
  }

  @ParameterizedTest
  @CsvSource({"99, 104", "119, 121", "0, 10", "120, 130", "99, 121"})
  void whenTargetIsOutsideTheSentenceThenItIsRefused(int start, int end) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> opinion(new Span(100, 120), "Then Washington won.", new Span(start, end)))
        .withMessage("target outside its sentence in op-1");
  }

  @ParameterizedTest
  @CsvSource({"'Then Washington won'", "'Then Washington won. '", "''"})
  void whenEvidenceIsNotAsLongAsTheSentenceThenItIsRefused(String evidence) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> opinion(new Span(100, 120), evidence, new Span(105, 115)))
        .withMessage("evidence is not the sentence in op-1");
  }

  @Test
  void whenEntityHolderHasNoIdThenItIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Holder(HolderKind.ENTITY, null, null, null))
        .withMessage("ENTITY holder with id null");
  }

  @Test
  void whenUnknownHolderHasAnIdThenItIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Holder(HolderKind.UNKNOWN, "country:us", "United States", null))
        .withMessage("UNKNOWN holder with id country:us");
  }

  @Test
  void publisherMayBeUnnamed() {
    assertThat(new Holder(HolderKind.PUBLISHER, null, null, null).id()).isNull();
    assertThat(Holder.UNKNOWN).isEqualTo(new Holder(HolderKind.UNKNOWN, null, null, null));
  }

  @Test
  void sourceNeedsArticleAndStory() {
    assertThatNullPointerException()
        .isThrownBy(() -> new Source(null, "s1", null, null))
        .withMessage("articleId");
    assertThatNullPointerException()
        .isThrownBy(() -> new Source("a1", null, null, null))
        .withMessage("storyId");
  }

  @Test
  void targetStandsForWhatTheWordsMeanAndKeepsWhatTheyName() {
    Span span = new Span(105, 115);

    assertThat(Target.of(new Mention(span, CAPITAL, US, "metonym.capital")))
        .isEqualTo(
            new Target(
                TargetKind.ENTITY,
                "country:us",
                "place:washington-dc",
                "United States",
                EntityType.COUNTRY,
                "metonym.capital",
                span));
  }

  @Test
  void evidenceIsTheSentenceWithItsFramesAndProbability() {
    Opinion opinion = opinion(new Span(100, 120), "Then Washington won.", new Span(105, 115));

    assertThat(Evidence.of(opinion))
        .isEqualTo(
            new Evidence(
                "op-1",
                "a1",
                new Span(100, 120),
                new Span(105, 115),
                "Then Washington won.",
                Polarity.POSITIVE,
                0.7,
                Voice.NARRATOR,
                List.of(Frame.TRADE_TARIFFS)));
  }

  @Test
  void aStanceNeedsAHolderAndASign() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> stance(new Holder(HolderKind.PUBLISHER, null, null, null), false))
        .withMessage("a stance needs a holder and a sign in op-1");
    Holder holder = new Holder(HolderKind.ENTITY, "org:a", "A", null);
    assertThat(stance(holder, false).polarity()).isEqualTo(Polarity.POSITIVE);
    assertThat(stance(holder, true).abstained()).isTrue();
  }

  private static Opinion stance(Holder holder, boolean abstained) {
    Opinion portrayal = opinion(new Span(100, 120), "Then Washington won.", new Span(105, 115));
    return new Opinion(
        portrayal.id(),
        Kind.STANCE,
        portrayal.source(),
        holder,
        Voice.NARRATOR,
        portrayal.target(),
        portrayal.polarity(),
        portrayal.probabilities(),
        abstained,
        portrayal.frames(),
        portrayal.sentence(),
        portrayal.evidence(),
        portrayal.modelId(),
        portrayal.gazetteerId(),
        portrayal.salience());
  }

  private static Opinion opinion(Span sentence, String evidence, Span target) {
    return new Opinion(
        "op-1",
        Kind.PORTRAYAL,
        new Source("a1", "a1", null, null),
        new Holder(HolderKind.PUBLISHER, null, null, null),
        Voice.NARRATOR,
        Target.of(new Mention(target, CAPITAL, US, "metonym.capital")),
        Polarity.POSITIVE,
        new Probabilities(0.1, 0.2, 0.7),
        false,
        List.of(new FrameScore(Frame.TRADE_TARIFFS, 0.9)),
        sentence,
        evidence,
        "model-1",
        "gazetteer-1",
        0.75);
  }
}
