package io.standpoint.avro;

import io.standpoint.domain.Article;
import io.standpoint.domain.ProcessedArticle;
import io.standpoint.record.ArticleRecord;

/** {@link ProcessedArticle} to {@code articles/}. */
public final class ArticleMapping {

  private ArticleMapping() {}

  /**
   * The row of one article.
   *
   * @param processed the article and its fate
   * @param keepText whether the row holds the text
   * @param storySignature what its text shares with others, as the schema describes
   */
  public static ArticleRecord toRecord(
      ProcessedArticle processed, boolean keepText, String storySignature) {
    Article article = processed.article();
    return ArticleRecord.newBuilder()
        .setArticleId(article.id())
        .setStoryId(processed.storyId())
        .setCopyOf(processed.copyOf())
        .setUrl(article.url())
        .setTitle(article.title())
        .setByline(article.byline())
        .setPublisher(article.publisher())
        .setPublished(article.published())
        .setLanguage(article.language())
        .setCharacters(article.text().length())
        .setSentences(processed.sentences())
        .setMentions(processed.mentions())
        .setOpinions(processed.opinions())
        .setStatus(processed.status().name())
        .setFallbacks(processed.fallbacks().stream().map(Enum::name).toList())
        .setTextSha256(processed.textSha256())
        .setText(keepText ? article.text() : null)
        .setSourceFile(article.origin().file())
        .setStorySignature(storySignature)
        .build();
  }
}
