package io.standpoint.cli;

import io.standpoint.beam.Topic;
import io.standpoint.beam.Topic.Heading;
import org.apache.beam.sdk.options.Default;
import org.apache.beam.sdk.options.Description;
import org.apache.beam.sdk.options.PipelineOptions;

/** Options of {@code evaluate}. */
public interface EvaluateOptions extends PipelineOptions {

  @Topic(Heading.INPUT)
  @Description(
      "What to score: sentiment, stance, frames, issues, bias, entities, attribution, references,"
          + " extraction, stories or article-sentiment.")
  String getTask();

  void setTask(String value);

  @Topic(Heading.INPUT)
  @Description("File with labelled rows: JSON Lines, gzipped or not.")
  String getGold();

  void setGold(String value);

  @Topic(Heading.INPUT)
  @Description("File with pairs of rows for the task stories: JSON Lines with a, b and kind.")
  String getPairs();

  void setPairs(String value);

  @Topic(Heading.OUTPUT)
  @Description("Folder for predictions.jsonl and metrics.json; nothing is written without it.")
  String getOutput();

  void setOutput(String value);

  @Topic(Heading.INPUT)
  @Description("Most rows to score.")
  @Default.Integer(Integer.MAX_VALUE)
  int getLimit();

  void setLimit(int value);

  @Topic(Heading.ANALYSIS)
  @Description("Model: the id of one in the box, or a folder that holds one.")
  @Default.String("standard")
  String getModel();

  void setModel(String value);

  @Topic(Heading.ANALYSIS)
  @Description("File with entities of your own, added to those in the box.")
  String getGazetteer();

  void setGazetteer(String value);

  @Topic(Heading.ANALYSIS)
  @Description(
      "What finds out whom pronouns mean: none, rules, statistical, statistical-wide, fastneural"
          + " or neural.")
  @Default.String("rules")
  String getCoref();

  void setCoref(String value);

  @Topic(Heading.INPUT)
  @Description("Score every file with expected figures instead, and fail if one fell.")
  @Default.Boolean(false)
  boolean getScorecard();

  void setScorecard(boolean value);

  @Topic(Heading.INPUT)
  @Description("Folder with the expected figures of the scorecard.")
  @Default.String("data/expected")
  String getExpected();

  void setExpected(String value);
}
