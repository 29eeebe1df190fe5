package io.standpoint.cli;

import io.standpoint.domain.Dataset;
import io.standpoint.domain.Opinion;
import io.standpoint.domain.ProcessedArticle.Status;
import io.standpoint.export.ExportedArticle;
import io.standpoint.export.GkgRow;
import io.standpoint.record.ArticleRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A row for every analysed article with a date: those with opinions first, in their order. */
final class GkgExport {

  private final OutputStream out;
  private final Map<String, ExportedArticle> articles = new TreeMap<>();
  private long undated;
  private long rows;

  private GkgExport(OutputStream out) {
    this.out = out;
  }

  /**
   * Writes all rows and says how many, in a sentence.
   *
   * @throws UncheckedIOException if they cannot be written
   */
  static String write(EarlierOutput input, OutputStream out) {
    GkgExport export = new GkgExport(out);
    input.forEach(Dataset.ARTICLES, ArticleRecord.class, export::add);
    input.forEachArticle(export::write);
    for (ExportedArticle article : export.articles.values()) {
      export.write(article, List.of());
    }
    return String.format(
        Locale.ROOT, "%,d articles; %,d without a date are left out.", export.rows, export.undated);
  }

  private void add(ArticleRecord row) {
    if (!row.getStatus().equals(Status.ANALYSED.name())) {
      return;
    }
    if (row.getPublished() == null) {
      undated++;
      return;
    }
    articles.put(
        row.getArticleId(),
        new ExportedArticle(
            row.getArticleId(),
            row.getPublished(),
            row.getUrl(),
            row.getPublisher(),
            row.getTitle(),
            row.getByline()));
  }

  private void write(List<Opinion> opinions) {
    ExportedArticle article = articles.remove(opinions.get(0).source().articleId());
    if (article != null) {
      write(article, opinions);
    }
  }

  private void write(ExportedArticle article, List<Opinion> opinions) {
    try {
      out.write((GkgRow.of(article, opinions) + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    rows++;
  }
}
