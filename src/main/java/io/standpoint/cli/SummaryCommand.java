package io.standpoint.cli;

import io.standpoint.beam.SummaryPipeline;
import io.standpoint.beam.SummarySettings;
import io.standpoint.domain.Dataset;
import io.standpoint.domain.Reliability;
import io.standpoint.domain.Window;
import io.standpoint.storage.Manifest;
import io.standpoint.storage.OutputFolder;
import io.standpoint.storage.RunCounts;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptions;

/**
 * {@code aggregate}: opinions in, entities and pairs out. {@code merge}: entities and pairs of
 * several runs in, those of all of them out, with every window. Neither reads a text.
 */
public final class SummaryCommand implements Command {

  private final String name;
  private final String summary;
  private final boolean fromOpinions;

  private SummaryCommand(String name, String summary, boolean fromOpinions) {
    this.name = name;
    this.summary = summary;
    this.fromOpinions = fromOpinions;
  }

  public static SummaryCommand aggregate() {
    return new SummaryCommand(
        "aggregate", "count the opinions of earlier runs again, without reading a text", true);
  }

  public static SummaryCommand merge() {
    return new SummaryCommand(
        "merge", "merge the aggregates of days or runs into larger windows", false);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String summary() {
    return summary;
  }

  @Override
  public Class<? extends PipelineOptions> options() {
    return SummaryOptions.class;
  }

  @Override
  public List<String> examples() {
    return fromOpinions
        ? List.of("aggregate --input=out/2026-03-01 --output=out/again")
        : List.of(
            "merge --input=out/2026-03-01,out/2026-03-02 --output=out/march",
            "merge --input=out/march --excludeArticles=ids.txt --output=out/less");
  }

  @Override
  public int run(List<String> arguments, PrintStream out, PrintStream err) {
    Instant started = Instant.now();
    OptionTable table = new OptionTable(SummaryOptions.class);
    Engine engine = Engine.of(arguments);
    SummaryOptions options = Arguments.parse(engine.complete(), SummaryOptions.class);
    FileSystems.setDefaultPipelineOptions(options);
    List<EarlierOutput> inputs =
        options.getInput().stream()
            .map(folder -> EarlierOutput.at("--input", engine.path(folder)))
            .toList();
    if (!options.getAllowMixed()) {
      EarlierOutput.requireAgreement(inputs, "add up");
    }
    Map<String, Long> counts = counts(inputs);
    SummarySettings settings = settings(options, engine, inputs, counts, started);
    EarlierOutput.requireOtherFolder(inputs, settings.output());
    RunCommand.prepareOutput(settings.output(), settings.runId(), options.getOverwrite());
    Pipeline pipeline = Pipeline.create(options);
    Manifest manifest =
        new Manifest(
            settings.runId(),
            settings.inputs(),
            table.values(options),
            EarlierOutput.versions(inputs),
            settings.reliability(),
            started);
    SummaryPipeline.build(pipeline, settings, counts, manifest);
    return new Execution(settings.runId(), settings.output(), out, err).run(pipeline, true);
  }

  /** Takes what the excluded articles added to {@code counts} away from them. */
  private SummarySettings settings(
      SummaryOptions options,
      Engine engine,
      List<EarlierOutput> inputs,
      Map<String, Long> counts,
      Instant started) {
    Set<String> excluded =
        options.getExcludeArticles() == null ? Set.of() : lines(options.getExcludeArticles());
    Set<LocalDate> days = new HashSet<>();
    Set<String> missing = new TreeSet<>(excluded);
    for (EarlierOutput input : inputs) {
      input.findArticles(
          missing,
          row -> {
            days.add(Window.of(row.getPublished()).startDay());
            RunCounts.of(row).forEach((count, n) -> counts.merge(count, -n, Long::sum));
          });
    }
    if (!missing.isEmpty()) {
      throw new UsageException(
          "--excludeArticles: no input has an article " + missing.iterator().next() + ".");
    }
    Dataset needed = fromOpinions || !days.isEmpty() ? Dataset.OPINIONS : Dataset.ENTITIES;
    for (EarlierOutput input : inputs) {
      if (!input.has(needed)) {
        throw new UsageException(
            "--input=" + input.folder() + " has no " + needed.folder() + "/*.avro to count.");
      }
    }
    return new SummarySettings(
        inputs.stream().map(EarlierOutput::folder).toList(),
        OutputFolder.at(engine.path(options.getOutput())).path(),
        RunCommand.runId(options, started),
        RunCommand.shards(options),
        RunCommand.format(options),
        fromOpinions,
        days,
        excluded,
        inputs.stream().allMatch(EarlierOutput::countsCopies),
        options.getJoinStories() ? JoinedStories.of(inputs) : Map.of(),
        reliability(inputs));
  }

  /** That of the model behind all inputs; null where they are of several models. */
  private static Reliability reliability(List<EarlierOutput> inputs) {
    Reliability first = inputs.get(0).reliability();
    return inputs.stream().allMatch(input -> Objects.equals(input.reliability(), first))
        ? first
        : null;
  }

  private static Set<String> lines(String file) {
    try {
      return Files.readAllLines(Path.of(file)).stream()
          .map(String::strip)
          .filter(line -> !line.isEmpty())
          .collect(Collectors.toSet());
    } catch (NoSuchFileException e) {
      throw new UsageException("There is no file --excludeArticles=" + file + ".", e);
    } catch (IOException e) {
      throw new UsageException(
          "--excludeArticles=" + file + " cannot be read: " + e.getMessage() + ".", e);
    }
  }

  private static Map<String, Long> counts(List<EarlierOutput> inputs) {
    Map<String, Long> counts = new TreeMap<>();
    inputs.forEach(
        input -> input.counts().forEach((count, n) -> counts.merge(count, n, Long::sum)));
    return counts;
  }
}
