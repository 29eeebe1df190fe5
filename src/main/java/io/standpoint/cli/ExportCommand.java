package io.standpoint.cli;

import io.standpoint.domain.Dataset;
import io.standpoint.domain.Window;
import java.io.PrintStream;
import java.util.List;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptions;

/** {@code export}: an output in the format of another program. */
public final class ExportCommand implements Command {

  @Override
  public String name() {
    return "export";
  }

  @Override
  public String summary() {
    return "write an output in the format of another program";
  }

  @Override
  public Class<? extends PipelineOptions> options() {
    return ExportOptions.class;
  }

  @Override
  public List<String> examples() {
    return List.of(
        "export --input=out/march --format=graphml --output=network.graphml",
        "export --input=out/2026-03-01 --format=gkg --output=articles.tsv");
  }

  @Override
  public int run(List<String> arguments, PrintStream out, PrintStream err) {
    ExportOptions options = Arguments.parse(arguments, ExportOptions.class);
    FileSystems.setDefaultPipelineOptions(options);
    EarlierOutput input = EarlierOutput.at("--input", options.getInput());
    Window window = Windows.of(options.getGranularity(), "--date", options.getDate());
    boolean gkg = options.getFormat().equals("gkg");
    if (!gkg && !options.getFormat().equals("graphml")) {
      throw new UsageException("--format takes gkg or graphml, not '" + options.getFormat() + "'.");
    }
    if (gkg && window != Window.ALL) {
      throw new UsageException("--granularity is for graphml: gkg has a row for every article.");
    }
    Dataset needed = gkg ? Dataset.OPINIONS : Dataset.PAIRS;
    if (!input.has(needed)) {
      throw new UsageException(
          "--input=" + input.folder() + " has no " + needed.folder() + "/*.avro to export.");
    }
    String written =
        new OutputFile(options.getOutput(), options.getOverwrite())
            .write(
                file ->
                    gkg ? GkgExport.write(input, file) : GraphMlExport.write(input, window, file));
    out.println(written);
    out.println("File: " + options.getOutput());
    return 0;
  }
}
