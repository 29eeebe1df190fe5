package io.standpoint.ingest.html;

import org.jsoup.nodes.Element;

/** How much of an element is sentences rather than labels, links and lists of them. */
final class RunningText {

  /** Links take a smaller share of a paragraph. */
  static final double MOST_LINKED = 0.4;

  private static final int PARAGRAPH = 80;

  private RunningText() {}

  /** Characters in lines that are long enough for paragraphs and are not mostly links. */
  static int of(Element root) {
    return TextLines.of(root).stream()
        .filter(line -> line.text().length() >= PARAGRAPH && line.linked() < MOST_LINKED)
        .mapToInt(line -> line.text().length())
        .sum();
  }
}
