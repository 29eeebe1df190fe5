package io.standpoint.beam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.standpoint.domain.Dataset;
import io.standpoint.storage.OutputFolder;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong around the articles: disks, files, other runs. */
class OutputFaultsTest {

  private static final List<String> TEXTS =
      List.of("Beijing accused Washington of theft.", "Huawei praised Japan.");

  @TempDir Path folder;

  @Test
  void aRunThatLosesItsFolderToAnotherOneEndsWithoutSuccess() throws IOException {
    Settings settings = settings(input());
    OutputFolder.at(settings.output()).claim("another");

    assertThatThrownBy(() -> StubRun.run(settings))
        .hasStackTraceContaining("the run another writes to " + settings.output() + " as well");

    assertThat(folder.resolve("out/_SUCCESS")).doesNotExist();
    assertThat(folder.resolve("out/_RUNNING")).hasContent("another");
  }

  @Test
  void aRunThatHasItsFolderLetsGoOfIt() throws IOException {
    Settings settings = settings(input());
    OutputFolder.at(settings.output()).claim(settings.runId());

    StubRun.run(settings);

    OutputInvariants.check(folder.resolve("out"));
  }

  @Test
  void aClockThatIsSetBackChangesNoValue() {
    Settings settings = settings(input());
    StubRun.run(settings);
    Map<String, List<String>> expected = Outputs.values(folder.resolve("out"));

    StubRun.run(settings, Instant.parse("2999-01-01T00:00:00Z"));

    OutputInvariants.check(folder.resolve("out"));
    assertThat(Outputs.values(folder.resolve("out"))).isEqualTo(expected);
    assertThat(Outputs.manifest(folder.resolve("out")).at("/timings/wall_seconds").asDouble())
        .isZero();
  }

  @Test
  void aDiskThatIsFullEndsTheRunWithoutSuccess() throws IOException {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full), "this machine has no /dev/full");
    Settings settings = settings(input());
    Files.createDirectories(folder.resolve("out"));
    Files.createSymbolicLink(folder.resolve("out/manifest.json"), full);

    assertThatThrownBy(() -> StubRun.run(settings)).hasStackTraceContaining("No space left");

    assertThat(folder.resolve("out/_SUCCESS")).doesNotExist();
  }

  /** What was read must be written down for the next steps; no file of the input is to blame. */
  @Test
  void aTemporaryFolderThatCannotBeMadeEndsTheRunWithoutSuccess() throws IOException {
    Settings settings = settings(input());
    Files.createDirectories(folder.resolve("out"));
    Files.createFile(Path.of(settings.temporary()));

    assertThatThrownBy(() -> StubRun.run(settings))
        .hasRootCauseInstanceOf(FileNotFoundException.class)
        .hasStackTraceContaining(settings.temporary() + "/batches-");

    assertThat(folder.resolve("out/_SUCCESS")).doesNotExist();
  }

  @Test
  void ofManyFilesOneThatCannotBeReadIsAFailure() {
    Path unreadable = Path.of("/proc/self/mem");
    assumeTrue(Files.exists(unreadable), "this machine has no /proc");
    for (int i = 0; i < 20; i++) {
      StubRun.write(
          folder.resolve("in-" + i + ".txt"), List.of("Beijing met " + i + " ministers."));
    }

    StubRun.run(
        StubRun.settings(List.of(folder + "/in-*.txt", "/proc/self/mem"), folder.resolve("out")));

    OutputInvariants.check(folder.resolve("out"));
    assertThat(Outputs.manifest(folder.resolve("out")).at("/counts/analysed").asInt())
        .isEqualTo(20);
    assertThat(
            Outputs.read(folder.resolve("out"), Dataset.FAILURES).stream()
                .map(row -> row.get("source_file") + " " + row.get("reason")))
        .containsExactly("/proc/self/mem UNREADABLE_FILE");
  }

  @Test
  void idsAndTitlesNameNoFiles() throws IOException {
    String record =
        "{\"id\": \"../../%s\", \"title\": \"/../../%s\", \"publisher\": \"../%s\","
            + " \"url\": \"file:///../%s\", \"text\": \"Beijing met Tokyo.\"}";
    Path input =
        StubRun.write(folder.resolve("in.jsonl"), List.of(record.replace("%s", "standpoint-evil")));

    StubRun.run(settings(input));

    OutputInvariants.check(folder.resolve("out"));
    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .noneMatch(name -> name.contains("evil"));
    }
    try (Stream<Path> files = Files.walk(folder.resolve("out"))) {
      assertThat(files.filter(Files::isRegularFile).map(file -> file.getFileName().toString()))
          .containsOnly("manifest.json", "_SUCCESS", "part-00000-of-00001.avro");
    }
  }

  @Test
  void checksumsNameNoFileOutsideOfTheirFolder() throws IOException {
    for (String name : List.of("../evil", "/etc/evil", "a/../../evil", "a/./b")) {
      Files.writeString(folder.resolve("SHA256SUMS"), "0".repeat(64) + "  " + name + "\n");
      assertThatThrownBy(() -> ModelsFolder.local(folder.toString()))
          .hasMessageEndingWith("names a file outside of it: " + name);
    }
  }

  private Path input() {
    return StubRun.write(folder.resolve("in.jsonl"), StubRun.lines(TEXTS));
  }

  private Settings settings(Path input) {
    return StubRun.settings(List.of(input.toString()), folder.resolve("out"));
  }
}
