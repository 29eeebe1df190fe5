package io.standpoint.cli;

import org.apache.beam.sdk.options.Default;
import org.apache.beam.sdk.options.Description;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.Validation;

/** Options of {@code models}. */
public interface ModelsOptions extends PipelineOptions {

  @Description("Folder to write, on any Beam file system.")
  @Validation.Required
  String getOutput();

  void setOutput(String value);

  @Description("Id of the model for stances.")
  @Default.String("standard")
  String getModel();

  void setModel(String value);
}
