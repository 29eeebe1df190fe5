package io.standpoint.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.aggregate.SimulatedEntities.Entity;
import io.standpoint.aggregate.StorySums.Weight;
import io.standpoint.domain.Estimates.Corrected;
import io.standpoint.domain.NetInterval;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A 95 % interval holds the truth 95 times of 100, whatever the number of opinions and with copies
 * or without. Prints the coverage of each interval and of the one that takes opinions for
 * independent draws and the model for right.
 */
class IntervalCoverageTest {

  private static final int ENTITIES = 2000;

  /** Share of the entities whose interval held the truth, and its mean width. */
  private static final class Coverage {

    private int held;
    private int all;
    private double width;

    void add(NetInterval interval, double truth) {
      held += interval.low() <= truth && truth <= interval.high() ? 1 : 0;
      width += interval.high() - interval.low();
      all++;
    }

    double share() {
      return (double) held / all;
    }

    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%.3f (width %.2f)", share(), width / all);
    }
  }

  @ParameterizedTest(name = "{0} to {1} opinions, copies: {2}, evenly: {3}")
  @CsvSource({
    "3, 3000, false, false",
    "3, 9, false, false",
    "10, 29, false, false",
    "30, 99, false, false",
    "100, 3000, false, false",
    "3, 3000, true, false",
    "3, 9, true, false",
    "10, 29, true, false",
    "30, 99, true, false",
    "100, 3000, true, false",
    "3, 3000, false, true",
    "3, 3000, true, true"
  })
  void ninetyFiveOfAHundredIntervalsHoldTheTruth(
      int fewest, int most, boolean copies, boolean evenly) {
    Random sizes = new Random(fewest + most);
    SimulatedEntities entities =
        new SimulatedEntities(
            31L * fewest + most,
            evenly ? SimulatedEntities.EVENLY : SimulatedEntities.AS_IN_NEWS,
            copies);
    Coverage net = new Coverage();
    Coverage storyNet = new Coverage();
    Coverage corrected = new Coverage();
    Coverage naive = new Coverage();
    Coverage naiveOfTruth = new Coverage();
    for (int i = 0; i < ENTITIES; i++) {
      double log = Math.log(fewest) + sizes.nextDouble() * Math.log((double) most / fewest);
      Entity entity = entities.next((int) Math.round(Math.exp(log)));
      StorySums opinions = StorySums.of(entity.stories(), Weight.OPINION);
      StorySums stories = StorySums.of(entity.stories(), Weight.STORY);
      Corrected right = NetEstimator.corrected(stories, entities.measuredAgain());
      net.add(NetEstimator.net(opinions, NetEstimator.PORTRAYALS), entity.answeredNet());
      storyNet.add(NetEstimator.net(stories, NetEstimator.PORTRAYALS), entity.answeredNet());
      corrected.add(right.net(), entity.net());
      naive.add(naive(opinions), entity.answeredNet());
      naiveOfTruth.add(naive(opinions), entity.net());
    }
    System.out.printf(
        "%d to %d opinions, copies %s, rates %s: net %s, story net %s, corrected net %s; naive interval of what the model reads %s, of the truth %s%n",
        fewest,
        most,
        copies,
        evenly ? "spread evenly" : "as in news",
        net,
        storyNet,
        corrected,
        naive,
        naiveOfTruth);

    assertThat(net.share()).as("net").isBetween(0.93, 0.97);
    assertThat(storyNet.share()).as("story net").isBetween(0.93, 0.97);
    assertThat(corrected.share()).as("corrected net").isBetween(0.93, 0.97);
    assertThat(naive.share()).as("naive").isLessThan(net.share());
  }

  /** The normal interval of independent multinomial draws. */
  private static NetInterval naive(StorySums sums) {
    double n = sums.weight;
    double net = (sums.byPolarity[2] - sums.byPolarity[0]) / n;
    double variance = ((sums.byPolarity[2] + sums.byPolarity[0]) / n - net * net) / n;
    double half = 1.96 * Math.sqrt(variance);
    return new NetInterval(net, Math.max(-1, net - half), Math.min(1, net + half));
  }
}
