package io.standpoint.cli;

import io.standpoint.beam.Analyzers;
import io.standpoint.beam.ModelsFolder;
import io.standpoint.onnx.ModelException;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptions;

/** {@code models}: the models on the class path, written to a folder for {@code --modelsPath}. */
public final class ModelsCommand implements Command {

  @Override
  public String name() {
    return "models";
  }

  @Override
  public String summary() {
    return "write the models in the box to a folder for --modelsPath";
  }

  @Override
  public Class<? extends PipelineOptions> options() {
    return ModelsOptions.class;
  }

  @Override
  public List<String> examples() {
    return List.of(
        "models --output=/mnt/models", "run --modelsPath=/mnt/models --input='in/*' --output=out");
  }

  @Override
  public int run(List<String> arguments, PrintStream out, PrintStream err) {
    ModelsOptions options = Arguments.parse(arguments, ModelsOptions.class);
    FileSystems.setDefaultPipelineOptions(options);
    try {
      Analyzers.files(options.getModel(), null).verifiedId();
      long bytes = ModelsFolder.write(options.getModel(), options.getOutput());
      out.printf(Locale.ROOT, "%s: %,d bytes%n", options.getOutput(), bytes);
      return 0;
    } catch (ModelException e) {
      throw Arguments.naming("--model", e);
    } catch (IOException | IllegalArgumentException e) {
      throw new UsageException(
          "The models cannot be written to --output=%s: %s."
              .formatted(options.getOutput(), Arguments.reason(e)),
          e);
    }
  }
}
