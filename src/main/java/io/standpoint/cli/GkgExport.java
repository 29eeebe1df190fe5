package io.standpoint.cli;

import io.standpoint.avro.OpinionMapping;
import io.standpoint.beam.OutputFolder;
import io.standpoint.domain.Dataset;
import io.standpoint.domain.Opinion;
import io.standpoint.export.ExportedArticle;
import io.standpoint.export.GkgRow;
import io.standpoint.record.ArticleRecord;
import io.standpoint.record.OpinionRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.file.DataFileStream;
import org.apache.beam.sdk.io.fs.ResourceId;

/** A row for every analysed article with a date: those with opinions first, in their order. */
final class GkgExport {

  private final OutputStream out;
  private final Map<String, ExportedArticle> articles = new TreeMap<>();
  private long undated;
  private long rows;

  private GkgExport(OutputStream out) {
    this.out = out;
  }

  /** Writes all rows and says how many, in a sentence. */
  static String write(EarlierOutput input, OutputStream out) throws IOException {
    GkgExport export = new GkgExport(out);
    for (ResourceId file : input.files(Dataset.ARTICLES)) {
      export.readArticles(file);
    }
    for (ResourceId file : input.files(Dataset.OPINIONS)) {
      export.readOpinions(file);
    }
    for (ExportedArticle article : export.articles.values()) {
      export.write(article, List.of());
    }
    return String.format(
        "%,d articles; %,d without a date are left out.", export.rows, export.undated);
  }

  private void readArticles(ResourceId file) throws IOException {
    try (DataFileStream<ArticleRecord> rows = OutputFolder.records(file, ArticleRecord.class)) {
      ArticleRecord row = null;
      while (rows.hasNext()) {
        row = rows.next(row);
        if (row.getStatus().equals("ANALYSED")) {
          add(row);
        }
      }
    }
  }

  private void add(ArticleRecord row) {
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

  /** The opinions of an article stand together. */
  private void readOpinions(ResourceId file) throws IOException {
    List<Opinion> article = new ArrayList<>();
    try (DataFileStream<OpinionRecord> rows = OutputFolder.records(file, OpinionRecord.class)) {
      OpinionRecord row = null;
      while (rows.hasNext()) {
        row = rows.next(row);
        if (!article.isEmpty() && !article.get(0).source().articleId().equals(row.getArticleId())) {
          write(article);
          article.clear();
        }
        article.add(OpinionMapping.fromRecord(row));
      }
    }
    if (!article.isEmpty()) {
      write(article);
    }
  }

  private void write(List<Opinion> opinions) throws IOException {
    ExportedArticle article = articles.remove(opinions.get(0).source().articleId());
    if (article != null) {
      write(article, opinions);
    }
  }

  private void write(ExportedArticle article, List<Opinion> opinions) throws IOException {
    out.write((GkgRow.of(article, opinions) + "\n").getBytes(StandardCharsets.UTF_8));
    rows++;
  }
}
