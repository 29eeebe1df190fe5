package io.standpoint.cli;

import io.standpoint.beam.Topic;
import io.standpoint.beam.Topic.Heading;
import org.apache.beam.sdk.options.Default;
import org.apache.beam.sdk.options.Description;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.Validation;

/** Options of {@code compare}. */
public interface CompareOptions extends PipelineOptions {

  @Topic(Heading.INPUT)
  @Description("Output folder of run, aggregate or merge: what was.")
  @Validation.Required
  String getBefore();

  void setBefore(String value);

  @Topic(Heading.INPUT)
  @Description("Output folder: what is; that of --before if not given.")
  String getAfter();

  void setAfter(String value);

  @Topic(Heading.INPUT)
  @Description("Windows to compare: DAY, WEEK, MONTH or ALL.")
  @Default.String("ALL")
  String getGranularity();

  void setGranularity(String value);

  @Topic(Heading.INPUT)
  @Description("A day of the window in --before, such as 2026-02-01; not for ALL.")
  String getBeforeDate();

  void setBeforeDate(String value);

  @Topic(Heading.INPUT)
  @Description("A day of the window in --after; not for ALL.")
  String getAfterDate();

  void setAfterDate(String value);

  @Topic(Heading.OUTPUT)
  @Description(
      "Folder for changes/, the manifest and _SUCCESS; without it, only the table is printed.")
  String getOutput();

  void setOutput(String value);

  @Topic(Heading.OUTPUT)
  @Description("Replace what an earlier comparison left in the output folder.")
  @Default.Boolean(false)
  boolean getOverwrite();

  void setOverwrite(boolean value);

  @Topic(Heading.ANALYSIS)
  @Description("Fewest stories, of both windows together, of what is compared.")
  @Default.Integer(5)
  int getMinStories();

  void setMinStories(int value);

  @Topic(Heading.ANALYSIS)
  @Description("Share of the changes in the table that may be chance, more than 0 and less than 1.")
  @Default.Double(0.05)
  double getFalseDiscoveries();

  void setFalseDiscoveries(double value);

  @Topic(Heading.INPUT)
  @Description("Compare outputs of different models or gazetteers all the same.")
  @Default.Boolean(false)
  boolean getAllowMixed();

  void setAllowMixed(boolean value);
}
