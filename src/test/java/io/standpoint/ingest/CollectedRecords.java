package io.standpoint.ingest;

import io.standpoint.domain.Article;
import io.standpoint.domain.FailedArticle;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Keeps what a file holds, for a test to look at. */
final class CollectedRecords implements RecordHandler {

  final List<Article> articles = new ArrayList<>();
  final List<FailedArticle> failures = new ArrayList<>();

  static CollectedRecords read(String content, String file) throws IOException {
    return read(content.getBytes(StandardCharsets.UTF_8), file);
  }

  static CollectedRecords read(byte[] content, String file) throws IOException {
    return read(new ByteArrayInputStream(content), file, ReadOptions.DEFAULT);
  }

  static CollectedRecords read(InputStream content, String file, ReadOptions options)
      throws IOException {
    CollectedRecords records = new CollectedRecords();
    new ArticleReader(options).read(content, file, records);
    return records;
  }

  final Map<String, Integer> skipped = new TreeMap<>();

  Article onlyArticle() {
    if (articles.size() != 1 || !failures.isEmpty()) {
      throw new AssertionError("not one article: " + articles + failures);
    }
    return articles.get(0);
  }

  FailedArticle onlyFailure() {
    if (failures.size() != 1 || !articles.isEmpty()) {
      throw new AssertionError("not one failure: " + articles + failures);
    }
    return failures.get(0);
  }

  @Override
  public void article(Article article) {
    articles.add(article);
  }

  @Override
  public void failure(FailedArticle failure) {
    failures.add(failure);
  }

  @Override
  public void skipped(String kind) {
    skipped.merge(kind, 1, Integer::sum);
  }
}
