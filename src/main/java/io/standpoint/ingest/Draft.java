package io.standpoint.ingest;

import com.google.common.base.CharMatcher;
import java.time.Instant;

/**
 * An article as a format yields it, before its text is normalised and its language identified. No
 * string has a lone surrogate, and none but the text has control characters: whatever is written
 * down or sent between steps is read back as it was.
 *
 * @param id nullable
 * @param url nullable
 * @param title nullable
 * @param byline nullable
 * @param publisher nullable
 * @param published nullable
 * @param language nullable; as declared, in any spelling
 * @param text nullable
 * @param summary whether the text is only a summary
 */
record Draft(
    String id,
    String url,
    String title,
    String byline,
    String publisher,
    Instant published,
    String language,
    String text,
    boolean summary) {

  Draft {
    id = printable(id);
    url = printable(url);
    title = printable(title);
    byline = printable(byline);
    publisher = printable(publisher);
    language = printable(language);
    text = text == null ? null : ArticleText.wellFormed(text);
  }

  /** Nothing is left of a value that has nothing to show. */
  private static String printable(String value) {
    if (value == null) {
      return null;
    }
    String printable =
        CharMatcher.javaIsoControl().trimAndCollapseFrom(ArticleText.wellFormed(value), ' ');
    return printable.isBlank() ? null : printable;
  }

  /** A text of which nothing else is known. */
  static Draft ofText(String text) {
    return new Draft(null, null, null, null, null, null, null, text, false);
  }
}
