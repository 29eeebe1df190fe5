package io.standpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.beam.OutputInvariants;
import io.standpoint.beam.Outputs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program in a process of its own, killed at random moments: an output is whole or not marked
 * so. {@code -Dstandpoint.kills=10} sets how often.
 */
class KilledRunIT {

  private static final int KILLS = Integer.getInteger("standpoint.kills", 2);

  @TempDir Path folder;

  @Test
  void whatIsMarkedIsWholeAndARunAfterwardsIsExact() throws Exception {
    Path clean = folder.resolve("clean");
    long start = System.nanoTime();
    assertThat(start(clean).waitFor()).isZero();
    long millis = (System.nanoTime() - start) / 1_000_000;
    Map<String, List<String>> expected = Outputs.values(clean);
    Path output = folder.resolve("out");
    Random random = new Random();
    int marked = 0;
    for (int i = 0; i < KILLS; i++) {
      long moment = (long) (millis * (0.6 + 0.45 * random.nextDouble()));
      Process run = start(output);
      run.waitFor(moment, TimeUnit.MILLISECONDS);
      run.destroyForcibly().waitFor();
      boolean success = Files.exists(output.resolve("_SUCCESS"));
      System.out.printf(
          "killed after %d of %d ms, %s: %s%n",
          moment, millis, success ? "marked" : "not marked", left(output));
      if (success) {
        marked++;
        assertThat(Outputs.values(output)).isEqualTo(expected);
      }
    }
    assertThat(start(output).waitFor()).isZero();
    assertThat(Outputs.values(output)).isEqualTo(expected);
    OutputInvariants.check(output);
    System.out.printf("%d kills, %d outputs marked, all as they should be%n", KILLS, marked);
  }

  private static List<String> left(Path output) throws IOException {
    if (!Files.exists(output)) {
      return List.of();
    }
    try (var files = Files.list(output)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private Process start(Path output) throws IOException {
    List<String> command =
        new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java")));
    command.addAll(List.of("-Xmx900m", "-cp", System.getProperty("java.class.path")));
    command.addAll(
        List.of(
            "io.standpoint.Main",
            "run",
            "--input=data/articles/*",
            "--overwrite",
            "--keepText",
            "--model=src/test/resources/models/tiny",
            "--output=" + output));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("log.txt").toFile())
        .start();
  }
}
