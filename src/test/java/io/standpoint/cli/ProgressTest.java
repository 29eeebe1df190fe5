package io.standpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProgressTest {

  @Test
  void tellsTheSpeedAndWhatIsLeft() {
    assertThat(Progress.line(1_500, 3_000, Duration.ofSeconds(300)))
        .isEqualTo("1,500 of 3,000 articles, 5.0/s, 300 s left");
  }

  @Test
  void knowsNoTimeLeftBeforeAnythingIsDone() {
    assertThat(Progress.line(0, 20, Duration.ofSeconds(10)))
        .isEqualTo("0 of 20 articles, 0.0/s, unknown time left");
  }

  /** {@code aggregate} and {@code merge} read no articles. */
  @Test
  void tellsOnlyTheTimeWhereNoArticlesAreRead() {
    assertThat(Progress.line(0, 0, Duration.ofSeconds(17))).isEqualTo("17 s so far");
  }
}
