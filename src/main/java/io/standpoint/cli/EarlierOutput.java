package io.standpoint.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.standpoint.domain.Dataset;
import io.standpoint.domain.Window;
import io.standpoint.record.ArticleRecord;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.avro.file.DataFileStream;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.MatchResult;
import org.apache.beam.sdk.io.fs.ResourceId;

/** A finished output folder of an earlier run. */
final class EarlierOutput {

  private final String folder;
  private final JsonNode manifest;

  private EarlierOutput(String folder, JsonNode manifest) {
    this.folder = folder;
    this.manifest = manifest;
  }

  /**
   * Reads the manifest of a folder.
   *
   * @throws UsageException if there is no finished output in it
   */
  static EarlierOutput at(String folder) {
    try {
      if (files(folder + "/_SUCCESS").isEmpty()) {
        throw new UsageException(
            "--input=" + folder + " is no finished output: it has no _SUCCESS.");
      }
      try (InputStream in =
          Channels.newInputStream(FileSystems.open(files(folder + "/manifest.json").get(0)))) {
        return new EarlierOutput(folder, new ObjectMapper().readTree(in));
      }
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new UsageException(
          "The manifest of --input=" + folder + " cannot be read: " + e.getMessage() + ".", e);
    }
  }

  String folder() {
    return folder;
  }

  /** Version or checksum of a part, by its name in the manifest; empty if it has none. */
  String version(String part) {
    return manifest.path("versions").path(part).asText();
  }

  /** Amounts, aggregates left out. */
  Map<String, Long> counts() {
    Map<String, Long> counts = new TreeMap<>();
    manifest
        .path("counts")
        .fields()
        .forEachRemaining(count -> counts.put(count.getKey(), count.getValue().asLong()));
    counts.remove(Dataset.ENTITIES.folder());
    counts.remove(Dataset.PAIRS.folder());
    return counts;
  }

  /** Whether copies of articles count; an option of the run. */
  boolean countsCopies() {
    return manifest.path("options").path("copies").asText("count").equals("count");
  }

  boolean has(Dataset dataset) {
    try {
      return !files(folder + "/" + dataset.folder() + "/*.avro").isEmpty();
    } catch (IOException e) {
      throw new UsageException(folder + " cannot be listed: " + e.getMessage() + ".", e);
    }
  }

  /**
   * Adds the days of articles, null for those without a date.
   *
   * @param ids of the articles; those that are here are removed
   */
  void findDays(Set<String> ids, Set<LocalDate> days) {
    try {
      for (ResourceId file : files(folder + "/" + Dataset.ARTICLES.folder() + "/*.avro")) {
        try (DataFileStream<ArticleRecord> rows =
            new DataFileStream<>(
                Channels.newInputStream(FileSystems.open(file)),
                new SpecificDatumReader<>(ArticleRecord.class))) {
          while (rows.hasNext()) {
            ArticleRecord row = rows.next();
            if (ids.remove(row.getArticleId())) {
              days.add(Window.of(row.getPublished()).startDay());
            }
          }
        }
      }
    } catch (IOException e) {
      throw new UsageException(folder + "/articles cannot be read: " + e.getMessage() + ".", e);
    }
  }

  private static List<ResourceId> files(String pattern) throws IOException {
    MatchResult match = FileSystems.match(pattern);
    try {
      return match.metadata().stream().map(MatchResult.Metadata::resourceId).toList();
    } catch (FileNotFoundException e) {
      return List.of();
    }
  }
}
