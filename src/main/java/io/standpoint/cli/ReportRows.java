package io.standpoint.cli;

import io.standpoint.avro.OpinionMapping;
import io.standpoint.beam.OutputFolder;
import io.standpoint.domain.Dataset;
import io.standpoint.domain.Opinion;
import io.standpoint.record.ArticleRecord;
import io.standpoint.record.EntityRecord;
import io.standpoint.record.OpinionRecord;
import io.standpoint.record.PairRecord;
import io.standpoint.report.Report;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.file.DataFileStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.beam.sdk.io.fs.ResourceId;

/** Streams the rows of an output into a {@link Report}. */
final class ReportRows {

  private final EarlierOutput output;
  private final Report report;

  private ReportRows(EarlierOutput output, Report report) {
    this.output = output;
    this.report = report;
  }

  /**
   * A report on an output. An output that {@code merge} or {@code aggregate} made holds no opinions
   * and no articles: those of its inputs are read, where they are still there.
   *
   * @param most entities and pairs that are shown
   * @throws UsageException if the output has no entities, or a file of it cannot be read
   */
  static Report read(EarlierOutput output, int most) {
    if (!output.has(Dataset.ENTITIES)) {
      throw new UsageException("--input=" + output.folder() + " has no entities/ to show.");
    }
    Report report = new Report(output.manifest(), most);
    new ReportRows(output, report).read();
    return report;
  }

  private void read() {
    each(output, Dataset.ENTITIES, EntityRecord.class, report::addSummary);
    each(output, Dataset.PAIRS, PairRecord.class, report::addSummary);
    report.select();
    each(output, Dataset.ENTITIES, EntityRecord.class, report::addWindow);
    for (EarlierOutput source : sources(output, Dataset.OPINIONS)) {
      readOpinions(source);
    }
    report.listArticles();
    for (EarlierOutput source : sources(output, Dataset.ARTICLES)) {
      each(source, Dataset.ARTICLES, ArticleRecord.class, report::addArticle);
    }
  }

  /** The opinions of an article stand together. */
  private void readOpinions(EarlierOutput source) {
    List<Opinion> article = new ArrayList<>();
    each(
        source,
        Dataset.OPINIONS,
        OpinionRecord.class,
        row -> {
          Opinion opinion = OpinionMapping.fromRecord(row);
          if (!article.isEmpty() && !id(article.get(0)).equals(id(opinion))) {
            report.addOpinions(article);
            article.clear();
          }
          article.add(opinion);
        });
    report.addOpinions(article);
  }

  private static String id(Opinion opinion) {
    return opinion.source().articleId();
  }

  /** The outputs that hold a data set of {@code output}; what is missing is told the report. */
  private List<EarlierOutput> sources(EarlierOutput output, Dataset dataset) {
    if (output.has(dataset)) {
      return List.of(output);
    }
    List<EarlierOutput> sources = new ArrayList<>();
    if (dataset == Dataset.OPINIONS && output.excludesArticles()) {
      report.addMissing(dataset, output.folder());
      return sources;
    }
    List<EarlierOutput> inputs = output.inputs();
    if (inputs.isEmpty()) {
      report.addMissing(dataset, output.folder());
    }
    inputs.forEach(input -> sources.addAll(sources(input, dataset)));
    return sources;
  }

  private static <T extends SpecificRecord> void each(
      EarlierOutput source, Dataset dataset, Class<T> type, Consumer<T> consumer) {
    try {
      for (ResourceId file : source.files(dataset)) {
        try (DataFileStream<T> rows = OutputFolder.records(file, type)) {
          T row = null;
          while (rows.hasNext()) {
            row = rows.next(row);
            consumer.accept(row);
          }
        }
      }
    } catch (IOException | AvroRuntimeException | IllegalArgumentException e) {
      throw new UsageException(
          source.folder() + "/" + dataset.folder() + " cannot be read: " + e.getMessage() + ".", e);
    }
  }
}
