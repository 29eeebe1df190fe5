package io.standpoint.beam;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.hash.Hashing;
import io.standpoint.analysis.ArticleAnalyzer;
import io.standpoint.analysis.Budget;
import io.standpoint.domain.Dataset;
import io.standpoint.entity.EntityResolver;
import io.standpoint.ingest.ReadOptions;
import io.standpoint.storage.Manifest;
import io.standpoint.storage.PartFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.util.SerializableUtils;
import org.apache.parquet.avro.AvroParquetReader;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.io.LocalInputFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The real graph on files, with stubs for the two heavy parts. */
class StandpointPipelineTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String[] ACTORS = {
    "Beijing", "Washington", "Huawei", "Nvidia", "the European Union", "Japan", "Tencent", "ASML"
  };
  private static final String[] DEEDS = {
    "accused", "praised", "met", "sued", "joined", "warned of", "invested in"
  };

  @TempDir Path folder;

  @Test
  void valuesDoNotDependOnOrderFilesOrThreads() throws IOException {
    List<String> lines = articles(60);
    Path one = write("one.jsonl", lines);
    List<String> shuffled = new ArrayList<>(lines);
    Collections.shuffle(shuffled, new Random(7));
    Path first = write("first.jsonl", shuffled.subList(0, 23));
    Path second = write("second.jsonl", shuffled.subList(23, 60));

    Path single = run("single", 1, 1, one);
    Path parallel = run("parallel", 4, 3, first, second);

    Map<String, List<String>> expected = withoutPlaces(Outputs.values(single));
    assertThat(expected.get("opinions")).hasSizeGreaterThan(300);
    assertThat(withoutPlaces(Outputs.values(parallel))).isEqualTo(expected);
  }

  @Test
  void largeFileIsReadInPartsThatKnowTheirLines() throws IOException {
    List<String> lines = articles(60);
    lines.add(25, "{broken");
    lines.add(44, "");
    lines.add(58, "[1]");
    String unused = "{\"unused\": \"" + "x".repeat(60_000) + "\", ";
    List<String> wide =
        lines.stream()
            .map(line -> line.startsWith("{\"") ? unused + line.substring(1) : line)
            .toList();

    Path small = run("small", 2, 1, write("a.jsonl", lines));
    Path large = run("large", 2, 1, write("b.jsonl", wide));

    assertThat(Files.size(folder.resolve("b.jsonl"))).isGreaterThan(3 << 20);
    assertThat(
            Outputs.read(large, Dataset.FAILURES).stream()
                .map(row -> row.get("reason") + " " + row.get("location")))
        .containsExactlyInAnyOrder("BROKEN_JSON line 26", "BROKEN_JSON line 59");
    assertThat(withoutPlaces(Outputs.values(large)))
        .isEqualTo(withoutPlaces(Outputs.values(small)));
  }

  @Test
  void parquetHoldsWhatAvroHolds() throws IOException {
    Path output = run("both", 2, 3, write("articles.jsonl", articles(20)));

    for (Dataset dataset : Dataset.values()) {
      List<GenericRecord> rows = new ArrayList<>();
      try (Stream<Path> files = Files.list(output.resolve(dataset.folder()))) {
        for (Path file : files.filter(path -> path.toString().endsWith(".parquet")).toList()) {
          rows.addAll(parquet(file));
        }
      }
      assertThat(rows)
          .extracting(GenericRecord::toString)
          .containsExactlyInAnyOrderElementsOf(
              Outputs.read(output, dataset).stream().map(GenericRecord::toString).toList());
    }
    assertThat(Outputs.read(output, Dataset.OPINIONS)).hasSizeGreaterThan(100);
    try (Stream<Path> files = Files.list(output.resolve("failures"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("part-00000-of-00001.avro", "part-00000-of-00001.parquet");
    }
  }

  private static List<GenericRecord> parquet(Path file) throws IOException {
    List<GenericRecord> rows = new ArrayList<>();
    try (ParquetReader<GenericRecord> reader =
        AvroParquetReader.<GenericRecord>builder(new LocalInputFile(file))
            .withDataModel(GenericData.get())
            .withConf(new PlainParquetConfiguration())
            .build()) {
      for (GenericRecord row = reader.read(); row != null; row = reader.read()) {
        rows.add(row);
      }
    }
    return rows;
  }

  @Test
  void countsBalanceAndEveryFateIsWrittenDown() throws IOException {
    String text = "Beijing accused Washington.\nHuawei praised Japan.";
    Path file =
        write(
            "mixed.jsonl",
            List.of(
                article("a", "2026-02-03", "en", text),
                article("copy", "2026-02-04", "en", text.replace("\n", "  \n ")),
                article("fr", "2026-02-03", "fr", "Pékin accuse Washington."),
                article("a", "2026-02-05", "en", "Japan met ASML."),
                article("p", "2026-02-03", "en", "Japan met. " + StubParser.POISON),
                article("m", "2026-02-03", "en", "Japan met. " + StubModel.POISON),
                "{\"id\": \"empty\"}",
                "{broken"));

    Path output = run("out", 2, 1, file);

    JsonNode manifest = Outputs.manifest(output);
    assertThat(longs(manifest.get("counts")))
        .containsEntry("read", 8L)
        .containsEntry("analysed", 1L)
        .containsEntry("copies", 1L)
        .containsEntry("other_language", 1L)
        .containsEntry("failed", 5L)
        .containsEntry("mentions", 4L);
    assertThat(longs(manifest.get("failures_by_reason")))
        .isEqualTo(
            Map.of(
                "broken_json", 1L,
                "duplicate_id", 1L,
                "model_failed", 1L,
                "no_text", 1L,
                "parser_failed", 1L));
    assertThat(output.resolve("_SUCCESS")).exists();
    assertThat(
            Outputs.read(output, Dataset.FAILURES).stream()
                .map(
                    row ->
                        row.get("article_id")
                            + " "
                            + row.get("stage")
                            + " "
                            + row.get("reason")
                            + " "
                            + row.get("location")))
        .containsExactlyInAnyOrder(
            "a COPIES DUPLICATE_ID line 4",
            "p ANALYZE PARSER_FAILED line 5",
            "m ANALYZE MODEL_FAILED line 6",
            "empty READ NO_TEXT line 7",
            "null READ BROKEN_JSON line 8");
    assertThat(
            Outputs.read(output, Dataset.ARTICLES).stream()
                .map(
                    row ->
                        row.get("article_id")
                            + " "
                            + row.get("status")
                            + " "
                            + row.get("copy_of")
                            + " "
                            + row.get("story_id")))
        .containsExactlyInAnyOrder(
            "a ANALYSED null a",
            "copy COPY a a",
            "fr OTHER_LANGUAGE null fr",
            "a FAILED null a",
            "p FAILED null p",
            "m FAILED null m");
  }

  @ParameterizedTest
  @CsvSource({"COUNT, 1, 2, 2", "DROP, 1, 2, 1", "ANALYSE, 2, 1, 2"})
  void copiesAreTreatedAsAsked(CopyMode mode, int analysed, int rest, int counted)
      throws IOException {
    StringBuilder wire = new StringBuilder();
    for (int i = 0; i < 30; i++) {
      wire.append("Beijing accused Washington in case ").append(i).append(". ");
    }
    Path file =
        write(
            "wire.jsonl",
            List.of(
                article("b", "2026-02-03", "en", "A new headline above it all.\n" + wire),
                article("a", "2026-02-03", "en", wire.toString()),
                "{}"));

    Path output = run("out", 2, 1, mode, file);

    assertThat(
            Outputs.read(output, Dataset.ARTICLES).stream()
                .map(
                    row ->
                        row.get("article_id")
                            + " "
                            + row.get("copy_of")
                            + " "
                            + row.get("story_id")))
        .containsExactlyInAnyOrder("a null a", "b a a");
    Map<String, Long> counts = longs(Outputs.manifest(output).get("counts"));
    assertThat(counts).containsEntry("analysed", (long) analysed);
    assertThat(counts.get("copies") + counts.get("failed")).isEqualTo(rest);
    assertThat(
            Outputs.read(output, Dataset.ENTITIES).stream()
                .filter(row -> row.get("granularity").toString().equals("ALL"))
                .filter(row -> row.get("entity_id").toString().equals("country:cn"))
                .map(
                    row ->
                        row.get("articles")
                            + " "
                            + row.get("stories")
                            + " "
                            + row.get("publishers")))
        .containsExactly(counted + " 1 " + counted);
  }

  @Test
  void everyOffsetPointsAtItsWords() throws IOException {
    String text = "😀 Beijing accused the U.S. of “theft”.\n\n  Huawei praised Japan’s Tokyo plan.";
    Path output =
        run("out", 1, 1, write("a.jsonl", List.of(article("a", "2026-02-03", "en", text))));

    List<GenericRecord> opinions = Outputs.read(output, Dataset.OPINIONS);
    assertThat(
            opinions.stream()
                .filter(row -> row.get("kind").toString().equals("PORTRAYAL"))
                .map(
                    row ->
                        text.substring((int) row.get("target_start"), (int) row.get("target_end"))))
        .contains("Beijing", "U.S.", "Huawei", "Japan");
    for (GenericRecord row : opinions) {
      assertThat(text.substring((int) row.get("sentence_start"), (int) row.get("sentence_end")))
          .isEqualTo(row.get("evidence").toString());
      if (row.get("holder_start") != null) {
        assertThat((int) row.get("holder_end")).isGreaterThan((int) row.get("holder_start"));
      }
    }
    assertThat(Outputs.read(output, Dataset.ARTICLES).get(0).get("text_sha256").toString())
        .isEqualTo(Hashing.sha256().hashString(text, StandardCharsets.UTF_8).toString());
  }

  @Test
  void aggregatesAddUpToTheOpinions() throws IOException {
    Path output = run("out", 2, 1, write("a.jsonl", articles(40)));

    List<GenericRecord> portrayals =
        Outputs.read(output, Dataset.OPINIONS).stream()
            .filter(row -> row.get("kind").toString().equals("PORTRAYAL"))
            .toList();
    for (String granularity : List.of("DAY", "WEEK", "MONTH", "ALL")) {
      long mentions =
          Outputs.read(output, Dataset.ENTITIES).stream()
              .filter(row -> row.get("granularity").toString().equals(granularity))
              .mapToLong(row -> (long) row.get("mentions"))
              .sum();
      assertThat(mentions).as(granularity).isEqualTo(portrayals.size());
    }
    for (GenericRecord row : Outputs.read(output, Dataset.ENTITIES)) {
      assertThat((long) row.get("mentions"))
          .isEqualTo(
              (long) row.get("positive")
                  + (long) row.get("neutral")
                  + (long) row.get("negative")
                  + (long) row.get("abstained"));
    }
    long stances = Outputs.read(output, Dataset.OPINIONS).size() - portrayals.size();
    long paired =
        Outputs.read(output, Dataset.PAIRS).stream()
            .filter(row -> row.get("granularity").toString().equals("ALL"))
            .mapToLong(row -> (long) row.get("positive") + (long) row.get("negative"))
            .sum();
    assertThat(paired).isEqualTo(stances).isPositive();
  }

  @Test
  void nothingStaysOfAnAttemptThatDied() throws IOException {
    Path input = write("attempts.jsonl", articles(6));
    Path undisturbed = run("undisturbed", 2, 1, input);
    for (String left :
        List.of(
            "_SUCCESS",
            "opinions/part-00000-of-00001.avro",
            "opinions/part-00001-of-00003.avro",
            ".temp-standpoint-test/opinions-1.avro",
            ".temp-standpoint-test/tallies-1.bin")) {
      Path file = folder.resolve("again").resolve(left);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "half");
    }
    Path again = run("again", 2, 1, input);
    assertThat(Outputs.values(again)).isEqualTo(Outputs.values(undisturbed));
    assertThat(again.resolve("opinions/part-00001-of-00003.avro")).doesNotExist();
    assertThat(again.resolve(".temp-standpoint-test")).doesNotExist();
    assertThat(again.resolve("_SUCCESS")).isEmptyFile();
  }

  /** Engines compare the coders of steps that they join after sending them to workers. */
  @Test
  void codersAreEqualAfterATrip() {
    assertThat(SerializableUtils.clone(PartFile.CODER)).isEqualTo(PartFile.CODER);
    assertThat(SerializableUtils.clone(LineRange.CODER)).isEqualTo(LineRange.CODER);
    assertThat(SerializableUtils.clone(TallyBlock.CODER)).isEqualTo(TallyBlock.CODER);
  }

  private Path run(String name, int threads, int shards, Path... inputs) {
    return run(name, threads, shards, CopyMode.COUNT, inputs);
  }

  private Path run(String name, int threads, int shards, CopyMode copies, Path... inputs) {
    Path output = folder.resolve(name);
    Settings settings =
        new Settings(
            Stream.of(inputs).map(Path::toString).toList(),
            output.toString(),
            "test",
            "stub",
            null,
            null,
            ReferenceSystem.RULES,
            false,
            shards,
            OutputFormat.BOTH,
            copies,
            ReadOptions.DEFAULT,
            Budget.DEFAULT,
            null);
    Pipeline pipeline =
        Pipeline.create(PipelineOptionsFactory.fromArgs("--targetParallelism=" + threads).create());
    StandpointPipeline.build(
        pipeline,
        settings,
        StandpointPipelineTest::analyzer,
        new Manifest(settings.runId(), settings.inputs(), Map.of(), Map.of(), null, Instant.EPOCH));
    pipeline.run().waitUntilFinish();
    return output;
  }

  private static ArticleAnalyzer analyzer(Settings settings) {
    return new ArticleAnalyzer(
        new StubParser(),
        new EntityResolver(Analyzers.gazetteer(null)),
        Analyzers.references(settings.references(), Analyzers.gazetteer(null)),
        new StubModel(),
        "gazetteer-test");
  }

  private Path write(String name, List<String> lines) throws IOException {
    return Files.write(folder.resolve(name), lines);
  }

  private static List<String> articles(int count) throws IOException {
    Random random = new Random(42);
    List<String> articles = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      StringBuilder text = new StringBuilder();
      for (int sentence = 0; sentence < 6; sentence++) {
        text.append(ACTORS[random.nextInt(ACTORS.length)])
            .append(' ')
            .append(DEEDS[random.nextInt(DEEDS.length)])
            .append(' ')
            .append(ACTORS[random.nextInt(ACTORS.length)])
            .append(" in case ")
            .append(i)
            .append(".\n");
      }
      articles.add(
          article(
              "id-" + i,
              LocalDate.of(2026, 1, 1).plusDays(random.nextInt(60)).toString(),
              "en",
              text.toString()));
    }
    return articles;
  }

  private static String article(String id, String published, String language, String text)
      throws IOException {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("id", id);
    fields.put("published", published);
    fields.put("publisher", "Outlet " + id.hashCode() % 3);
    fields.put("language", language);
    fields.put("text", text);
    return JSON.writeValueAsString(fields);
  }

  /** Where an article was read differs between the runs that are compared, and may. */
  private static Map<String, List<String>> withoutPlaces(Map<String, List<String>> values) {
    Map<String, List<String>> plain = new LinkedHashMap<>();
    values.forEach(
        (dataset, rows) ->
            plain.put(
                dataset,
                rows.stream()
                    .map(row -> row.replaceAll("\"source_file\": \"[^\"]*\"", ""))
                    .sorted()
                    .toList()));
    return plain;
  }

  private static Map<String, Long> longs(JsonNode node) {
    Map<String, Long> longs = new LinkedHashMap<>();
    node.properties().forEach(entry -> longs.put(entry.getKey(), entry.getValue().asLong()));
    return longs;
  }
}
