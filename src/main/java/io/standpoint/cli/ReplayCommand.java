package io.standpoint.cli;

import com.google.common.base.CharMatcher;
import io.standpoint.beam.Analyzers;
import io.standpoint.beam.ReplayPipeline;
import io.standpoint.beam.ReplayPlan;
import io.standpoint.beam.Settings;
import io.standpoint.beam.StandpointOptions;
import io.standpoint.domain.Dataset;
import io.standpoint.storage.Manifest;
import io.standpoint.storage.OutputFolder;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptions;

/**
 * {@code replay}: the failures of an earlier output are tried again, with the options of its run.
 * Without {@code --output} the earlier output is replaced, once the new one is complete.
 */
public final class ReplayCommand implements Command {

  /** Options that are the replay's own. */
  private static final Set<String> OWN =
      Set.of("input", "output", "overwrite", "runid", "numshards", "wait", "detached");

  @Override
  public String name() {
    return "replay";
  }

  @Override
  public String summary() {
    return "try the failures of an earlier run again, and count what succeeds";
  }

  @Override
  public Class<? extends PipelineOptions> options() {
    return StandpointOptions.class;
  }

  @Override
  public List<String> examples() {
    return List.of(
        "replay --input=out/2026-03-01",
        "replay --input=out/2026-03-01 --output=out/mended --maxSeconds=900");
  }

  @Override
  public void help(PrintStream out) {
    out.println("standpoint replay: " + summary());
    out.println();
    out.println("  --input=TEXT (required)");
    out.println("      Output folder of the earlier run.");
    out.println("  --output=TEXT");
    out.println("      Folder for the new output; without it, the earlier one is replaced.");
    out.println("  --maxSeconds=NUMBER");
    out.println("      Seconds after which the analysis of a long article is given up.");
    out.println();
    out.println("Other options are those of the earlier run, unless you give them anew; they are");
    out.println("those of 'run'.");
    printExamples(out);
  }

  @Override
  public int run(List<String> arguments, PrintStream out, PrintStream err) {
    Instant started = Instant.now();
    Engine engine = Engine.of(arguments);
    List<String> complete = new ArrayList<>(engine.complete());
    boolean inPlace = arguments.stream().noneMatch(option -> option.startsWith("--output="));
    arguments.stream()
        .filter(option -> inPlace && option.startsWith("--input="))
        .forEach(option -> complete.add("--output=" + option.substring("--input=".length())));
    StandpointOptions given = Arguments.parse(complete, StandpointOptions.class);
    FileSystems.setDefaultPipelineOptions(given);
    if (given.getInput().size() != 1) {
      throw new UsageException("--input takes one output folder to replay.");
    }
    OutputFolder folder = OutputFolder.at(engine.path(given.getInput().get(0)));
    if (!inPlace && folder.isSameAs(OutputFolder.at(engine.path(given.getOutput())))) {
      throw new UsageException("--output is --input: leave it away to replace the output.");
    }
    completeEarlierReplay(folder);
    EarlierOutput earlier = EarlierOutput.at("--input", folder.path());
    complete.addAll(inherited(earlier, arguments));
    StandpointOptions options = Arguments.parse(complete, StandpointOptions.class);
    ReplayPlan plan = plan(earlier, folder);
    if (inPlace && plan.isEmpty()) {
      out.println("There is nothing to replay in " + folder.path() + ".");
      return 0;
    }
    Map<String, String> values = new OptionTable(StandpointOptions.class).values(options);
    if (inPlace) {
      options.setOutput(folder.staging().path());
    }
    Settings plain = RunCommand.settings(options, engine, started);
    Map<String, String> versions = RunCommand.versions(plain, engine);
    requireAgreement(earlier, versions);
    Settings settings = RunCommand.withReliability(plain);
    RunCommand.prepareOutput(
        settings.output(), settings.runId(), inPlace || options.getOverwrite());
    Pipeline pipeline = Pipeline.create(options);
    Manifest manifest =
        new Manifest(
            settings.runId(),
            earlier.patterns(),
            values,
            versions,
            settings.reliability(),
            started);
    build(pipeline, folder, plan, settings, manifest);
    Execution execution =
        new Execution(settings.runId(), inPlace ? folder.path() : settings.output(), out, err);
    return execution.run(
        pipeline,
        true,
        () -> {
          if (inPlace) {
            folder.replaceBy(folder.staging());
          }
        });
  }

  /** A replay that was cut off while it replaced the output left all that is needed to go on. */
  private static void completeEarlierReplay(OutputFolder folder) {
    try {
      if (folder.staging().isFinished()) {
        folder.replaceBy(folder.staging());
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new UsageException(
          "--input=" + folder.path() + " cannot be replayed: " + Arguments.reason(e) + ".", e);
    }
  }

  private static List<String> inherited(EarlierOutput earlier, List<String> arguments) {
    List<String> inherited = new ArrayList<>();
    earlier
        .options()
        .forEach(
            (name, value) -> {
              boolean given =
                  arguments.stream().anyMatch(option -> plain(option).equals(plain(name)));
              if (!given && !OWN.contains(plain(name))) {
                inherited.add("--" + name + "=" + value);
              }
            });
    return inherited;
  }

  /** The name of an option, however it is spelt. */
  private static String plain(String option) {
    return CharMatcher.is('-')
        .removeFrom(option.replaceFirst("(?s)=.*", ""))
        .toLowerCase(Locale.ROOT);
  }

  private static ReplayPlan plan(EarlierOutput earlier, OutputFolder folder) {
    if (!earlier.has(Dataset.OPINIONS) || !earlier.has(Dataset.FAILURES)) {
      throw new UsageException(
          "--input=" + folder.path() + " has no opinions/*.avro and failures/*.avro to replay.");
    }
    try {
      return ReplayPlan.of(folder);
    } catch (IOException | IllegalArgumentException e) {
      throw new UsageException(
          "The failures of --input=" + folder.path() + " cannot be read: " + e.getMessage() + ".",
          e);
    }
  }

  /** Numbers of different models or gazetteers do not add up. */
  private static void requireAgreement(EarlierOutput earlier, Map<String, String> versions) {
    for (String part : EarlierOutput.MUST_AGREE) {
      if (!earlier.version(part).equals(versions.get(part))) {
        throw new UsageException(
            "%s was made with %s %s, and this is %s: numbers of both do not add up; run all of it again into a new output."
                .formatted(earlier.folder(), part, earlier.version(part), versions.get(part)));
      }
    }
  }

  private static void build(
      Pipeline pipeline,
      OutputFolder folder,
      ReplayPlan plan,
      Settings settings,
      Manifest manifest) {
    try {
      ReplayPipeline.build(pipeline, folder.path(), plan, settings, Analyzers::analyzer, manifest);
    } catch (IOException e) {
      throw new UsageException(folder.path() + " cannot be listed: " + e.getMessage() + ".", e);
    }
  }
}
