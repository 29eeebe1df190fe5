package io.standpoint.cli;

import java.util.List;
import org.apache.beam.sdk.options.Default;
import org.apache.beam.sdk.options.Description;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.Validation;

/** Options of {@code aggregate} and {@code merge}. */
public interface SummaryOptions extends PipelineOptions {

  @Description(
      "Output folders of earlier runs, which must not share articles. Repeat the option, or"
          + " separate folders by commas.")
  @Validation.Required
  List<String> getInput();

  void setInput(List<String> value);

  @Description("Folder for entities/, pairs/, the manifest and _SUCCESS.")
  @Validation.Required
  String getOutput();

  void setOutput(String value);

  @Description("Replace what an earlier run left in the output folder.")
  @Default.Boolean(false)
  boolean getOverwrite();

  void setOverwrite(boolean value);

  @Description(
      "File with ids of articles, one a line, that no longer count. Their days are counted again"
          + " from opinions/, all others are taken as they are.")
  String getExcludeArticles();

  void setExcludeArticles(String value);

  @Description("Take inputs of different models or gazetteers all the same.")
  @Default.Boolean(false)
  boolean getAllowMixed();

  void setAllowMixed(boolean value);

  @Description("Most files per data set.")
  @Default.Integer(1)
  int getNumShards();

  void setNumShards(int value);

  @Description("Name of the run in the manifest; made from the time of launch if not given.")
  String getRunId();

  void setRunId(String value);
}
