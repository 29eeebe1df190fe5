package io.standpoint.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.standpoint.avro.OpinionMapping;
import io.standpoint.domain.Dataset;
import io.standpoint.domain.Opinion;
import io.standpoint.domain.Reliability;
import io.standpoint.record.ArticleRecord;
import io.standpoint.record.OpinionRecord;
import io.standpoint.storage.Manifest;
import io.standpoint.storage.OutputFolder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.file.DataFileStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.beam.sdk.io.fs.ResourceId;
import org.apache.beam.sdk.util.ReleaseInfo;

/** A finished output folder of an earlier run. */
final class EarlierOutput {

  /** Versions without which numbers do not add up. */
  static final List<String> MUST_AGREE = List.of("model", "model_sha256", "gazetteer");

  private final OutputFolder output;
  private final JsonNode manifest;

  private EarlierOutput(OutputFolder output, JsonNode manifest) {
    this.output = output;
    this.manifest = manifest;
  }

  /**
   * Reads the manifest of a folder.
   *
   * @param option that names the folder
   * @throws UsageException if there is no finished output in it
   */
  static EarlierOutput at(String option, String folder) {
    OutputFolder output = OutputFolder.at(folder);
    try {
      if (!output.isFinished()) {
        throw new UsageException(
            option + "=" + output.path() + " is no finished output: it has no _SUCCESS.");
      }
      return new EarlierOutput(output, output.manifest());
    } catch (IOException | IllegalArgumentException e) {
      throw new UsageException(
          "The manifest of "
              + option
              + "="
              + output.path()
              + " cannot be read: "
              + Arguments.reason(e)
              + ".",
          e);
    }
  }

  /**
   * Refuses what other models or other gazetteers counted, or what counts copies otherwise.
   *
   * @param verb what the numbers of such outputs do not do
   * @throws UsageException if two of them differ
   */
  static void requireAgreement(List<EarlierOutput> inputs, String verb) {
    EarlierOutput first = inputs.get(0);
    for (EarlierOutput input : inputs) {
      if (input.countsCopies() != first.countsCopies()) {
        throw new UsageException(
            "Some inputs count copies and some do not: numbers of both do not %s; --allowMixed takes them all the same."
                .formatted(verb));
      }
      for (String part : MUST_AGREE) {
        if (!input.version(part).equals(first.version(part))) {
          throw new UsageException(
              "%s has %s %s, %s has %s: numbers of both do not %s; --allowMixed takes them all the same."
                  .formatted(
                      first.folder(),
                      part,
                      first.version(part),
                      input.folder(),
                      input.version(part),
                      verb));
        }
      }
    }
  }

  /**
   * Refuses to write into one of the inputs: what is there would be removed.
   *
   * @throws UsageException if {@code output} is one of them
   */
  static void requireOtherFolder(List<EarlierOutput> inputs, String output) {
    OutputFolder folder = OutputFolder.at(output);
    if (inputs.stream().anyMatch(input -> input.output.isSameAs(folder))) {
      throw new UsageException(
          "--output=" + folder.path() + " is an input as well: choose another folder.");
    }
  }

  /** Versions for the manifest of what is made of {@code inputs}. */
  static Map<String, String> versions(List<EarlierOutput> inputs) {
    Map<String, String> versions = new TreeMap<>();
    for (String part : MUST_AGREE) {
      versions.put(
          part,
          inputs.stream()
              .map(input -> input.version(part))
              .distinct()
              .sorted()
              .collect(Collectors.joining(", ")));
    }
    versions.put("standpoint", RunCommand.version(EarlierOutput.class));
    versions.put("beam", ReleaseInfo.getReleaseInfo().getVersion());
    versions.put("java", System.getProperty("java.version"));
    return versions;
  }

  String folder() {
    return output.path();
  }

  JsonNode manifest() {
    return manifest;
  }

  /** Name of the run. */
  String runId() {
    return manifest.path("run_id").asText();
  }

  /** Those of the outputs that it was made from which are still there, finished. */
  List<EarlierOutput> inputs() {
    List<EarlierOutput> inputs = new ArrayList<>();
    for (JsonNode input : manifest.path("inputs")) {
      try {
        inputs.add(at("--input", input.asText()));
      } catch (UsageException e) {
        // Gone, or articles: what an output was made from need not be an output.
      }
    }
    return inputs;
  }

  /** Whether some articles of the inputs do not count here. */
  boolean excludesArticles() {
    return manifest.path("options").has("excludeArticles");
  }

  /** Version or checksum of a part, by its name in the manifest; empty if it has none. */
  String version(String part) {
    return manifest.path("versions").path(part).asText();
  }

  /** Every option of the run with its value, as text. */
  Map<String, String> options() {
    Map<String, String> options = new TreeMap<>();
    manifest
        .path("options")
        .properties()
        .forEach(option -> options.put(option.getKey(), option.getValue().asText()));
    return options;
  }

  /** What the run read. */
  List<String> patterns() {
    List<String> inputs = new ArrayList<>();
    manifest.path("inputs").forEach(input -> inputs.add(input.asText()));
    return inputs;
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

  /**
   * How reliable the model is, or null if it is not known.
   *
   * @throws UsageException if the manifest says it in another way
   */
  Reliability reliability() {
    try {
      return Manifest.reliability(manifest);
    } catch (IllegalArgumentException e) {
      throw new UsageException(
          "The manifest of --input=" + folder() + " cannot be used, " + e.getMessage() + ".", e);
    }
  }

  /** Whether copies of articles count; an option of the run. */
  boolean countsCopies() {
    return manifest.path("options").path("copies").asText("count").equals("count");
  }

  boolean has(Dataset dataset) {
    try {
      return !output.files(dataset).isEmpty();
    } catch (IOException e) {
      throw new UsageException(folder() + " cannot be listed: " + e.getMessage() + ".", e);
    }
  }

  /**
   * Goes through the rows of a data set in the order of its files.
   *
   * @param action what is done with a row, which is filled anew for the next one
   * @throws UsageException if a file or a row cannot be read
   */
  <T extends SpecificRecord> void forEach(Dataset dataset, Class<T> type, Consumer<T> action) {
    try {
      for (ResourceId file : output.files(dataset)) {
        try (DataFileStream<T> rows = OutputFolder.records(file, type)) {
          T row = null;
          while (rows.hasNext()) {
            row = rows.next(row);
            action.accept(row);
          }
        }
      }
    } catch (IOException | AvroRuntimeException | IllegalArgumentException e) {
      throw new UsageException(
          folder() + "/" + dataset.folder() + " cannot be read: " + e.getMessage() + ".", e);
    }
  }

  /**
   * Goes through the opinions by article: those of one stand together.
   *
   * @param action what is done with all opinions of an article, a list that is used again
   * @throws UsageException if they cannot be read
   */
  void forEachArticle(Consumer<List<Opinion>> action) {
    List<Opinion> article = new ArrayList<>();
    forEach(
        Dataset.OPINIONS,
        OpinionRecord.class,
        row -> {
          if (!article.isEmpty()
              && !article.get(0).source().articleId().equals(row.getArticleId())) {
            action.accept(article);
            article.clear();
          }
          article.add(OpinionMapping.fromRecord(row));
        });
    if (!article.isEmpty()) {
      action.accept(article);
    }
  }

  /**
   * Finds articles.
   *
   * @param ids of the articles; those that are here are removed
   * @param action what is done with the row of each of them
   */
  void findArticles(Set<String> ids, Consumer<ArticleRecord> action) {
    if (ids.isEmpty()) {
      return;
    }
    forEach(
        Dataset.ARTICLES,
        ArticleRecord.class,
        row -> {
          if (ids.remove(row.getArticleId())) {
            action.accept(row);
          }
        });
  }
}
