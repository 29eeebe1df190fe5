package io.standpoint.beam;

import io.standpoint.aggregate.SubjectSummaries;
import io.standpoint.avro.EntityMapping;
import io.standpoint.avro.PairMapping;
import io.standpoint.domain.Dataset;
import io.standpoint.record.EntityRecord;
import io.standpoint.record.PairRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.avro.specific.SpecificRecord;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;

/**
 * Merges tallies and writes {@code entities/} and {@code pairs/}, every window of a subject in one
 * file, sorted by subject and window.
 */
final class SummarizeSubjects
    extends PTransform<PCollection<KV<Integer, TallyBlock>>, PCollection<PartFile>> {

  private final String folder;

  private SummarizeSubjects(String folder) {
    this.folder = folder;
  }

  static SummarizeSubjects into(String folder) {
    return new SummarizeSubjects(folder);
  }

  @Override
  public PCollection<PartFile> expand(PCollection<KV<Integer, TallyBlock>> tallies) {
    return tallies
        .apply("GroupBySubject", GroupByKey.create())
        .apply("Summarize", ParDo.of(new SummarizeShard(folder)))
        .setCoder(PartFile.CODER);
  }

  private static final class SummarizeShard
      extends DoFn<KV<Integer, Iterable<TallyBlock>>, PartFile> {

    private final String folder;

    SummarizeShard(String folder) {
      this.folder = folder;
    }

    @ProcessElement
    public void process(
        @Element KV<Integer, Iterable<TallyBlock>> shard, OutputReceiver<PartFile> out)
        throws IOException {
      SubjectSummaries summaries = new SubjectSummaries();
      for (TallyBlock block : shard.getValue()) {
        TallyFile.read(block, keyed -> summaries.add(keyed.key(), keyed.tally()));
      }
      PartFiles files = new PartFiles(folder);
      AvroPart<EntityRecord> entities = files.part(Dataset.ENTITIES);
      AvroPart<PairRecord> pairs = files.part(Dataset.PAIRS);
      summaries.drainTo(
          entity -> write(entities, EntityMapping.toRecord(entity)),
          pair -> write(pairs, PairMapping.toRecord(pair)));
      files.close().forEach(out::output);
    }

    private static <T extends SpecificRecord> void write(AvroPart<T> part, T record) {
      try {
        part.write(record);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
