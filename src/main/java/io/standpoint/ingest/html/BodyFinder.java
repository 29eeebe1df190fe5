package io.standpoint.ingest.html;

import java.util.IdentityHashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the element that holds the article of a page without furniture: the innermost one that
 * holds most of the page's text, or most of what the page itself marks as its article.
 */
final class BodyFinder {

  private static final int PARAGRAPH = 40;

  /** The rest may be the lead, a pull quote, a box: it is given up. */
  private static final double MOST = 0.8;

  /** Below this share an element marked as an article is a teaser of another one. */
  private static final double MAIN = 0.4;

  private static final String MARKED = "[itemprop=articleBody], article, [role=article]";

  private final Map<Element, Double> weights = new IdentityHashMap<>();
  private final Element page;

  private BodyFinder(Element page) {
    this.page = page;
    for (TextLine line : TextLines.of(page)) {
      if (line.text().length() >= PARAGRAPH && line.linked() <= RunningText.MOST_LINKED) {
        double weight = line.text().length() * (1 - line.linked());
        for (Element e = line.element(); e != null && e != page; e = e.parent()) {
          weights.merge(e, weight, Double::sum);
        }
        weights.merge(page, weight, Double::sum);
      }
    }
  }

  static Element find(Document page) {
    BodyFinder finder = new BodyFinder(page.body());
    return finder.innermost(finder.marked());
  }

  private double weight(Element element) {
    return weights.getOrDefault(element, 0.0);
  }

  /** What the page marks as its article, or the whole page. */
  private Element marked() {
    Element best = page;
    double most = MAIN * weight(page);
    for (Element element : page.select(MARKED)) {
      if (weight(element) >= most && (best == page || weight(element) > weight(best))) {
        best = element;
      }
    }
    return best;
  }

  private Element innermost(Element outer) {
    double enough = MOST * weight(outer);
    Element body = outer;
    for (Element child = outer; child != null; ) {
      body = child;
      child =
          body.children().stream()
              .filter(c -> weight(c) > 0 && weight(c) >= enough && !c.normalName().equals("p"))
              .findFirst()
              .orElse(null);
    }
    return body;
  }
}
