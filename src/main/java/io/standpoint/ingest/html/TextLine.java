package io.standpoint.ingest.html;

import org.jsoup.nodes.Element;

/**
 * A line of text on a page.
 *
 * @param element innermost element that holds all of it and is not inline
 * @param text white space collapsed, not empty
 * @param linked share of it that lies in links, 0 to 1
 */
record TextLine(Element element, String text, double linked) {

  boolean isHeading() {
    String tag = element.normalName();
    return tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1));
  }
}
