package io.standpoint.engines;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.standpoint.Main;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program turned into a job of Dataflow, without network or credentials. Needs the jars of the
 * profile "dataflow"; .ci/engines makes them and runs this.
 */
@Tag("engines")
class DataflowJobIT {

  private static final Path JAR = Path.of("target/dataflow/standpoint-0.1.0-SNAPSHOT-code.jar");
  private static final Path LIBRARIES = Path.of("target/lib-dataflow");
  private static final String GCP = "org.apache.beam.sdk.extensions.gcp.";
  private static final long MAX_STAGED = 100L << 20;

  @TempDir static Path folder;

  @BeforeAll
  static void compile() throws IOException {
    int code =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-cp",
                jars(),
                "-d",
                folder.toString(),
                "src/test/resources/dataflow/OfflineStager.java",
                "src/test/resources/dataflow/CheckMetadata.java");
    assertThat(code).isZero();
  }

  @Test
  void translatesWithModelsInTheContainer() throws IOException {
    Path job = folder.resolve("job.json");
    Path models = folder.resolve("models");
    assertThat(Main.run(List.of("models", "--output=" + models), System.out, System.err)).isZero();
    String output =
        java(
            "io.standpoint.Main",
            "run",
            "--input=" + Path.of("data/articles").toAbsolutePath() + "/*",
            "--output=" + folder.resolve("out"),
            "--modelsPath=" + models,
            "--runner=DataflowRunner",
            "--project=no-such-project",
            "--region=us-central1",
            "--jobName=offline",
            "--gcpTempLocation=gs://bucket/temp",
            "--stagingLocation=gs://bucket/staging",
            "--sdkContainerImage=region-docker.pkg.dev/p/r/standpoint-worker",
            "--credentialFactoryClass=" + GCP + "auth.NoopCredentialFactory",
            "--pathValidatorClass=" + GCP + "storage.NoopPathValidator",
            "--stagerClass=OfflineStager",
            "--templateLocation=" + job);

    assertThat(output).contains("was started.");
    JsonNode steps = new ObjectMapper().readTree(job.toFile()).get("steps");
    List<String> names =
        StreamSupport.stream(steps.spliterator(), false)
            .map(step -> step.at("/properties/user_name/value").asText())
            .toList();
    assertThat(names)
        .contains(
            "ReadArticles/Read",
            "MarkCopies/GroupById",
            "AnalyzeArticles/Analyze",
            "SummarizeSubjects/GroupBySubject",
            "PublishDatasets/GroupByDataset",
            "FinishRun/Finish");
    List<String> withoutCoder = new ArrayList<>();
    for (JsonNode step : steps) {
      for (JsonNode value : step.at("/properties/output_info")) {
        if (value.at("/encoding/@type").asText().isEmpty()) {
          withoutCoder.add(step.at("/properties/user_name/value").asText());
        }
      }
    }
    assertThat(withoutCoder).isEmpty();
    List<String> staged = output.lines().filter(line -> line.startsWith("staged ")).toList();
    staged.forEach(System.out::println);
    System.out.println(names.size() + " steps: " + names);
    assertThat(staged).isNotEmpty();
    assertThat(staged)
        .allSatisfy(line -> assertThat(Long.parseLong(line.split(" ")[1])).isLessThan(MAX_STAGED));
  }

  @Test
  void metadataIsValid() throws IOException {
    assertThat(java("CheckMetadata", "pipelines/dataflow/metadata.json"))
        .contains("parameters are valid");
  }

  private static String jars() throws IOException {
    try (Stream<Path> libraries = Files.list(LIBRARIES)) {
      return Stream.concat(Stream.of(JAR), libraries.sorted())
          .map(Path::toString)
          .collect(Collectors.joining(File.pathSeparator));
    }
  }

  private static String java(String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx1g",
                "-Djava.io.tmpdir=target",
                "-cp",
                jars() + ":" + folder));
    command.addAll(List.of(arguments));
    Path log = Files.createTempFile(folder, "java", ".log");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    int code = FlinkCluster.exitCode(process);
    String output = Files.readString(log);
    assertThat(code).as(output).isZero();
    return output;
  }
}
