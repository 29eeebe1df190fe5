package io.standpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.Main;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the program says of itself: help, and the script for bash. */
class HelpTest {

  @TempDir private static Path folder;

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandHasExamplesWithOptionsOfItsOwn(String command) {
    String help = standpoint(command, "--help");
    List<String> examples =
        help.lines().filter(line -> line.startsWith("  standpoint ")).map(String::strip).toList();

    assertThat(examples).as("examples in the help of " + command).isNotEmpty();
    for (String example : examples) {
      String itsHelp = standpoint(example.split(" ")[1], "--help");
      Stream.of(example.split(" "))
          .filter(word -> word.startsWith("--") && !word.startsWith("--runner="))
          .map(word -> "  " + word.replaceFirst("=.*", "") + "=")
          .forEach(option -> assertThat(itsHelp).as(example).contains(option));
    }
  }

  @Test
  void optionsOfARunAreInGroups() {
    assertThat(standpoint("run", "--help").lines().filter(line -> line.matches("[A-Z].*")))
        .startsWith("Input", "Names of fields in rows", "Output", "Analysis")
        .doesNotContain("Options");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "standpoint r                   | run",
        "standpoint d                   | doctor",
        "standpoint run --mo            | --model= --modelsPath=",
        "standpoint --overw             | --overwrite=",
        "standpoint merge --            | --input= --output= --allowMixed= --excludeArticles=",
        "standpoint doctor --f          | --flinkMaster=",
        "standpoint run --overwrite =   | true false",
        "standpoint run --overwrite = t | true",
        "standpoint run --input = LICE  | LICENSE",
        "standpoint run --nonsense      |"
      })
  void bashCompletes(String words, String expected) throws Exception {
    Path script = folder.resolve("completion.bash");
    Files.writeString(script, standpoint("completion"));

    String reply =
        bash(
            "source '"
                + script
                + "'; COMP_WORDS=("
                + words
                + "); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _standpoint; echo \"${COMPREPLY[*]}\"");

    assertThat(reply.strip()).startsWith(expected == null ? "" : expected);
    assertThat(reply.isBlank()).isEqualTo(expected == null);
  }

  @Test
  void bashKnowsWhatCompletesTheProgram() throws Exception {
    Path script = folder.resolve("known.bash");
    Files.writeString(script, standpoint("completion"));

    assertThat(bash("source '" + script + "'; complete -p standpoint"))
        .isEqualTo("complete -F _standpoint standpoint\n");
  }

  static Stream<String> commands() {
    return standpoint("--help")
        .lines()
        .filter(line -> line.matches("  [a-z]+ +[a-z].*"))
        .map(line -> line.strip().split(" ")[0]);
  }

  private static String standpoint(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThat(
            Main.run(
                List.of(arguments), new PrintStream(out, true, StandardCharsets.UTF_8), System.err))
        .isZero();
    return out.toString(StandardCharsets.UTF_8);
  }

  private static String bash(String script) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder("bash", "--norc", "-c", script).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    return output;
  }
}
