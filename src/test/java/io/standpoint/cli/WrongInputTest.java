package io.standpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.Main;
import io.standpoint.beam.Outputs;
import io.standpoint.domain.Dataset;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A wrong call ends with one sentence and exit code 2; input that cannot be read becomes a failure
 * record, and the run ends with exit code 0.
 */
class WrongInputTest {

  private static final String MODEL = "--model=src/test/resources/models/tiny";

  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void noFileMatches() {
    assertThat(standpoint("run", "--input=" + folder + "/*.txt", output("o"))).isEqualTo(2);
    assertMessage("standpoint: No file matches --input=" + folder + "/*.txt.");
  }

  @Test
  void unknownOption() {
    assertThat(standpoint("run", "--inptu=x", output("o"))).isEqualTo(2);
    assertMessage(
        "standpoint: There is no option --inptu: see --help for those there are. Did you mean 'input'?");
  }

  @Test
  void unknownCommand() {
    assertThat(standpoint("rnu", "--input=x")).isEqualTo(2);
    assertThat(message())
        .startsWith("standpoint: There is no command 'rnu': there are run, aggregate, merge, ");
  }

  @Test
  void argumentThatIsNoOption() {
    assertThat(standpoint("run", "articles.jsonl")).isEqualTo(2);
    assertMessage("standpoint: 'articles.jsonl' is not an option: options look like --name=value.");
  }

  @Test
  void missingOption() throws IOException {
    assertThat(standpoint("run", "--input=" + write("a.txt", "Text."))).isEqualTo(2);
    assertMessage("standpoint: --output is missing: see --help.");
  }

  @Test
  void wrongNumber() throws IOException {
    assertThat(
            standpoint(
                "run", "--input=" + write("a.txt", "Text."), output("o"), "--numShards=many"))
        .isEqualTo(2);
    assertMessage("standpoint: --numShards takes a whole number, not 'many'.");
  }

  @Test
  void unknownCoreferenceSystem() throws IOException {
    assertThat(
            standpoint(
                "run", "--input=" + write("a.txt", "Text."), output("o"), MODEL, "--coref=magic"))
        .isEqualTo(2);
    assertMessage(
        "standpoint: --coref: There is no coreference system 'magic': there are none, rules,"
            + " statistical, statistical-wide, fastneural, neural.");
  }

  @Test
  void evaluateWithoutGold() {
    assertThat(standpoint("evaluate", "--task=sentiment", MODEL)).isEqualTo(2);
    assertMessage("standpoint: --gold is missing: see --help.");
  }

  @Test
  void evaluateUnknownTask() {
    assertThat(standpoint("evaluate", "--task=mood", "--gold=x.jsonl", MODEL)).isEqualTo(2);
    assertMessage(
        "standpoint: --task: There is no task 'mood': the tasks are sentiment, stance, frames, issues, bias,"
            + " entities, attribution, references, extraction, stories, article-sentiment.");
  }

  @Test
  void evaluateAbsentGold() {
    assertThat(standpoint("evaluate", "--task=sentiment", "--gold=" + folder + "/no.jsonl", MODEL))
        .isEqualTo(2);
    assertMessage("standpoint: --gold: There is no gold file " + folder + "/no.jsonl.");
  }

  @Test
  void evaluateGoldWithABrokenLine() throws IOException {
    Path gold = write("gold.jsonl", "{\"text\":\"Rome won.\"}\n{\"label\":\"neutral\"}\n");
    assertThat(standpoint("evaluate", "--task=sentiment", "--gold=" + gold, MODEL)).isEqualTo(2);
    assertMessage("standpoint: --gold: " + gold + ", line 2: the field 'text' is missing.");
  }

  @Test
  void evaluateScorecardOfAModelWithoutExpectations() {
    assertThat(standpoint("evaluate", "--scorecard", MODEL, "--expected=" + folder)).isEqualTo(2);
    assertMessage("standpoint: --expected: " + folder + " expects nothing of the model tiny-2.");
  }

  @Test
  void evaluateEndsWithOneLineOfJson() throws IOException {
    Path gold =
        write(
            "gold.jsonl",
            "{\"id\":\"r1\",\"text\":\"Rome won.\",\"target\":\"Rome\",\"start\":0,\"end\":4,\"label\":\"positive\"}\n");
    assertThat(
            standpoint("evaluate", "--task=sentiment", "--gold=" + gold, MODEL, output("scores")))
        .isZero();
    List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
    String last = lines.get(lines.size() - 1);
    assertThat(last).startsWith("{\"macro_f1\":").endsWith("\"n\":1}");
    assertThat(Files.readString(folder.resolve("scores/predictions.jsonl")))
        .startsWith("{\"id\":\"r1\",\"label\":")
        .endsWith("}\n");
    assertThat(Files.readString(folder.resolve("scores/metrics.json")))
        .contains("\"at_threshold\" : {");
  }

  @Test
  void outputWithOtherFilesInIt() throws IOException {
    Files.createDirectories(folder.resolve("o/entities"));
    write("o/entities/part-00000-of-00001.avro", "old");
    assertThat(standpoint("run", "--input=" + write("a.txt", "Text."), output("o"), MODEL))
        .isEqualTo(2);
    assertMessage(
        "standpoint: The folder --output="
            + folder.resolve("o")
            + " is not empty: choose another one, or replace what is there with --overwrite.");
  }

  @Test
  void outputThatCannotBeWritten() throws IOException {
    Path file = write("file", "not a folder");
    assertThat(
            standpoint(
                "run", "--input=" + write("a.txt", "Text."), "--output=" + file + "/o", MODEL))
        .isEqualTo(2);
    assertThat(message())
        .startsWith("standpoint: The folder --output=" + file + "/o cannot be written: ")
        .hasLineCount(1);
  }

  @Test
  void modelThatDoesNotExist() throws IOException {
    assertThat(
            standpoint(
                "run", "--input=" + write("a.txt", "Text."), output("o"), "--model=colossal"))
        .isEqualTo(2);
    assertThat(message()).startsWith("standpoint: ").contains("colossal").hasLineCount(1);
  }

  @Test
  void unreadableInputBecomesFailureRecords() throws IOException {
    write("empty.txt", "");
    Files.write(folder.resolve("binary.txt"), new byte[] {'P', 'K', 0, 3, 0, 1});
    write("broken.jsonl", "{\"id\": \"good\", \"text\": \"Beijing met.\"}\n{\"id\": 7, oops\n");
    write("textless.jsonl", "{\"id\": \"silent\", \"title\": \"A title\"}\n");
    Files.write(folder.resolve("latin1.txt"), "Pékin".getBytes(StandardCharsets.ISO_8859_1));
    write("long.txt", "word ".repeat(4 << 20));
    Files.write(folder.resolve("cut.jsonl.gz"), new byte[] {0x1f, (byte) 0x8b, 8, 0, 0});

    int code = standpoint("run", "--input=" + folder + "/*.*", output("o"), MODEL);

    assertThat(message()).as("messages").doesNotContain("Exception");
    assertThat(code).isZero();
    assertThat(
            Outputs.read(folder.resolve("o"), Dataset.FAILURES).stream()
                .map(
                    row ->
                        Path.of(row.get("source_file").toString()).getFileName()
                            + " "
                            + row.get("location")
                            + " "
                            + row.get("reason")))
        .containsExactlyInAnyOrder(
            "empty.txt file EMPTY_FILE",
            "binary.txt file BINARY_FILE",
            "broken.jsonl line 2 BROKEN_JSON",
            "textless.jsonl line 1 NO_TEXT",
            "latin1.txt file NOT_UTF8",
            "long.txt file TOO_LONG",
            "cut.jsonl.gz file UNREADABLE_FILE");
    assertThat(Outputs.manifest(folder.resolve("o")).at("/counts/read").asLong()).isEqualTo(8);
    assertThat(Outputs.manifest(folder.resolve("o")).at("/counts/analysed").asLong()).isEqualTo(1);
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("empty_file").contains("China");
  }

  @Test
  void overwriteReplacesAnEarlierRun() throws IOException {
    Path first = write("a.txt", "Beijing met Tokyo.");
    Path second = write("b.txt", "Paris met Berlin.");
    assertThat(standpoint("--input=" + first, output("o"), MODEL)).isZero();
    Path broken = Files.createDirectory(folder.resolve("o/.temp-standpoint-earlier"));
    write("o/.temp-standpoint-earlier/opinions-1.avro", "half");
    assertThat(standpoint("--input=" + second, output("o"), MODEL, "--overwrite")).isZero();
    assertThat(
            Outputs.read(folder.resolve("o"), Dataset.ENTITIES).stream()
                .map(row -> row.get("name").toString())
                .distinct())
        .containsExactlyInAnyOrder("France", "Germany");
    assertThat(broken).doesNotExist();
  }

  @Test
  void helpListsEveryOption() {
    assertThat(standpoint("--help")).isZero();
    assertThat(standpoint("run", "--help")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("run ", "--input=TEXT[,TEXT] (required)", "--keepText=true|false (false)");
  }

  private int standpoint(String... arguments) {
    List<String> all = new ArrayList<>(Arrays.asList(arguments));
    return Main.run(all, printer(out), printer(err));
  }

  private String output(String name) {
    return "--output=" + folder.resolve(name);
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private void assertMessage(String expected) {
    assertThat(message()).isEqualTo(expected + System.lineSeparator());
  }

  private String message() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private static PrintStream printer(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }
}
