package io.standpoint.entity;

import com.google.common.base.Splitter;
import io.standpoint.domain.EntityType;
import io.standpoint.entity.Offices.Tenure;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads the file of offices: UTF-8, tab-separated, with a header; empty lines and lines that start
 * with {@code #} are skipped. {@code to} is empty where the person still holds the office; dates
 * are a day, a month or a year, of which the certain part counts.
 */
final class OfficeReader {

  static final String HEADER = "holder\ttitle\tbody\tfrom\tto";

  private static final int COLUMNS = 5;
  private static final Splitter FIELDS = Splitter.on('\t');
  private static final Splitter LINES = Splitter.on('\n');

  private final String file;
  private final Map<String, GazetteerEntry> entries;
  private final List<Tenure> tenures = new ArrayList<>();

  private OfficeReader(String file, Map<String, GazetteerEntry> entries) {
    this.file = file;
    this.entries = entries;
  }

  /**
   * The tenures in file order.
   *
   * @param entries by id, which the file may refer to
   * @throws GazetteerException if a row is wrong, or two hold an office for one at the same time
   */
  static List<Tenure> read(Gazetteer.Source source, Map<String, GazetteerEntry> entries) {
    OfficeReader reader = new OfficeReader(source.name(), entries);
    List<String> lines =
        LINES.splitToList(new String(source.bytes(), StandardCharsets.UTF_8).replace("\r", ""));
    if (!lines.get(0).equals(HEADER)) {
      throw reader.problem(1, "the header must be " + HEADER.replace('\t', ' '));
    }
    for (int i = 1; i < lines.size(); i++) {
      if (!lines.get(i).isBlank() && !lines.get(i).startsWith("#")) {
        reader.add(i + 1, FIELDS.splitToList(lines.get(i)));
      }
    }
    return List.copyOf(reader.tenures);
  }

  private void add(int line, List<String> fields) {
    if (fields.size() != COLUMNS) {
      throw problem(line, "expected " + COLUMNS + " columns, found " + fields.size());
    }
    GazetteerEntry holder = entries.get(fields.get(0));
    if (holder == null || holder.entity().type() != EntityType.PERSON) {
      throw problem(line, "holder " + fields.get(0) + " is no person of the gazetteer");
    }
    if (!Offices.isTitle(fields.get(1))) {
      throw problem(line, "unknown title \"" + fields.get(1) + "\"");
    }
    if (!entries.containsKey(fields.get(2))) {
      throw problem(line, "body " + fields.get(2) + " is unknown");
    }
    LocalDate from = day(line, fields.get(3), true);
    LocalDate to = fields.get(4).isEmpty() ? null : day(line, fields.get(4), false);
    if (to != null && fields.get(4).compareTo(fields.get(3)) < 0) {
      throw problem(line, "ends on " + fields.get(4) + ", before it begins");
    }
    Tenure tenure = new Tenure(fields.get(0), fields.get(1), fields.get(2), from, to);
    if (!Offices.SHARED.contains(tenure.title())) {
      tenures.stream()
          .filter(t -> t.title().equals(tenure.title()) && t.body().equals(tenure.body()))
          .filter(tenure::overlaps)
          .findFirst()
          .ifPresent(
              other -> {
                throw problem(line, "overlaps with the tenure of " + other.holder());
              });
    }
    tenures.add(tenure);
  }

  private LocalDate day(int line, String text, boolean last) {
    try {
      return switch (text.length()) {
        case 4 -> last ? Year.parse(text).atMonth(12).atEndOfMonth() : Year.parse(text).atDay(1);
        case 7 -> last ? YearMonth.parse(text).atEndOfMonth() : YearMonth.parse(text).atDay(1);
        default -> LocalDate.parse(text);
      };
    } catch (DateTimeException e) {
      throw problem(line, "\"" + text + "\" is no date such as 2009, 2009-01 or 2009-01-20");
    }
  }

  private GazetteerException problem(int line, String problem) {
    return new GazetteerException(file, line, problem);
  }
}
