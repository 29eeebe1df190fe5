package io.standpoint.ingest;

import io.standpoint.domain.Article;
import io.standpoint.domain.Origin;
import java.util.Locale;

/**
 * Makes articles out of drafts, the same way for all formats: normalised text, identified language,
 * an id where the source has none. Thread-safe.
 */
final class ArticleMaker {

  private final ReadOptions options;

  ArticleMaker(ReadOptions options) {
    this.options = options;
  }

  /**
   * Hands on the article, or the failure that it is: no text, or too much.
   *
   * @param payloadSha256 nullable; of the record's bytes
   */
  void make(Draft draft, Origin origin, String payloadSha256, RecordHandler handler) {
    ReadFailures failures = new ReadFailures(origin.file(), options);
    String raw = draft.text() == null ? "" : draft.text();
    if (raw.length() > options.maxCharacters()) {
      handler.failure(failures.textTooLong(origin, draft.id(), raw.length(), payloadSha256));
      return;
    }
    String text = NormalText.of(raw);
    if (text.isBlank()) {
      handler.failure(failures.noText(origin, draft.id(), payloadSha256));
    } else {
      handler.article(article(draft, text, origin));
    }
  }

  private static Article article(Draft draft, String text, Origin origin) {
    return new Article(
        draft.id() == null ? ArticleText.contentId(draft.url(), draft.title(), text) : draft.id(),
        draft.url(),
        draft.title(),
        draft.publisher(),
        draft.published(),
        TextLanguage.of(text, tag(draft.language())),
        text,
        origin,
        draft.byline(),
        draft.summary());
  }

  /** A BCP 47 tag in lower case out of what sources declare; null if that is none. */
  private static String tag(String declared) {
    if (declared == null) {
      return null;
    }
    String tag = declared.strip().toLowerCase(Locale.ROOT).replace('_', '-');
    if (tag.equals("english") || tag.equals("eng")) {
      return "en";
    }
    return tag.matches("[a-z]{2,8}(-[a-z0-9]{1,8})*") ? tag : null;
  }
}
