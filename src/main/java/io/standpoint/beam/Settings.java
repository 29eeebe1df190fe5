package io.standpoint.beam;

import io.standpoint.analysis.Budget;
import io.standpoint.domain.Reliability;
import io.standpoint.ingest.ReadOptions;
import io.standpoint.storage.OutputFolder;
import java.util.List;

/**
 * The options of a run, parsed and checked.
 *
 * @param inputs file patterns, at least one
 * @param output folder without a slash at its end
 * @param runId names the run in the manifest and its temporary folder
 * @param model id of a model on the class path, or a folder
 * @param modelsPath nullable; folder with models, see {@link ModelsFolder}
 * @param gazetteer nullable; file with entities of the user
 * @param references what finds out whom pronouns mean
 * @param keepText whether {@code articles/} holds the texts
 * @param shards files per data set, at least 1
 * @param format what the data sets are published in
 * @param copies what is done with copies
 * @param read field names and limits
 * @param budget what one article may cost
 * @param reliability nullable; of the model
 */
public record Settings(
    List<String> inputs,
    String output,
    String runId,
    String model,
    String modelsPath,
    String gazetteer,
    ReferenceSystem references,
    boolean keepText,
    int shards,
    OutputFormat format,
    CopyMode copies,
    ReadOptions read,
    Budget budget,
    Reliability reliability)
    implements Destination {

  /** The same run with a model that is that reliable; null where it is not known. */
  public Settings withReliability(Reliability known) {
    return new Settings(
        inputs,
        output,
        runId,
        model,
        modelsPath,
        gazetteer,
        references,
        keepText,
        shards,
        format,
        copies,
        read,
        budget,
        known);
  }

  @Override
  public String temporary() {
    return OutputFolder.at(output).temporary(runId);
  }
}
