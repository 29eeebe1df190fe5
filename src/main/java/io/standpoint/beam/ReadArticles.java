package io.standpoint.beam;

import io.standpoint.domain.Article;
import io.standpoint.domain.FailedArticle;
import io.standpoint.domain.FailureReason;
import io.standpoint.domain.Origin;
import io.standpoint.domain.Stage;
import io.standpoint.ingest.ArticleReader;
import io.standpoint.ingest.ReadOptions;
import io.standpoint.ingest.RecordHandler;
import io.standpoint.story.StoryArticle;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.coders.ByteArrayCoder;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.coders.VarLongCoder;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;

/**
 * Reads files, compressed or not, into packed batches of articles and failures; a file that cannot
 * be read becomes a failure and ends nothing. Beside the batches goes an {@link ArticleRef} for
 * every article.
 */
final class ReadArticles extends PTransform<PCollection<List<String>>, PCollectionTuple> {

  /** Packed {@link Batch}es. */
  static final TupleTag<byte[]> BATCHES = new TupleTag<>() {};

  /** Written {@link StoryArticle}s, one after the other. */
  static final TupleTag<byte[]> REFS = new TupleTag<>() {};

  /** Amounts by the names in {@link RunCounts}. */
  static final TupleTag<KV<String, Long>> COUNTS = new TupleTag<>() {};

  /** What is known beforehand of places, as {@link MarkCopies} gives it for others. */
  static final TupleTag<KV<String, String>> MARKS = new TupleTag<>() {};

  private final ReadOptions options;
  private final ReplayPlan plan;

  private ReadArticles(ReadOptions options, ReplayPlan plan) {
    this.options = options;
    this.plan = plan;
  }

  /** Reads everything. */
  static ReadArticles with(ReadOptions options) {
    return new ReadArticles(options, null);
  }

  /** Reads what {@code plan} asks for. */
  static ReadArticles again(ReadOptions options, ReplayPlan plan) {
    return new ReadArticles(options, plan);
  }

  @Override
  public PCollectionTuple expand(PCollection<List<String>> files) {
    PCollectionTuple read =
        files.apply(
            "Read",
            ParDo.of(new ReadFiles(options, plan))
                .withOutputTags(BATCHES, TupleTagList.of(REFS).and(COUNTS).and(MARKS)));
    read.get(BATCHES).setCoder(ByteArrayCoder.of());
    read.get(REFS).setCoder(ByteArrayCoder.of());
    read.get(COUNTS).setCoder(KvCoder.of(StringUtf8Coder.of(), VarLongCoder.of()));
    read.get(MARKS).setCoder(KvCoder.of(StringUtf8Coder.of(), StringUtf8Coder.of()));
    return read;
  }

  private static final class ReadFiles extends DoFn<List<String>, byte[]> {

    private static final int MAX_ARTICLES = 16;
    private static final int MAX_CHARACTERS = 1 << 17;

    private final ReadOptions options;
    private final ReplayPlan plan;
    private transient ArticleReader reader;

    ReadFiles(ReadOptions options, ReplayPlan plan) {
      this.options = options;
      this.plan = plan;
    }

    @Setup
    public void setup() {
      reader = new ArticleReader(options);
    }

    @ProcessElement
    public void process(@Element List<String> files, MultiOutputReceiver out) {
      Packer packer = new Packer(out);
      RecordHandler handler = plan == null ? packer : new Selected(plan, packer);
      for (String file : files) {
        try (InputStream bytes = open(file)) {
          reader.read(bytes, file, handler);
        } catch (IOException e) {
          handler.failure(brokenOff(file, FailureReason.UNREADABLE_FILE, e));
        } catch (RuntimeException | StackOverflowError e) {
          if (packer.isSending()) {
            throw e; // A later step failed, not this file.
          }
          // The file's edge: whatever else goes wrong with one file stays with it.
          boolean deep = e instanceof StackOverflowError;
          handler.failure(
              brokenOff(file, deep ? FailureReason.TOO_COMPLEX : FailureReason.UNEXPECTED, e));
        }
      }
      packer.flush();
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

    private static InputStream open(String file) throws IOException {
      return Channels.newInputStream(FileSystems.open(AvroPart.resource(file)));
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
    private static final class Packer implements RecordHandler {

      private final MultiOutputReceiver out;
      private final List<Article> articles = new ArrayList<>();
      private final List<FailedArticle> failures = new ArrayList<>();
      private ShardedBlocks refs = new ShardedBlocks();
      private boolean sending;
      private int characters;

      Packer(MultiOutputReceiver out) {
        this.out = out;
      }

      @Override
      public void article(Article article) {
        article(article, null);
      }

      /** An article of which is known how it depends on others, unless {@code mark} is null. */
      void article(Article article, String mark) {
        RunMetrics.READ.inc();
        if (mark == null) {
          refs.add(0, StoryArticle.of(article)::write);
        } else {
          sending = true;
          out.get(MARKS).output(KV.of(Mark.place(article.origin()), mark));
          sending = false;
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
        sending = true;
        out.get(COUNTS).output(KV.of(RunCounts.SKIPPED + kind, 1L));
        sending = false;
      }

      /** Whether an exception comes from those who take what is packed. */
      boolean isSending() {
        return sending;
      }

      void flush() {
        if (!articles.isEmpty() || !failures.isEmpty()) {
          sending = true;
          out.get(BATCHES).output(new Batch(articles, failures).pack());
          refs.forEach(block -> out.get(REFS).output(block.getValue()));
          sending = false;
          refs = new ShardedBlocks();
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
    }
  }
}
