package io.standpoint.beam;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.domain.Dataset;
import java.util.Map;
import org.apache.beam.model.expansion.v1.ExpansionApi.DiscoverSchemaTransformRequest;
import org.apache.beam.model.expansion.v1.ExpansionServiceGrpc;
import org.apache.beam.model.pipeline.v1.ExternalTransforms.ExpansionMethods;
import org.apache.beam.model.pipeline.v1.ExternalTransforms.SchemaTransformPayload;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.coders.RowCoder;
import org.apache.beam.sdk.expansion.service.ExpansionServer;
import org.apache.beam.sdk.expansion.service.ExpansionService;
import org.apache.beam.sdk.schemas.Schema;
import org.apache.beam.sdk.schemas.SchemaTranslation;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.util.CoderUtils;
import org.apache.beam.sdk.util.construction.BeamUrns;
import org.apache.beam.sdk.util.construction.External;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionRowTuple;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.Row;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.vendor.grpc.v1p69p0.com.google.protobuf.ByteString;
import org.apache.beam.vendor.grpc.v1p69p0.io.grpc.ManagedChannel;
import org.apache.beam.vendor.grpc.v1p69p0.io.grpc.ManagedChannelBuilder;
import org.junit.jupiter.api.Test;

/** The steps that other languages use: what they do, and that an expansion service offers them. */
class SchemaTransformsTest {

  private static final String TINY = "src/test/resources/models/tiny";
  private static final Schema ARTICLE =
      Schema.builder()
          .addStringField("id")
          .addNullableStringField("text")
          .addNullableStringField("published")
          .build();

  @Test
  void analysesAndSummarisesRows() {
    Pipeline pipeline = Pipeline.create();
    PCollectionRowTuple analysed =
        PCollectionRowTuple.of("input", articles(pipeline))
            .apply(
                "Analyze",
                new AnalyzeArticlesProvider()
                    .from(
                        Row.withSchema(new AnalyzeArticlesProvider().configurationSchema())
                            .addValues(TINY, null, null)
                            .build()));
    PCollectionRowTuple summaries =
        PCollectionRowTuple.of("input", analysed.get("opinions"))
            .apply(
                "Summarize",
                new SummarizeEntitiesProvider()
                    .from(Row.nullRow(new SummarizeEntitiesProvider().configurationSchema())));
    PAssert.that(summaries.get("entities"))
        .satisfies(
            rows -> {
              assertThat(rows)
                  .filteredOn(row -> "ALL".equals(row.getString("granularity")))
                  .extracting(row -> row.getString("name") + " " + row.getInt64("mentions"))
                  .containsExactlyInAnyOrder("China 2", "Japan 1", "France 1");
              assertThat(rows)
                  .filteredOn(row -> "DAY".equals(row.getString("granularity")))
                  .extracting(row -> row.getString("name") + " " + row.getInt64("window_start"))
                  .containsExactlyInAnyOrder("China 1767744000000", "Japan 1767744000000");
              return null;
            });
    PAssert.that(analysed.get("failures"))
        .satisfies(
            rows -> {
              assertThat(rows)
                  .extracting(row -> row.getString("article_id") + " " + row.getString("reason"))
                  .containsExactly("c NO_TEXT");
              return null;
            });
    pipeline.run().waitUntilFinish();
  }

  @Test
  void expansionServiceOffersBothSteps() throws Exception {
    ExpansionServer server = ExpansionServer.create(new ExpansionService(), "127.0.0.1", 0);
    try {
      expand(server);
    } finally {
      server.close();
    }
  }

  private static void expand(ExpansionServer server) throws Exception {
    ManagedChannel channel =
        ManagedChannelBuilder.forAddress("127.0.0.1", server.getPort()).usePlaintext().build();
    try {
      assertThat(
              ExpansionServiceGrpc.newBlockingStub(channel)
                  .discoverSchemaTransform(DiscoverSchemaTransformRequest.getDefaultInstance())
                  .getSchemaTransformConfigsMap())
          .containsKeys(AnalyzeArticlesProvider.URN, SummarizeEntitiesProvider.URN);
    } finally {
      channel.shutdownNow();
    }
    Pipeline pipeline = Pipeline.create();
    Map<TupleTag<?>, PCollection<?>> analysed =
        PCollectionTuple.of("input", articles(pipeline))
            .apply("Analyze", external(server, new AnalyzeArticlesProvider()))
            .getAll();
    PCollection<Row> opinions = output(analysed, "opinions");
    assertSame(opinions, Dataset.OPINIONS);
    Map<TupleTag<?>, PCollection<?>> summaries =
        PCollectionTuple.of("input", opinions)
            .apply("Summarize", external(server, new SummarizeEntitiesProvider()))
            .getAll();
    assertSame(output(summaries, "entities"), Dataset.ENTITIES);
    assertSame(output(summaries, "pairs"), Dataset.PAIRS);
  }

  private static void assertSame(PCollection<Row> rows, Dataset dataset) {
    assertThat(rows.getSchema().getFields())
        .isEqualTo(DatasetRows.of(dataset).schema().getFields());
  }

  private static PCollection<Row> articles(Pipeline pipeline) {
    return pipeline.apply(
        Create.of(
                row("a", "Beijing met Tokyo.", "2026-01-07"),
                row("b", "China sued France.", null),
                row("c", null, null))
            .withRowSchema(ARTICLE));
  }

  private static Row row(String id, String text, String published) {
    return Row.withSchema(ARTICLE).addValues(id, text, published).build();
  }

  private static External.MultiOutputExpandableTransform<PCollectionTuple> external(
      ExpansionServer server,
      org.apache.beam.sdk.schemas.transforms.SchemaTransformProvider provider)
      throws Exception {
    Schema schema = provider.configurationSchema();
    byte[] payload =
        SchemaTransformPayload.newBuilder()
            .setIdentifier(provider.identifier())
            .setConfigurationSchema(SchemaTranslation.schemaToProto(schema, true))
            .setConfigurationRow(
                ByteString.copyFrom(
                    CoderUtils.encodeToByteArray(RowCoder.of(schema), Row.nullRow(schema))))
            .build()
            .toByteArray();
    return External.<PCollectionTuple, Object>of(
            BeamUrns.getUrn(ExpansionMethods.Enum.SCHEMA_TRANSFORM),
            payload,
            "127.0.0.1:" + server.getPort())
        .withMultiOutputs();
  }

  @SuppressWarnings("unchecked")
  private static PCollection<Row> output(Map<TupleTag<?>, PCollection<?>> outputs, String name) {
    return (PCollection<Row>)
        outputs.entrySet().stream()
            .filter(entry -> entry.getKey().getId().equals(name))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElseThrow();
  }
}
