package io.standpoint.beam;

import io.standpoint.beam.Topic.Heading;
import java.util.List;
import org.apache.beam.sdk.options.Default;
import org.apache.beam.sdk.options.Description;
import org.apache.beam.sdk.options.Validation;

/** Options of {@code run}, for every engine. */
public interface StandpointOptions extends OutputOptions {

  @Topic(Heading.INPUT)
  @Description(
      "What to read: files or glob patterns on any Beam file system: web pages, WARC and ARC, feeds,"
          + " JSON, CSV, Avro, Parquet, plain text; gzip and bzip2 are undone. Repeat the option, or"
          + " separate patterns by commas.")
  @Validation.Required
  List<String> getInput();

  void setInput(List<String> value);

  @Topic(Heading.OUTPUT)
  @Description("Folder for the five data sets, the manifest and _SUCCESS.")
  @Validation.Required
  String getOutput();

  void setOutput(String value);

  @Topic(Heading.ANALYSIS)
  @Description("Model: the id of one in the box, or a folder that holds one.")
  @Default.String("standard")
  String getModel();

  void setModel(String value);

  @Topic(Heading.ANALYSIS)
  @Description(
      "Folder with models, on any Beam file system, as the command 'models' writes it; without it"
          + " they are taken from the class path.")
  String getModelsPath();

  void setModelsPath(String value);

  @Topic(Heading.ANALYSIS)
  @Description(
      "File with entities of your own, in the format of the gazetteer in the box; its rows add to"
          + " that one or replace rows by id.")
  String getGazetteer();

  void setGazetteer(String value);

  @Topic(Heading.ANALYSIS)
  @Description(
      "What finds out whom \"she\", \"its\" or \"the company\" mean: none, rules, or CoreNLP's"
          + " statistical, statistical-wide, fastneural or neural, which take longer than all"
          + " other steps together and need 2 GB of heap.")
  @Default.String("rules")
  String getCoref();

  void setCoref(String value);

  @Topic(Heading.OUTPUT)
  @Description("Keep the full texts in articles/.")
  @Default.Boolean(false)
  boolean getKeepText();

  void setKeepText(boolean value);

  @Topic(Heading.ANALYSIS)
  @Description(
      "What to do with articles that share at least half of their text with an earlier one: count"
          + " them and their publishers in the aggregates, drop them, or analyse each.")
  @Default.String("count")
  String getCopies();

  void setCopies(String value);

  @Topic(Heading.INPUT)
  @Description("Longest text of an article, in characters (UTF-16 code units).")
  @Default.Integer(1_000_000)
  int getMaxCharacters();

  void setMaxCharacters(int value);

  @Topic(Heading.ANALYSIS)
  @Description("Most tokens of an article that are read; of a longer one, the first sentences are.")
  @Default.Integer(50_000)
  int getMaxTokens();

  void setMaxTokens(int value);

  @Topic(Heading.ANALYSIS)
  @Description("Most sentences of an article that are read, from its beginning.")
  @Default.Integer(5_000)
  int getMaxSentences();

  void setMaxSentences(int value);

  @Topic(Heading.ANALYSIS)
  @Description(
      "Seconds after which the analysis of an article of 30,000 characters or more is given up; a"
          + " shorter one's in proportion, after a fortieth at least.")
  @Default.Integer(300)
  int getMaxSeconds();

  void setMaxSeconds(int value);

  @Topic(Heading.FIELDS)
  @Description("JSON field that holds the article's id, instead of the usual names.")
  String getIdField();

  void setIdField(String value);

  @Topic(Heading.FIELDS)
  @Description("JSON field that holds the URL.")
  String getUrlField();

  void setUrlField(String value);

  @Topic(Heading.FIELDS)
  @Description("JSON field that holds the title.")
  String getTitleField();

  void setTitleField(String value);

  @Topic(Heading.FIELDS)
  @Description("JSON field that holds the text.")
  String getTextField();

  void setTextField(String value);

  @Topic(Heading.FIELDS)
  @Description("JSON field that holds the time of publication.")
  String getPublishedField();

  void setPublishedField(String value);

  @Topic(Heading.FIELDS)
  @Description("JSON field that holds the publisher.")
  String getPublisherField();

  void setPublisherField(String value);

  @Topic(Heading.FIELDS)
  @Description("JSON field that holds the language, a BCP 47 tag.")
  String getLanguageField();

  void setLanguageField(String value);

  @Topic(Heading.EXECUTION)
  @Description(
      "Whether to wait for the end of the run: true, false, or auto, which waits unless the run is"
          + " detached or only a template is made.")
  @Default.String("auto")
  String getWait();

  void setWait(String value);

  @Topic(Heading.EXECUTION)
  @Description(
      "Start the run on a cluster and return, as Flink's 'run -d', its web page and its REST"
          + " interface require.")
  @Default.Boolean(false)
  boolean getDetached();

  void setDetached(boolean value);
}
