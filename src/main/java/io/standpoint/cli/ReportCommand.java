package io.standpoint.cli;

import io.standpoint.report.Report;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptions;

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
    OutputFile file = new OutputFile(options.getOutput(), options.getOverwrite());
    Report report = file.write(stream -> write(input, options.getMaxEntities(), stream));
    out.printf(
        Locale.ROOT,
        "%s: %.1f MB, entities: %,d shown, %,d with fewer mentions left out%n",
        options.getOutput(),
        file.bytes() / MB,
        report.shownEntities(),
        report.leftOutEntities());
    return 0;
  }

  private static Report write(EarlierOutput input, int most, OutputStream stream)
      throws IOException {
    Writer page = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
    Report report = ReportRows.read(input, most);
    report.write("Standpoint: " + input.runId(), page);
    page.flush();
    return report;
  }
}
