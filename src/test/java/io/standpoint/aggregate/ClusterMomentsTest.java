package io.standpoint.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.standpoint.domain.NetInterval;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClusterMomentsTest {

  private static final Offset<Double> EXACT = within(1e-12);

  /**
   * Sums 3 and 10, so the net is 3/10. With the two pseudo-articles (1, 1) and (-1, 1): 6 articles,
   * centre 3/12, residuals 13 - 2 (1/4) 11 + (1/16) 32 = 9.5, error sqrt(6/5 * 9.5) / 12.
   */
  @Test
  void intervalIsThatOfTheRatioWithTwoPseudoArticles() {
    NetInterval interval = moments(3, 4, -1, 2, 0, 3, 1, 1).interval();

    assertThat(interval.net()).isEqualTo(0.3, EXACT);
    assertThat(interval.low()).isEqualTo(-0.301466671678006514, EXACT);
    assertThat(interval.high()).isEqualTo(0.801466671678006514, EXACT);
  }

  /** Centre 3/5, residuals 11 - 2 (3/5) 9 + (9/25) 11 = 4.16, error sqrt(3/2 * 4.16) / 5. */
  @Test
  void whenThereIsOneArticleThenTheIntervalIsWide() {
    NetInterval interval = moments(3, 3).interval();

    assertThat(interval.net()).isEqualTo(1);
    assertThat(interval.low()).isEqualTo(-0.379197692830846905, EXACT);
    assertThat(interval.high()).isEqualTo(1);
  }

  /** Centre 20/22, residuals 42/11, error sqrt(22/21 * 42/11) / 22 = 1/11. */
  @Test
  void whenAllAgreeThenTheIntervalStillHasWidth() {
    ClusterMoments moments = new ClusterMoments();
    for (int i = 0; i < 20; i++) {
      moments.addCluster(1, 1);
    }

    NetInterval interval = moments.interval();

    assertThat(interval.net()).isEqualTo(1);
    assertThat(interval.low()).isEqualTo(0.730912365041813273, EXACT);
    assertThat(interval.high()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"3, 3", "1, 4", "-2, 5", "0, 2"})
  void signsMirrorTheInterval(long x, long m) {
    NetInterval interval = moments(x, m, 1, 2).interval();
    NetInterval mirrored = moments(-x, m, -1, 2).interval();

    assertThat(mirrored.net()).isEqualTo(-interval.net(), EXACT);
    assertThat(mirrored.low()).isEqualTo(-interval.high(), EXACT);
    assertThat(mirrored.high()).isEqualTo(-interval.low(), EXACT);
  }

  @Test
  void whenNobodyIsConfidentThenThereIsNoInterval() {
    assertThat(moments(0, 0).interval()).isNull();
    assertThat(moments(0, 0).sums()).containsExactly(0, 0, 0, 0, 0, 0);
  }

  @Test
  void oneArticleThatRepeatsItselfWeighsLessThanManyThatAgree() {
    NetInterval one = moments(10, 10).interval();
    NetInterval many =
        moments(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1).interval();

    assertThat(one.net()).isEqualTo(many.net());
    assertThat(one.low()).isLessThan(many.low());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void whenRandomArticlesAreAddedThenTheBoundsHoldTheNetAndMergingIsAdding(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 500; round++) {
      ClusterMoments whole = new ClusterMoments();
      ClusterMoments left = new ClusterMoments();
      ClusterMoments right = new ClusterMoments();
      long x = 0;
      long m = 0;
      for (int i = random.nextInt(12); i >= 0; i--) {
        long opinions = random.nextInt(30);
        long net = opinions == 0 ? 0 : random.nextLong(-opinions, opinions + 1);
        x += net;
        m += opinions;
        whole.addCluster(net, opinions);
        (random.nextBoolean() ? left : right).addCluster(net, opinions);
      }
      left.merge(right);

      assertThat(left.sums()).isEqualTo(whole.sums());
      assertThat(left.interval()).isEqualTo(whole.interval());
      if (m > 0) {
        NetInterval interval = whole.interval();
        assertThat(interval.net()).isEqualTo((double) x / m);
        assertThat(interval.net()).isBetween(interval.low(), interval.high());
        assertThat(interval.low()).isBetween(-1.0, 1.0).isLessThan(interval.high());
        assertThat(interval.high()).isBetween(-1.0, 1.0);
      }
    }
  }

  @Test
  void sumsAreTheWholeState() {
    ClusterMoments moments = moments(3, 4, -1, 2);

    assertThat(moments.sums()).containsExactly(2, 2, 6, 10, 10, 20);
    assertThat(new ClusterMoments(moments.sums()).interval()).isEqualTo(moments.interval());
  }

  private static ClusterMoments moments(long... netsAndCounts) {
    ClusterMoments moments = new ClusterMoments();
    for (int i = 0; i < netsAndCounts.length; i += 2) {
      moments.addCluster(netsAndCounts[i], netsAndCounts[i + 1]);
    }
    return moments;
  }
}
