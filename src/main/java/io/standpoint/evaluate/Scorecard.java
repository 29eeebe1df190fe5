package io.standpoint.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The figures that a model is known to reach, file by file, and whether it still reaches them.
 * Expected figures stand in YAML files, one per task: {@code task}, {@code tolerance} and {@code
 * expected}, which maps gold files to figures by the names that the task gives them; {@code
 * at_threshold.coverage} is a figure within another.
 */
public final class Scorecard {

  private static final String RULES = "any-model";
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
  private static final Set<String> LOWER_IS_BETTER =
      Set.of("ece", "brier", "mean_absolute_shift", "flip_rate", "net_shift_deviation");

  /**
   * Expected figures of one file.
   *
   * @param tolerance by how much a figure may be worse than expected
   */
  private record Entry(Task.Kind task, Path gold, double tolerance, Map<String, Double> figures) {}

  /**
   * A figure that was expected and measured.
   *
   * @param holds whether it is at most the tolerance worse than expected
   */
  public record Figure(String name, double expected, double measured, boolean holds) {}

  /**
   * What became of one file.
   *
   * @param n number of scored rows; 0 where the file is absent
   * @param figures in the order of the expectations; empty where the file is absent
   */
  public record Line(Task.Kind task, Path gold, long n, List<Figure> figures) {

    public boolean isAbsent() {
      return figures.isEmpty();
    }

    public boolean holds() {
      return figures.stream().allMatch(Figure::holds);
    }
  }

  private final List<Entry> entries;

  private Scorecard(List<Entry> entries) {
    this.entries = entries;
  }

  /**
   * Reads what is expected of a model.
   *
   * @param folder with the YAML files
   * @param modelId their section, but for figures that need no model, which are in section {@value
   *     #RULES}
   * @throws GoldException if nothing is expected of that model, or a file cannot be used
   */
  public static Scorecard read(Path folder, String modelId) {
    List<Entry> entries = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".yaml")).sorted().toList()) {
        entries.addAll(entries(file, YAML.readTree(file.toFile()), modelId));
      }
    } catch (NoSuchFileException e) {
      throw new GoldException(
          "There is no folder " + folder + "; this project's figures are in data/expected.", e);
    } catch (IOException e) {
      throw new GoldException(
          "The expected figures in " + folder + " cannot be read: " + e.getMessage() + ".", e);
    }
    if (entries.isEmpty()) {
      throw new GoldException(folder + " expects nothing of the model " + modelId + ".");
    }
    return new Scorecard(entries);
  }

  private static List<Entry> entries(Path file, JsonNode yaml, String modelId) {
    List<Entry> entries = new ArrayList<>();
    Task.Kind task = Task.Kind.ofLabel(yaml.path("task").asText());
    double tolerance = yaml.path("tolerance").asDouble(-1);
    if (tolerance < 0) {
      throw new GoldException(file + " states no tolerance.");
    }
    String section = yaml.path("expected").has(RULES) ? RULES : modelId;
    yaml.path("expected")
        .path(section)
        .fields()
        .forEachRemaining(
            gold -> {
              Map<String, Double> figures = new LinkedHashMap<>();
              gold.getValue()
                  .fields()
                  .forEachRemaining(f -> figures.put(f.getKey(), f.getValue().asDouble()));
              entries.add(new Entry(task, Path.of(gold.getKey()), tolerance, figures));
            });
    return entries;
  }

  /** Scores every file that is there. */
  public List<Line> run(Evaluation evaluation) {
    return entries.stream().map(entry -> line(evaluation, entry)).toList();
  }

  private static Line line(Evaluation evaluation, Entry entry) {
    if (!Files.exists(entry.gold)) {
      return new Line(entry.task, entry.gold, 0, List.of());
    }
    ObjectNode metrics = evaluation.score(entry.task, entry.gold, Integer.MAX_VALUE).metrics();
    List<Figure> figures = new ArrayList<>();
    entry.figures.forEach(
        (name, expected) -> {
          double measured =
              find(metrics, name)
                  .orElseThrow(
                      () -> new GoldException("The task " + entry.task + " has no " + name + "."));
          String last = name.substring(name.lastIndexOf('.') + 1);
          double worse = LOWER_IS_BETTER.contains(last) ? measured - expected : expected - measured;
          figures.add(new Figure(name, expected, measured, worse <= entry.tolerance));
        });
    return new Line(entry.task, entry.gold, metrics.path("n").asLong(), figures);
  }

  private static Optional<Double> find(JsonNode metrics, String name) {
    JsonNode node = metrics;
    for (String part : name.split("\\.")) {
      node = node.path(part);
    }
    return node.isNumber() ? Optional.of(node.asDouble()) : Optional.empty();
  }

  /** The lines as a Markdown table; a figure that fell below its floor is marked. */
  public static String table(List<Line> lines) {
    StringBuilder table =
        new StringBuilder("| task | data set | rows | figures |\n|---|---|---|---|\n");
    for (Line line : lines) {
      List<String> cells = new ArrayList<>();
      for (Figure figure : line.figures) {
        String note =
            figure.holds ? "" : String.format(Locale.ROOT, " (expected %.3f!)", figure.expected);
        cells.add(String.format(Locale.ROOT, "%s %.3f%s", figure.name, figure.measured, note));
      }
      table.append(
          String.format(
              Locale.ROOT,
              "| %s | %s | %s | %s |\n",
              line.task.label(),
              shortName(line.gold),
              line.isAbsent() ? "-" : line.n,
              line.isAbsent() ? "absent, skipped" : String.join(", ", cells)));
    }
    return table.toString();
  }

  private static String shortName(Path gold) {
    int count = gold.getNameCount();
    return gold.subpath(Math.max(0, count - 2), count).toString();
  }
}
