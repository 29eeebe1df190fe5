package io.standpoint.engines;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.Main;
import io.standpoint.beam.Outputs;
import io.standpoint.engines.FlinkCluster.Memory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The bundled jar on session clusters of real processes, held against the local engine. Needs
 * target/bundle of the profile "flink"; .ci/engines makes it and runs this.
 */
@Tag("engines")
class FlinkSessionIT {

  private static final String INPUT = "--input=data/articles/*";
  private static final String PARALLEL = "--parallelism=2";
  private static final String NO_RESTART = "restart-strategy.type: none";
  private static final String QUICK_RESTART = "restart-strategy.fixed-delay.delay: 3 s";
  private static final String QUICK_LOSS = "heartbeat.timeout: 10000";
  private static final String QUICK_BEAT = "heartbeat.interval: 2000";
  private static final int MB = 1024;

  @TempDir static Path folder;

  private static Map<String, List<String>> expected;

  @BeforeAll
  static void runLocally() {
    Path output = folder.resolve("local");
    assertThat(Main.run(List.of("run", INPUT, "--output=" + output), System.out, System.err))
        .isZero();
    expected = Outputs.values(output);
    assertThat(expected.get("opinions")).hasSizeGreaterThan(1000);
  }

  @Test
  void olderFlinkWithoutRestarts() {
    try (FlinkCluster cluster =
        FlinkCluster.start(
            folder.resolve("flink-1.19.3"), "1.19.3", NO_RESTART, QUICK_LOSS, QUICK_BEAT)) {
      Path output = folder.resolve("older");
      Path log = folder.resolve("older.log");
      Process client = cluster.submit(log, "run", INPUT, PARALLEL, "--output=" + output);
      FlinkCluster.await("opinions", () -> written(output, "opinions-"));
      cluster.killTaskManager();

      assertThat(cluster.exit(client)).as(read(log)).isEqualTo(1);
      assertThat(read(log)).contains("standpoint: the run failed: ", "no _SUCCESS");
      assertThat(output.resolve("_SUCCESS")).doesNotExist();
      assertThat(published(output)).isEmpty();

      cluster.addTaskManager();
      cluster.awaitSlots(2);
      assertThat(cluster.run(log, "run", INPUT, PARALLEL, "--output=" + output)).isEqualTo(2);
      assertThat(read(log)).contains("is not empty", "--overwrite").doesNotContain("\tat ");
      assertThat(cluster.run(log, "run", INPUT, PARALLEL, "--output=" + output, "--overwrite"))
          .as(read(log))
          .isZero();
      assertComplete(output);
      assertThat(cluster.logged("The heartbeat timeout is "))
          .as("this version cancels what runs longer")
          .isNotEmpty()
          .allMatch(line -> line.endsWith(" 315360000000"));

      Path embedded = folder.resolve("embedded");
      assertThat(cluster.runEmbedded(log, "run", INPUT, PARALLEL, "--output=" + embedded))
          .as(read(log))
          .isZero();
      assertComplete(embedded);
    }
  }

  @Test
  void newerFlinkWithRestarts() throws IOException {
    try (FlinkCluster cluster =
        FlinkCluster.start(
            folder.resolve("flink-1.20.5"), "1.20.5", QUICK_RESTART, QUICK_LOSS, QUICK_BEAT)) {
      Path log = folder.resolve("newer.log");
      List<List<Memory>> memory = new ArrayList<>();
      for (int job = 1; job <= 5; job++) {
        Path output = folder.resolve("newer-" + job);
        if (job == 3) {
          detached(cluster, log, output);
        } else {
          Process client = cluster.submit(log, "run", INPUT, PARALLEL, "--output=" + output);
          FlinkCluster.await("recogniser", cluster::holdsRecogniser);
          assertThat(cluster.exit(client)).as(read(log)).isZero();
        }
        assertComplete(output);
        memory.add(cluster.memory());
      }
      cluster.logged("Models and gazetteer loaded").forEach(System.out::println);
      memory.forEach(System.out::println);
      for (int worker = 0; worker < 2; worker++) {
        Memory second = memory.get(1).get(worker);
        Memory fifth = memory.get(4).get(worker);
        assertThat(fifth.heap()).isLessThan(second.heap() + 30 * MB);
        assertThat(fifth.metaspace()).isLessThan(second.metaspace() + 10 * MB);
      }

      Path output = folder.resolve("killed");
      Process client =
          cluster.submit(log, "run", INPUT, PARALLEL, "--output=" + output, "--numShards=2");
      FlinkCluster.await("opinions", () -> written(output, "opinions-"));
      cluster.killTaskManager();
      cluster.addTaskManager();
      FlinkCluster.await("summaries", () -> written(output, "entities-"));
      cluster.killTaskManager();
      cluster.addTaskManager();
      assertThat(cluster.exit(client)).as(read(log)).isZero();
      assertComplete(output);
      assertThat(Outputs.manifest(output).at("/counts/read").asLong())
          .as("what died attempts counted is not counted")
          .isEqualTo(46);
    }
  }

  private static void detached(FlinkCluster cluster, Path log, Path output) {
    assertThat(
            cluster.run(
                log, "run", "--detached", "--runId=nightly", INPUT, PARALLEL, "--output=" + output))
        .as(read(log))
        .isZero();
    assertThat(read(log)).contains("The run nightly was started.");
    FlinkCluster.await("_SUCCESS", () -> Files.exists(output.resolve("_SUCCESS")));
    cluster.awaitSlots(2);
  }

  /** Equal values, and nothing but what a run leaves. */
  private static void assertComplete(Path output) {
    assertThat(Outputs.values(output)).isEqualTo(expected);
    assertThat(output.resolve("_SUCCESS")).exists();
    try (Stream<Path> files = Files.walk(output)) {
      assertThat(
              files
                  .map(path -> output.relativize(path).toString())
                  .filter(path -> !path.isEmpty())
                  .filter(
                      path ->
                          !path.matches(
                              "(opinions|entities|pairs|articles|failures)(/part-.*\\.avro)?|manifest\\.json|_SUCCESS")))
          .as("orphans")
          .isEmpty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> published(Path output) {
    try (Stream<Path> files = Files.walk(output)) {
      return files
          .map(path -> path.getFileName().toString())
          .filter(name -> name.startsWith("part-"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a worker has begun to write a file of that kind in the temporary folder. */
  private static boolean written(Path output, String prefix) {
    try (Stream<Path> files = Files.exists(output) ? Files.walk(output) : Stream.of()) {
      return files.anyMatch(path -> path.getFileName().toString().startsWith(prefix));
    } catch (IOException | UncheckedIOException e) {
      // A folder vanished meanwhile.
      return false;
    }
  }

  private static String read(Path log) {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
