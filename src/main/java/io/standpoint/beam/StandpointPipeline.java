package io.standpoint.beam;

import io.standpoint.analysis.ArticleAnalyzer;
import io.standpoint.domain.Dataset;
import io.standpoint.storage.PartFile;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.transforms.Sum;
import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.values.KV;
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
            .apply("SplitLines", new SplitLines(settings))
            .apply("ReadArticles", ReadArticles.with(settings));
    analyze(read, settings, analyzer, manifest, Optional.empty());
  }

  /**
   * What an earlier run brings along.
   *
   * @param files written completely
   * @param tallies of its opinions
   * @param counts its amounts
   */
  record Earlier(
      PCollection<PartFile> files,
      PCollection<KV<Integer, TallyBlock>> tallies,
      PCollection<KV<String, Long>> counts) {}

  /** Adds the steps from what was read to the end. */
  static void analyze(
      PCollectionTuple read,
      Settings settings,
      SerializableFunction<Settings, ArticleAnalyzer> analyzer,
      SerializableFunction<Map<String, Long>, String> manifest,
      Optional<Earlier> earlier) {
    PCollectionView<Map<String, String>> marks =
        PCollectionList.of(
                read.get(ReadArticles.STORY_ARTICLES)
                    .apply("MarkCopies", new MarkCopies(settings.temporary())))
            .and(read.get(ReadArticles.MARKS))
            .apply("KnownMarks", Flatten.pCollections())
            .apply("MarksAsMap", View.asMap());
    PCollectionTuple analysed =
        read.get(ReadArticles.BATCHES)
            .apply("AnalyzeArticles", AnalyzeArticles.with(settings, analyzer, marks));
    PCollection<PartFile> summaries =
        with(analysed.get(AnalyzeArticles.TALLIES), earlier.map(Earlier::tallies), "Tallies")
            .apply("SummarizeSubjects", SummarizeSubjects.into(settings));
    PCollectionView<Map<String, Long>> counts =
        with(
                PCollectionList.of(analysed.get(AnalyzeArticles.COUNTS))
                    .and(read.get(ReadArticles.COUNTS))
                    .apply("AllCounts", Flatten.pCollections()),
                earlier.map(Earlier::counts),
                "Counts")
            .apply("SumCounts", Sum.longsPerKey())
            .apply("CountsAsMap", View.asMap());
    PCollection<PartFile> files =
        PCollectionList.of(analysed.get(AnalyzeArticles.FILES))
            .and(summaries)
            .apply("AllFiles", Flatten.pCollections());
    with(files, earlier.map(Earlier::files), "Files")
        .apply("PublishDatasets", PublishDatasets.of(EnumSet.allOf(Dataset.class), settings))
        .apply("FinishRun", FinishRun.with(settings, counts, manifest));
  }

  private static <T> PCollection<T> with(
      PCollection<T> now, Optional<PCollection<T>> earlier, String what) {
    return earlier
        .map(before -> PCollectionList.of(now).and(before))
        .map(both -> both.apply("Earlier" + what + "Too", Flatten.pCollections()))
        .orElse(now);
  }
}
