package io.standpoint.beam;

import io.standpoint.analysis.ArticleAnalyzer;
import io.standpoint.domain.Article;
import io.standpoint.domain.FailedArticle;
import io.standpoint.storage.Block;
import io.standpoint.storage.BlockFile;
import io.standpoint.storage.PartFile;
import java.io.IOException;
import java.util.Map;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.transforms.windowing.BoundedWindow;
import org.apache.beam.sdk.transforms.windowing.GlobalWindow;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollectionView;

/**
 * Feeds batches to an {@link ArticleDesk} and hands on what it leaves. One desk serves one bundle:
 * its files become visible downstream only if the whole bundle succeeds.
 */
final class AnalyzeBatches extends DoFn<KV<Integer, Iterable<Block>>, PartFile> {

  /**
   * Subjects held, some 1.2 KB each, before they are handed on; a bundle may be a whole run on some
   * engines.
   */
  private static final int MAX_SUBJECTS = 5_000;

  private final Settings settings;
  private final SerializableFunction<Settings, ArticleAnalyzer> analyzerOf;
  private final PCollectionView<Map<String, String>> marks;
  private transient ArticleAnalyzer analyzer;
  private transient Watchdog watchdog;
  private transient ArticleDesk desk;

  AnalyzeBatches(
      Settings settings,
      SerializableFunction<Settings, ArticleAnalyzer> analyzerOf,
      PCollectionView<Map<String, String>> marks) {
    this.settings = settings;
    this.analyzerOf = analyzerOf;
    this.marks = marks;
  }

  @Setup
  public void setup() {
    analyzer = analyzerOf.apply(settings);
    watchdog = new Watchdog();
  }

  @StartBundle
  public void startBundle() {
    desk = new ArticleDesk(settings, analyzer, watchdog);
  }

  @ProcessElement
  public void process(ProcessContext context) throws IOException {
    Map<String, String> marked = context.sideInput(marks);
    for (Block block : context.element().getValue()) {
      analyze(Batch.unpack(BlockFile.read(block)), marked);
      if (desk.tallies().size() > MAX_SUBJECTS) {
        TallyFile.write(settings.temporary(), desk.tallies())
            .forEach(tallies -> context.output(AnalyzeArticles.TALLIES, tallies));
      }
    }
  }

  private void analyze(Batch batch, Map<String, String> marked) throws IOException {
    for (FailedArticle failure : batch.failures()) {
      desk.fail(failure);
    }
    for (Article article : batch.articles()) {
      String mark = marked.get(Mark.place(article.origin()));
      desk.take(article, mark == null ? null : Mark.decode(mark));
    }
  }

  @FinishBundle
  public void finishBundle(FinishBundleContext context) throws IOException {
    BoundedWindow window = GlobalWindow.INSTANCE;
    for (PartFile file : desk.close()) {
      context.output(file, window.maxTimestamp(), window);
    }
    TallyFile.write(settings.temporary(), desk.tallies())
        .forEach(
            block -> context.output(AnalyzeArticles.TALLIES, block, window.maxTimestamp(), window));
    desk.counts()
        .forEach(
            (name, amount) ->
                context.output(
                    AnalyzeArticles.COUNTS, KV.of(name, amount), window.maxTimestamp(), window));
    desk = null;
  }

  @Teardown
  public void teardown() {
    watchdog.close();
    Analyzers.release(analyzer);
  }
}
