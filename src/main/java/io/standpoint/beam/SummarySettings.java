package io.standpoint.beam;

import io.standpoint.domain.Reliability;
import io.standpoint.storage.OutputFolder;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The options of {@code aggregate} and {@code merge}, parsed and checked.
 *
 * @param inputs folders of earlier outputs without a slash at their end, at least one
 * @param output folder without a slash at its end
 * @param runId names the run in the manifest and its temporary folder
 * @param shards files per data set, at least 1
 * @param format what the data sets are published in
 * @param allFromOpinions whether every day is counted again from opinions
 * @param days those that are counted again from opinions, where not all are; null in it stands for
 *     articles without a date
 * @param excluded ids of articles that no longer count; copies go with their original
 * @param countCopies whether copies count beside the opinions of their original
 * @param joinedStories ids of stories that are part of another one, with its id
 * @param reliability nullable; of the model behind all inputs
 */
public record SummarySettings(
    List<String> inputs,
    String output,
    String runId,
    int shards,
    OutputFormat format,
    boolean allFromOpinions,
    Set<LocalDate> days,
    Set<String> excluded,
    boolean countCopies,
    Map<String, String> joinedStories,
    Reliability reliability)
    implements Destination {

  @Override
  public String temporary() {
    return OutputFolder.at(output).temporary(runId);
  }

  boolean readsOpinions() {
    return allFromOpinions || !days.isEmpty();
  }

  boolean readsSummaries() {
    return !allFromOpinions;
  }

  boolean fromOpinions(LocalDate day) {
    return allFromOpinions || days.contains(day);
  }
}
