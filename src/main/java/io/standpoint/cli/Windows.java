package io.standpoint.cli;

import io.standpoint.domain.Granularity;
import io.standpoint.domain.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;

/** Windows as options name them. */
final class Windows {

  private Windows() {}

  /**
   * The window of that granularity that holds a day.
   *
   * @param name of the granularity
   * @param option that gives the day, for messages
   * @param date nullable, as only ALL permits and requires
   * @throws UsageException if there is no such window
   */
  static Window of(String name, String option, String date) {
    Granularity granularity = granularity(name);
    if (granularity == Granularity.ALL) {
      if (date != null) {
        throw new UsageException(option + " needs --granularity=DAY, WEEK or MONTH.");
      }
      return Window.ALL;
    }
    if (date == null) {
      throw new UsageException(option + " is missing: a day of the window, such as 2026-02-01.");
    }
    try {
      Window day = Window.of(LocalDate.parse(date).atStartOfDay(ZoneOffset.UTC).toInstant());
      return day.larger().stream()
          .filter(larger -> larger.granularity() == granularity)
          .findFirst()
          .orElse(day);
    } catch (DateTimeParseException e) {
      throw new UsageException(option + " takes a day such as 2026-02-01, not '" + date + "'.", e);
    }
  }

  /**
   * Whether a row is of a window.
   *
   * @param granularity of the row
   * @param start of the row; nullable
   */
  static boolean is(Window window, String granularity, Instant start) {
    return granularity.equals(window.granularity().name()) && Objects.equals(start, window.start());
  }

  private static Granularity granularity(String name) {
    return Arrays.stream(Granularity.values())
        .filter(value -> value != Granularity.UNDATED)
        .filter(value -> value.name().equals(name.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new UsageException(
                    "--granularity takes DAY, WEEK, MONTH or ALL, not '" + name + "'."));
  }
}
