package io.standpoint.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import io.standpoint.domain.Counts;
import io.standpoint.domain.Frame;
import io.standpoint.domain.Granularity;
import io.standpoint.domain.NetInterval;
import io.standpoint.domain.Voice;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The numbers of the page as compact JSON, and the names that they stand under: what repeats is a
 * table that rows point into, and rows are lists of numbers. {@code data.js} reads them; the two
 * know the same order of fields.
 *
 * <ul>
 *   <li>counts: negative, neutral, positive, abstained, and the bounds of the net's 95 % interval
 *       where there is one; the net itself follows from the counts
 *   <li>part: index of its name, then counts
 *   <li>window: day since 1970-01-01 (or null), articles, then counts
 * </ul>
 *
 * @see EvidenceData
 */
final class ReportData {

  private static final List<String> MANIFEST =
      List.of(
          "run_id",
          "inputs",
          "options",
          "versions",
          "counts",
          "failures_by_reason",
          "articles_by_language",
          "skipped_records",
          "timings");

  private final Report report;
  private final List<Granularity> granularities;

  ReportData(Report report) {
    this.report = report;
    this.granularities = report.granularities();
  }

  void write(JsonGenerator json) throws IOException {
    StringTable names = new StringTable();
    json.writeStartObject();
    writeRun(json);
    json.writeNumberField("entities_left_out", report.leftOutEntities());
    json.writeNumberField("pairs_left_out", report.leftOutPairs());
    json.writeObjectField("missing", report.missing());
    json.writeArrayFieldStart("frames");
    for (Frame frame : Frame.values()) {
      json.writeString(frame.label());
    }
    json.writeEndArray();
    json.writeArrayFieldStart("entities");
    for (Subject entity : report.entities()) {
      writeSubject(json, entity, names);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("pairs");
    for (Subject pair : report.pairs()) {
      writeSubject(json, pair, names);
    }
    json.writeEndArray();
    writeLedger(json);
    names.write(json, "names");
    json.writeEndObject();
  }

  private void writeRun(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("run");
    for (String part : MANIFEST) {
      JsonNode value = report.manifest().path(part);
      if (!value.isMissingNode()) {
        json.writeFieldName(part);
        json.writeTree(value);
      }
    }
    json.writeEndObject();
  }

  private void writeSubject(JsonGenerator json, Subject subject, StringTable names)
      throws IOException {
    Subject.Names own = subject.names();
    json.writeStartObject();
    json.writeStringField("id", own.id());
    json.writeStringField("name", own.name());
    json.writeStringField("type", own.type());
    if (own.holderId() != null) {
      json.writeStringField("holder_id", own.holderId());
      json.writeStringField("holder_name", own.holder());
    }
    Subject.Sizes sizes = subject.sizes();
    json.writeNumberField("articles", sizes.articles());
    json.writeNumberField("stories", sizes.stories());
    json.writeNumberField("publishers", sizes.publishers());
    json.writeArrayFieldStart("counts");
    writeCounts(json, subject.counts(), subject.net());
    json.writeEndArray();
    writeFacets(json, subject, names);
    if (!subject.spellings().isEmpty()) {
      json.writeObjectField("spellings", subject.spellings());
    }
    for (Granularity granularity : granularities) {
      writeWindows(json, granularity, subject.windows(granularity));
    }
    if (subject.undated() != null) {
      writeWindows(json, Granularity.UNDATED, List.of(subject.undated()));
    }
    json.writeEndObject();
  }

  private static void writeFacets(JsonGenerator json, Subject subject, StringTable names)
      throws IOException {
    for (Facet.Kind kind : Facet.Kind.values()) {
      json.writeArrayFieldStart(kind.name().toLowerCase(Locale.ROOT));
      for (Map.Entry<Facet, FacetTotals> facet : subject.facets().entrySet()) {
        if (facet.getKey().kind() == kind) {
          FacetTotals totals = facet.getValue();
          json.writeStartArray();
          json.writeNumber(names.index(totals.name()));
          writeCounts(json, totals.counts(), totals.interval());
          json.writeEndArray();
        }
      }
      json.writeEndArray();
    }
  }

  private static void writeWindows(
      JsonGenerator json, Granularity granularity, Collection<Stretch> windows) throws IOException {
    if (windows.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart(granularity.name().toLowerCase(Locale.ROOT));
    for (Stretch window : windows) {
      json.writeStartArray();
      writeDay(json, window.start());
      json.writeNumber(window.articles());
      writeCounts(json, window.counts(), window.net());
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  private void writeLedger(JsonGenerator json) throws IOException {
    ArticleLedger ledger = report.ledger();
    json.writeArrayFieldStart("days");
    for (Map.Entry<LocalDate, int[]> day : ledger.days().entrySet()) {
      writeRow(json, day.getKey(), day.getValue());
    }
    writeRow(json, null, ledger.undated());
    json.writeEndArray();
    json.writeArrayFieldStart("publishers");
    for (ArticleLedger.Publisher publisher : ledger.publishers()) {
      json.writeStartArray();
      json.writeString(publisher.name());
      writeNumbers(json, publisher.byStatus());
      json.writeEndArray();
    }
    json.writeEndArray();
    json.writeNumberField(
        "publishers_left_out", ledger.allPublishers() - ledger.publishers().size());
    json.writeArrayFieldStart("voices");
    for (Voice voice : Voice.values()) {
      json.writeString(voice.name());
    }
    json.writeEndArray();
  }

  private static void writeRow(JsonGenerator json, LocalDate day, int[] numbers)
      throws IOException {
    json.writeStartArray();
    writeDay(json, day);
    writeNumbers(json, numbers);
    json.writeEndArray();
  }

  private static void writeNumbers(JsonGenerator json, int[] numbers) throws IOException {
    for (int number : numbers) {
      json.writeNumber(number);
    }
  }

  private static void writeDay(JsonGenerator json, LocalDate day) throws IOException {
    json.writeRawValue(day == null ? "null" : Long.toString(day.toEpochDay()));
  }

  private static void writeCounts(JsonGenerator json, Counts counts, NetInterval net)
      throws IOException {
    json.writeNumber(counts.negative());
    json.writeNumber(counts.neutral());
    json.writeNumber(counts.positive());
    json.writeNumber(counts.abstained());
    if (net != null) {
      json.writeNumber(rounded(net.low()));
      json.writeNumber(rounded(net.high()));
    }
  }

  /** Three digits after the point are more than the page shows. */
  static double rounded(double value) {
    return Math.round(value * 1000) / 1000.0;
  }
}
