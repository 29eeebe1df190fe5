package io.standpoint.cli;

import io.standpoint.analysis.Budget;
import io.standpoint.beam.Analyzers;
import io.standpoint.beam.CopyMode;
import io.standpoint.beam.OutputFormat;
import io.standpoint.beam.OutputOptions;
import io.standpoint.beam.Settings;
import io.standpoint.beam.StandpointOptions;
import io.standpoint.beam.StandpointPipeline;
import io.standpoint.entity.GazetteerException;
import io.standpoint.ingest.FieldNames;
import io.standpoint.ingest.ReadOptions;
import io.standpoint.onnx.ModelException;
import io.standpoint.onnx.ModelFiles;
import io.standpoint.storage.Manifest;
import io.standpoint.storage.OutputFolder;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.MatchResult;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.util.ReleaseInfo;

/** {@code run}: articles in, five data sets out. */
public final class RunCommand implements Command {

  private static final DateTimeFormatter RUN_ID =
      DateTimeFormatter.ofPattern("'run-'yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  @Override
  public String name() {
    return "run";
  }

  @Override
  public String summary() {
    return "read articles, write opinions and aggregates per entity (the default)";
  }

  @Override
  public Class<? extends PipelineOptions> options() {
    return StandpointOptions.class;
  }

  @Override
  public List<String> examples() {
    return List.of(
        "run --input='data/articles/*' --output=target/out",
        "run --input='/news/*.warc.gz,/feeds/*.xml' --output=out/2026-03-01 --numShards=4",
        "run --input=rows.csv --textField=body --publishedField=day --output=out --overwrite");
  }

  @Override
  public void help(PrintStream out) {
    Command.super.help(out);
    out.println();
    out.println("Any option of Apache Beam and of the engine is taken as well (--runner=...).");
  }

  @Override
  public int run(List<String> arguments, PrintStream out, PrintStream err) {
    Instant started = Instant.now();
    OptionTable table = new OptionTable(StandpointOptions.class);
    Engine engine = Engine.of(arguments);
    StandpointOptions options = Arguments.parse(engine.complete(), StandpointOptions.class);
    boolean wait = engine.waits(options);
    FileSystems.setDefaultPipelineOptions(options);
    Settings plain = settings(options, engine, started);
    requireInputs(plain);
    Map<String, String> versions = versions(plain, engine);
    Settings settings = withReliability(plain);
    prepareOutput(settings.output(), settings.runId(), options.getOverwrite());
    Pipeline pipeline = Pipeline.create(options);
    Manifest manifest =
        new Manifest(
            settings.runId(),
            settings.inputs(),
            table.values(options),
            versions,
            settings.reliability(),
            started);
    StandpointPipeline.build(pipeline, settings, Analyzers::analyzer, manifest);
    return new Execution(settings.runId(), settings.output(), out, err).run(pipeline, wait);
  }

  /** With what is known of how reliable the model is. */
  static Settings withReliability(Settings plain) {
    return plain.withReliability(
        Analyzers.files(plain.model(), plain.modelsPath()).reliability().orElse(null));
  }

  static Settings settings(StandpointOptions options, Engine engine, Instant started) {
    return new Settings(
        options.getInput().stream().map(engine::path).toList(),
        OutputFolder.at(engine.path(options.getOutput())).path(),
        runId(options, started),
        options.getModel(),
        engine.path(options.getModelsPath()),
        engine.path(options.getGazetteer()),
        Arguments.referenceSystem(options.getCoref()),
        options.getKeepText(),
        shards(options),
        format(options),
        CopyMode.of(options.getCopies())
            .orElseThrow(
                () ->
                    new UsageException(
                        "--copies takes count, drop or analyse, not '"
                            + options.getCopies()
                            + "'.")),
        readOptions(options),
        budget(options),
        null);
  }

  static int shards(OutputOptions options) {
    if (options.getNumShards() < 1) {
      throw new UsageException(
          "--numShards must be at least 1, not " + options.getNumShards() + ".");
    }
    return options.getNumShards();
  }

  static OutputFormat format(OutputOptions options) {
    return OutputFormat.of(options.getFormat())
        .orElseThrow(
            () ->
                new UsageException(
                    "--format takes avro, parquet or both, not '" + options.getFormat() + "'."));
  }

  static String runId(OutputOptions options, Instant started) {
    String runId = Optional.ofNullable(options.getRunId()).orElseGet(() -> newRunId(started));
    if (!runId.matches("[A-Za-z0-9._-]+")) {
      throw new UsageException(
          "--runId takes letters, digits, dots, hyphens and underscores, not '" + runId + "'.");
    }
    return runId;
  }

  /** Runs that are launched in the same second have different ids, too. */
  private static String newRunId(Instant started) {
    return RUN_ID.format(started) + "-" + UUID.randomUUID().toString().substring(0, 8);
  }

  private static Budget budget(StandpointOptions options) {
    try {
      return new Budget(
          options.getMaxTokens(),
          options.getMaxSentences(),
          Duration.ofSeconds(options.getMaxSeconds()));
    } catch (IllegalArgumentException e) {
      throw new UsageException(
          "--maxTokens, --maxSentences and --maxSeconds must be at least 1.", e);
    }
  }

  private static ReadOptions readOptions(StandpointOptions options) {
    FieldNames usual = FieldNames.DEFAULT;
    FieldNames fields =
        new FieldNames(
            given(options.getIdField(), usual.id()),
            given(options.getUrlField(), usual.url()),
            given(options.getTitleField(), usual.title()),
            given(options.getTextField(), usual.text()),
            given(options.getPublishedField(), usual.published()),
            given(options.getPublisherField(), usual.publisher()),
            given(options.getLanguageField(), usual.language()));
    try {
      return new ReadOptions(fields, options.getMaxCharacters());
    } catch (IllegalArgumentException e) {
      throw new UsageException(
          "--maxCharacters must be at least 1, not " + options.getMaxCharacters() + ".", e);
    }
  }

  private static List<String> given(String field, List<String> usual) {
    return field == null ? usual : List.of(field);
  }

  private static void requireInputs(Settings settings) {
    for (String pattern : settings.inputs()) {
      try {
        MatchResult match = FileSystems.match(pattern);
        if (match.status() != MatchResult.Status.OK || match.metadata().isEmpty()) {
          throw new UsageException("No file matches --input=" + pattern + ".");
        }
      } catch (IOException | IllegalArgumentException e) {
        throw new UsageException(
            "--input=" + pattern + " cannot be listed: " + Arguments.reason(e) + ".", e);
      }
    }
  }

  /** Makes room for an output that a pipeline writes, and claims it for the run. */
  static void prepareOutput(String output, String runId, boolean overwrite) {
    OutputFolder folder = prepareOutput(output, overwrite);
    try {
      folder.claim(runId);
    } catch (IOException | IllegalArgumentException e) {
      throw cannotWrite(folder, e);
    }
  }

  /** Makes room for an output. */
  static OutputFolder prepareOutput(String output, boolean overwrite) {
    OutputFolder folder = OutputFolder.at(output);
    try {
      if (!folder.isEmpty() && !overwrite) {
        throw new UsageException(
            "The folder --output="
                + folder.path()
                + " is not empty: choose another one, or replace what is there with --overwrite.");
      }
      folder.requireWritable();
      folder.clear();
      return folder;
    } catch (IOException | IllegalArgumentException e) {
      throw cannotWrite(folder, e);
    }
  }

  static UsageException cannotWrite(OutputFolder folder, Exception e) {
    return new UsageException(
        "The folder --output=" + folder.path() + " cannot be written: " + Arguments.reason(e) + ".",
        e);
  }

  static Map<String, String> versions(Settings settings, Engine engine) {
    try {
      Map<String, String> versions = new TreeMap<>();
      ModelFiles files = Analyzers.files(settings.model(), settings.modelsPath());
      if (engine.isLocal()) {
        Analyzers.model(settings.model(), settings.modelsPath());
      }
      versions.put("model", files.verifiedId());
      versions.put("model_sha256", files.sha256());
      versions.put("gazetteer", Analyzers.gazetteer(settings.gazetteer()).id());
      versions.put("standpoint", version(RunCommand.class));
      versions.put("beam", ReleaseInfo.getReleaseInfo().getVersion());
      versions.put("java", System.getProperty("java.version"));
      return versions;
    } catch (ModelException e) {
      throw Arguments.naming("--model", e);
    } catch (GazetteerException e) {
      throw Arguments.naming("--gazetteer", e);
    }
  }

  static String version(Class<?> type) {
    return Optional.ofNullable(type.getPackage().getImplementationVersion()).orElse("development");
  }
}
