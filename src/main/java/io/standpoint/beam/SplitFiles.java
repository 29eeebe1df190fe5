package io.standpoint.beam;

import io.standpoint.storage.Shards;
import java.util.List;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.io.fs.MatchResult.Metadata;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;

/**
 * Cuts Avro files into ranges and spreads them over the workers: a run on one machine leaves one
 * file.
 */
final class SplitFiles extends PTransform<PCollection<List<Metadata>>, PCollection<FileRange>> {

  @Override
  public PCollection<FileRange> expand(PCollection<List<Metadata>> files) {
    return files
        .apply("Split", ParDo.of(new Split()))
        .setCoder(KvCoder.of(VarIntCoder.of(), FileRange.CODER))
        .apply("Spread", GroupByKey.create())
        .apply("EachRange", ParDo.of(new Each()))
        .setCoder(FileRange.CODER);
  }

  private static final class Split extends DoFn<List<Metadata>, KV<Integer, FileRange>> {
    @ProcessElement
    public void process(@Element List<Metadata> files, OutputReceiver<KV<Integer, FileRange>> out) {
      for (Metadata file : files) {
        String path = file.resourceId().toString();
        for (FileRange range : ranges(path, file)) {
          out.output(KV.of(Shards.of(range.start() + path), range));
        }
      }
    }

    private static List<FileRange> ranges(String path, Metadata file) {
      return file.isReadSeekEfficient()
          ? FileRange.split(path, file.sizeBytes())
          : List.of(FileRange.whole(path));
    }
  }

  private static final class Each extends DoFn<KV<Integer, Iterable<FileRange>>, FileRange> {
    @ProcessElement
    public void process(
        @Element KV<Integer, Iterable<FileRange>> ranges, OutputReceiver<FileRange> out) {
      ranges.getValue().forEach(out::output);
    }
  }
}
