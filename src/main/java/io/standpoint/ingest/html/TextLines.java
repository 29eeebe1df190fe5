package io.standpoint.ingest.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Splits the text under an element into lines, as a browser would; a table row is one line. */
final class TextLines implements NodeVisitor {

  private static final Set<String> CELLS = Set.of("td", "th");
  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn",
          "em", "font", "i", "img", "ins", "kbd", "mark", "nobr", "q", "rp", "rt", "ruby", "s",
          "samp", "small", "span", "strike", "strong", "sub", "sup", "td", "th", "time", "tt", "u",
          "var", "wbr");

  private final Element root;
  private final List<TextLine> lines = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private int linked;
  private int links;

  private TextLines(Element root) {
    this.root = root;
  }

  /** In document order. */
  static List<TextLine> of(Element root) {
    TextLines collector = new TextLines(root);
    root.traverse(collector);
    collector.end(root);
    return collector.lines;
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode text) {
      append(text.getWholeText());
    } else if (node instanceof Element element) {
      if (element.normalName().equals("a")) {
        links++;
      } else if (isBlock(element) && element.parent() != null) {
        end(element.parent());
      }
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      if (element.normalName().equals("a")) {
        links--;
      } else if (CELLS.contains(element.normalName())) {
        append(" ");
      } else if (isBlock(element)) {
        end(element);
      }
    }
  }

  private static boolean isBlock(Element element) {
    return !INLINE.contains(element.normalName());
  }

  private void append(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == '\u00a0') {
        if (line.length() > 0 && line.charAt(line.length() - 1) != ' ') {
          line.append(' ');
        }
      } else {
        line.append(c);
        linked += links > 0 ? 1 : 0;
      }
    }
  }

  private void end(Element element) {
    String text = line.toString().strip();
    if (!text.isEmpty()) {
      lines.add(new TextLine(holder(element), text, Math.min(1, (double) linked / text.length())));
    }
    line.setLength(0);
    linked = 0;
  }

  private Element holder(Element element) {
    Element holder = element;
    while (holder != root && !isBlock(holder) && holder.parent() != null) {
      holder = holder.parent();
    }
    return holder;
  }
}
