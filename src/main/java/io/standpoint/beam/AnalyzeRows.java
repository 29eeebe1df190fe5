package io.standpoint.beam;

import io.standpoint.analysis.ArticleAnalyzer;
import io.standpoint.analysis.Budget;
import io.standpoint.avro.FailureMapping;
import io.standpoint.avro.OpinionMapping;
import io.standpoint.domain.Article;
import io.standpoint.domain.Dataset;
import io.standpoint.domain.FailedArticle;
import io.standpoint.domain.FailureReason;
import io.standpoint.domain.Opinion;
import io.standpoint.domain.Origin;
import io.standpoint.domain.Stage;
import io.standpoint.ingest.PublicationDates;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.Row;
import org.apache.beam.sdk.values.TupleTag;

/** Analyses articles that come as rows, see {@link AnalyzeArticlesProvider}. */
final class AnalyzeRows extends DoFn<Row, Row> {

  static final TupleTag<Row> OPINIONS = new TupleTag<>() {};
  static final TupleTag<Row> FAILURES = new TupleTag<>() {};

  private static final Origin NO_FILE = new Origin("row", 0);

  private final String model;
  private final String modelsPath;
  private final String gazetteer;
  private transient ArticleAnalyzer analyzer;
  private transient Watchdog watchdog;

  AnalyzeRows(String model, String modelsPath, String gazetteer) {
    this.model = model;
    this.modelsPath = modelsPath;
    this.gazetteer = gazetteer;
  }

  @Setup
  public void setup() {
    analyzer = Analyzers.analyzer(model, modelsPath, gazetteer, ReferenceSystem.RULES);
    watchdog = new Watchdog();
  }

  @ProcessElement
  public void process(@Element Row row, MultiOutputReceiver out) {
    String id = text(row, "id");
    String text = text(row, "text");
    if (id == null || text == null || text.isBlank()) {
      String missing = id == null ? "id" : "text";
      out.get(FAILURES)
          .output(
              failure(id, Stage.READ, FailureReason.NO_TEXT, null, "The row has no " + missing));
      return;
    }
    Article article =
        new Article(
            id,
            null,
            null,
            text(row, "publisher"),
            PublicationDates.parse(text(row, "published")),
            text(row, "language"),
            text,
            NO_FILE);
    if (!article.isEnglish()) {
      return;
    }
    Attempt attempt =
        Attempt.of(
            watchdog, Budget.DEFAULT.timeFor(text.length()), () -> analyzer.analyze(article, id));
    if (attempt.analysis() == null) {
      out.get(FAILURES)
          .output(failure(id, Stage.ANALYZE, attempt.reason(), attempt.cause(), attempt.message()));
      return;
    }
    for (Opinion opinion : attempt.analysis().opinions()) {
      out.get(OPINIONS)
          .output(DatasetRows.of(Dataset.OPINIONS).toRow(OpinionMapping.toRecord(opinion)));
    }
  }

  @Teardown
  public void teardown() {
    watchdog.close();
    Analyzers.release(analyzer);
  }

  private static String text(Row row, String field) {
    return row.getSchema().hasField(field) && row.getValue(field) != null
        ? row.getValue(field).toString()
        : null;
  }

  private static Row failure(
      String id, Stage stage, FailureReason reason, Throwable cause, String message) {
    return DatasetRows.of(Dataset.FAILURES)
        .toRow(
            FailureMapping.toRecord(
                new FailedArticle(
                    id,
                    NO_FILE,
                    stage,
                    reason,
                    cause == null ? null : cause.getClass().getName(),
                    message == null ? "No message." : message,
                    null,
                    stage == Stage.ANALYZE)));
  }
}
