package io.standpoint.domain;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Objects;

/**
 * A stretch of time that is summarised.
 *
 * @param granularity its length
 * @param start first instant; null for ALL and UNDATED
 * @param end first instant after it; null for ALL and UNDATED
 */
public record Window(Granularity granularity, Instant start, Instant end) {

  public static final Window ALL = new Window(Granularity.ALL, null, null);
  public static final Window UNDATED = new Window(Granularity.UNDATED, null, null);

  public Window {
    Objects.requireNonNull(granularity, "granularity");
  }

  /**
   * The finest window of an article.
   *
   * @param published nullable
   */
  public static Window of(Instant published) {
    return published == null ? UNDATED : day(LocalDate.ofInstant(published, ZoneOffset.UTC));
  }

  /** The window of that granularity that starts on {@code day}, which ALL and UNDATED ignore. */
  public static Window starting(Granularity granularity, LocalDate day) {
    return switch (granularity) {
      case DAY -> day(day);
      case WEEK -> between(granularity, day, day.plusWeeks(1));
      case MONTH -> between(granularity, day, day.plusMonths(1));
      case ALL -> ALL;
      case UNDATED -> UNDATED;
    };
  }

  /** The larger windows that a DAY or UNDATED window is part of. */
  public List<Window> larger() {
    if (granularity != Granularity.DAY) {
      return granularity == Granularity.UNDATED ? List.of(ALL) : List.of();
    }
    LocalDate day = startDay();
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return List.of(
        starting(Granularity.WEEK, monday),
        starting(Granularity.MONTH, day.withDayOfMonth(1)),
        ALL);
  }

  /** The day that {@link #start} falls on; null for ALL and UNDATED. */
  public LocalDate startDay() {
    return start == null ? null : LocalDate.ofInstant(start, ZoneOffset.UTC);
  }

  private static Window day(LocalDate day) {
    return between(Granularity.DAY, day, day.plusDays(1));
  }

  private static Window between(Granularity granularity, LocalDate from, LocalDate to) {
    return new Window(
        granularity,
        from.atStartOfDay(ZoneOffset.UTC).toInstant(),
        to.atStartOfDay(ZoneOffset.UTC).toInstant());
  }
}
