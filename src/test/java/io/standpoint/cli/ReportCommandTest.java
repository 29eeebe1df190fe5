package io.standpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.standpoint.Main;
import io.standpoint.report.ReportJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages of small runs, and what a wrong call of {@code report} is told. */
class ReportCommandTest {

  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void aPageShowsTheRun() throws IOException {
    runOn("day", "Beijing met Tokyo. China praised Japan.");
    assertThat(report("day", "page.html", "--maxEntities=1")).isZero();

    JsonNode data = data("page.html");
    assertThat(data.at("/run/counts/analysed").asLong()).isEqualTo(1);
    assertThat(data.at("/entities")).hasSize(1);
    assertThat(data.at("/entities/0/name").asText()).isEqualTo("China");
    assertThat(data.at("/entities/0/counts").get(0).asInt(-1)).isNotNegative();
    assertThat(data.at("/entities_left_out").asLong()).isEqualTo(1);
    assertThat(data.at("/missing")).isEmpty();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .endsWith(
            folder.resolve("page.html")
                + ": 0.6 MB, entities: 1 shown, 1 with fewer mentions left out\n");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("day", "day.txt", "page.html");
    }
  }

  @Test
  void aMergedOutputIsShownWithTheSentencesOfItsInputs() throws IOException {
    runOn("one", "Beijing met Tokyo.");
    runOn("two", "Paris met Berlin. China was there.");
    String inputs = folder.resolve("one") + "," + folder.resolve("two");
    assertThat(standpoint("merge", "--input=" + inputs, "--output=" + folder.resolve("both")))
        .isZero();

    assertThat(report("both", "page.html")).isZero();
    JsonNode china = data("page.html").at("/entities/0");
    assertThat(china.at("/name").asText()).isEqualTo("China");
    assertThat(data("page.html").at("/evidence/entities/0")).hasSize(2);
    assertThat(data("page.html").at("/missing")).isEmpty();
    assertThat(data("page.html").at("/publishers").toString()).isEqualTo("[[null,2,0,0,0]]");

    Files.move(folder.resolve("one"), folder.resolve("elsewhere"));
    Files.move(folder.resolve("two"), folder.resolve("elsewhere too"));
    assertThat(report("both", "page.html", "--overwrite")).isZero();
    assertThat(data("page.html").at("/missing").toString())
        .contains(
            "opinions/ of " + folder.resolve("both"), "articles/ of " + folder.resolve("both"));
    assertThat(data("page.html").at("/entities/0/articles").asInt()).isEqualTo(2);
  }

  @Test
  void inputThatIsNoOutput() throws IOException {
    Files.createDirectory(folder.resolve("empty"));
    assertThat(report("empty", "page.html")).isEqualTo(2);
    assertMessage(
        "--input=" + folder.resolve("empty") + " is no finished output: it has no _SUCCESS.");
    assertThat(report("nowhere", "page.html")).isEqualTo(2);
    assertThat(folder.resolve("page.html.part")).doesNotExist();
  }

  @Test
  void inputWithoutEntities() throws IOException {
    finished("{}");
    assertThat(report("o", "page.html")).isEqualTo(2);
    assertMessage("--input=" + folder.resolve("o") + " has no entities/ to show.");
    assertThat(folder.resolve("page.html.part")).doesNotExist();
  }

  @Test
  void inputWithABrokenFile() throws IOException {
    finished("{}");
    Files.createDirectory(folder.resolve("o/entities"));
    Files.writeString(folder.resolve("o/entities/part-0.avro"), "no Avro");
    assertThat(report("o", "page.html")).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .startsWith("standpoint: " + folder.resolve("o") + "/entities cannot be read: ")
        .hasLineCount(1);
    assertThat(folder.resolve("page.html")).doesNotExist();
    assertThat(folder.resolve("page.html.part")).doesNotExist();
  }

  @Test
  void unknownOption() throws IOException {
    assertThat(report("o", "page.html", "--colour=red")).isEqualTo(2);
    assertMessage("There is no option --colour: see --help for those there are.");
  }

  @Test
  void moreThanOneInput() {
    assertThat(report("one,two", "page.html")).isEqualTo(2);
    assertMessage("--input takes one folder: several can be merged first.");
  }

  @Test
  void tooFewEntities() {
    assertThat(report("o", "page.html", "--max-entities=0")).isEqualTo(2);
    assertMessage("--maxEntities must be at least 1.");
  }

  @Test
  void outputThatCannotBeWritten() throws IOException {
    finished("{}");
    Files.writeString(folder.resolve("file"), "not a folder");
    assertThat(report("o", "file/page.html")).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .startsWith(
            "standpoint: --output=" + folder.resolve("file/page.html") + " cannot be written: ")
        .hasLineCount(1);
  }

  @Test
  void outputThatIsThereAlready() throws IOException {
    finished("{}");
    Files.writeString(folder.resolve("page.html"), "mine");
    assertThat(report("o", "page.html")).isEqualTo(2);
    assertMessage(
        "--output="
            + folder.resolve("page.html")
            + " is there already: name another one, or replace it with --overwrite.");
    assertThat(folder.resolve("page.html")).hasContent("mine");
  }

  @Test
  void outputThatIsAFolder() throws IOException {
    finished("{}");
    Files.createDirectory(folder.resolve("pages"));
    assertThat(report("o", "pages")).isEqualTo(2);
    assertMessage("--output=" + folder.resolve("pages") + " is a folder: name a file in it.");
  }

  private void runOn(String output, String text) throws IOException {
    Path input = Files.writeString(folder.resolve(output + ".txt"), text);
    assertThat(
            standpoint(
                "run",
                "--input=" + input,
                "--output=" + folder.resolve(output),
                "--model=src/test/resources/models/tiny"))
        .as(err.toString(StandardCharsets.UTF_8))
        .isZero();
  }

  private void finished(String manifest) throws IOException {
    Path output = Files.createDirectory(folder.resolve("o"));
    Files.writeString(output.resolve("manifest.json"), manifest);
    Files.createFile(output.resolve("_SUCCESS"));
  }

  private int report(String input, String output, String... more) {
    List<String> arguments = new ArrayList<>();
    arguments.add("report");
    arguments.add("--input=" + folder.resolve(input));
    arguments.add("--output=" + folder + "/" + output);
    arguments.addAll(List.of(more));
    return standpoint(arguments.toArray(String[]::new));
  }

  private int standpoint(String... arguments) {
    return Main.run(
        List.of(arguments),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  private JsonNode data(String page) throws IOException {
    return ReportJson.dataIn(Files.readString(folder.resolve(page)));
  }

  private void assertMessage(String expected) {
    assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("standpoint: " + expected + "\n");
  }
}
