package io.standpoint.beam;

import io.standpoint.aggregate.ArticleTallies;
import io.standpoint.aggregate.Overall;
import io.standpoint.aggregate.SubjectSummaries;
import io.standpoint.aggregate.TallyCodec;
import io.standpoint.avro.EntityMapping;
import io.standpoint.avro.OpinionMapping;
import io.standpoint.avro.PairMapping;
import io.standpoint.domain.Dataset;
import io.standpoint.domain.Opinion;
import io.standpoint.record.OpinionRecord;
import io.standpoint.storage.Shards;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.coders.ByteArrayCoder;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.schemas.Schema;
import org.apache.beam.sdk.schemas.transforms.SchemaTransform;
import org.apache.beam.sdk.schemas.transforms.SchemaTransformProvider;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollectionRowTuple;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.Row;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;

/**
 * The aggregation as a step of pipelines in Beam YAML and Python: rows of {@code opinions/} in,
 * rows of {@code entities/} and {@code pairs/} out. All opinions of an article must be there. It
 * has no configuration, knows no model, and so leaves the corrected shares null.
 */
public final class SummarizeEntitiesProvider implements SchemaTransformProvider {

  public static final String URN = "beam:schematransform:io.standpoint:summarize_entities:v1";

  static final String INPUT = "input";
  static final String ENTITIES = "entities";
  static final String PAIRS = "pairs";

  private static final TupleTag<KV<Integer, byte[]>> TALLIES = new TupleTag<>() {};
  private static final TupleTag<Overall> OPINIONS = new TupleTag<>() {};
  private static final TupleTag<Row> ENTITY_ROWS = new TupleTag<>() {};
  private static final TupleTag<Row> PAIR_ROWS = new TupleTag<>() {};

  @Override
  public String identifier() {
    return URN;
  }

  @Override
  public String description() {
    return "Summarises opinions by entity and by pair, in days, weeks, months and over all time.";
  }

  @Override
  public Schema configurationSchema() {
    return Schema.of();
  }

  @Override
  public List<String> inputCollectionNames() {
    return List.of(INPUT);
  }

  @Override
  public List<String> outputCollectionNames() {
    return List.of(ENTITIES, PAIRS);
  }

  @Override
  public SchemaTransform from(Row configuration) {
    return new Summarize();
  }

  private static final class Summarize extends SchemaTransform {

    @Override
    public PCollectionRowTuple expand(PCollectionRowTuple input) {
      PCollectionTuple tallies =
          input
              .get(INPUT)
              .apply("KeyByArticle", ParDo.of(new KeyByArticle()))
              .setCoder(KvCoder.of(StringUtf8Coder.of(), ByteArrayCoder.of()))
              .apply("GroupByArticle", GroupByKey.create())
              .apply(
                  "Tally",
                  ParDo.of(new TallyArticle()).withOutputTags(TALLIES, TupleTagList.of(OPINIONS)));
      PCollectionView<Overall> overall =
          tallies
              .get(OPINIONS)
              .setCoder(new OverallCoder())
              .apply("SumOpinions", OverallCoder.sum());
      PCollectionTuple summaries =
          tallies
              .get(TALLIES)
              .setCoder(KvCoder.of(VarIntCoder.of(), ByteArrayCoder.of()))
              .apply("GroupBySubject", GroupByKey.create())
              .apply(
                  "Summarize",
                  ParDo.of(new SummarizeShard(overall))
                      .withSideInputs(overall)
                      .withOutputTags(ENTITY_ROWS, TupleTagList.of(PAIR_ROWS)));
      return PCollectionRowTuple.of(
              ENTITIES,
              summaries.get(ENTITY_ROWS).setRowSchema(DatasetRows.of(Dataset.ENTITIES).schema()))
          .and(
              PAIRS, summaries.get(PAIR_ROWS).setRowSchema(DatasetRows.of(Dataset.PAIRS).schema()));
    }
  }

  private static final class KeyByArticle extends DoFn<Row, KV<String, byte[]>> {
    @ProcessElement
    public void process(@Element Row opinion, OutputReceiver<KV<String, byte[]>> out) {
      out.output(
          KV.of(
              opinion.getString("article_id"), DatasetRows.of(Dataset.OPINIONS).toBytes(opinion)));
    }
  }

  private static final class TallyArticle
      extends DoFn<KV<String, Iterable<byte[]>>, KV<Integer, byte[]>> {
    @ProcessElement
    public void process(@Element KV<String, Iterable<byte[]>> article, MultiOutputReceiver out) {
      List<Opinion> opinions = new ArrayList<>();
      for (byte[] bytes : article.getValue()) {
        OpinionRecord record = DatasetRows.of(Dataset.OPINIONS).fromBytes(bytes);
        opinions.add(OpinionMapping.fromRecord(record));
      }
      ArticleTallies tallies = new ArticleTallies();
      tallies.add(opinions);
      tallies.drainTo(
          (key, tally) -> {
            out.get(OPINIONS).output(Overall.NONE.plus(key, tally));
            out.get(TALLIES).output(KV.of(Shards.of(key.subject()), TallyCodec.encode(key, tally)));
          });
    }
  }

  private static final class SummarizeShard extends DoFn<KV<Integer, Iterable<byte[]>>, Row> {

    private final PCollectionView<Overall> overall;

    SummarizeShard(PCollectionView<Overall> overall) {
      this.overall = overall;
    }

    @ProcessElement
    public void process(ProcessContext context, MultiOutputReceiver out) {
      SubjectSummaries summaries = new SubjectSummaries(context.sideInput(overall), null);
      for (byte[] bytes : context.element().getValue()) {
        TallyCodec.Keyed keyed = TallyCodec.decode(bytes);
        summaries.add(keyed.key(), keyed.tally());
      }
      summaries.drainTo(
          entity ->
              out.get(ENTITY_ROWS)
                  .output(
                      DatasetRows.of(Dataset.ENTITIES).toRow(EntityMapping.toRecord(entity, null))),
          pair ->
              out.get(PAIR_ROWS)
                  .output(DatasetRows.of(Dataset.PAIRS).toRow(PairMapping.toRecord(pair))));
    }
  }
}
