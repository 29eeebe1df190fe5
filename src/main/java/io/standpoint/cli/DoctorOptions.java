package io.standpoint.cli;

import org.apache.beam.sdk.options.Default;
import org.apache.beam.sdk.options.Description;
import org.apache.beam.sdk.options.PipelineOptions;

/** Options of {@code doctor}, spelt as those of {@code run}. */
public interface DoctorOptions extends PipelineOptions {

  @Description("Model: the id of one in the box, or a folder that holds one.")
  @Default.String("standard")
  String getModel();

  void setModel(String value);

  @Description(
      "Folder with models, on any Beam file system, as the command 'models' writes it; without it"
          + " they are taken from the class path.")
  String getModelsPath();

  void setModelsPath(String value);

  /** The default is that of Beam's option of this name: both may be on one class path. */
  @Description("HOST:PORT of the REST interface of a Flink cluster; none is looked for without it.")
  @Default.String("[auto]")
  String getFlinkMaster();

  void setFlinkMaster(String value);
}
