package io.standpoint.beam;

import io.standpoint.domain.Article;
import io.standpoint.domain.FailedArticle;
import io.standpoint.domain.FailureReason;
import io.standpoint.domain.Origin;
import io.standpoint.domain.Stage;
import io.standpoint.ingest.ArticleReader;
import io.standpoint.ingest.RecordHandler;
import io.standpoint.storage.Block;
import io.standpoint.storage.BlockFile;
import io.standpoint.storage.RunCounts;
import io.standpoint.storage.ShardedBlocks;
import io.standpoint.storage.Shards;
import io.standpoint.story.StoryArticle;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.coders.VarLongCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;

/**
 * Reads files, compressed or not, into batches of articles and failures; a file that cannot be read
 * becomes a failure and ends nothing. Beside the batches goes a {@link StoryArticle} for every
 * article.
 */
final class ReadArticles extends PTransform<PCollection<List<LineRange>>, PCollectionTuple> {

  /** Where packed {@link Batch}es are. */
  static final TupleTag<Block> BATCHES = new TupleTag<>() {};

  /** Where written {@link StoryArticle}s are, by shard of their id. */
  static final TupleTag<KV<Integer, Block>> STORY_ARTICLES = new TupleTag<>() {};

  /** Amounts by the names in {@link RunCounts}. */
  static final TupleTag<KV<String, Long>> COUNTS = new TupleTag<>() {};

  /** What is known beforehand of places, as {@link MarkCopies} gives it for others. */
  static final TupleTag<KV<String, String>> MARKS = new TupleTag<>() {};

  private final Settings settings;
  private final ReplayPlan plan;

  private ReadArticles(Settings settings, ReplayPlan plan) {
    this.settings = settings;
    this.plan = plan;
  }

  /** Reads everything. */
  static ReadArticles with(Settings settings) {
    return new ReadArticles(settings, null);
  }

  /** Reads what {@code plan} asks for. */
  static ReadArticles again(Settings settings, ReplayPlan plan) {
    return new ReadArticles(settings, plan);
  }

  @Override
  public PCollectionTuple expand(PCollection<List<LineRange>> files) {
    PCollectionTuple read =
        files.apply(
            "Read",
            ParDo.of(new ReadFiles(settings, plan))
                .withOutputTags(BATCHES, TupleTagList.of(STORY_ARTICLES).and(COUNTS).and(MARKS)));
    read.get(BATCHES).setCoder(Block.CODER);
    read.get(STORY_ARTICLES).setCoder(Block.SHARDED_CODER);
    read.get(COUNTS).setCoder(KvCoder.of(StringUtf8Coder.of(), VarLongCoder.of()));
    read.get(MARKS).setCoder(KvCoder.of(StringUtf8Coder.of(), StringUtf8Coder.of()));
    return read;
  }

  private static final class ReadFiles extends DoFn<List<LineRange>, Block> {

    private static final int MAX_ARTICLES = 16;
    private static final int MAX_CHARACTERS = 1 << 17;

    private final Settings settings;
    private final ReplayPlan plan;
    private transient ArticleReader reader;

    ReadFiles(Settings settings, ReplayPlan plan) {
      this.settings = settings;
      this.plan = plan;
    }

    @Setup
    public void setup() {
      reader = new ArticleReader(settings.read());
    }

    @ProcessElement
    public void process(@Element List<LineRange> files, MultiOutputReceiver out)
        throws IOException {
      Packer packer = new Packer(settings.temporary());
      try (packer) {
        RecordHandler handler = plan == null ? packer : new Selected(plan, packer);
        for (LineRange lines : files) {
          read(lines, handler, packer);
        }
        packer.flush();
      }
      packer.handOn(out);
    }

    private void read(LineRange lines, RecordHandler handler, Packer packer) {
      String file = lines.file();
      try (InputStream bytes = lines.open()) {
        if (lines.firstLine() == 1) {
          reader.read(bytes, file, handler);
        } else {
          reader.readLines(bytes, file, lines.firstLine(), handler);
        }
      } catch (IOException e) {
        handler.failure(brokenOff(file, FailureReason.UNREADABLE_FILE, e));
      } catch (RuntimeException | StackOverflowError e) {
        if (packer.isWriting()) {
          throw e; // What was read could not be written down, which is not the file's fault.
        }
        // The file's edge: whatever else goes wrong with one file stays with it.
        boolean deep = e instanceof StackOverflowError;
        handler.failure(
            brokenOff(file, deep ? FailureReason.TOO_COMPLEX : FailureReason.UNEXPECTED, e));
      }
    }

    private static FailedArticle brokenOff(String file, FailureReason reason, Throwable cause) {
      return new FailedArticle(
          null,
          new Origin(file, 0),
          Stage.READ,
          reason,
          cause.getClass().getName(),
          "The file could not be read to its end: "
              + (cause.getMessage() == null
                  ? cause.getClass().getSimpleName()
                  : cause.getMessage()),
          null,
          true);
    }

    /** Hands on what a plan asks for. */
    private record Selected(ReplayPlan plan, Packer packer) implements RecordHandler {

      @Override
      public void article(Article article) {
        switch (plan.fate(article)) {
          case TAKEN -> packer.article(article, plan.mark(article));
          case DUPLICATE ->
              packer.failure(
                  new FailedArticle(
                      article.id(),
                      article.origin(),
                      Stage.COPIES,
                      FailureReason.DUPLICATE_ID,
                      null,
                      "Another article has the id " + article.id() + ".",
                      ReplayPlan.sha256(article.text()),
                      false));
          case LEFT_OUT -> {}
        }
      }

      @Override
      public void failure(FailedArticle failure) {
        if (plan.concerns(failure)) {
          packer.failure(failure);
        }
      }

      /** The earlier run counted it. */
      @Override
      public void skipped(String kind) {}
    }

    /** Fills batches of similar cost, so that workers end at about the same time. */
    private static final class Packer implements RecordHandler, Closeable {

      private final List<Article> articles = new ArrayList<>();
      private final List<FailedArticle> failures = new ArrayList<>();
      private final BlockFile batches;
      private final List<Block> written = new ArrayList<>();
      private final ShardedBlocks storyArticles;
      private final List<KV<String, String>> marks = new ArrayList<>();
      private final RunCounts skipped = new RunCounts();
      private boolean writing;
      private int characters;

      Packer(String folder) {
        batches = new BlockFile(folder, "batches");
        storyArticles = new ShardedBlocks(folder, "articles");
      }

      @Override
      public void article(Article article) {
        article(article, null);
      }

      /** An article of which is known how it depends on others, unless {@code mark} is null. */
      void article(Article article, String mark) {
        RunMetrics.READ.inc();
        if (mark == null) {
          StoryArticle compared = StoryArticle.of(article);
          write(() -> storyArticles.add(Shards.of(article.id()), compared::write));
        } else {
          marks.add(KV.of(Mark.place(article.origin()), mark));
        }
        articles.add(article);
        characters += article.text().length();
        flushIfFull();
      }

      @Override
      public void failure(FailedArticle failure) {
        RunMetrics.READ.inc();
        failures.add(failure);
        flushIfFull();
      }

      @Override
      public void skipped(String kind) {
        skipped.add(RunCounts.SKIPPED + kind, 1);
      }

      /** Whether an exception comes from writing down what was read. */
      boolean isWriting() {
        return writing;
      }

      void flush() {
        if (!articles.isEmpty() || !failures.isEmpty()) {
          write(() -> written.add(batches.append(new Batch(articles, failures).pack())));
          articles.clear();
          failures.clear();
          characters = 0;
        }
      }

      private void flushIfFull() {
        if (articles.size() + failures.size() >= MAX_ARTICLES || characters >= MAX_CHARACTERS) {
          flush();
        }
      }

      private void write(Writer writer) {
        writing = true;
        try {
          writer.write();
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
        writing = false;
      }

      @Override
      public void close() throws IOException {
        batches.close();
      }

      /** Says where everything is, after the last flush and closing. */
      void handOn(MultiOutputReceiver out) throws IOException {
        storyArticles.finish().forEach(out.get(STORY_ARTICLES)::output);
        written.forEach(out.get(BATCHES)::output);
        marks.forEach(out.get(MARKS)::output);
        skipped.amounts().forEach((kind, n) -> out.get(COUNTS).output(KV.of(kind, n)));
      }

      private interface Writer {
        void write() throws IOException;
      }
    }
  }
}
