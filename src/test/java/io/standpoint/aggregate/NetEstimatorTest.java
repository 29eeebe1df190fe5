package io.standpoint.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.standpoint.aggregate.StorySums.Weight;
import io.standpoint.domain.Counts;
import io.standpoint.domain.Estimates.Corrected;
import io.standpoint.domain.NetInterval;
import io.standpoint.domain.Reliability;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetEstimatorTest {

  private static final Offset<Double> EXACT = within(1e-12);

  /**
   * One story with one positive opinion. Smoothed shares 2/15, 2/5, 7/15 with mean 1/3 and variance
   * 22/45; no story tells of the variance, so the effective sample is 1 and the shares stay; spread
   * (22/45) / 4, normal quantile.
   */
  @Test
  void oneOpinionTellsLittle() {
    NetInterval net = net(0, 0, 1);

    assertThat(net.net()).isEqualTo(1);
    assertThat(net.low()).isEqualTo(1 / 3.0 - 1.959963984540054 * Math.sqrt(22 / 45.0 / 4), EXACT);
    assertThat(net.high()).isEqualTo(1);
  }

  @Test
  void whenAllAgreeThenTheIntervalHasWidthThatNarrows() {
    NetInterval three = net(0, 0, 1, 0, 0, 1, 0, 0, 1);
    NetInterval many = interval(stories(500, 0, 0, 1), Weight.OPINION);

    assertThat(three.low()).isBetween(-0.1, 0.3);
    assertThat(many.low()).isBetween(0.97, 0.995);
    assertThat(many.high()).isEqualTo(1);
  }

  @Test
  void oneStoryThatRepeatsItselfTellsLessThanManyThatAgree() {
    NetInterval one = net(0, 0, 10);
    NetInterval many = interval(stories(10, 0, 0, 1), Weight.OPINION);

    assertThat(one.net()).isEqualTo(many.net());
    assertThat(one.low()).isLessThan(many.low());
  }

  /** With many stories of one opinion it is the interval of independent draws. */
  @Test
  void manyStoriesGiveTheNormalInterval() {
    StoryTable table = new StoryTable();
    for (int i = 0; i < 3000; i++) {
      table.add(
          i + 1, new int[] {1, i % 3 == 0 ? 1 : 0, i % 3 == 1 ? 1 : 0, i % 3 == 2 ? 1 : 0, 0}, 0);
    }
    NetInterval net = interval(table, Weight.OPINION);

    assertThat(net.net()).isEqualTo(0);
    assertThat(net.high()).isEqualTo(1.96 * Math.sqrt(2 / 3.0 / 3000), within(2e-4));
    assertThat(net.low()).isEqualTo(-net.high(), EXACT);
  }

  @Test
  void storiesWeighTheSameWhateverTheirOpinions() {
    StoryTable table = new StoryTable();
    table.add(1, new int[] {9, 0, 0, 90, 0}, 0);
    table.add(2, new int[] {1, 1, 0, 0, 0}, 0);

    assertThat(interval(table, Weight.OPINION).net()).isEqualTo(89 / 91.0);
    assertThat(interval(table, Weight.STORY).net()).isEqualTo(0);
  }

  @Test
  void copiesOfAnArticleMoveNoStoryNet() {
    StoryTable once = new StoryTable();
    StoryTable often = new StoryTable();
    for (int i = 1; i < 20; i++) {
      int[] story = {1, i % 3, i % 2, i % 4, 0};
      once.add(i, story, 0);
      for (int copy = 0; copy < i % 5 + 1; copy++) {
        often.add(i, story, 0);
      }
    }

    NetInterval expected = interval(once, Weight.STORY);
    NetInterval actual = interval(often, Weight.STORY);
    assertThat(actual.net()).isEqualTo(expected.net(), EXACT);
    assertThat(actual.low()).isEqualTo(expected.low(), EXACT);
    assertThat(actual.high()).isEqualTo(expected.high(), EXACT);
  }

  @ParameterizedTest
  @CsvSource({"3, 0, 1", "1, 4, 2", "0, 5, 2", "0, 2, 0"})
  void signsMirrorTheInterval(int negative, int neutral, int positive) {
    NetInterval interval = net(negative, neutral, positive, 1, 1, 0);
    NetInterval mirrored = net(positive, neutral, negative, 0, 1, 1);

    assertThat(mirrored.net()).isEqualTo(-interval.net(), EXACT);
    assertThat(mirrored.low()).isEqualTo(-interval.high(), EXACT);
    assertThat(mirrored.high()).isEqualTo(-interval.low(), EXACT);
  }

  @Test
  void whenNobodyIsConfidentThenThereIsNoInterval() {
    assertThat(net(0, 0, 0)).isNull();
    assertThat(NetEstimator.corrected(sums(0, 0, 0), SimulatedEntities.MODEL)).isNull();
  }

  /**
   * Of 100 negative, 200 neutral and 100 positive sentences a model that errs as it did before is
   * seen to answer so; the shares come back.
   */
  @Test
  void correctionUndoesTheErrorsThatAreKnown() {
    Reliability model =
        new Reliability(
            0.01,
            new Counts(10, 20, 60, 10),
            new Counts(10, 80, 5, 5),
            new Counts(50, 30, 0, 20),
            List.of("dev"));
    // 60 + 10 + 0 negative, 20 + 160 + 30 neutral, 10 + 20 + 50 positive
    Corrected corrected = NetEstimator.corrected(sums(70, 210, 80), model);

    assertThat(corrected.negative()).isEqualTo(0.25, EXACT);
    assertThat(corrected.neutral()).isEqualTo(0.5, EXACT);
    assertThat(corrected.positive()).isEqualTo(0.25, EXACT);
    assertThat(corrected.net().net()).isEqualTo(0, EXACT);
    assertThat(sums(70, 210, 80).byPolarity).containsExactly(70, 210, 80);
  }

  @Test
  void fewLabelledSentencesWidenTheCorrectedInterval() {
    StoryTable table = stories(400, 1, 2, 1);
    StorySums sums = StorySums.of(table, Weight.STORY);
    Reliability many = SimulatedEntities.MODEL;
    Reliability few =
        new Reliability(
            0.01,
            new Counts(1, 4, 23, 8),
            new Counts(2, 99, 5, 15),
            new Counts(11, 2, 1, 4),
            List.of("dev"));

    assertThat(width(NetEstimator.corrected(sums, few).net()))
        .isGreaterThan(2 * width(NetEstimator.corrected(sums, many).net()));
    assertThat(width(NetEstimator.corrected(sums, many).net()))
        .isGreaterThan(width(NetEstimator.net(sums, NetEstimator.PORTRAYALS)));
  }

  @Test
  void answersThatTellNothingAreNotCorrected() {
    Counts same = new Counts(1, 2, 3, 4);

    assertThat(
            NetEstimator.corrected(
                sums(1, 1, 1), new Reliability(0.1, same, same, same, List.of("dev"))))
        .isNull();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void boundsHoldTheNetAndStayInRange(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 500; round++) {
      StoryTable table = new StoryTable();
      for (int i = random.nextInt(12); i >= 0; i--) {
        int[] story = random.ints(StoryTable.WIDTH, 0, 30).toArray();
        story[StoryTable.ARTICLES] = 1 + random.nextInt(3);
        story[1 + random.nextInt(3)] += 1;
        table.add(random.nextLong(), story, 0);
      }
      for (Weight weight : Weight.values()) {
        StorySums sums = StorySums.of(table, weight);
        double[] pseudo = random.nextBoolean() ? NetEstimator.PORTRAYALS : NetEstimator.STANCES;
        NetInterval net = NetEstimator.net(sums, pseudo);
        Corrected corrected = NetEstimator.corrected(sums, SimulatedEntities.MODEL);
        if (net != null) {
          assertThat(net.low()).isBetween(-1.0, 1.0).isLessThan(net.high());
          assertThat(net.high()).isBetween(-1.0, 1.0);
          assertThat(corrected.negative() + corrected.neutral() + corrected.positive())
              .isEqualTo(1, EXACT);
          assertThat(width(corrected.net())).isBetween(0.0, 2.0);
        }
      }
    }
  }

  private static double width(NetInterval interval) {
    return interval.high() - interval.low();
  }

  private static NetInterval net(int... counts) {
    return NetEstimator.net(sums(counts), NetEstimator.PORTRAYALS);
  }

  private static NetInterval interval(StoryTable table, Weight weight) {
    return NetEstimator.net(StorySums.of(table, weight), NetEstimator.PORTRAYALS);
  }

  private static StorySums sums(int... counts) {
    StoryTable table = new StoryTable();
    for (int i = 0; i < counts.length; i += 3) {
      table.add(i + 1, new int[] {1, counts[i], counts[i + 1], counts[i + 2], 0}, 0);
    }
    return StorySums.of(table, Weight.OPINION);
  }

  private static StoryTable stories(int number, int negative, int neutral, int positive) {
    StoryTable table = new StoryTable();
    for (int i = 1; i <= number; i++) {
      table.add(i, new int[] {1, negative, neutral, positive, 0}, 0);
    }
    return table;
  }
}
