package io.standpoint.beam;

import io.standpoint.aggregate.Overall;
import io.standpoint.aggregate.SubjectSummaries;
import io.standpoint.aggregate.TallyCodec.Keyed;
import io.standpoint.avro.EntityMapping;
import io.standpoint.avro.PairMapping;
import io.standpoint.domain.Dataset;
import io.standpoint.domain.Reliability;
import io.standpoint.record.EntityRecord;
import io.standpoint.record.PairRecord;
import io.standpoint.storage.AvroPart;
import io.standpoint.storage.PartFile;
import io.standpoint.storage.PartFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.apache.avro.specific.SpecificRecord;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionView;

/**
 * Merges tallies and writes {@code entities/} and {@code pairs/}, every window of a subject in one
 * file, sorted by subject and window.
 */
final class SummarizeSubjects
    extends PTransform<PCollection<KV<Integer, TallyBlock>>, PCollection<PartFile>> {

  private final Destination destination;

  private SummarizeSubjects(Destination destination) {
    this.destination = destination;
  }

  static SummarizeSubjects into(Destination destination) {
    return new SummarizeSubjects(destination);
  }

  @Override
  public PCollection<PartFile> expand(PCollection<KV<Integer, TallyBlock>> tallies) {
    PCollectionView<Overall> overall =
        tallies
            .apply("OpinionsOfBlocks", ParDo.of(new OpinionsOfBlocks()))
            .setCoder(new OverallCoder())
            .apply("SumOpinions", OverallCoder.sum());
    return tallies
        .apply("GroupBySubject", GroupByKey.create())
        .apply(
            "Summarize", ParDo.of(new SummarizeShard(destination, overall)).withSideInputs(overall))
        .setCoder(PartFile.CODER);
  }

  private static final class OpinionsOfBlocks extends DoFn<KV<Integer, TallyBlock>, Overall> {
    @ProcessElement
    public void process(@Element KV<Integer, TallyBlock> block, OutputReceiver<Overall> out) {
      out.output(block.getValue().opinions());
    }
  }

  private static final class SummarizeShard
      extends DoFn<KV<Integer, Iterable<TallyBlock>>, PartFile> {

    private final Destination destination;
    private final PCollectionView<Overall> overall;

    SummarizeShard(Destination destination, PCollectionView<Overall> overall) {
      this.destination = destination;
      this.overall = overall;
    }

    @ProcessElement
    public void process(ProcessContext context) throws IOException {
      Reliability reliability = destination.reliability();
      PartFiles files = new PartFiles(destination.temporary());
      AvroPart<EntityRecord> entities = files.part(Dataset.ENTITIES);
      AvroPart<PairRecord> pairs = files.part(Dataset.PAIRS);
      SubjectSummaries summaries = new SubjectSummaries(context.sideInput(overall), reliability);
      Runnable writeSubject =
          () ->
              summaries.drainTo(
                  entity -> write(entities, EntityMapping.toRecord(entity, reliability)),
                  pair -> write(pairs, PairMapping.toRecord(pair)));
      // Only the tallies of one subject are in memory at a time.
      String subject = null;
      Iterator<Keyed> tallies =
          TallyFile.read(destination.temporary(), context.element().getValue());
      while (tallies.hasNext()) {
        Keyed keyed = tallies.next();
        if (!keyed.key().subject().equals(subject)) {
          writeSubject.run();
          subject = keyed.key().subject();
        }
        summaries.add(keyed.key(), keyed.tally());
      }
      writeSubject.run();
      files.close().forEach(context::output);
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
