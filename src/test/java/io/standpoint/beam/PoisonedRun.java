package io.standpoint.beam;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.hash.Hashing;
import io.standpoint.analysis.ArticleAnalyzer;
import io.standpoint.analysis.Budget;
import io.standpoint.beam.Faults.Fault;
import io.standpoint.domain.Dataset;
import io.standpoint.ingest.ReadOptions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.options.PipelineOptionsFactory;

/**
 * {@code PoisonedRun COUNT FOLDER}: AllSides articles, or the sample's where those are absent, with
 * real annotators and the tiny model, once as they are and once with one poisoned article for a
 * hundred; says whether the healthy ones have the same values. A finished output in the folder is
 * kept.
 */
public final class PoisonedRun {

  private static final Path ALL_SIDES = Path.of("../shared/data/allsides_raw");
  private static final int SHARDS = 8;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int HEALTHY_PER_POISONED = 99;
  private static final int HUGE = 900_000;

  private PoisonedRun() {}

  public static void main(String[] arguments) throws IOException {
    int count = Integer.parseInt(arguments[0]);
    Path folder = Files.createDirectories(Path.of(arguments[1]));
    List<String> texts = Files.isDirectory(ALL_SIDES) ? allSides() : FuzzedArticles.samples();
    List<String> healthy = new ArrayList<>();
    List<String> mixed = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (Fault fault : Fault.values()) {
      names.add("Beijing accused " + fault + " of theft.");
    }
    names.add("Beijing praised Tokyo once more. ".repeat(HUGE / 33));
    for (int i = 0; i < count; i++) {
      String line = line("h-" + i, texts.get(i % texts.size()));
      healthy.add(line);
      mixed.add(line);
      if (i % HEALTHY_PER_POISONED == 0) {
        int poison = i / HEALTHY_PER_POISONED;
        mixed.add(line("p-" + poison, names.get(poison % names.size())));
      }
    }
    Path clean = run(folder, "clean", healthy);
    Path poisoned = run(folder, "poisoned", mixed);
    OutputInvariants.check(clean);
    OutputInvariants.check(poisoned);
    for (Dataset dataset : List.of(Dataset.OPINIONS, Dataset.ARTICLES)) {
      List<String> expected = rows(clean, dataset);
      System.out.printf(
          "%s of healthy articles: %d, %s%n",
          dataset.folder(),
          expected.size(),
          expected.equals(rows(poisoned, dataset)) ? "identical" : "DIFFERENT");
    }
    for (String part : List.of("counts", "failures_by_reason", "articles_by_fallback")) {
      System.out.println(part + ": " + Outputs.manifest(poisoned).get(part));
    }
    System.out.println("threads that hang: " + Watchdog.hanging());
    System.exit(0);
  }

  private static List<String> allSides() throws IOException {
    List<String> texts = new ArrayList<>();
    for (int shard = 0; shard < SHARDS; shard++) {
      Path file = ALL_SIDES.resolve("articles-0000%d-of-0000%d.jsonl.gz".formatted(shard, SHARDS));
      try (BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(
                  new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          texts.add(JSON.readTree(line).get("text").asText());
        }
      }
    }
    return texts;
  }

  private static String line(String id, String text) throws IOException {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("id", id);
    fields.put("published", "2026-02-03");
    fields.put("language", "en");
    fields.put("text", text);
    return JSON.writeValueAsString(fields);
  }

  private static Path run(Path folder, String name, List<String> lines) throws IOException {
    if (Files.exists(folder.resolve(name).resolve("_SUCCESS"))) {
      System.out.println(name + ": kept");
      return folder.resolve(name);
    }
    Path input = folder.resolve(name + ".jsonl");
    Files.write(input, lines, StandardCharsets.UTF_8);
    Settings settings =
        new Settings(
            List.of(input.toString()),
            folder.resolve(name).toString(),
            name,
            "stub",
            null,
            null,
            ReferenceSystem.RULES,
            true,
            1,
            OutputFormat.AVRO,
            CopyMode.ANALYSE,
            ReadOptions.DEFAULT,
            new Budget(20_000, 2_000, Budget.DEFAULT.time()),
            null);
    long start = System.nanoTime();
    Pipeline pipeline =
        Pipeline.create(PipelineOptionsFactory.fromArgs("--targetParallelism=2").create());
    StandpointPipeline.build(pipeline, settings, PoisonedRun::analyzer, StubRun.manifest(settings));
    pipeline.run().waitUntilFinish();
    System.out.printf(
        "%s: %d articles in %d s%n",
        name, lines.size(), (System.nanoTime() - start) / 1_000_000_000);
    return folder.resolve(name);
  }

  private static ArticleAnalyzer analyzer(Settings settings) {
    return Faults.analyzer(Analyzers.parser(), Analyzers.model("src/test/resources/models/tiny"));
  }

  /** The rows of healthy articles, each as the hash of its text, sorted. */
  private static List<String> rows(Path output, Dataset dataset) {
    List<String> rows = new ArrayList<>();
    Outputs.forEach(
        output,
        dataset,
        row -> {
          if (row.get("article_id").toString().startsWith("h-")) {
            // Where a text was read differs.
            String values = row.toString().replaceAll("\"source_file\": \"[^\"]*\"", "");
            rows.add(Hashing.sha256().hashString(values, StandardCharsets.UTF_8).toString());
          }
        });
    Collections.sort(rows);
    return rows;
  }
}
