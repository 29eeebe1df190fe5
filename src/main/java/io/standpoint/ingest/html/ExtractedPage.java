package io.standpoint.ingest.html;

import java.time.Instant;

/**
 * What a web page says about its article.
 *
 * @param title nullable
 * @param byline nullable; who wrote it, as the page names them
 * @param publisher nullable; name of the site, or its host
 * @param published nullable
 * @param url nullable; the address that the page gives itself, or where it was fetched
 * @param language nullable; as declared
 * @param text a line per paragraph, heading and list item; empty where the page has no article
 */
public record ExtractedPage(
    String title,
    String byline,
    String publisher,
    Instant published,
    String url,
    String language,
    String text) {

  ExtractedPage withText(String newText) {
    return new ExtractedPage(title, byline, publisher, published, url, language, newText);
  }
}
