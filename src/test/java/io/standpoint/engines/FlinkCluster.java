package io.standpoint.engines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A session cluster of real processes on loopback, with one slot per task manager. {@link #close}
 * ends them all.
 */
final class FlinkCluster implements AutoCloseable {

  private static final Path SCRIPTS = Path.of("pipelines/flink").toAbsolutePath();
  private static final Duration PATIENCE = Duration.ofSeconds(300);
  private static final String RECOGNISER = " io.standpoint.corenlp.NameRecogniser\n";
  private static final Pattern HEAP_KB = Pattern.compile("(?s)total \\d+K, used (\\d+)K");
  private static final Pattern METASPACE_KB = Pattern.compile("Metaspace +used (\\d+)K");

  private final Path home;
  private final int port;
  private final HttpClient http = HttpClient.newHttpClient();
  private final List<Long> taskManagers = new ArrayList<>();

  private FlinkCluster(Path home, int port) {
    this.home = home;
    this.port = port;
  }

  /** Starts Flink {@code version} with two task managers. */
  static FlinkCluster start(Path home, String version, String... configuration) {
    FlinkCluster cluster = new FlinkCluster(home, freePort());
    List<String> install = new ArrayList<>(List.of("install", version));
    install.addAll(List.of(configuration));
    cluster.control(install.toArray(String[]::new));
    cluster.control("start");
    cluster.addTaskManager();
    cluster.addTaskManager();
    cluster.awaitSlots(2);
    return cluster;
  }

  void addTaskManager() {
    taskManagers.add(Long.parseLong(control("taskmanager").strip()));
  }

  /** Ends the oldest task manager as a machine's death would. */
  void killTaskManager() {
    long pid = taskManagers.remove(0);
    ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
    process.destroyForcibly();
    process.onExit().join();
  }

  void awaitSlots(int slots) {
    try {
      await(
          "slots",
          () -> rest("GET", "/overview", "").contains("\"slots-available\":" + slots + ","));
    } catch (AssertionError e) {
      throw new AssertionError(e.getMessage() + ": " + state(), e);
    }
  }

  /** The exit code of a client of this cluster. */
  int exit(Process client) {
    try {
      return exitCode(client);
    } catch (AssertionError e) {
      throw new AssertionError(e.getMessage() + ": " + state(), e);
    }
  }

  /** What there is to know of a cluster that does not do what it should. */
  private String state() {
    List<Long> alive =
        taskManagers.stream().filter(pid -> ProcessHandle.of(pid).isPresent()).toList();
    StringBuilder state = new StringBuilder("alive of " + taskManagers + ": " + alive + "; ");
    state.append(rest("GET", "/overview", "")).append(rest("GET", "/jobs/overview", ""));
    alive.forEach(pid -> state.append('\n').append(jcmd(pid, "Thread.print")));
    for (String text : List.of(" ERROR ", " WARN ", "Exception", " switched from ")) {
      logged(text).forEach(line -> state.append('\n').append(line));
    }
    return state.toString();
  }

  /** Starts {@code standpoint-flink} with these arguments; its output goes to {@code log}. */
  Process submit(Path log, String... arguments) {
    List<String> command = new ArrayList<>(List.of(SCRIPTS.resolve("standpoint-flink").toString()));
    command.addAll(List.of(arguments));
    return launch(command, log);
  }

  /** As {@link #submit}, until its end: the exit code. */
  int run(Path log, String... arguments) {
    return exit(submit(log, arguments));
  }

  /** Runs the program with Flink inside its own process: the exit code. */
  int runEmbedded(Path log, String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                "java",
                "-Xmx1500m",
                "-Djava.io.tmpdir=" + home.resolve("tmp"),
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "-cp",
                Path.of("target/bundle/standpoint-flink.jar") + ":" + home.resolve("lib") + "/*",
                "io.standpoint.Main"));
    command.addAll(List.of(arguments));
    command.addAll(List.of("--runner=FlinkRunner", "--flinkMaster=[local]"));
    return exit(launch(command, log));
  }

  private String rest(String method, String path, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    } catch (IOException e) {
      return "";
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Live heap and metaspace of each task manager after a collection, in KB, once all have let go of
   * the recognisers that nobody uses.
   */
  List<Memory> memory() {
    List<Memory> memory = new ArrayList<>();
    for (long pid : taskManagers) {
      await("release", () -> !holdsRecogniser(pid));
      jcmd(pid, "GC.run");
      String info = jcmd(pid, "GC.heap_info");
      memory.add(new Memory(number(HEAP_KB, info), number(METASPACE_KB, info)));
    }
    return memory;
  }

  record Memory(long heap, long metaspace) {}

  boolean holdsRecogniser() {
    return taskManagers.stream().anyMatch(FlinkCluster::holdsRecogniser);
  }

  private static boolean holdsRecogniser(long pid) {
    // Lists what a collection leaves.
    return jcmd(pid, "GC.class_histogram").contains(RECOGNISER);
  }

  /** Lines of the managers' logs that hold {@code text}. */
  List<String> logged(String text) {
    List<String> lines = new ArrayList<>();
    try (var logs = Files.newDirectoryStream(home.resolve("log"), "{job,task}manager*.log")) {
      for (Path log : logs) {
        Files.readAllLines(log).stream().filter(line -> line.contains(text)).forEach(lines::add);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines;
  }

  static int exitCode(Process process) {
    try {
      if (!process.waitFor(10, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new AssertionError("a process did not end within 10 minutes");
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static void await(String what, BooleanSupplier condition) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("no " + what + " within " + PATIENCE);
      }
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }

  @Override
  public void close() {
    control("stop");
  }

  private String control(String... arguments) {
    List<String> command = new ArrayList<>(List.of(SCRIPTS.resolve("session-cluster").toString()));
    command.addAll(List.of(arguments));
    try {
      Path log = Files.createTempFile("session-cluster", ".log");
      int code = exitCode(launch(command, log));
      String output = Files.readString(log);
      Files.delete(log);
      if (code != 0) {
        throw new AssertionError(command + " ended with " + code + ": " + output);
      }
      return output;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Process launch(List<String> command, Path log) {
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder
        .environment()
        .putAll(
            Map.of(
                "FLINK_HOME", home.toString(),
                "FLINK_REST_PORT", Integer.toString(port),
                "FLINK_RPC_PORT", Integer.toString(freePort())));
    try {
      return builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String jcmd(long pid, String command) {
    try {
      Process process =
          new ProcessBuilder("jcmd", Long.toString(pid), command).redirectErrorStream(true).start();
      String output = new String(process.getInputStream().readAllBytes());
      exitCode(process);
      return output;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long number(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      throw new AssertionError(pattern + " is not in " + text);
    }
    return Long.parseLong(matcher.group(1));
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
