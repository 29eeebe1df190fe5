package io.standpoint.ingest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads the dates that news sources write.
 *
 * <ul>
 *   <li>ISO 8601 dates and date-times, with a {@code T} or a blank between them
 *   <li>RFC 822 and RFC 1123, with numeric zones or the North American names; the day of the week
 *       is not checked
 *   <li>{@code February 3, 2026}, {@code 3 February 2026}, {@code Feb. 3, 2026}
 *   <li>{@code 20260203}, {@code 20260203081500} and {@code 20260203T081500Z}
 *   <li>9 to 11 digits as seconds since 1970, 12 or 13 as milliseconds; a fraction is permitted
 * </ul>
 *
 * <p>A time without zone is UTC; a date without time is midnight. What is none of these, or lies
 * outside the years 1900 to 2100, has no date: a wrong date is worse than none.
 */
public final class PublicationDates {

  private static final int LONGEST = 64;
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2100;
  private static final Pattern EPOCH = Pattern.compile("(\\d{9,11}|\\d{12,13})(\\.\\d*)?");
  private static final int MOST_SECONDS_DIGITS = 11;
  private static final Pattern WEEKDAY =
      Pattern.compile("^(mon|tue|wed|thu|fri|sat|sun)[a-z]*\\W+");
  private static final Pattern MONTH =
      Pattern.compile(
          "\\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
              + "(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?\\b\\.?");
  private static final Pattern BLANKS = Pattern.compile("[,\\s]+");
  private static final Pattern ZONE_NAME = Pattern.compile(" ?(ut|utc|gmt|[ecmp][sd]t)$");
  private static final Pattern BARE_OFFSET = Pattern.compile("(:\\S* ?[+-]\\d\\d)(\\d\\d)$");
  private static final Map<String, String> OFFSETS =
      Map.of(
          "est", "-05:00", "edt", "-04:00", "cst", "-06:00", "cdt", "-05:00", "mst", "-07:00",
          "mdt", "-06:00", "pst", "-08:00", "pdt", "-07:00");
  private static final String CLOCK = "[ h:mm[:ss] a][ H:mm[:ss]]";
  private static final int FIRST_SHORT_YEAR = 1970;
  private static final List<DateTimeFormatter> FORMATS =
      List.of(
          zoned(
              year(builder())
                  .appendPattern("-MM-dd[['t'][' ']H:mm[:ss]")
                  .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
                  .appendPattern("]")),
          zoned(year(builder()).appendPattern("MMdd[['t']HHmmss]")),
          zoned(year(builder().appendPattern("d MMM ")).appendPattern(CLOCK)),
          zoned(
              builder()
                  .appendPattern("d MMM ")
                  .appendValueReduced(ChronoField.YEAR, 2, 2, FIRST_SHORT_YEAR)
                  .appendPattern(CLOCK)),
          zoned(year(builder().appendPattern("MMM d ")).appendPattern(CLOCK)));

  private PublicationDates() {}

  /**
   * The moment that {@code value} names, cut to the millisecond.
   *
   * @param value nullable
   * @return null where there is none
   */
  public static Instant parse(String value) {
    if (value == null || value.isBlank() || value.length() > LONGEST) {
      return null;
    }
    String text = value.strip();
    Instant instant = EPOCH.matcher(text).matches() ? ofEpoch(text) : ofCalendar(simplify(text));
    if (instant == null) {
      return null;
    }
    int year = instant.atOffset(ZoneOffset.UTC).getYear();
    return year >= FIRST_YEAR && year <= LAST_YEAR ? instant.truncatedTo(ChronoUnit.MILLIS) : null;
  }

  private static Instant ofEpoch(String digits) {
    int point = digits.indexOf('.');
    String whole = point < 0 ? digits : digits.substring(0, point);
    long count = Long.parseLong(whole);
    if (whole.length() > MOST_SECONDS_DIGITS) {
      return Instant.ofEpochMilli(count);
    }
    String fraction = point < 0 ? "" : digits.substring(point + 1);
    long millis = Long.parseLong((fraction + "000").substring(0, 3));
    return Instant.ofEpochSecond(count).plusMillis(millis);
  }

  private static Instant ofCalendar(String text) {
    for (DateTimeFormatter format : FORMATS) {
      try {
        TemporalAccessor parsed = format.parse(text);
        LocalTime time = parsed.query(TemporalQueries.localTime());
        ZoneOffset offset = parsed.query(TemporalQueries.offset());
        return LocalDate.from(parsed)
            .atTime(time == null ? LocalTime.MIDNIGHT : time)
            .toInstant(offset == null ? ZoneOffset.UTC : offset);
      } catch (DateTimeException e) {
        // Not this format; the next one may fit.
      }
    }
    return null;
  }

  /** Lower case, no weekday, three-letter months, no commas, and a zone that is z or a number. */
  private static String simplify(String value) {
    String text = WEEKDAY.matcher(value.toLowerCase(Locale.ROOT)).replaceFirst("");
    text = MONTH.matcher(text).replaceAll("$1");
    text = BLANKS.matcher(text).replaceAll(" ");
    text = BARE_OFFSET.matcher(text).replaceFirst("$1:$2");
    return ZONE_NAME.matcher(text).replaceFirst(zone -> OFFSETS.getOrDefault(zone.group(1), "z"));
  }

  private static DateTimeFormatterBuilder builder() {
    return new DateTimeFormatterBuilder().parseCaseInsensitive();
  }

  private static DateTimeFormatterBuilder year(DateTimeFormatterBuilder builder) {
    return builder.appendValue(ChronoField.YEAR, 4);
  }

  private static DateTimeFormatter zoned(DateTimeFormatterBuilder builder) {
    return builder
        .appendPattern("[' ']")
        .optionalStart()
        .appendOffset("+HH:mm", "z")
        .toFormatter(Locale.ENGLISH)
        .withResolverStyle(ResolverStyle.STRICT);
  }
}
