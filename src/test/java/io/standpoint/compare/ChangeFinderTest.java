package io.standpoint.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.standpoint.domain.Change;
import io.standpoint.domain.Change.Observation;
import io.standpoint.domain.Change.Subject;
import io.standpoint.domain.NetInterval;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected figures are those of SciPy 1.17. */
class ChangeFinderTest {

  private static final Subject CHINA = new Subject(null, "country:cn");
  private static final Subject JAPAN = new Subject(null, "country:jp");

  /** scipy.stats.fisher_exact. */
  @ParameterizedTest
  @CsvSource({
    "12, 40, 0.0013905058338837643",
    "0, 9, 0.005524502448582207",
    "3, 2, 0.6604108630857577",
    "400, 500, 1"
  })
  void volumeIsAnExactTest(long before, long after, double p) {
    Change change = only(new Observation(0, before, null), new Observation(0, after, null));

    assertThat(change.volume().p()).isCloseTo(p, within(1e-9));
    assertThat(change.volume().q()).isEqualTo(change.volume().p());
    assertThat(change.net()).isNull();
  }

  /** 2 * scipy.stats.norm.sf(|d| / hypot(se, se)), each se from the longer side of its interval. */
  @ParameterizedTest
  @CsvSource({
    "-0.2, -0.3, -0.05, 0.1, -0.02, 0.2, 0.3, 0.10790627287701454, 0.49209372712298555, 0.0022063631417998213",
    "0.5, 0.2, 0.8, 0.6, 0.1, 1.0, 0.1, -0.4830951894845301, 0.6830951894845301, 0.7367720445286381",
    "0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0, 0, 0, 1",
    "0.5, 0.5, 0.5, 0.6, 0.6, 0.6, 0.1, 0.1, 0.1, 0"
  })
  void netIsANormalTest(
      double net,
      double low,
      double high,
      double laterNet,
      double laterLow,
      double laterHigh,
      double difference,
      double changeLow,
      double changeHigh,
      double p) {
    Change.NetChange change =
        only(
                new Observation(9, 9, new NetInterval(net, low, high)),
                new Observation(9, 9, new NetInterval(laterNet, laterLow, laterHigh)))
            .net();

    assertThat(change.change()).isCloseTo(difference, within(1e-12));
    assertThat(change.low()).isCloseTo(changeLow, within(1e-12));
    assertThat(change.high()).isCloseTo(changeHigh, within(1e-12));
    assertThat(change.chance().p()).isCloseTo(p, within(1e-12));
  }

  /** scipy.stats.false_discovery_control. */
  @Test
  void probabilitiesAreCorrectedForTheirNumber() {
    assertThat(FalseDiscoveries.adjust(new double[] {0.01, 0.04, 0.03, 0.005, 0.5}))
        .containsExactly(new double[] {0.025, 0.05, 0.05, 0.025, 0.5}, within(1e-15));
    assertThat(FalseDiscoveries.adjust(new double[0])).isEmpty();
  }

  @Test
  void whatOneWindowLacksCountsAsNoStory() {
    List<Change> changes =
        finder(5)
            .compare(Map.of(CHINA, stories(12), JAPAN, stories(6)), Map.of(CHINA, stories(40)));

    assertThat(changes).extracting(Change::subject).containsExactly(CHINA, JAPAN);
    assertThat(changes.get(1).after()).isEqualTo(Observation.NONE);
    double japan = changes.get(1).volume().p();
    assertThat(changes.get(0).volume().q()).isCloseTo(2 * 0.0013905058338837643, within(1e-9));
    assertThat(changes.get(1).volume().q()).isEqualTo(japan);
  }

  @Test
  void whatHasFewStoriesIsNotCompared() {
    assertThat(finder(13).compare(Map.of(CHINA, stories(6)), Map.of(CHINA, stories(6)))).isEmpty();
    assertThat(finder(12).compare(Map.of(CHINA, stories(6)), Map.of(CHINA, stories(6)))).hasSize(1);
  }

  @Test
  void withoutTheNumberOfAllStoriesThereIsNoVolume() {
    ChangeFinder finder = new ChangeFinder(OptionalLong.empty(), OptionalLong.of(500), 1);

    assertThat(finder.compare(Map.of(CHINA, stories(6)), Map.of(CHINA, stories(6))))
        .extracting(Change::volume)
        .containsOnlyNulls();
  }

  private static Change only(Observation before, Observation after) {
    List<Change> changes = finder(1).compare(Map.of(CHINA, before), Map.of(CHINA, after));
    assertThat(changes).hasSize(1);
    return changes.get(0);
  }

  /** 400 stories before, 500 after. */
  private static ChangeFinder finder(int minStories) {
    return new ChangeFinder(OptionalLong.of(400), OptionalLong.of(500), minStories);
  }

  private static Observation stories(long stories) {
    return new Observation(stories, stories, null);
  }
}
