package io.standpoint.storage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.standpoint.avro.DatasetSchemas;
import io.standpoint.domain.Dataset;
import io.standpoint.domain.Reliability;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.avro.SchemaNormalization;
import org.apache.beam.sdk.transforms.SerializableFunction;

/**
 * Writes {@code manifest.json}: what was run, on what, with which versions, and what came out.
 * Written by the pipeline itself, so that a run that nobody waits for has one.
 */
public final class Manifest implements SerializableFunction<Map<String, Long>, String> {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  private static final List<String> COUNTS =
      List.of(
          RunCounts.READ,
          "analysed",
          "copies",
          "other_language",
          "failed",
          RunCounts.CHARACTERS,
          RunCounts.SENTENCES,
          RunCounts.MENTIONS,
          RunCounts.OPINIONS,
          Dataset.ENTITIES.folder(),
          Dataset.PAIRS.folder());

  private static final String MASK = "***";
  private static final String SECRETS =
      "password|passwd|secret|credential|token(?!s)|signature|key";
  private static final Pattern SECRET = Pattern.compile(SECRETS, Pattern.CASE_INSENSITIVE);
  private static final Pattern USER = Pattern.compile("(?<=://)[^/@\\s]*@");
  private static final Pattern SECRET_PARAMETER =
      Pattern.compile(
          "([?&](?:[^=&\\s]*(?:" + SECRETS + ")[^=&\\s]*|sig)=)[^&,\\s\\]]*",
          Pattern.CASE_INSENSITIVE);

  private final String runId;
  private final List<String> inputs;
  private final Map<String, String> options;
  private final Map<String, String> versions;
  private final Reliability reliability;
  private final String started;

  /**
   * A manifest to be.
   *
   * @param runId names the run
   * @param inputs what it reads
   * @param options every option with its value, as text
   * @param versions versions and checksums by what they are of
   * @param reliability nullable; of the model
   * @param started when the run was launched
   */
  public Manifest(
      String runId,
      List<String> inputs,
      Map<String, String> options,
      Map<String, String> versions,
      Reliability reliability,
      Instant started) {
    this.runId = runId;
    this.inputs = List.copyOf(inputs);
    this.options = new TreeMap<>(options);
    this.versions = new TreeMap<>(versions);
    this.reliability = reliability;
    this.started = started.toString();
  }

  /**
   * How reliable the model of a run is, as its manifest says.
   *
   * @return null if it does not say
   * @throws IllegalArgumentException if what it says cannot be used
   */
  public static Reliability reliability(JsonNode manifest) {
    JsonNode node = manifest.path("reliability");
    try {
      return node.isMissingNode() ? null : MAPPER.treeToValue(node, Reliability.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("its reliability: " + e.getOriginalMessage(), e);
    }
  }

  @Override
  public String apply(Map<String, Long> amounts) {
    Map<String, Object> manifest = new LinkedHashMap<>();
    manifest.put("run_id", runId);
    manifest.put("inputs", inputs.stream().map(Manifest::masked).toList());
    manifest.put("options", masked(options));
    manifest.put("versions", versions);
    if (reliability != null) {
      manifest.put("reliability", MAPPER.valueToTree(reliability));
    }
    manifest.put("schema_fingerprints", fingerprints());
    Map<String, Long> counts = new LinkedHashMap<>();
    COUNTS.forEach(name -> counts.put(name, amounts.getOrDefault(name, 0L)));
    manifest.put("counts", counts);
    manifest.put("failures_by_reason", failures(amounts));
    manifest.put("articles_by_fallback", withPrefix(amounts, RunCounts.FALLBACK));
    manifest.put("articles_by_language", withPrefix(amounts, RunCounts.LANGUAGE));
    manifest.put("skipped_records", withPrefix(amounts, RunCounts.SKIPPED));
    manifest.put("timings", timings(amounts));
    try {
      return MAPPER.writeValueAsString(manifest) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("maps of text and numbers are always JSON", e);
    }
  }

  /** Options without what must stay secret, by their names and in addresses. */
  static Map<String, String> masked(Map<String, String> options) {
    Map<String, String> masked = new TreeMap<>();
    options.forEach(
        (name, value) -> masked.put(name, SECRET.matcher(name).find() ? MASK : masked(value)));
    return masked;
  }

  /** Without the credentials that an address may hold. */
  static String masked(String value) {
    String anonymous = USER.matcher(value).replaceAll(MASK + "@");
    return SECRET_PARAMETER.matcher(anonymous).replaceAll("$1" + MASK);
  }

  private static Map<String, String> fingerprints() {
    Map<String, String> fingerprints = new LinkedHashMap<>();
    for (Dataset dataset : Dataset.values()) {
      long fingerprint = SchemaNormalization.parsingFingerprint64(DatasetSchemas.of(dataset));
      fingerprints.put(dataset.folder(), String.format("%016x", fingerprint));
    }
    return fingerprints;
  }

  private static Map<String, Long> failures(Map<String, Long> amounts) {
    return withPrefix(amounts, RunCounts.REASON);
  }

  private Map<String, Object> timings(Map<String, Long> amounts) {
    Instant finished = Instant.now();
    Map<String, Object> timings = new LinkedHashMap<>();
    timings.put("started", started);
    timings.put("finished", finished.toString());
    // A clock that was set back meanwhile must not make it negative.
    long millis = Math.max(0, Duration.between(Instant.parse(started), finished).toMillis());
    timings.put("wall_seconds", millis / 1000.0);
    Map<String, Double> steps = new TreeMap<>();
    withPrefix(amounts, RunCounts.NANOS)
        .forEach((step, nanos) -> steps.put(step, Math.round(nanos / 1e6) / 1e3));
    timings.put("thread_seconds_by_step", steps);
    return timings;
  }

  private static Map<String, Long> withPrefix(Map<String, Long> amounts, String prefix) {
    return amounts.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(prefix))
        .collect(
            Collectors.toMap(
                entry -> entry.getKey().substring(prefix.length()),
                Map.Entry::getValue,
                Long::sum,
                TreeMap::new));
  }
}
