package io.standpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script that starts the program, with stand-ins for Maven and Java. */
class LauncherTest {

  @TempDir private Path folder;

  @BeforeEach
  void copy() throws IOException {
    Path launcher = Files.createDirectories(folder.resolve("pipelines/local"));
    Files.copy(Path.of("pipelines/local/standpoint"), launcher.resolve("standpoint"));
    script("bin/java", "echo java \"${@: -3}\"");
    script(
        "bin/mvn", "echo built >> builds.txt; mkdir -p target/lib; touch target/standpoint-1.jar");
  }

  @Test
  void theFirstCallBuildsAndLaterOnesDoNot() throws Exception {
    assertThat(call("run", "--input=a b")).isEqualTo("java io.standpoint.Main run --input=a b\n");
    assertThat(call("run", "--input=c")).isEqualTo("java io.standpoint.Main run --input=c\n");

    assertThat(folder.resolve("builds.txt")).hasContent("built");
  }

  @Test
  void whatOnlyCountsHasACollectorOfItsOwn() throws Exception {
    call("--help");
    script("bin/java", "echo \"${1##*/} ${2##*/}\"");

    assertThat(call("aggregate", "--input=a")).isEqualTo("jvm.options parallel.options\n");
    assertThat(call("merge", "--input=a")).isEqualTo("jvm.options parallel.options\n");
    assertThat(call("run", "--input=a")).isEqualTo("jvm.options serial.options\n");
    assertThat(call("--input=a")).isEqualTo("jvm.options serial.options\n");
    assertThat(call()).isEqualTo("jvm.options serial.options\n");
  }

  private void script(String name, String body) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/usr/bin/env bash\n" + body + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  private String call(String... arguments) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder("bash", folder.resolve("pipelines/local/standpoint").toString());
    builder.command().addAll(List.of(arguments));
    builder.environment().put("JAVA_HOME", folder.toString());
    builder.environment().merge("PATH", folder.resolve("bin") + ":", (path, bin) -> bin + path);
    builder.redirectError(folder.resolve("err.txt").toFile());
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(folder.resolve("err.txt"))).isZero();
    return out;
  }
}
