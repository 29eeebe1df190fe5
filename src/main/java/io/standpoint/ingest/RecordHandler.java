package io.standpoint.ingest;

import io.standpoint.domain.Article;
import io.standpoint.domain.FailedArticle;

/** Takes what a file holds, in file order, one call per record. */
public interface RecordHandler {

  void article(Article article);

  void failure(FailedArticle failure);

  /**
   * A record that is no article and was never meant to be, such as the picture on a page.
   *
   * @param kind a short name, the same for all of that kind
   */
  void skipped(String kind);
}
