package io.standpoint.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.Comparators;
import io.standpoint.beam.OutputFolder;
import io.standpoint.domain.Dataset;
import io.standpoint.domain.Granularity;
import io.standpoint.record.EntityRecord;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.avro.file.DataFileStream;
import org.apache.beam.sdk.io.fs.ResourceId;

/** Prints what came out of a finished run, read from what it wrote. */
final class RunReport {

  private static final int TOP = 15;

  private static final Comparator<EntityRecord> MOST_MENTIONED_FIRST =
      Comparator.comparingLong(EntityRecord::getMentions)
          .reversed()
          .thenComparing(EntityRecord::getEntityId);

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

  private void printEntities(List<EntityRecord> entities) {
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
    for (EntityRecord entity : entities) {
      out.printf(
          Locale.ROOT,
          "%-28s %-12s %8d %7d %7d %8d %5d %5d %5d %5d  %s%n",
          shortened(entity.getName()),
          entity.getType().toLowerCase(Locale.ROOT),
          entity.getArticles(),
          entity.getStories(),
          entity.getPublishers(),
          entity.getMentions(),
          entity.getPositive(),
          entity.getNeutral(),
          entity.getNegative(),
          entity.getAbstained(),
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

  private List<EntityRecord> mostMentioned() throws IOException {
    List<EntityRecord> top = new ArrayList<>();
    for (ResourceId file : OutputFolder.at(output).files(Dataset.ENTITIES)) {
      try (DataFileStream<EntityRecord> rows = OutputFolder.records(file, EntityRecord.class)) {
        while (rows.hasNext()) {
          EntityRecord row = rows.next();
          if (row.getGranularity().equals(Granularity.ALL.name())) {
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

  private static List<EntityRecord> best(List<EntityRecord> rows) {
    return new ArrayList<>(rows.stream().collect(Comparators.least(TOP, MOST_MENTIONED_FIRST)));
  }

  private static String shortened(String name) {
    return name.length() <= 28 ? name : name.substring(0, 25) + "...";
  }

  private static String net(EntityRecord entity) {
    return entity.getNetSentiment() == null
        ? "-"
        : String.format(
            Locale.ROOT,
            "%+.2f [%+.2f, %+.2f]",
            entity.getNetSentiment(),
            entity.getNetLow(),
            entity.getNetHigh());
  }
}
