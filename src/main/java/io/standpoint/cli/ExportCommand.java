package io.standpoint.cli;

import io.standpoint.domain.Dataset;
import io.standpoint.domain.Window;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.util.List;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.EmptyMatchTreatment;
import org.apache.beam.sdk.io.fs.ResourceId;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.util.MimeTypes;

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
    try (OutputStream file = create(options.getOutput(), options.getOverwrite())) {
      out.println(gkg ? GkgExport.write(input, file) : GraphMlExport.write(input, window, file));
    } catch (IOException | UncheckedIOException e) {
      throw new UsageException(
          options.getOutput() + " cannot be written: " + e.getMessage() + ".", e);
    }
    out.println("File: " + options.getOutput());
    return 0;
  }

  private static OutputStream create(String path, boolean overwrite) throws IOException {
    if (!overwrite && !FileSystems.match(path, EmptyMatchTreatment.ALLOW).metadata().isEmpty()) {
      throw new UsageException(
          "--output=" + path + " is there already: choose another one, or --overwrite it.");
    }
    ResourceId file = FileSystems.matchNewResource(path, false);
    return new BufferedOutputStream(
        Channels.newOutputStream(FileSystems.create(file, MimeTypes.TEXT)));
  }
}
