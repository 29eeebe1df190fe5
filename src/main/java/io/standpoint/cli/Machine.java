package io.standpoint.cli;

import com.sun.management.OperatingSystemMXBean;
import io.standpoint.onnx.OnnxRuntime;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * This JVM and the computer below it, as far as a run depends on them.
 *
 * @param bits width of the JVM's addresses, as text
 * @param heap largest heap in bytes
 * @param memory physical memory in bytes, of the container where there is one
 * @param temporaryFolder where native code is unpacked and models are copied to
 * @param onnxRuntime version of ONNX Runtime, numbers with dots between; empty if unknown
 * @param telemetryOff whether the environment forbids ONNX Runtime to send usage data
 */
record Machine(
    String bits,
    long heap,
    long memory,
    Path temporaryFolder,
    String onnxRuntime,
    boolean telemetryOff) {

  /** Smallest heap that a run is tested with, less what a collector keeps from the program. */
  private static final long LEAST_HEAP_MB = 1000;

  /** ONNX Runtime, its model and the JVM itself, outside the heap. */
  private static final long BESIDE_HEAP_MB = 512;

  private static final long LEAST_FREE_MB = 200;

  /** From this version on ONNX Runtime sends usage data, by code that crashes JVMs. */
  private static final Runtime.Version FIRST_WITH_TELEMETRY = Runtime.Version.parse("1.29");

  static Machine current() {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return new Machine(
        System.getProperty("sun.arch.data.model", "64"),
        Runtime.getRuntime().maxMemory(),
        system.getTotalMemorySize(),
        Path.of(System.getProperty("java.io.tmpdir")),
        OnnxRuntime.version().orElse(""),
        "1".equals(System.getenv("ORT_DISABLE_TELEMETRY")));
  }

  List<Finding> findings() {
    return List.of(
        java(), heapSize(), physicalMemory(), temporaryFiles(), nativeRuntime(), telemetry());
  }

  /** Whether models can be loaded without an end of this JVM. */
  boolean canLoadModels() {
    return !heapSize().failed() && !nativeRuntime().failed();
  }

  private Finding java() {
    String found =
        "%s, %s bits, %s %s"
            .formatted(
                System.getProperty("java.version"),
                bits,
                System.getProperty("os.name"),
                System.getProperty("os.arch"));
    return bits.equals("64")
        ? Finding.pass("Java", found)
        : Finding.fail("Java", found, "install a JDK of 64 bits and set JAVA_HOME to it");
  }

  private Finding heapSize() {
    String found = megabytes(heap) + " MB at most";
    return megabytes(heap) >= LEAST_HEAP_MB
        ? Finding.pass("heap", found)
        : Finding.fail("heap", found, "set STANDPOINT_HEAP=1200m, or give java -Xmx1200m, or more");
  }

  private Finding physicalMemory() {
    String found = megabytes(memory) + " MB";
    long needed = Math.max(megabytes(heap), LEAST_HEAP_MB) + BESIDE_HEAP_MB;
    return megabytes(memory) >= needed
        ? Finding.pass("memory", found)
        : Finding.fail(
            "memory",
            found + ", " + needed + " MB needed with this heap",
            "give the machine or the container more memory, or lower STANDPOINT_HEAP to 1200m");
  }

  private Finding temporaryFiles() {
    String remedy = "name a folder that can be written: STANDPOINT_JAVA_OPTS=-Djava.io.tmpdir=PATH";
    try {
      Files.delete(Files.createTempFile(temporaryFolder, "standpoint-doctor", ".tmp"));
      long free = megabytes(Files.getFileStore(temporaryFolder).getUsableSpace());
      String found = temporaryFolder + ", " + free + " MB free";
      return free >= LEAST_FREE_MB
          ? Finding.pass("temporary folder", found)
          : Finding.fail("temporary folder", found, "free " + LEAST_FREE_MB + " MB, or " + remedy);
    } catch (IOException e) {
      return Finding.fail(
          "temporary folder", temporaryFolder + " cannot be written to (" + e + ")", remedy);
    }
  }

  private Finding nativeRuntime() {
    if (onnxRuntime.isEmpty()) {
      return Finding.skipped("ONNX Runtime", "its jar does not tell its version");
    }
    return hasTelemetry()
        ? Finding.fail(
            "ONNX Runtime",
            onnxRuntime + ", which crashes JVMs whose command line is longer than a few KB",
            "put onnxruntime-1.28.0.jar on the class path instead, and on a cluster into lib/")
        : Finding.pass("ONNX Runtime", onnxRuntime);
  }

  private Finding telemetry() {
    if (onnxRuntime.isEmpty()) {
      return Finding.skipped("telemetry", "the version of ONNX Runtime is not known");
    }
    if (!hasTelemetry()) {
      return Finding.pass("telemetry", "none in ONNX Runtime " + onnxRuntime);
    }
    return telemetryOff
        ? Finding.pass("telemetry", "switched off by ORT_DISABLE_TELEMETRY=1")
        : Finding.fail(
            "telemetry",
            "ONNX Runtime " + onnxRuntime + " sends usage data",
            "set ORT_DISABLE_TELEMETRY=1 in the environment, on a cluster in that of its workers");
  }

  private boolean hasTelemetry() {
    String shortest = onnxRuntime.replaceFirst("(\\.0)+$", ""); // the parser wants no zeros there
    return Runtime.Version.parse(shortest).compareTo(FIRST_WITH_TELEMETRY) >= 0;
  }

  private static long megabytes(long bytes) {
    return bytes >> 20;
  }
}
