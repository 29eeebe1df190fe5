package io.standpoint.cli;

import io.standpoint.beam.Topic;
import io.standpoint.beam.Topic.Heading;
import org.apache.beam.sdk.options.Default;
import org.apache.beam.sdk.options.Description;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.Validation;

/** Options of {@code export}. */
public interface ExportOptions extends PipelineOptions {

  @Topic(Heading.INPUT)
  @Description("Output folder of run, for graphml of aggregate or merge as well.")
  @Validation.Required
  String getInput();

  void setInput(String value);

  @Topic(Heading.OUTPUT)
  @Description(
      "gkg: an article per row, in the 27 columns of GDELT's Global Knowledge Graph 2.1; graphml: the"
          + " signed network of holders and targets.")
  @Validation.Required
  String getFormat();

  void setFormat(String value);

  @Topic(Heading.OUTPUT)
  @Description("File to write, on any Beam file system.")
  @Validation.Required
  String getOutput();

  void setOutput(String value);

  @Topic(Heading.INPUT)
  @Description("Window of the network: DAY, WEEK, MONTH or ALL.")
  @Default.String("ALL")
  String getGranularity();

  void setGranularity(String value);

  @Topic(Heading.INPUT)
  @Description("A day of that window, such as 2026-02-01; not for ALL.")
  String getDate();

  void setDate(String value);

  @Topic(Heading.OUTPUT)
  @Description("Replace the file if it is there.")
  @Default.Boolean(false)
  boolean getOverwrite();

  void setOverwrite(boolean value);
}
