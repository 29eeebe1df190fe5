package io.standpoint.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Flink cluster as its REST interface shows it: {@code /overview} and {@code /jobmanager/config}.
 */
final class FlinkCluster {

  /** Packages with native code or models, which a worker must load once for all jobs. */
  static final List<String> PARENT_FIRST =
      List.of("edu.stanford.nlp.", "ai.onnxruntime.", "ai.djl.");

  private static final String ADDITIONAL = "classloader.parent-first-patterns.additional";
  private static final String ORDER = "classloader.resolve-order";
  private static final Set<String> TESTED = Set.of("1.19", "1.20");
  private static final Pattern ADDRESS = Pattern.compile("(https?://)?([^\\s/:]+:\\d{1,5})/?");
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String address;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  private FlinkCluster(String address) {
    this.address = address;
  }

  /**
   * The cluster at an address.
   *
   * @param master value of {@code --flinkMaster} that names a host
   * @throws UsageException if it is none
   */
  static FlinkCluster at(String master) {
    Matcher matcher = ADDRESS.matcher(master);
    if (!matcher.matches()) {
      throw new UsageException(
          "--flinkMaster takes HOST:PORT, such as localhost:8081, not '" + master + "'.");
    }
    String scheme = matcher.group(1) == null ? "http://" : matcher.group(1);
    return new FlinkCluster(scheme + matcher.group(2));
  }

  List<Finding> findings() {
    try {
      String version = get("/overview").path("flink-version").asText();
      return List.of(
          Finding.pass("Flink REST", address),
          version(version),
          loading(get("/jobmanager/config")));
    } catch (IOException | IllegalArgumentException e) {
      String why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
      return List.of(
          Finding.fail(
              "Flink REST",
              address + " does not answer as Flink does (" + why + ")",
              "start the cluster, or correct --flinkMaster: it is rest.address:rest.port of the"
                  + " cluster's configuration"),
          Finding.skipped("Flink version", "needs Flink REST"),
          Finding.skipped("Flink parent-first", "needs Flink REST"));
    }
  }

  private static Finding version(String version) {
    Matcher minor = Pattern.compile("\\d+\\.\\d+").matcher(version);
    return minor.lookingAt() && TESTED.contains(minor.group())
        ? Finding.pass("Flink version", version)
        : Finding.fail(
            "Flink version",
            version.isEmpty() ? "unknown" : version,
            "use a cluster of Flink 1.19 or 1.20: the Flink runner of Beam 2.70 fits no other");
  }

  private static Finding loading(JsonNode configuration) {
    if (value(configuration, ORDER).equals("parent-first")) {
      return Finding.pass("Flink parent-first", ORDER + ": parent-first");
    }
    String patterns = value(configuration, ADDITIONAL);
    Set<String> missing = new TreeSet<>(PARENT_FIRST);
    missing.removeAll(Set.of(patterns.split("[\\s;,\\[\\]\"']+")));
    return missing.isEmpty()
        ? Finding.pass("Flink parent-first", patterns)
        : Finding.fail(
            "Flink parent-first",
            ADDITIONAL + " lacks " + String.join(" ", missing) + ": a second job would fail",
            "add the lines of pipelines/flink/flink-conf.yaml to the cluster's configuration, put"
                + " standpoint-flink-lib.jar into lib/, and restart the cluster");
  }

  private static String value(JsonNode configuration, String key) {
    for (JsonNode entry : configuration) {
      if (entry.path("key").asText().equals(key)) {
        return entry.path("value").asText();
      }
    }
    return "";
  }

  private JsonNode get(String path) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + path)).timeout(PATIENCE).build();
    try {
      HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() != 200) {
        throw new IOException(path + " has status " + response.statusCode());
      }
      JsonNode body = JSON.readTree(response.body());
      boolean flink = body.isArray() || body.has("flink-version");
      if (!flink) {
        throw new IOException(path + " is another service's");
      }
      return body;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
