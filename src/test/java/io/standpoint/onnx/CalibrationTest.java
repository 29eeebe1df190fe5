package io.standpoint.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.standpoint.analysis.StanceModel.IssueStance;
import io.standpoint.analysis.StanceModel.Judgement;
import io.standpoint.domain.Frame;
import io.standpoint.domain.FrameScore;
import io.standpoint.domain.Polarity;
import io.standpoint.onnx.ModelDescription.AbstainBelow;
import io.standpoint.onnx.ModelDescription.Temperature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CalibrationTest {

  @Test
  void softmaxOfLogitsOverTemperature() {
    Judgement judgement = calibration(2, .5).target(new float[] {2, 0, -2});

    // e^1, e^0, e^-1 over their sum
    assertThat(judgement.probabilities().negative()).isCloseTo(.66524, within(1e-5));
    assertThat(judgement.probabilities().neutral()).isCloseTo(.24473, within(1e-5));
    assertThat(judgement.probabilities().positive()).isCloseTo(.09003, within(1e-5));
  }

  @Test
  void offsetsAreAddedToTheLogitsOfTargetsAlone() {
    Calibration calibration = calibration(List.of(1.5, .5, -1.), 2, .5, .5);

    assertThat(calibration.target(new float[] {.5f, -.5f, -1}))
        .isEqualTo(calibration(2, .5).target(new float[] {2, 0, -2}));
    assertThat(calibration.pair(new float[] {2, 0, -2}))
        .isEqualTo(calibration(2, .5).pair(new float[] {2, 0, -2}));
  }

  @Test
  void hugeLogitsDoNotOverflow() {
    Judgement judgement = calibration(1, .5).target(new float[] {5000, -5000, 4000});

    assertThat(judgement.probabilities().negative()).isEqualTo(1);
  }

  @Test
  void targetIsConfidentFromTheThresholdOn() {
    assertThat(calibration(2, .66).target(new float[] {2, 0, -2}).confident()).isTrue();
    assertThat(calibration(2, .67).target(new float[] {2, 0, -2}).confident()).isFalse();
    assertThat(calibration(2, .66).target(new float[] {0, 2, -2}).confident()).isTrue();
  }

  @Test
  void pairIsConfidentWhenBothSignsTogetherReachTheThreshold() {
    // .2447 negative, .6652 neutral, .0900 positive
    Judgement judgement = calibration(2, .33).pair(new float[] {0, 2, -2});

    assertThat(judgement.probabilities().mostLikely()).isEqualTo(Polarity.NEUTRAL);
    assertThat(judgement.confident()).isTrue();
    assertThat(calibration(2, .34).pair(new float[] {0, 2, -2}).confident()).isFalse();
  }

  @Test
  void stanceIsCountedFromAThresholdOfItsOwn() {
    float[] logits = {0, 2, -2};
    float[][] issues = new float[Frame.values().length][3];
    Arrays.fill(issues, logits);

    assertThat(calibration(2, .24, .24).pair(logits).counted()).isTrue();
    assertThat(calibration(2, .24, .25).pair(logits))
        .extracting(Judgement::confident, Judgement::counted)
        .containsExactly(true, false);
    assertThat(calibration(2, .24, .24).issues(0, issues)).allMatch(IssueStance::counted);
    assertThat(calibration(2, .24, .25).issues(0, issues))
        .isNotEmpty()
        .noneMatch(IssueStance::counted);
  }

  @Test
  void framesFromTheirThresholdsOnMostProbableFirst() {
    float[] logits = new float[Frame.values().length];
    Arrays.fill(logits, -9);
    logits[Frame.SANCTIONS.ordinal()] = 0;
    logits[Frame.DIPLOMACY_COOPERATION.ordinal()] = 4;
    logits[Frame.SUPPLY_CHAIN.ordinal()] = 4;
    logits[Frame.REGULATION_SAFETY.ordinal()] = -.1f;
    Calibration calibration = calibration(2, .5);

    List<FrameScore> frames = calibration.select(calibration.frames(logits));

    assertThat(frames)
        .extracting(FrameScore::frame)
        .containsExactly(Frame.SUPPLY_CHAIN, Frame.DIPLOMACY_COOPERATION, Frame.SANCTIONS);
    assertThat(frames.get(0).probability()).isCloseTo(.88080, within(1e-5));
    assertThat(frames.get(2).probability()).isEqualTo(.5);
  }

  @Test
  void issuesOnWhichBothSignsTogetherReachTheThreshold() {
    float[][] logits = new float[Frame.values().length][];
    Arrays.fill(logits, new float[] {-9, 9, -9});
    logits[Frame.SANCTIONS.ordinal()] = new float[] {2, 0, -2};
    logits[Frame.TRADE_TARIFFS.ordinal()] = new float[] {-2, 2, 0};

    List<IssueStance> stances = calibration(2, .33).issues(5, logits);

    assertThat(stances).extracting(IssueStance::holder).containsExactly(5, 5);
    assertThat(stances)
        .extracting(IssueStance::issue)
        .containsExactly(Frame.SANCTIONS, Frame.TRADE_TARIFFS);
    assertThat(stances.get(0).probabilities().negative()).isCloseTo(.66524, within(1e-5));
    assertThat(stances.get(1).probabilities().positive()).isCloseTo(.24473, within(1e-5));
    assertThat(calibration(2, .34).issues(5, logits))
        .extracting(IssueStance::issue)
        .containsExactly(Frame.SANCTIONS);
  }

  private static Calibration calibration(double temperature, double threshold) {
    return calibration(temperature, threshold, threshold);
  }

  private static Calibration calibration(double temperature, double threshold, double counted) {
    return calibration(List.of(0., 0., 0.), temperature, threshold, counted);
  }

  private static Calibration calibration(
      List<Double> offsets, double temperature, double threshold, double counted) {
    int frames = Frame.values().length;
    return new Calibration(
        new ModelDescription(
            "test",
            128,
            2,
            3,
            List.of(),
            List.of(),
            List.of(),
            offsets,
            new Temperature(temperature, temperature, temperature, temperature),
            new AbstainBelow(threshold, counted, counted),
            threshold,
            threshold,
            new ArrayList<>(Collections.nCopies(frames, threshold)),
            Map.of(),
            0,
            List.of()));
  }
}
