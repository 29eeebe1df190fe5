package io.standpoint.beam;

import io.standpoint.domain.Dataset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.coders.VarLongCoder;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionView;

/**
 * Makes {@code entities/} and {@code pairs/} from earlier outputs, without reading a text again:
 * from their opinions, from the state in their summaries, or for some days from the one and for all
 * others from the other.
 */
public final class SummaryPipeline {

  private static final Set<Dataset> SUMMARIES = EnumSet.of(Dataset.ENTITIES, Dataset.PAIRS);

  private SummaryPipeline() {}

  /**
   * Adds the steps to an empty pipeline.
   *
   * @param inherited amounts of the inputs that hold for the output as well
   * @param manifest writes the manifest for the amounts
   */
  public static void build(
      Pipeline pipeline,
      SummarySettings settings,
      Map<String, Long> inherited,
      SerializableFunction<Map<String, Long>, String> manifest) {
    PCollectionList<KV<Integer, TallyBlock>> tallies = PCollectionList.empty(pipeline);
    if (settings.readsOpinions()) {
      tallies =
          tallies.and(
              read(pipeline, settings, "Opinions", List.of(Dataset.OPINIONS))
                  .apply("TallyOpinions", ParDo.of(new TallyOpinions(settings)))
                  .setCoder(TallyBlock.SHARDED_CODER));
    }
    if (settings.readsSummaries()) {
      tallies =
          tallies.and(
              read(pipeline, settings, "Summaries", List.copyOf(SUMMARIES))
                  .apply("TallySummaries", ParDo.of(new TallySummaries(settings)))
                  .setCoder(TallyBlock.SHARDED_CODER));
    }
    PCollectionView<Map<String, Long>> counts =
        pipeline
            .apply(
                "Inherited",
                Create.of(inherited).withCoder(KvCoder.of(StringUtf8Coder.of(), VarLongCoder.of())))
            .apply("CountsAsMap", View.asMap());
    tallies
        .apply("AllTallies", Flatten.pCollections())
        .apply("SummarizeSubjects", SummarizeSubjects.into(settings))
        .apply("PublishDatasets", PublishDatasets.of(SUMMARIES, settings))
        .apply("FinishRun", FinishRun.with(settings, counts, manifest));
  }

  private static PCollection<FileRange> read(
      Pipeline pipeline, SummarySettings settings, String name, List<Dataset> datasets) {
    List<String> patterns =
        settings.inputs().stream()
            .flatMap(
                input -> datasets.stream().map(data -> input + "/" + data.folder() + "/*.avro"))
            .toList();
    return pipeline
        .apply("Match" + name, MatchInputs.of(patterns))
        .apply("Split" + name, new SplitFiles());
  }
}
