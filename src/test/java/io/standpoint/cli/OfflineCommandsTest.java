package io.standpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands that look at the program itself and at no engine. */
class OfflineCommandsTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @Test
  void metadataOfTheFlexTemplateAgreesWithTheOptions() throws IOException {
    assertThat(Files.readString(Path.of("pipelines/dataflow/metadata.json")))
        .as(
            "write it again: pipelines/local/standpoint template > pipelines/dataflow/metadata.json")
        .isEqualTo(TemplateCommand.metadata());
  }

  @Test
  void explainsALocalRun() {
    assertThat(explain("--input=gs://bucket/in/*", "--output=gs://bucket/out")).isZero();
    assertThat(text())
        .contains(
            "  --input=[gs://bucket/in/*]",
            "  --blockOnRun=false",
            "  (waits for the end: yes)",
            "AnalyzeArticles",
            "GroupBySubject: KV<Integer, Iterable<TallyBlock>>",
            "Nothing is staged");
  }

  @ParameterizedTest
  @ValueSource(strings = {"FlinkRunner", "DataflowRunner"})
  void explainsRunsOnClustersWithoutTheirJars(String runner) {
    assertThat(
            explain(
                "--input=in",
                "--output=gs://bucket/out",
                "--runner=" + runner,
                "--detached",
                "--filesToStage=pom.xml,LICENSE"))
        .isZero();
    assertThat(text())
        .contains(
            "  --input=[in]", "  --runner=" + runner, "  (waits for the end: no)", "Staged files")
        .containsPattern(" 0\\.0 MB  pom\\.xml\n +0\\.0 MB  LICENSE\n +0\\.1 MB  in all");
  }

  @Test
  void drawsTheGraph() {
    assertThat(explain("--input=in", "--output=out", "--graph=dot")).isZero();
    assertThat(text())
        .startsWith("digraph {")
        .contains("ParMultiDo(AnalyzeBatches)")
        .endsWith("}\n");
    assertThatThrownBy(() -> explain("--input=in", "--output=out", "--graph=art"))
        .hasMessage("--graph takes text or dot, not 'art'.");
  }

  private int explain(String... arguments) {
    return new ExplainCommand()
        .run(List.of(arguments), new PrintStream(out, true, StandardCharsets.UTF_8), System.err);
  }

  private String text() {
    return out.toString(StandardCharsets.UTF_8);
  }
}
