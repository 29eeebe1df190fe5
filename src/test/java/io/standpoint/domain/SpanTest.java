package io.standpoint.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanTest {

  @ParameterizedTest
  @CsvSource({"-1, 3", "0, 0", "5, 5", "5, 4"})
  void whenNothingIsMarkedThenItIsRefused(int start, int end) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Span(start, end))
        .withMessage("not a span: [%d, %d)", start, end);
  }

  @ParameterizedTest
  @CsvSource({
    // start, end of another one; whether [10, 20) contains and overlaps it
    "10, 20, true,  true",
    "12, 18, true,  true",
    "10, 11, true,  true",
    "19, 20, true,  true",
    " 9, 20, false, true",
    "10, 21, false, true",
    " 5, 30, false, true",
    " 9, 11, false, true",
    "19, 21, false, true",
    " 0, 10, false, false",
    "20, 21, false, false"
  })
  void endIsOutside(int start, int end, boolean contained, boolean overlapping) {
    Span span = new Span(10, 20);
    Span other = new Span(start, end);

    assertThat(span.contains(other)).isEqualTo(contained);
    assertThat(span.overlaps(other)).isEqualTo(overlapping);
    assertThat(other.overlaps(span)).isEqualTo(overlapping);
  }

  @Test
  void countsUtf16CodeUnits() {
    String text = "a \uD83D\uDE80 rose";
    Span rocket = new Span(2, 4);

    assertThat(rocket.length()).isEqualTo(2);
    assertThat(rocket.of(text)).isEqualTo("\uD83D\uDE80");
    assertThat(rocket.shift(3)).isEqualTo(new Span(5, 7));
    assertThat(new Span(5, 7).shift(-3)).isEqualTo(rocket);
  }

  @Test
  void shiftDoesNotLeaveTheText() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Span(2, 4).shift(-3));
  }

  @Test
  void sortsByStartThenByEnd() {
    assertThat(Stream.of(new Span(3, 4), new Span(1, 9), new Span(1, 2), new Span(0, 20)).sorted())
        .containsExactly(new Span(0, 20), new Span(1, 2), new Span(1, 9), new Span(3, 4));
  }
}
