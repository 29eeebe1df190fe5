package io.standpoint.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.standpoint.domain.Polarity;
import io.standpoint.domain.Probabilities;
import java.util.List;
import org.junit.jupiter.api.Test;

class MetricsTest {

  @Test
  void f1OfEachLabelAndTheirMean() {
    Confusion confusion = new Confusion(List.of("a", "b", "c"));
    confusion.add(0, 0);
    confusion.add(0, 0);
    confusion.add(0, 1);
    confusion.add(1, 1);
    confusion.add(2, 1);

    assertThat(confusion.total()).isEqualTo(5);
    assertThat(confusion.accuracy()).isEqualTo(.6);
    assertThat(confusion.f1(0)).isEqualTo(.8); // 2*2 / (3+2)
    assertThat(confusion.f1(1)).isEqualTo(.5); // 2*1 / (1+3)
    assertThat(confusion.f1(2)).isZero();
    assertThat(confusion.macroF1()).isCloseTo(1.3 / 3, within(1e-12));
    assertThat(confusion.matrix()).hasToString("{\"a\":[2,1,0],\"b\":[0,1,0],\"c\":[0,1,0]}");
  }

  @Test
  void nothingScoredIsZeroNotNotANumber() {
    Confusion confusion = new Confusion(Labels.POLARITIES);

    assertThat(confusion.macroF1()).isZero();
    assertThat(confusion.accuracy()).isZero();
    assertThat(new Reliability().calibrationError()).isZero();
    assertThat(new Reliability().brier()).isZero();
  }

  @Test
  void calibrationErrorIsTheGapOfConfidenceAndAccuracyPerBin() {
    Reliability reliability = new Reliability();
    reliability.add(Polarity.NEGATIVE, new Probabilities(.85, .1, .05)); // gap -.15
    reliability.add(Polarity.NEUTRAL, new Probabilities(.81, .1, .09)); // gap +.81
    reliability.add(Polarity.POSITIVE, new Probabilities(.25, .2, .55)); // gap -.45

    assertThat(reliability.calibrationError()).isCloseTo((.81 - .15 + .45) / 3, within(1e-12));
  }

  @Test
  void brierScoreSumsSquaresOverTheClasses() {
    Reliability reliability = new Reliability();
    reliability.add(Polarity.NEGATIVE, new Probabilities(.8, .1, .1));
    reliability.add(Polarity.NEUTRAL, new Probabilities(1, 0, 0));

    assertThat(reliability.brier()).isCloseTo((.06 + 2) / 2, within(1e-12));
  }
}
