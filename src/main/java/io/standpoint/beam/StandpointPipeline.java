package io.standpoint.beam;

import io.standpoint.analysis.ArticleAnalyzer;
import io.standpoint.domain.Dataset;
import java.util.EnumSet;
import java.util.Map;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.Reshuffle;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.transforms.Sum;
import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PCollectionView;

/** The way of the data, from files to files. */
public final class StandpointPipeline {

  private StandpointPipeline() {}

  /**
   * Adds the steps of a run to an empty pipeline.
   *
   * @param pipeline where to
   * @param settings the run
   * @param analyzer gives the analyser that a worker shares among its threads
   * @param manifest writes the manifest for the amounts of the run
   */
  public static void build(
      Pipeline pipeline,
      Settings settings,
      SerializableFunction<Settings, ArticleAnalyzer> analyzer,
      SerializableFunction<Map<String, Long>, String> manifest) {
    PCollectionTuple read =
        pipeline
            .apply("MatchInputs", MatchInputs.of(settings.inputs()))
            .apply("ReadArticles", ReadArticles.with(settings.read()));
    PCollectionView<Map<String, String>> marks =
        read.get(ReadArticles.REFS).apply("MarkCopies", new MarkCopies());
    PCollectionTuple analysed =
        read.get(ReadArticles.BATCHES)
            .apply("Spread", Reshuffle.viaRandomKey())
            .apply("AnalyzeArticles", AnalyzeArticles.with(settings, analyzer, marks));
    PCollection<PartFile> summaries =
        analysed
            .get(AnalyzeArticles.TALLIES)
            .apply("SummarizeSubjects", SummarizeSubjects.into(settings));
    PCollectionView<Map<String, Long>> counts =
        PCollectionList.of(analysed.get(AnalyzeArticles.COUNTS))
            .and(read.get(ReadArticles.COUNTS))
            .apply("AllCounts", Flatten.pCollections())
            .apply("SumCounts", Sum.longsPerKey())
            .apply("CountsAsMap", View.asMap());
    PCollectionList.of(analysed.get(AnalyzeArticles.FILES))
        .and(summaries)
        .apply("AllFiles", Flatten.pCollections())
        .apply("PublishDatasets", PublishDatasets.of(EnumSet.allOf(Dataset.class), settings))
        .apply("FinishRun", FinishRun.with(settings, counts, manifest));
  }
}
