package io.standpoint.cli;

import io.standpoint.beam.OutputOptions;
import io.standpoint.beam.Topic;
import io.standpoint.beam.Topic.Heading;
import java.util.List;
import org.apache.beam.sdk.options.Default;
import org.apache.beam.sdk.options.Description;
import org.apache.beam.sdk.options.Validation;

/** Options of {@code aggregate} and {@code merge}. */
public interface SummaryOptions extends OutputOptions {

  @Topic(Heading.INPUT)
  @Description(
      "Output folders of earlier runs, which must not share articles. Repeat the option, or"
          + " separate folders by commas.")
  @Validation.Required
  List<String> getInput();

  void setInput(List<String> value);

  @Topic(Heading.OUTPUT)
  @Description("Folder for entities/, pairs/, the manifest and _SUCCESS.")
  @Validation.Required
  String getOutput();

  void setOutput(String value);

  @Topic(Heading.INPUT)
  @Description(
      "File with ids of articles, one a line, that no longer count. Their days are counted again"
          + " from opinions/, all others are taken as they are.")
  String getExcludeArticles();

  void setExcludeArticles(String value);

  @Topic(Heading.INPUT)
  @Description(
      "Find stories that several inputs tell, by story_signature in their articles/, and count each"
          + " once. Takes 1 KB of memory per article.")
  @Default.Boolean(false)
  boolean getJoinStories();

  void setJoinStories(boolean value);

  @Topic(Heading.INPUT)
  @Description("Take inputs of different models or gazetteers all the same.")
  @Default.Boolean(false)
  boolean getAllowMixed();

  void setAllowMixed(boolean value);
}
