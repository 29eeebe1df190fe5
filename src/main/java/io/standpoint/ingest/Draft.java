package io.standpoint.ingest;

import java.time.Instant;

/**
 * An article as a format yields it, before its text is normalised and its language identified.
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

  /** A text of which nothing else is known. */
  static Draft ofText(String text) {
    return new Draft(null, null, null, null, null, null, null, text, false);
  }
}
