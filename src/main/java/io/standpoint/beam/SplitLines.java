package io.standpoint.beam;

import com.google.common.collect.ImmutableList;
import io.standpoint.ingest.ArticleReader;
import io.standpoint.storage.Shards;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.ListCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.io.fs.MatchResult.Metadata;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;

/**
 * Cuts large files of record lines (JSON Lines, not compressed) into ranges that workers read
 * beside each other; other files stay whole. Groups go to different workers, and the small files of
 * a group share batches.
 *
 * <p>Lines have numbers, so that a file is read once more to count them: at the speed of the file
 * system, while reading articles takes milliseconds for each.
 */
final class SplitLines
    extends PTransform<PCollection<List<Metadata>>, PCollection<List<LineRange>>> {

  /** Some hundred articles. */
  private static final long MIN_BYTES = 1 << 20;

  private final Settings settings;

  SplitLines(Settings settings) {
    this.settings = settings;
  }

  @Override
  public PCollection<List<LineRange>> expand(PCollection<List<Metadata>> files) {
    return files
        .apply("Split", ParDo.of(new Split(settings)))
        .setCoder(KvCoder.of(VarIntCoder.of(), LineRange.CODER))
        .apply("Spread", GroupByKey.create())
        .apply("InOrder", ParDo.of(new InOrder()))
        .setCoder(ListCoder.of(LineRange.CODER));
  }

  private static final class Split extends DoFn<List<Metadata>, KV<Integer, LineRange>> {

    private final Settings settings;
    private transient ArticleReader reader;

    Split(Settings settings) {
      this.settings = settings;
    }

    @Setup
    public void setup() {
      reader = new ArticleReader(settings.read());
    }

    @ProcessElement
    public void process(@Element List<Metadata> files, OutputReceiver<KV<Integer, LineRange>> out) {
      for (Metadata file : files) {
        for (LineRange range : ranges(file)) {
          out.output(KV.of(Shards.of(range.start() + range.file()), range));
        }
      }
    }

    private List<LineRange> ranges(Metadata file) {
      LineRange whole = LineRange.whole(file.resourceId().toString());
      if (file.isReadSeekEfficient() && file.sizeBytes() > 2 * MIN_BYTES) {
        try {
          if (hasRecordLines(whole)) {
            try (InputStream in = whole.open()) {
              long bytes = Math.max(MIN_BYTES, file.sizeBytes() / Shards.COUNT);
              return LineRange.split(whole.file(), in, bytes);
            }
          }
        } catch (IOException e) {
          return List.of(whole); // Whoever reads the file reports what is wrong with it.
        }
      }
      return List.of(whole);
    }

    private boolean hasRecordLines(LineRange file) throws IOException {
      try (InputStream in = file.open()) {
        return reader.hasRecordLines(in, file.file());
      }
    }
  }

  private static final class InOrder
      extends DoFn<KV<Integer, Iterable<LineRange>>, List<LineRange>> {
    @ProcessElement
    public void process(
        @Element KV<Integer, Iterable<LineRange>> group, OutputReceiver<List<LineRange>> out) {
      out.output(ImmutableList.sortedCopyOf(LineRange.ORDER, group.getValue()));
    }
  }
}
