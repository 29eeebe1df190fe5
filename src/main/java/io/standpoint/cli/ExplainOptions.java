package io.standpoint.cli;

import io.standpoint.beam.StandpointOptions;
import io.standpoint.beam.Topic;
import io.standpoint.beam.Topic.Heading;
import org.apache.beam.sdk.options.Default;
import org.apache.beam.sdk.options.Description;

/** Options of {@code explain}: those of {@code run}, and how to show the steps. */
public interface ExplainOptions extends StandpointOptions {

  @Topic(Heading.EXECUTION)
  @Description("How to print the steps: text, or dot for Graphviz, which then is all.")
  @Default.String("text")
  String getGraph();

  void setGraph(String value);
}
