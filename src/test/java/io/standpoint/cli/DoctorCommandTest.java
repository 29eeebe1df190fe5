package io.standpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One thing is broken in each test, and doctor says which, and what to do. */
class DoctorCommandTest {

  private static final long MB = 1L << 20;
  private static final Path TINY = Path.of("src/test/resources/models/tiny");
  private static final String TINY_MODEL = "--model=" + TINY;

  /** As Flink 1.20.5 answers. */
  private static final String OVERVIEW =
      "{\"taskmanagers\":0,\"slots-total\":0,\"slots-available\":0,\"jobs-running\":0,\"jobs-finished\":0,"
          + "\"jobs-cancelled\":0,\"jobs-failed\":0,\"flink-version\":\"%s\",\"flink-commit\":\"0980485\"}";

  private static final String CONFIGURATION =
      "[{\"key\":\"rest.port\",\"value\":\"8081\"},{\"key\":\"%s\",\"value\":\"%s\"}]";
  private static final String PATTERNS = "classloader.parent-first-patterns.additional";

  @TempDir private Path folder;

  private final Machine fit =
      new Machine("64", 1115 * MB, 4096 * MB, Path.of("target"), "1.28.0", false);
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @Test
  void nothingIsWrong() {
    assertThat(doctor(fit, TINY_MODEL)).as(text()).isZero();
    assertThat(lines("pass"))
        .extracting(line -> line.substring(9, 28).strip())
        .containsExactly(
            "Java",
            "heap",
            "memory",
            "temporary folder",
            "ONNX Runtime",
            "telemetry",
            "encoder files",
            "CoreNLP files",
            "encoder self-test",
            "CoreNLP self-test");
    assertThat(text())
        .contains("skipped  Flink ", "tiny-2, checksums right, SHA-256 ")
        .endsWith("Fit for a run.\n")
        .doesNotContain("->");
  }

  @Test
  void thisMachineKnowsItsRuntime() {
    assertThat(Machine.current().onnxRuntime()).isEqualTo("1.28.0");
  }

  @Test
  void tinyHeap() {
    Machine machine = new Machine("64", 96 * MB, 4096 * MB, Path.of("target"), "1.28.0", false);
    assertBroken(machine, "heap", "96 MB at most", "STANDPOINT_HEAP=1200m");
    assertThat(lines("skipped")).hasSize(5).anyMatch(line -> line.contains("encoder self-test"));
  }

  @Test
  void littleMemory() {
    Machine machine = new Machine("64", 1115 * MB, 1024 * MB, Path.of("target"), "1.28.0", false);
    assertBroken(machine, "memory", "1024 MB, 1627 MB needed", "more memory", TINY_MODEL);
  }

  @Test
  void java32() {
    Machine machine = new Machine("32", 1115 * MB, 4096 * MB, Path.of("target"), "1.28.0", false);
    assertBroken(machine, "Java", "32 bits", "JDK of 64 bits", TINY_MODEL);
  }

  @Test
  void temporaryFolderThatIsNone() {
    Path none = folder.resolve("none");
    Machine machine = new Machine("64", 1115 * MB, 4096 * MB, none, "1.28.0", false);
    assertBroken(
        machine, "temporary folder", none + " cannot be written to", "java.io.tmpdir", TINY_MODEL);
  }

  @ParameterizedTest
  @CsvSource({"1.29.0, false", "1.29.1, true", "1.30, true", "2.0.0, true"})
  void onnxRuntimeThatCrashes(String version, boolean telemetryOff) {
    Machine machine =
        new Machine("64", 1115 * MB, 4096 * MB, Path.of("target"), version, telemetryOff);
    assertThat(doctor(machine, TINY_MODEL)).isEqualTo(1);
    assertThat(lines("fail")).hasSize(telemetryOff ? 1 : 2);
    assertThat(text())
        .contains(
            "fail     ONNX Runtime        " + version + ", which crashes JVMs",
            "-> put onnxruntime-1.28.0.jar on the class path",
            "skipped  encoder self-test",
            telemetryOff
                ? "pass     telemetry           switched off"
                : "-> set ORT_DISABLE_TELEMETRY=1");
  }

  @Test
  void missingModel() {
    assertBroken(fit, "encoder files", "no model \"huge\"", "--modelsPath", "--model=huge");
    assertThat(text()).contains("skipped  encoder self-test", "pass     CoreNLP self-test");
  }

  @Test
  void changedModel() throws IOException {
    copyTiny(folder);
    Files.writeString(folder.resolve("tokenizer.json"), "{}");
    assertBroken(
        fit,
        "encoder files",
        "tokenizer.json has 2 bytes and SHA-256 44136fa355b3",
        "build again",
        "--model=" + folder);
  }

  @Test
  void changedFileOfAModelsFolder() throws IOException {
    copyTiny(Files.createDirectory(folder.resolve("tiny")));
    Files.writeString(folder.resolve("SHA256SUMS"), "0".repeat(64) + "  tiny/model.json\n");

    assertThat(doctor(fit, "--model=tiny", "--modelsPath=" + folder)).isEqualTo(1);

    assertThat(text())
        .contains("fail     encoder files", "SHA256SUMS in", "write the models folder again");
  }

  @Test
  void absentModelsOfCoreNlp() throws IOException {
    copyTiny(Files.createDirectory(folder.resolve("tiny")));
    Files.writeString(folder.resolve("SHA256SUMS"), "");
    assertBroken(
        fit,
        "CoreNLP files",
        "english.all.3class.distsim.crf.ser.gz is not in",
        "standpoint models",
        "--model=tiny",
        "--modelsPath=" + folder);
  }

  @Test
  void fitCluster() throws IOException {
    assertThat(flink(OVERVIEW.formatted("1.20.5"), patterns(FlinkCluster.PARENT_FIRST))).isZero();
    assertThat(text())
        .contains(
            "pass     Flink REST",
            "pass     Flink version       1.20.5",
            "pass     Flink parent-first");
  }

  @Test
  void clusterThatLoadsEverythingParentFirst() throws IOException {
    String configuration = CONFIGURATION.formatted("classloader.resolve-order", "parent-first");
    assertThat(flink(OVERVIEW.formatted("1.19.3"), configuration)).isZero();
  }

  @Test
  void unreachableCluster() throws IOException {
    int free;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }
    assertBroken(
        fit,
        "Flink REST",
        "http://localhost:" + free + " does not answer",
        "start the cluster",
        TINY_MODEL,
        "--flinkMaster=localhost:" + free);
    assertThat(text()).contains("skipped  Flink version", "skipped  Flink parent-first");
  }

  @Test
  void serviceThatIsNotFlink() throws IOException {
    assertThat(flink("{\"status\":\"up\"}", "[]")).isEqualTo(1);
    assertThat(text()).contains("fail     Flink REST", "/overview is another service's");
  }

  @ParameterizedTest
  @CsvSource({
    "rest.address, x, ai.djl. ai.onnxruntime. edu.stanford.nlp.",
    PATTERNS + ", edu.stanford.nlp.;ai.onnxruntime., ai.djl."
  })
  void clusterWithoutParentFirst(String key, String value, String missing) throws IOException {
    assertThat(flink(OVERVIEW.formatted("1.20.5"), CONFIGURATION.formatted(key, value)))
        .isEqualTo(1);
    assertThat(text())
        .contains(
            "fail     Flink parent-first  " + PATTERNS + " lacks " + missing + ": ",
            "-> add the lines of pipelines/flink/flink-conf.yaml");
  }

  @ParameterizedTest
  @CsvSource({"2.0.1", "1.2.0", "1.18.1"})
  void clusterOfAnotherVersion(String version) throws IOException {
    assertThat(flink(OVERVIEW.formatted(version), patterns(FlinkCluster.PARENT_FIRST)))
        .isEqualTo(1);
    assertThat(text())
        .contains(
            "fail     Flink version       " + version, "-> use a cluster of Flink 1.19 or 1.20");
  }

  @Test
  void wantsWhatTheConfigurationForClustersGives() throws IOException {
    assertThat(Files.readAllLines(Path.of("pipelines/flink/flink-conf.yaml")))
        .contains(PATTERNS + ": " + String.join(";", FlinkCluster.PARENT_FIRST));
  }

  private static String patterns(List<String> patterns) {
    return CONFIGURATION.formatted(PATTERNS, String.join(";", patterns));
  }

  /** A cluster that answers with these bodies, and doctor's exit code about it. */
  private int flink(String overview, String configuration) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    Map.of("/overview", overview, "/jobmanager/config", configuration)
        .forEach(
            (path, body) ->
                server.createContext(
                    path,
                    exchange -> {
                      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
                      exchange.sendResponseHeaders(200, bytes.length);
                      exchange.getResponseBody().write(bytes);
                      exchange.close();
                    }));
    server.start();
    try {
      return doctor(fit, TINY_MODEL, "--flinkMaster=localhost:" + server.getAddress().getPort());
    } finally {
      server.stop(0);
    }
  }

  private static void copyTiny(Path target) throws IOException {
    for (String name : List.of("model.json", "model.onnx", "tokenizer.json")) {
      Files.copy(TINY.resolve(name), target.resolve(name));
    }
  }

  /** This check fails and no other, with this finding and this remedy. */
  private void assertBroken(
      Machine machine, String what, String found, String remedy, String... arguments) {
    assertThat(doctor(machine, arguments)).isEqualTo(1);
    assertThat(lines("fail"))
        .as(text())
        .singleElement()
        .asString()
        .startsWith("fail     " + what + " ")
        .contains(found);
    assertThat(lines("  ")).singleElement().asString().contains("-> ").contains(remedy);
    assertThat(text()).contains("Not fit for a run: 1 of ");
  }

  private int doctor(Machine machine, String... arguments) {
    return new DoctorCommand(() -> machine)
        .run(
            new ArrayList<>(List.of(arguments)),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            System.err);
  }

  private List<String> lines(String prefix) {
    return text().lines().filter(line -> line.startsWith(prefix)).toList();
  }

  private String text() {
    return out.toString(StandardCharsets.UTF_8);
  }
}
