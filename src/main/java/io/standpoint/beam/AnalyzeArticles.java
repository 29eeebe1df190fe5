package io.standpoint.beam;

import io.standpoint.analysis.ArticleAnalyzer;
import io.standpoint.storage.Block;
import io.standpoint.storage.PartFile;
import io.standpoint.storage.RunCounts;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.coders.VarLongCoder;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.transforms.WithKeys;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.apache.beam.sdk.values.TypeDescriptors;

/**
 * Analyses packed batches: opinions, article rows and failures go to Avro files, tallies of
 * subjects and counts of the run go on to be merged.
 */
final class AnalyzeArticles extends PTransform<PCollection<Block>, PCollectionTuple> {

  /** Files of {@code opinions/}, {@code articles/} and {@code failures/}. */
  static final TupleTag<PartFile> FILES = new TupleTag<>() {};

  /** Where the tallies are, by shard of their subject. */
  static final TupleTag<KV<Integer, TallyBlock>> TALLIES = new TupleTag<>() {};

  /** Amounts by the names in {@link RunCounts}. */
  static final TupleTag<KV<String, Long>> COUNTS = new TupleTag<>() {};

  /**
   * Groups of batches that are analysed together: enough for a few hundred threads, few enough that
   * a runner does not feel them. An element for each batch would leave a file for each.
   */
  private static final int GROUPS = 256;

  /** The next batch's group, begun by chance: workers with few batches shall not meet in one. */
  private static final AtomicInteger NEXT = new AtomicInteger(new Random().nextInt(GROUPS));

  private final Settings settings;
  private final SerializableFunction<Settings, ArticleAnalyzer> analyzer;
  private final PCollectionView<Map<String, String>> marks;

  private AnalyzeArticles(
      Settings settings,
      SerializableFunction<Settings, ArticleAnalyzer> analyzer,
      PCollectionView<Map<String, String>> marks) {
    this.settings = settings;
    this.analyzer = analyzer;
    this.marks = marks;
  }

  /**
   * The transform.
   *
   * @param settings the run
   * @param analyzer gives the analyser that a worker shares among its threads
   * @param marks articles that another one stands for, see {@link MarkCopies}
   */
  static AnalyzeArticles with(
      Settings settings,
      SerializableFunction<Settings, ArticleAnalyzer> analyzer,
      PCollectionView<Map<String, String>> marks) {
    return new AnalyzeArticles(settings, analyzer, marks);
  }

  @Override
  public PCollectionTuple expand(PCollection<Block> batches) {
    PCollectionTuple analysed =
        batches
            .apply("Spread", spread())
            .apply("Group", GroupByKey.create())
            .apply(
                "Analyze",
                ParDo.of(new AnalyzeBatches(settings, analyzer, marks))
                    .withSideInputs(marks)
                    .withOutputTags(FILES, TupleTagList.of(TALLIES).and(COUNTS)));
    analysed.get(FILES).setCoder(PartFile.CODER);
    analysed.get(TALLIES).setCoder(TallyBlock.SHARDED_CODER);
    analysed.get(COUNTS).setCoder(KvCoder.of(StringUtf8Coder.of(), VarLongCoder.of()));
    return analysed;
  }

  /** Not a Reshuffle, which hands on what has come so far: a group for each range of a file. */
  private static WithKeys<Integer, Block> spread() {
    return WithKeys.of((Block batch) -> Math.floorMod(NEXT.getAndIncrement(), GROUPS))
        .withKeyType(TypeDescriptors.integers());
  }
}
