package io.standpoint.ingest;

import io.standpoint.domain.Article;
import io.standpoint.domain.FailedArticle;

/** Takes what a file holds, in file order, one call per record. */
public interface RecordHandler {

  void article(Article article);

  void failure(FailedArticle failure);
}
