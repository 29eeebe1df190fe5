package io.standpoint.ingest.html;

import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the article of a web page: its text without menus, captions, teasers and boxes, and what
 * the page says about it.
 *
 * <p>Bounded: a page with too many elements is refused before it is parsed, and what is nested
 * deeper than {@link PageParser#MAX_DEPTH} is flattened. Thread-safe.
 */
public final class PageExtractor {

  /**
   * Below this share of the text that the metadata hold, the page's own text is not the article.
   */
  private static final double SHARE_OF_DECLARED_TEXT = 0.5;

  private PageExtractor() {}

  /**
   * The article of a page.
   *
   * @param html the page
   * @param charset nullable; as declared outside the page
   * @param url nullable; where it was fetched
   * @throws PageException if the page is too complex to be parsed
   */
  public static ExtractedPage extract(byte[] html, String charset, String url)
      throws PageException {
    Document page = PageParser.parse(PageCharset.decode(html, charset), url == null ? "" : url);
    StructuredData data = StructuredData.of(page);
    ExtractedPage described = new PageMetadata(page, data, url).read();
    String declared = data.articleBody();
    String text = body(page, described.title());
    boolean cutShort =
        declared != null && text.length() < SHARE_OF_DECLARED_TEXT * declared.length();
    return described.withText(cutShort ? declared : text);
  }

  /** The lines of a piece of HTML, such as a feed holds; plain text stays what it is. */
  public static String fragmentText(String html) {
    return TextLines.of(PageParser.fragment(html)).stream()
        .map(TextLine::text)
        .collect(Collectors.joining("\n"));
  }

  /** Changes the page. */
  private static String body(Document page, String title) {
    Element heading = page.selectFirst("h1");
    Furniture.remove(page);
    return BodyText.of(BodyFinder.find(page), heading == null ? title : heading.text());
  }
}
