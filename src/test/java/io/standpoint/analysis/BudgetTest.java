package io.standpoint.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BudgetTest {

  @ParameterizedTest
  @CsvSource({
    "0, 7500",
    "750, 7500",
    "751, 7510",
    "6000, 60000",
    "30000, 300000",
    "900000, 300000"
  })
  void timeIsSharedOutByLength(int characters, long milliseconds) {
    assertThat(Budget.DEFAULT.timeFor(characters)).isEqualTo(Duration.ofMillis(milliseconds));
  }
}
