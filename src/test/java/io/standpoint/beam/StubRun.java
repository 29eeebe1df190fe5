package io.standpoint.beam;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.standpoint.analysis.Budget;
import io.standpoint.ingest.ReadOptions;
import io.standpoint.storage.Manifest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.options.PipelineOptionsFactory;

/** Runs of the real graph on files, with {@link Faults} for the two heavy parts. */
final class StubRun {

  /** Time enough for a stub on a busy machine: two seconds for its short texts. */
  static final Budget BUDGET = new Budget(2_000, 200, Duration.ofSeconds(80));

  private StubRun() {}

  static Settings settings(List<String> inputs, Path output) {
    return new Settings(
        inputs,
        output.toString(),
        "test",
        "stub",
        null,
        null,
        ReferenceSystem.RULES,
        true,
        1,
        OutputFormat.AVRO,
        CopyMode.COUNT,
        ReadOptions.DEFAULT,
        BUDGET,
        null);
  }

  static void run(Settings settings) {
    run(settings, Instant.EPOCH);
  }

  /** Launched at a time of one's choice. */
  static void run(Settings settings, Instant started) {
    Pipeline pipeline =
        Pipeline.create(PipelineOptionsFactory.fromArgs("--targetParallelism=2").create());
    StandpointPipeline.build(pipeline, settings, Faults::analyzer, manifest(settings, started));
    try {
      pipeline.run().waitUntilFinish();
    } finally {
      awaitWorkers();
    }
  }

  /**
   * After a failure they finish what they are at, and write where a test removes its folder. Some
   * then wait for work that does not come.
   */
  private static void awaitWorkers() {
    long end = System.nanoTime() + Duration.ofSeconds(3).toNanos();
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().startsWith("direct-runner-worker")) {
        try {
          thread.join(Math.max(1, Duration.ofNanos(end - System.nanoTime()).toMillis()));
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }
    }
  }

  static Manifest manifest(Settings settings) {
    return manifest(settings, Instant.EPOCH);
  }

  private static Manifest manifest(Settings settings, Instant started) {
    return new Manifest(settings.runId(), settings.inputs(), Map.of(), Map.of(), null, started);
  }

  /** A line for each text, with the text's place as id. */
  static List<String> lines(List<String> texts) {
    List<String> lines = new ArrayList<>();
    for (String text : texts) {
      Map<String, String> fields = new LinkedHashMap<>();
      fields.put("id", "id-" + lines.size());
      fields.put("published", "2026-02-0" + (1 + lines.size() % 9));
      fields.put("publisher", "Outlet " + lines.size() % 4);
      fields.put("language", "en");
      fields.put("text", text);
      try {
        lines.add(new ObjectMapper().writeValueAsString(fields));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return lines;
  }

  static Path write(Path file, List<String> lines) {
    try {
      return Files.write(file, lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
