package io.standpoint.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetIntervalTest {

  @ParameterizedTest
  @CsvSource({"0, -0.5, 0.5", "-1, -1, -1", "1, 1, 1", "1, -1, 1", "0.25, 0.25, 0.25"})
  void boundsMayTouchTheNetAndTheLimits(double net, double low, double high) {
    NetInterval interval = new NetInterval(net, low, high);

    assertThat(interval.low()).isLessThanOrEqualTo(interval.net());
    assertThat(interval.high()).isGreaterThanOrEqualTo(interval.net());
  }

  @ParameterizedTest
  @CsvSource({
    "0,   0.1,  0.5",
    "0,   -0.5, -0.1",
    "0,   -1.1, 0.5",
    "0,   -0.5, 1.1",
    "NaN, -0.5, 0.5",
    "0,   NaN,  0.5",
    "0,   -0.5, NaN"
  })
  void whenNetIsNotBetweenTheBoundsThenItIsRefused(double net, double low, double high) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new NetInterval(net, low, high))
        .withMessageEndingWith("does not hold");
  }
}
