package io.standpoint.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WindowTest {

  @ParameterizedTest
  @CsvSource({
    // published, day, next day
    "2026-02-03T00:00:00Z,     2026-02-03, 2026-02-04",
    "2026-02-03T23:59:59.999Z, 2026-02-03, 2026-02-04",
    "2026-02-04T00:00:00Z,     2026-02-04, 2026-02-05",
    "2024-02-28T12:00:00Z,     2024-02-28, 2024-02-29",
    "2025-12-31T23:59:59.999Z, 2025-12-31, 2026-01-01",
    "1969-12-31T23:59:59.999Z, 1969-12-31, 1970-01-01"
  })
  void articleBelongsToItsDayInUtc(Instant published, LocalDate day, LocalDate next) {
    assertThat(Window.of(published))
        .isEqualTo(new Window(Granularity.DAY, midnight(day), midnight(next)));
  }

  @ParameterizedTest
  @CsvSource({
    // day, Monday of its ISO week, first of its month, first of the next
    "2026-02-02, 2026-02-02, 2026-02-01, 2026-03-01", // a Monday
    "2026-02-08, 2026-02-02, 2026-02-01, 2026-03-01", // the Sunday after
    "2026-02-01, 2026-01-26, 2026-02-01, 2026-03-01", // a week of two months
    "2024-12-30, 2024-12-30, 2024-12-01, 2025-01-01", // week 1 of 2025 starts in 2024
    "2025-01-01, 2024-12-30, 2025-01-01, 2025-02-01",
    "2021-01-03, 2020-12-28, 2021-01-01, 2021-02-01", // week 53 of 2020 ends in 2021
    "2021-01-04, 2021-01-04, 2021-01-01, 2021-02-01",
    "2024-02-29, 2024-02-26, 2024-02-01, 2024-03-01", // leap day
    "2025-12-31, 2025-12-29, 2025-12-01, 2026-01-01"
  })
  void dayIsPartOfItsIsoWeekAndMonthAndOfAll(
      LocalDate day, LocalDate monday, LocalDate first, LocalDate nextFirst) {
    assertThat(Window.of(midnight(day)).larger())
        .containsExactly(
            new Window(Granularity.WEEK, midnight(monday), midnight(monday.plusDays(7))),
            new Window(Granularity.MONTH, midnight(first), midnight(nextFirst)),
            Window.ALL);
  }

  @Test
  void whenArticleIsUndatedThenOnlyAllIsLarger() {
    assertThat(Window.of(null)).isSameAs(Window.UNDATED);
    assertThat(Window.UNDATED.larger()).isEqualTo(List.of(Window.ALL));
  }

  @ParameterizedTest
  @EnumSource(names = {"WEEK", "MONTH", "ALL"})
  void nothingIsDerivedFromDerivedWindows(Granularity granularity) {
    assertThat(Window.starting(granularity, LocalDate.of(2026, 2, 1)).larger()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void windowIsMadeAgainFromItsGranularityAndFirstDay(Granularity granularity) {
    Window window = Window.starting(granularity, LocalDate.of(2024, 2, 26));

    assertThat(Window.starting(window.granularity(), window.startDay())).isEqualTo(window);
  }

  @Test
  void windowsWithoutLimitsHaveNoDay() {
    assertThat(Window.ALL.startDay()).isNull();
    assertThat(Window.UNDATED.startDay()).isNull();
    assertThat(Window.of(Instant.parse("2026-02-03T23:59:59Z")).startDay())
        .isEqualTo(LocalDate.of(2026, 2, 3));
  }

  private static Instant midnight(LocalDate day) {
    return Instant.parse(day + "T00:00:00Z");
  }
}
