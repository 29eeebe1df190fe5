package io.standpoint.cli;

import io.standpoint.beam.Topic;
import io.standpoint.beam.Topic.Heading;
import java.util.List;
import org.apache.beam.sdk.options.Default;
import org.apache.beam.sdk.options.Description;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.Validation;

/** Options of {@code report}. */
public interface ReportOptions extends PipelineOptions {

  @Topic(Heading.INPUT)
  @Description("Output folder of run, merge or aggregate; one.")
  @Validation.Required
  List<String> getInput();

  void setInput(List<String> value);

  @Topic(Heading.OUTPUT)
  @Description("The page to write, such as report.html.")
  @Validation.Required
  String getOutput();

  void setOutput(String value);

  @Topic(Heading.OUTPUT)
  @Description("Most entities in the page, and most pairs: those with most opinions.")
  @Default.Integer(2000)
  int getMaxEntities();

  void setMaxEntities(int value);

  @Topic(Heading.OUTPUT)
  @Description("Replace a file that is there.")
  @Default.Boolean(false)
  boolean getOverwrite();

  void setOverwrite(boolean value);
}
