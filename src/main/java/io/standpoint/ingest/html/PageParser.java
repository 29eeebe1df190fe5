package io.standpoint.ingest.html;

import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** HTML to a tree of bounded size. */
final class PageParser {

  /** News pages have up to about 10,000 elements; a tree of this many takes some 60 MB. */
  static final int MAX_TAGS = 200_000;

  static final int MAX_DEPTH = 256;

  private PageParser() {}

  /**
   * The tree of a page.
   *
   * @param url for relative links; may be empty
   * @throws PageException if it has more than {@link #MAX_TAGS} tags
   */
  static Document parse(String html, String url) throws PageException {
    int tags = 0;
    for (int i = html.indexOf('<'); i >= 0; i = html.indexOf('<', i + 1)) {
      tags++;
    }
    if (tags > MAX_TAGS) {
      throw new PageException(
          String.format(Locale.ROOT, "The page has %,d tags, more than %,d.", tags, MAX_TAGS));
    }
    return Parser.htmlParser().setMaxDepth(MAX_DEPTH).parseInput(html, url);
  }

  /** The body of a tree that holds a piece of a page. */
  static Element fragment(String html) {
    return Parser.htmlParser().setMaxDepth(MAX_DEPTH).parseInput(html, "").body();
  }
}
