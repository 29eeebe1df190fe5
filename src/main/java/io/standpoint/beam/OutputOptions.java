package io.standpoint.beam;

import io.standpoint.beam.Topic.Heading;
import org.apache.beam.sdk.options.Default;
import org.apache.beam.sdk.options.Description;
import org.apache.beam.sdk.options.PipelineOptions;

/** Options of every command that writes data sets. */
public interface OutputOptions extends PipelineOptions {

  @Topic(Heading.OUTPUT)
  @Description("Replace what an earlier run left in the output folder.")
  @Default.Boolean(false)
  boolean getOverwrite();

  void setOverwrite(boolean value);

  @Topic(Heading.OUTPUT)
  @Description("Most files per data set.")
  @Default.Integer(1)
  int getNumShards();

  void setNumShards(int value);

  @Topic(Heading.OUTPUT)
  @Description(
      "What the data sets are written in: avro, which later commands read, parquet, or both.")
  @Default.String("avro")
  String getFormat();

  void setFormat(String value);

  @Topic(Heading.OUTPUT)
  @Description("Name of the run in the manifest; made from the time of launch if not given.")
  String getRunId();

  void setRunId(String value);
}
