package io.standpoint.beam;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.beam.Faults.Fault;
import io.standpoint.domain.Dataset;
import io.standpoint.storage.OutputFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An output with failures, tried again, against that of a run in which nothing failed. */
class ReplayTest {

  @TempDir Path folder;

  @AfterEach
  void mend() {
    Faults.mended = false;
    Faults.release();
  }

  @Test
  void mendedAnnotatorsLeadToTheOutputOfACleanRun() throws IOException {
    List<String> texts = texts();
    List<String> lines = new ArrayList<>(StubRun.lines(texts));
    lines.add(
        lines.get(0).replace("Beijing", "Berlin")); // Another article with the id of the first.
    Path input = StubRun.write(folder.resolve("in.jsonl"), lines);
    run("out", input);
    Faults.mended = true;
    run("clean", input);

    replay("out", "again");

    OutputInvariants.check(folder.resolve("out"));
    OutputInvariants.check(folder.resolve("again"));
    assertThat(count("out", "failed")).isEqualTo(8);
    assertThat(count("again", "failed")).isEqualTo(1);
    assertThat(Outputs.values(folder.resolve("again")))
        .isEqualTo(Outputs.values(folder.resolve("clean")));
    for (String part : List.of("counts", "failures_by_reason", "articles_by_language")) {
      assertThat(Outputs.manifest(folder.resolve("again")).get(part))
          .isEqualTo(Outputs.manifest(folder.resolve("clean")).get(part));
    }
  }

  @Test
  void whatFailsAgainStaysAFailure() {
    Path input = StubRun.write(folder.resolve("in.jsonl"), StubRun.lines(texts()));
    run("out", input);

    replay("out", "again");
    replay("again", "once-more");

    assertThat(Outputs.values(folder.resolve("again")))
        .isEqualTo(Outputs.values(folder.resolve("out")));
    assertThat(Outputs.values(folder.resolve("once-more")))
        .isEqualTo(Outputs.values(folder.resolve("out")));
    for (String part : List.of("counts", "failures_by_reason", "articles_by_language")) {
      assertThat(Outputs.manifest(folder.resolve("once-more")).get(part))
          .isEqualTo(Outputs.manifest(folder.resolve("out")).get(part));
    }
  }

  @Test
  void mendedFilesLeadToTheOutputOfARunOnThem() throws IOException {
    List<String> lines = StubRun.lines(texts().subList(6, 18));
    List<String> broken = new ArrayList<>(lines);
    broken.set(3, "{\"id\": oops");
    StubRun.write(folder.resolve("a.jsonl"), broken.subList(0, 6));
    StubRun.write(folder.resolve("b.json"), List.of("[" + lines.get(6) + ",", "{oops]"));
    run("out", folder.resolve("*.json*"));
    StubRun.write(folder.resolve("a.jsonl"), lines.subList(0, 6));
    StubRun.write(
        folder.resolve("b.json"), List.of("[" + String.join(",\n", lines.subList(6, 12)) + "]"));
    Faults.mended = true;
    run("clean", folder.resolve("*.json*"));

    replay("out", "again");

    assertThat(count("out", "failed")).isEqualTo(2);
    assertThat(count("again", "analysed")).isEqualTo(12);
    assertThat(Outputs.values(folder.resolve("again")))
        .isEqualTo(Outputs.values(folder.resolve("clean")));
  }

  @Test
  void filesThatAreGoneAreFailures() throws IOException {
    StubRun.write(folder.resolve("a.jsonl"), List.of(StubRun.lines(texts()).get(0), "{oops"));
    run("out", folder.resolve("a.jsonl"));
    Files.delete(folder.resolve("a.jsonl"));

    replay("out", "again");

    assertThat(
            Outputs.read(folder.resolve("again"), Dataset.FAILURES).stream()
                .map(row -> row.get("reason") + " " + row.get("location")))
        .containsExactly("UNREADABLE_FILE file");
    assertThat(count("again", "read")).isEqualTo(2);
    assertThat(count("again", "analysed")).isEqualTo(1);
  }

  @Test
  void anOutputIsReplacedAsAWholeEvenIfThatIsCutOff() throws IOException {
    Path input = StubRun.write(folder.resolve("in.jsonl"), StubRun.lines(texts()));
    run("out", input);
    Faults.mended = true;
    run("clean", input);
    OutputFolder output = OutputFolder.at(folder.resolve("out").toString());
    replay("out", "out/.temp-standpoint-replay");
    Files.delete(folder.resolve("out/_SUCCESS"));
    Files.writeString(folder.resolve("out/entities/part-00000-of-00001.avro"), "half");
    Files.writeString(folder.resolve("out/pairs/part-00001-of-00002.avro"), "old");

    output.replaceBy(output.staging());

    assertThat(Outputs.values(folder.resolve("out")))
        .isEqualTo(Outputs.values(folder.resolve("clean")));
    try (Stream<Path> files = Files.walk(folder.resolve("out"))) {
      assertThat(files.filter(Files::isRegularFile).map(file -> file.getFileName().toString()))
          .containsOnly("manifest.json", "_SUCCESS", "part-00000-of-00001.avro");
    }
    assertThat(folder.resolve("out/.temp-standpoint-replay")).doesNotExist();
  }

  /** Two stories with copies, one of which breaks a step; other articles; other languages. */
  private static List<String> texts() {
    List<String> texts = new ArrayList<>();
    for (String fault : List.of("none", Fault.PARSER_THROWS.name())) {
      StringBuilder wire = new StringBuilder("Cause " + fault + ". ");
      for (int i = 0; i < 30; i++) {
        wire.append("Beijing accused ").append(fault).append(" in case ").append(i).append(". ");
      }
      texts.add(wire.toString());
      texts.add("A headline above it.\n" + wire);
      texts.add("Another headline above it.\n" + wire);
    }
    for (int i = 0; i < 20; i++) {
      texts.add("Huawei praised Japan on day " + i + ".\nTokyo sued Tencent.");
    }
    texts.add("Beijing accused " + Fault.MODEL_THROWS + " of theft.");
    texts.add("Beijing accused " + Fault.MODEL_FORGETS + " of theft.");
    texts.add("Beijing accused " + Fault.PARSER_HANGS + " of theft.");
    texts.add("Beijing accused " + Fault.PARSER_TOO_DEEP + " of theft.");
    texts.add("Beijing accused " + Fault.PARSER_TALKS_NONSENSE + " of theft.");
    texts.add("Beijing accused " + Fault.PARSER_THROWS + " of theft.");
    return texts;
  }

  private long count(String output, String name) {
    return Outputs.manifest(folder.resolve(output)).get("counts").get(name).asLong();
  }

  private void run(String name, Path input) {
    StubRun.run(StubRun.settings(List.of(input.toString()), folder.resolve(name)));
  }

  private void replay(String from, String to) {
    try {
      OutputFolder earlier = OutputFolder.at(folder.resolve(from).toString());
      Settings settings = StubRun.settings(List.of("none"), folder.resolve(to));
      Pipeline pipeline =
          Pipeline.create(PipelineOptionsFactory.fromArgs("--targetParallelism=2").create());
      ReplayPipeline.build(
          pipeline,
          earlier.path(),
          ReplayPlan.of(earlier),
          settings,
          Faults::analyzer,
          StubRun.manifest(settings));
      pipeline.run().waitUntilFinish();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
