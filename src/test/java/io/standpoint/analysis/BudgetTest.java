package io.standpoint.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BudgetTest {

  @ParameterizedTest
  @CsvSource({
    "0, 10000",
    "500, 10000",
    "501, 10020",
    "6000, 120000",
    "15000, 300000",
    "900000, 300000"
  })
  void timeIsSharedOutByLength(int characters, long milliseconds) {
    assertThat(Budget.DEFAULT.timeFor(characters)).isEqualTo(Duration.ofMillis(milliseconds));
  }
}
