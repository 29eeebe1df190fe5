package io.standpoint.cli;

import io.standpoint.domain.Dataset;
import io.standpoint.record.ArticleRecord;
import io.standpoint.record.EntityRecord;
import io.standpoint.record.PairRecord;
import io.standpoint.report.Report;
import java.util.ArrayList;
import java.util.List;

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
    output.forEach(Dataset.ENTITIES, EntityRecord.class, report::addSummary);
    output.forEach(Dataset.PAIRS, PairRecord.class, report::addSummary);
    report.select();
    output.forEach(Dataset.ENTITIES, EntityRecord.class, report::addWindow);
    for (EarlierOutput source : sources(output, Dataset.OPINIONS)) {
      source.forEachArticle(report::addOpinions);
    }
    report.listArticles();
    for (EarlierOutput source : sources(output, Dataset.ARTICLES)) {
      source.forEach(Dataset.ARTICLES, ArticleRecord.class, report::addArticle);
    }
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
}
