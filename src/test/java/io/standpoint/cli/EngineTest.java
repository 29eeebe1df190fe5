package io.standpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.standpoint.beam.StandpointOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EngineTest {

  @Test
  void localEngineShowsProgressInsteadOfBlocking() {
    int threads = Math.max(2, Runtime.getRuntime().availableProcessors());
    assertThat(Engine.of(List.of("--output=o")).complete())
        .containsExactly(
            "--output=o",
            "--blockOnRun=false",
            "--targetParallelism=" + threads,
            "--enforceImmutability=false",
            "--enforceEncodability=false");
    assertThat(Engine.of(List.of("--targetParallelism=1", "--enforceImmutability=true")).complete())
        .containsExactly(
            "--targetParallelism=1",
            "--enforceImmutability=true",
            "--blockOnRun=false",
            "--enforceEncodability=false");
    assertThat(Engine.of(List.of("--runner=DirectRunner")).isLocal()).isTrue();
    assertThat(Engine.of(List.of("--output=o")).path("o")).isEqualTo("o");
  }

  @Test
  void detachedFlinkIsNotAskedForResults() {
    assertThat(Engine.of(List.of("--runner=FlinkRunner", "--detached")).complete())
        .containsExactly(
            "--runner=FlinkRunner", "--detached", "--attachedMode=false", "--fasterCopy=true");
    assertThat(Engine.of(List.of("--runner=FlinkRunner", "--fasterCopy=false")).complete())
        .containsExactly("--runner=FlinkRunner", "--fasterCopy=false");
    assertThat(Engine.of(List.of("--runner=org.apache.beam.runners.flink.FlinkRunner")).complete())
        .contains("--fasterCopy=true");
  }

  @Test
  void workersOfClustersGetAbsolutePaths() {
    Engine flink = Engine.of(List.of("--runner=FlinkRunner"));
    assertThat(flink.path("out")).isEqualTo(Path.of("out").toAbsolutePath().toString());
    assertThat(flink.path("gs://bucket/out")).isEqualTo("gs://bucket/out");
    assertThat(flink.path(null)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "--wait=auto, true",
    "--wait=true, true",
    "--wait=false, false",
    "--detached, false",
    "--wait=true --detached, false",
    "--wait=true --templateLocation=gs://b/t, true",
    "--templateLocation=gs://b/t, false"
  })
  void waits(String arguments, boolean expected) {
    List<String> all = List.of(arguments.split(" "));
    assertThat(Engine.of(all).waits(options(all))).isEqualTo(expected);
  }

  @Test
  void waitHasThreeValues() {
    List<String> wrong = List.of("--wait=perhaps");
    assertThatThrownBy(() -> Engine.of(wrong).waits(options(wrong)))
        .isInstanceOf(UsageException.class)
        .hasMessage("--wait takes true, false or auto, not 'perhaps'.");
  }

  private static StandpointOptions options(List<String> arguments) {
    List<String> ours = new ArrayList<>(arguments);
    ours.removeIf(argument -> argument.startsWith("--templateLocation"));
    return PipelineOptionsFactory.fromArgs(ours.toArray(String[]::new)).as(StandpointOptions.class);
  }
}
