package io.standpoint.cli;

import io.standpoint.beam.Analyzers;
import io.standpoint.beam.Settings;
import io.standpoint.beam.StandpointOptions;
import io.standpoint.beam.StandpointPipeline;
import io.standpoint.storage.Manifest;
import java.io.File;
import java.io.PrintStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.testing.CrashingRunner;

/**
 * {@code explain}: what {@code run} would do with the same options, on any engine, without asking
 * anything of it: no network, no look at the input, nothing written.
 */
public final class ExplainCommand implements Command {

  private static final String STAGED = "--filesToStage=";
  private static final int MB = 1 << 20;

  @Override
  public String name() {
    return "explain";
  }

  @Override
  public String summary() {
    return "print the options, the job graph and the staged files of a run, offline";
  }

  @Override
  public Class<? extends PipelineOptions> options() {
    return ExplainOptions.class;
  }

  @Override
  public List<String> examples() {
    return List.of(
        "explain --input='in/*' --output=out",
        "explain --input='in/*' --output=out --graph=dot | dot -Tsvg > graph.svg",
        "explain --input='in/*' --output=out --runner=FlinkRunner --detached");
  }

  @Override
  public int run(List<String> arguments, PrintStream out, PrintStream err) {
    List<String> ours = new ArrayList<>();
    List<String> engines = new ArrayList<>();
    Engine engine = Engine.of(arguments);
    OptionTable table = new OptionTable(ExplainOptions.class);
    for (String argument : engine.complete()) {
      (table.has(argument) ? ours : engines).add(argument);
    }
    ExplainOptions options = Arguments.parse(ours, ExplainOptions.class);
    Pipeline pipeline = pipeline(RunCommand.settings(options, engine, Instant.EPOCH));
    switch (options.getGraph()) {
      case "dot" -> out.print(JobGraph.of(pipeline).dot());
      case "text" -> {
        out.println("Options");
        new OptionTable(StandpointOptions.class)
            .values(options)
            .forEach((name, value) -> out.println("  --" + name + "=" + value));
        engines.forEach(argument -> out.println("  " + argument));
        out.println("  (waits for the end: " + (engine.waits(options) ? "yes)" : "no)"));
        out.println();
        out.println("Steps, with the coders of what they put out");
        JobGraph.of(pipeline).lines().forEach(line -> out.println("  " + line));
        out.println();
        printStaged(engine, engines, out);
      }
      default ->
          throw new UsageException("--graph takes text or dot, not '" + options.getGraph() + "'.");
    }
    return 0;
  }

  /** The steps depend on the settings alone; the runner named here refuses to run them. */
  private static Pipeline pipeline(Settings settings) {
    PipelineOptions none = PipelineOptionsFactory.create();
    none.setRunner(CrashingRunner.class);
    Pipeline pipeline = Pipeline.create(none);
    StandpointPipeline.build(
        pipeline,
        settings,
        Analyzers::analyzer,
        new Manifest(settings.runId(), settings.inputs(), Map.of(), Map.of(), null, Instant.EPOCH));
    return pipeline;
  }

  private static void printStaged(Engine engine, List<String> arguments, PrintStream out) {
    if (engine.isLocal()) {
      out.println("Nothing is staged: the work is done in this process.");
      return;
    }
    String paths =
        arguments.stream()
            .filter(argument -> argument.startsWith(STAGED))
            .map(
                argument ->
                    argument.substring(STAGED.length()).replace(',', File.pathSeparatorChar))
            .reduce(System.getProperty("java.class.path"), (first, last) -> last);
    out.println("Staged files");
    long total = 0;
    for (String path : paths.split(File.pathSeparator)) {
      long bytes = new File(path).length();
      total += bytes;
      out.printf(Locale.ROOT, "  %8.1f MB  %s%n", (double) bytes / MB, path);
    }
    out.printf(Locale.ROOT, "  %8.1f MB  in all%n", (double) total / MB);
  }
}
