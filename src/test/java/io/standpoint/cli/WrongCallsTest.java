package io.standpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.Main;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each mistake of a call is told in one sentence that names the option and what to do. */
class WrongCallsTest {

  private static final String ARTICLE = "data/articles/spokane-bridge.txt";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          run --output=o                              | --input is missing: see --help.
          run --input=none/*.txt --output=o           | No file matches --input=none/*.txt.
          run --input A --output=o                    | 'A' is not an option: write --input=A, without a blank.
          run -i=B --output=o                         | '-i=B' is not an option: options look like --name=value.
          run --input= --output=o                     | --input= has no value: write --input=VALUE.
          run --input=A --output=                     | --output= has no value: write --output=VALUE.
          run --input=A --output=/                    | --output=/ is the root of all folders: name one below it.
          run --input=A --output=o --output=p         | --output is given several times (o, p): give it once.
          run --input=A --output=o --numShards=0      | --numShards must be at least 1, not 0.
          run --input=A --output=o --numShards=1.5    | --numShards takes a whole number, not '1.5'.
          run --input=A --output=o --overwrite=yes    | --overwrite takes true or false, not 'yes'.
          run --input=A --output=o --copies=all       | --copies takes count, drop or analyse, not 'all'.
          run --input=A --output=o --maxCharacters=-5 | --maxCharacters must be at least 1, not -5.
          run --input=A --output=o --runId=a/b        | --runId takes letters, digits, dots, hyphens and underscores, not 'a/b'.
          run --input=A --output=o --wait=maybe       | --wait takes true, false or auto, not 'maybe'.
          run --input=A --output=o --modelsPath=none  | --modelsPath: none is no models folder: it has no file SHA256SUMS.
          run --input=A --output=o --runner=Sparkle   | --runner=Sparkle is not in this build, which has [DirectRunner]: for Flink and Dataflow see pipelines/.
          run --input=abc://b/x --output=o            | --input=abc://b/x cannot be listed: this build has no file system for abc://, whose module of Apache Beam must be on the class path.
          merge --input=data --output=o               | --input=data is no finished output: it has no _SUCCESS.
          merge --input=abc://b/x --output=o          | The manifest of --input=abc://b/x cannot be read: this build has no file system for abc://, whose module of Apache Beam must be on the class path.
          replay --input=abc://b/x                    | --input=abc://b/x cannot be replayed: this build has no file system for abc://, whose module of Apache Beam must be on the class path.
          aggregate --input=data --outptu=o           | There is no option --outptu: see --help for those there are. Did you mean 'output'?
          compare --before=data --falseDiscoveries=x  | --falseDiscoveries takes a number, not 'x'.
          compare --after=data                        | --before is missing: see --help.
          evaluate --task=mood --gold=A               | --task: There is no task 'mood': the tasks are sentiment, stance, frames, issues, bias, entities, attribution, references, extraction, stories, article-sentiment.
          evaluate --scorecard --expected=none        | --expected: There is no folder none; this project's figures are in data/expected.
          models                                      | --output is missing: see --help.
          models --output=abc://b/x                   | The models cannot be written to --output=abc://b/x: this build has no file system for abc://, whose module of Apache Beam must be on the class path.
          explain --input=A --output=o --graph=svg    | --graph takes text or dot, not 'svg'.
          doctor --flinkMaster=localhost              | --flinkMaster takes HOST:PORT, such as localhost:8081, not 'localhost'.
          doctor --flinkMasters=localhost:8081        | There is no option --flinkMasters: see --help for those there are. Did you mean 'flinkMaster'?
          template now                                | The command 'template' takes no options.
          completion zsh                              | The command 'completion' takes no options.
          """)
  void tellsWhatToDo(String call, String expected) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();

    int code =
        Main.run(
            List.of(call.replaceFirst("=A\\b", "=" + ARTICLE).split(" ")),
            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));

    assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("standpoint: " + expected + "\n");
    assertThat(code).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({"--gazetteer=none.tsv, there is no file none.tsv", "--model=huge, no model \"huge\""})
  void namesTheOptionOfWhatCannotBeLoaded(String option, String why) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    List<String> call = List.of("run", "--input=" + ARTICLE, "--output=target/never", option);

    assertThat(Main.run(call, System.out, new PrintStream(err, true, StandardCharsets.UTF_8)))
        .isEqualTo(2);

    assertThat(err.toString(StandardCharsets.UTF_8))
        .startsWith("standpoint: " + option.replaceFirst("=.*", "") + ": ")
        .contains(why)
        .hasLineCount(1);
  }
}
