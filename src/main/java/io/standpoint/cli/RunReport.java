package io.standpoint.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.Comparators;
import io.standpoint.domain.Dataset;
import io.standpoint.domain.Granularity;
import io.standpoint.storage.OutputFolder;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.avro.file.DataFileStream;
import org.apache.avro.generic.GenericRecord;
import org.apache.beam.sdk.io.fs.ResourceId;

/** Prints what came out of a finished run, read from what it wrote. */
final class RunReport {

  private static final int TOP = 15;

  /** Of the records of entities. */
  private static final Set<String> FIELDS =
      Set.of(
          "entity_id",
          "name",
          "type",
          "granularity",
          "articles",
          "stories",
          "publishers",
          "mentions",
          "positive",
          "neutral",
          "negative",
          "abstained",
          "net_sentiment",
          "net_low",
          "net_high");

  private static final Comparator<GenericRecord> MOST_MENTIONED_FIRST =
      Comparator.comparingLong((GenericRecord entity) -> (Long) entity.get("mentions"))
          .reversed()
          .thenComparing(entity -> entity.get("entity_id").toString());

  private final String output;
  private final PrintStream out;

  RunReport(String output, PrintStream out) {
    this.output = output;
    this.out = out;
  }

  void print() throws IOException {
    if (!OutputFolder.at(output).files(Dataset.ENTITIES).isEmpty()) {
      printEntities(mostMentioned());
    }
    printCounts(OutputFolder.at(output).manifest());
    out.println();
    out.println("Files: " + output + "/{opinions,entities,pairs,articles,failures}/part-*,");
    out.println("       " + output + "/manifest.json");
  }

  private void printEntities(List<GenericRecord> entities) {
    if (entities.isEmpty()) {
      out.println("No entity was found.");
      return;
    }
    out.printf(
        "%-28s %-12s %8s %7s %7s %8s %5s %5s %5s %5s  %s%n",
        "entity",
        "type",
        "articles",
        "stories",
        "outlets",
        "mentions",
        "+",
        "=",
        "-",
        "?",
        "net [95 %]");
    for (GenericRecord entity : entities) {
      out.printf(
          Locale.ROOT,
          "%-28s %-12s %8d %7d %7d %8d %5d %5d %5d %5d  %s%n",
          shortened(entity.get("name").toString()),
          entity.get("type").toString().toLowerCase(Locale.ROOT),
          entity.get("articles"),
          entity.get("stories"),
          entity.get("publishers"),
          entity.get("mentions"),
          entity.get("positive"),
          entity.get("neutral"),
          entity.get("negative"),
          entity.get("abstained"),
          net(entity));
    }
    out.println(
        "(mentions presented positively +, neutrally =, negatively -, too unsure to say ?)");
    out.println();
  }

  private void printCounts(JsonNode manifest) {
    JsonNode counts = manifest.get("counts");
    double seconds = manifest.get("timings").get("wall_seconds").asDouble();
    for (String name : List.of("read", "analysed", "copies", "other_language", "failed")) {
      out.printf(Locale.ROOT, "%-16s %,12d%n", name.replace('_', ' '), counts.get(name).asLong());
    }
    printDetails("failed:", manifest.get("failures_by_reason"));
    printDetails("language:", manifest.get("articles_by_language"));
    printDetails("skipped:", manifest.get("skipped_records"));
    for (String name : List.of("opinions", "entities", "pairs")) {
      out.printf(Locale.ROOT, "%-16s %,12d%n", name, counts.get(name).asLong());
    }
    out.printf(
        Locale.ROOT,
        "%-16s %,12.1f (%.1f articles/s)%n",
        "seconds",
        seconds,
        counts.get("read").asLong() / Math.max(1e-3, seconds));
  }

  private void printDetails(String kind, JsonNode amounts) {
    for (Map.Entry<String, JsonNode> amount : amounts.properties()) {
      out.printf(
          Locale.ROOT, "  %-25s %,8d%n", kind + " " + amount.getKey(), amount.getValue().asLong());
    }
  }

  private List<GenericRecord> mostMentioned() throws IOException {
    List<GenericRecord> top = new ArrayList<>();
    for (ResourceId file : OutputFolder.at(output).files(Dataset.ENTITIES)) {
      try (DataFileStream<GenericRecord> rows = OutputFolder.records(file, FIELDS)) {
        while (rows.hasNext()) {
          GenericRecord row = rows.next();
          if (row.get("granularity").toString().equals(Granularity.ALL.name())) {
            top.add(row);
          }
          if (top.size() > 100 * TOP) {
            top = best(top);
          }
        }
      }
    }
    return best(top);
  }

  private static List<GenericRecord> best(List<GenericRecord> rows) {
    return new ArrayList<>(rows.stream().collect(Comparators.least(TOP, MOST_MENTIONED_FIRST)));
  }

  private static String shortened(String name) {
    return name.length() <= 28 ? name : name.substring(0, 25) + "...";
  }

  private static String net(GenericRecord entity) {
    return entity.get("net_sentiment") == null
        ? "-"
        : String.format(
            Locale.ROOT,
            "%+.2f [%+.2f, %+.2f]",
            entity.get("net_sentiment"),
            entity.get("net_low"),
            entity.get("net_high"));
  }
}
