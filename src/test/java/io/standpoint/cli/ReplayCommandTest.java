package io.standpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.Main;
import io.standpoint.beam.Outputs;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command on files that were broken and are mended. */
class ReplayCommandTest {

  private static final String MODEL = "--model=src/test/resources/models/tiny";

  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private byte[] whole;

  @BeforeEach
  void broken() throws IOException {
    Files.createDirectories(folder.resolve("in"));
    Files.writeString(
        folder.resolve("in/a.jsonl"),
        "{\"nr\": \"a1\", \"id\": \"x\", \"text\": \"Beijing met Tokyo.\"}\n{\"nr\": \"a2\", oops\n");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(
          "{\"nr\": \"b1\", \"text\": \"Paris met Berlin.\"}\n".getBytes(StandardCharsets.UTF_8));
    }
    whole = bytes.toByteArray();
    Files.write(folder.resolve("in/b.jsonl.gz"), Arrays.copyOf(whole, 20));
    assertThat(
            standpoint(
                "run", "--input=" + folder + "/in/*", "--idField=nr", "--output=" + out("o")))
        .isZero();
  }

  @Test
  void inPlaceWithTheOptionsOfTheRunAndNothingLeftToDo() throws IOException {
    assertThat(Outputs.manifest(out("o")).get("failures_by_reason").toString())
        .isEqualTo("{\"broken_json\":1,\"unreadable_file\":1}");
    mend();
    assertThat(
            standpoint(
                "run", "--input=" + folder + "/in/*", "--idField=nr", "--output=" + out("clean")))
        .isZero();

    assertThat(standpoint("replay", "--input=" + out("o"))).as(message()).isZero();

    assertThat(Outputs.values(out("o"))).isEqualTo(Outputs.values(out("clean")));
    assertThat(Outputs.manifest(out("o")).get("counts"))
        .isEqualTo(Outputs.manifest(out("clean")).get("counts"));
    assertThat(Outputs.manifest(out("o")).get("inputs").get(0).asText())
        .isEqualTo(folder + "/in/*");
    out.reset();
    assertThat(standpoint("replay", "--input=" + out("o"))).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo("There is nothing to replay in " + out("o") + "." + System.lineSeparator());
  }

  @Test
  void intoAnotherFolderTheFirstOutputStays() throws IOException {
    var before = Outputs.values(out("o"));
    mend();

    assertThat(standpoint("replay", "--input=" + out("o"), "--output=" + out("new"))).isZero();

    assertThat(Outputs.manifest(out("new")).at("/counts/analysed").asInt()).isEqualTo(3);
    assertThat(Outputs.values(out("o"))).isEqualTo(before);
  }

  @Test
  void wrongCallsAreToldInASentence() throws IOException {
    assertThat(standpoint("replay", "--input=" + out("nothing"))).isEqualTo(2);
    assertThat(message())
        .isEqualTo(
            "standpoint: --input="
                + out("nothing")
                + " is no finished output: it has no _SUCCESS.");
    Path gazetteer =
        Files.writeString(
            folder.resolve("more.tsv"),
            "id\ttype\tname\tcountry\tparent\tstands_for\taliases\tambiguous\tdemonyms\n");
    assertThat(standpoint("replay", "--input=" + out("o"), "--gazetteer=" + gazetteer))
        .isEqualTo(2);
    assertThat(message())
        .startsWith("standpoint: " + out("o") + " was made with gazetteer gazetteer-")
        .endsWith("numbers of both do not add up; run all of it again into a new output.");
  }

  private void mend() throws IOException {
    Files.writeString(
        folder.resolve("in/a.jsonl"),
        "{\"nr\": \"a1\", \"id\": \"x\", \"text\": \"Beijing met Tokyo.\"}\n"
            + "{\"nr\": \"a2\", \"id\": \"x\", \"text\": \"Rome sued Huawei.\"}\n");
    Files.write(folder.resolve("in/b.jsonl.gz"), whole);
  }

  private Path out(String name) {
    return folder.resolve(name);
  }

  private int standpoint(String command, String... options) {
    err.reset();
    List<String> all = new ArrayList<>(List.of(command, MODEL));
    all.addAll(List.of(options));
    return Main.run(
        all,
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  private String message() {
    return err.toString(StandardCharsets.UTF_8).strip();
  }
}
