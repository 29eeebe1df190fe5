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
  public int run(List<String> arguments, PrintStream out, PrintStream err) {
    ReportOptions options = Arguments.parse(arguments, ReportOptions.class);
    FileSystems.setDefaultPipelineOptions(options);
    if (options.getMaxEntities() < 1) {
      throw new UsageException("--maxEntities must be at least 1.");
    }
    EarlierOutput input = EarlierOutput.at(options.getInput());
    String path = options.getOutput();
    try {
      requireFree(path, options.getOverwrite());
      ResourceId part = FileSystems.matchNewResource(path + ".part", false);
      Writer page = open(part);
      try {
        try (page) {
          Report report = ReportRows.read(input, options.getMaxEntities());
          report.write("Standpoint: " + input.runId(), page);
          err.printf(
              Locale.ROOT,
              "%,d entities are in the page, %,d with fewer mentions are not.%n",
              report.shownEntities(),
              report.leftOutEntities());
        }
        FileSystems.rename(List.of(part), List.of(FileSystems.matchNewResource(path, false)));
      } finally {
        FileSystems.delete(List.of(part), StandardMoveOptions.IGNORE_MISSING_FILES);
      }
      out.printf(
          Locale.ROOT,
          "%s: %.1f MB%n",
          path,
          FileSystems.matchSingleFileSpec(path).sizeBytes() / MB);
      return 0;
    } catch (IOException | IllegalArgumentException e) {
      throw new UsageException("--output=" + path + " cannot be written: " + e + ".", e);
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
