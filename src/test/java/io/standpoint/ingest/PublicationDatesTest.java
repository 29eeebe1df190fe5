package io.standpoint.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationDatesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-02-03                        | 2026-02-03T00:00:00Z
          2026-02-03T08:15:00               | 2026-02-03T08:15:00Z
          2026-02-03T08:15:00Z              | 2026-02-03T08:15:00Z
          2026-02-03t08:15:00z              | 2026-02-03T08:15:00Z
          2026-02-03T08:15Z                 | 2026-02-03T08:15:00Z
          2026-02-03T08:15:00+09:00         | 2026-02-02T23:15:00Z
          2026-02-03T08:15:00-0500          | 2026-02-03T13:15:00Z
          2026-02-03T08:15:00.123456789Z    | 2026-02-03T08:15:00.123Z
          2026-02-03 08:15:00               | 2026-02-03T08:15:00Z
          2026-02-03 08:15:00.5             | 2026-02-03T08:15:00.500Z
          2026-02-03 08:15:00+00:00         | 2026-02-03T08:15:00Z
          2026-02-03 08:15:00 UTC           | 2026-02-03T08:15:00Z
          '  2026-02-03 '                   | 2026-02-03T00:00:00Z
          Tue, 03 Feb 2026 08:15:00 GMT     | 2026-02-03T08:15:00Z
          Tue, 3 Feb 2026 08:15:00 +0100    | 2026-02-03T07:15:00Z
          Fri, 03 Feb 2026 08:15:00 GMT     | 2026-02-03T08:15:00Z
          03 Feb 2026 08:15 EST             | 2026-02-03T13:15:00Z
          03 Feb 2026 08:15:00 PDT          | 2026-02-03T15:15:00Z
          03 Feb 26 08:15:00 UT             | 2026-02-03T08:15:00Z
          03 Feb 98 08:15:00 Z              | 1998-02-03T08:15:00Z
          February 3, 2026                  | 2026-02-03T00:00:00Z
          Tuesday, February 3, 2026         | 2026-02-03T00:00:00Z
          3 February 2026                   | 2026-02-03T00:00:00Z
          Feb. 3, 2026                      | 2026-02-03T00:00:00Z
          Sept. 30, 2025                    | 2025-09-30T00:00:00Z
          May 1, 2026                       | 2026-05-01T00:00:00Z
          JUNE 12, 2026                     | 2026-06-12T00:00:00Z
          February 3, 2026, 8:15 PM         | 2026-02-03T20:15:00Z
          20260203                          | 2026-02-03T00:00:00Z
          20260203081500                    | 2026-02-03T08:15:00Z
          20260203T081500Z                  | 2026-02-03T08:15:00Z
          1770106500                        | 2026-02-03T08:15:00Z
          1770106500.25                     | 2026-02-03T08:15:00.250Z
          1770106500123                     | 2026-02-03T08:15:00.123Z
          1900-01-01                        | 1900-01-01T00:00:00Z
          2100-12-31T23:59:59Z              | 2100-12-31T23:59:59Z
          """)
  void readsWhatNewsSourcesWrite(String value, Instant expected) {
    assertThat(PublicationDates.parse(value)).isEqualTo(expected);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "  ",
        "yesterday",
        "two days ago",
        "0",
        "2026",
        "-86400",
        "2026-02-30",
        "2026-13-01",
        "2026-02-03T25:00:00Z",
        "31 February 2026",
        "Febtober 3, 2026",
        "1899-12-31",
        "2101-01-01",
        "99999999999",
        "99999999",
        "2026-02-03 or later",
        "03/02/2026",
        "2026-02-03T08:15:00Z and a great many more characters than any date has"
      })
  void hasNoDateForAnythingElse(String value) {
    assertThat(PublicationDates.parse(value)).isNull();
  }
}
