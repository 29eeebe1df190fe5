package io.standpoint.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProbabilitiesTest {

  @ParameterizedTest
  @CsvSource({
    "0.6,  0.3,  0.1,  NEGATIVE",
    "0.2,  0.5,  0.3,  NEUTRAL",
    "0.2,  0.3,  0.5,  POSITIVE",
    "0.4,  0.4,  0.2,  NEUTRAL",
    "0.2,  0.4,  0.4,  NEUTRAL",
    "0.4,  0.2,  0.4,  NEGATIVE",
    "0.5,  0.0,  0.5,  NEGATIVE",
    "0.25, 0.5,  0.25, NEUTRAL",
    "0.0,  0.0,  1.0,  POSITIVE"
  })
  void tiesGoToNeutralThenToNegative(
      double negative, double neutral, double positive, Polarity expected) {
    assertThat(new Probabilities(negative, neutral, positive).mostLikely()).isEqualTo(expected);
  }

  @Test
  void allAlikeIsNeutral() {
    double third = 1.0 / 3;

    assertThat(new Probabilities(third, third, third).mostLikely()).isEqualTo(Polarity.NEUTRAL);
  }

  @ParameterizedTest
  @CsvSource({"0.2, 0.3, 0.50009", "0.2, 0.3, 0.49991", "0.0, 1.0, 0.0"})
  void roundingErrorsPass(double negative, double neutral, double positive) {
    Probabilities probabilities = new Probabilities(negative, neutral, positive);

    assertThat(probabilities.of(Polarity.NEGATIVE)).isEqualTo(negative);
    assertThat(probabilities.of(Polarity.NEUTRAL)).isEqualTo(neutral);
    assertThat(probabilities.of(Polarity.POSITIVE)).isEqualTo(positive);
  }

  @ParameterizedTest
  @CsvSource({
    "0.2,  0.3, 0.5002",
    "0.2,  0.3, 0.4998",
    "-0.1, 0.6, 0.5",
    "0.6,  0.5, -0.1",
    "0.6, -0.1, 0.5",
    "0,    0,   0",
    "NaN,  0.5, 0.5",
    "0.5,  NaN, 0.5",
    "0.5,  0.5, NaN",
    "Infinity, 0, 0"
  })
  void whenItIsNotADistributionThenItIsRefused(double negative, double neutral, double positive) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Probabilities(negative, neutral, positive))
        .withMessageStartingWith("not a distribution: ");
  }

  @Test
  void signLeavesNeutralOutAndATieIsNegative() {
    assertThat(new Probabilities(.1, .7, .2).sign()).isEqualTo(Polarity.POSITIVE);
    assertThat(new Probabilities(.1, .7, .2).strength()).isEqualTo(.2);
    assertThat(new Probabilities(.25, .5, .25).eitherSign()).isEqualTo(.5);
    assertThat(new Probabilities(.2, .6, .2).sign()).isEqualTo(Polarity.NEGATIVE);
  }

  @Test
  void givenIsTheRuleOfBayes() {
    // .1 * .9, .2 * .09, .7 * .01 = .09, .018, .007, together .115
    Probabilities posterior = new Probabilities(.1, .2, .7).given(.9, .09, .01);
    assertThat(posterior.negative()).isCloseTo(.09 / .115, within(1e-12));
    assertThat(posterior.neutral()).isCloseTo(.018 / .115, within(1e-12));
    assertThat(posterior.positive()).isCloseTo(.007 / .115, within(1e-12));
  }
}
