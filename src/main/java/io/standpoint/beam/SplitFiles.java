package io.standpoint.beam;

import java.io.IOException;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SeekableByteChannel;
import java.util.List;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.io.FileSystems;
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
final class SplitFiles extends PTransform<PCollection<List<String>>, PCollection<FileRange>> {

  @Override
  public PCollection<FileRange> expand(PCollection<List<String>> files) {
    return files
        .apply("Split", ParDo.of(new Split()))
        .setCoder(KvCoder.of(VarIntCoder.of(), FileRange.CODER))
        .apply("Spread", GroupByKey.create())
        .apply("EachRange", ParDo.of(new Each()))
        .setCoder(FileRange.CODER);
  }

  private static final class Split extends DoFn<List<String>, KV<Integer, FileRange>> {
    @ProcessElement
    public void process(@Element List<String> files, OutputReceiver<KV<Integer, FileRange>> out)
        throws IOException {
      for (String file : files) {
        for (FileRange range : ranges(file)) {
          out.output(KV.of(Shards.of(range.start() + file), range));
        }
      }
    }

    private static List<FileRange> ranges(String file) throws IOException {
      try (ReadableByteChannel channel = FileSystems.open(AvroPart.resource(file))) {
        return channel instanceof SeekableByteChannel seekable
            ? FileRange.split(file, seekable.size())
            : List.of(FileRange.whole(file));
      }
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
