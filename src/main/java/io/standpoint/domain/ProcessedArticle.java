package io.standpoint.domain;

import java.util.List;
import java.util.Objects;

/**
 * What became of an article.
 *
 * @param article the article
 * @param storyId story that it tells; its own id unless it is a copy
 * @param copyOf nullable; id of the article that it copies
 * @param status what was done with it
 * @param sentences number of sentences; 0 unless analysed
 * @param mentions number of entity mentions; 0 unless analysed
 * @param opinions number of facts; 0 unless analysed
 * @param fallbacks what had to be left out to get through, in the order of the steps
 * @param textSha256 SHA-256 of the text in UTF-8, lower-case hex
 */
public record ProcessedArticle(
    Article article,
    String storyId,
    String copyOf,
    Status status,
    int sentences,
    int mentions,
    int opinions,
    List<Fallback> fallbacks,
    String textSha256) {

  /** The four fates of an article; their counts add up to what was read. */
  public enum Status {
    ANALYSED,
    COPY,
    OTHER_LANGUAGE,
    FAILED
  }

  public ProcessedArticle {
    Objects.requireNonNull(article, "article");
    Objects.requireNonNull(storyId, "storyId");
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(textSha256, "textSha256");
    fallbacks = List.copyOf(fallbacks);
  }
}
