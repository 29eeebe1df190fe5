package io.standpoint.cli;

import io.standpoint.report.Report;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.MoveOptions.StandardMoveOptions;
import org.apache.beam.sdk.io.fs.ResourceId;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.util.MimeTypes;

/** {@code report}: one page from an earlier output. */
public final class ReportCommand implements Command {

  private static final double MB = 1e6;

  @Override
  public String name() {
    return "report";
  }

  @Override
  public String summary() {
    return "make one web page with charts and evidence from an earlier output";
  }

  @Override
  public Class<? extends PipelineOptions> options() {
    return ReportOptions.class;
  }

  @Override
  public List<String> examples() {
    return List.of("report --input=out/march --output=march.html");
  }

  @Override
  public int run(List<String> arguments, PrintStream out, PrintStream err) {
    ReportOptions options = Arguments.parse(arguments, ReportOptions.class);
    FileSystems.setDefaultPipelineOptions(options);
    if (options.getMaxEntities() < 1) {
      throw new UsageException("--maxEntities must be at least 1.");
    }
    if (options.getInput().size() != 1) {
      throw new UsageException("--input takes one folder: several can be merged first.");
    }
    EarlierOutput input = EarlierOutput.at("--input", options.getInput().get(0));
    String path = options.getOutput();
    ResourceId file = file(path);
    ResourceId part = file(path + ".part");
    try {
      requireFree(path, options.getOverwrite());
      Writer page = open(part);
      Report report;
      try {
        try (page) {
          report = ReportRows.read(input, options.getMaxEntities());
          report.write("Standpoint: " + input.runId(), page);
        }
        FileSystems.rename(List.of(part), List.of(file));
      } finally {
        FileSystems.delete(List.of(part), StandardMoveOptions.IGNORE_MISSING_FILES);
      }
      out.printf(
          Locale.ROOT,
          "%s: %.1f MB, entities: %,d shown, %,d with fewer mentions left out%n",
          path,
          FileSystems.matchSingleFileSpec(path).sizeBytes() / MB,
          report.shownEntities(),
          report.leftOutEntities());
      return 0;
    } catch (IOException e) {
      throw new UsageException(
          "--output=" + path + " cannot be written: " + e.getMessage() + ".", e);
    }
  }

  private static ResourceId file(String path) {
    try {
      return FileSystems.matchNewResource(path, false);
    } catch (IllegalArgumentException e) {
      throw new UsageException("--output=" + path + " is no file: " + e.getMessage() + ".", e);
    }
  }

  private static Writer open(ResourceId file) throws IOException {
    return new OutputStreamWriter(
        Channels.newOutputStream(FileSystems.create(file, MimeTypes.TEXT)), StandardCharsets.UTF_8);
  }

  private static void requireFree(String path, boolean overwrite) throws IOException {
    if (!path.contains("://") && Files.isDirectory(Path.of(path))) {
      throw new UsageException("--output=" + path + " is a folder: name a file in it.");
    }
    if (!overwrite && exists(path)) {
      throw new UsageException(
          "--output="
              + path
              + " is there already: name another one, or replace it with --overwrite.");
    }
  }

  private static boolean exists(String path) throws IOException {
    try {
      FileSystems.matchSingleFileSpec(path);
      return true;
    } catch (FileNotFoundException e) {
      return false;
    }
  }
}
