package io.standpoint.ingest.html;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/** The text of an article out of the element that holds it: which of its lines stay. */
final class BodyText {

  private static final int SHORT = 60;
  private static final int LONG = 200;
  private static final double MOST_OF_LINE = 0.8;
  private static final double HALF_OF_LINE = 0.5;
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?\"”’)…\\]]$");
  private static final Pattern LABEL =
      Pattern.compile(
          "(adverts?|advertise?ments?|story continues below.*|read more\\b.*|related:?.*"
              + "|see also:?|also read:?.*|sign up.*|subscribe.*|follow us.*|share this.*"
              + "|click here.*|photo(graph)?s?:.*|image:.*|getty images.*|loading.*"
              + "|(\\d+ )?comments?|more:|most read.*|recommended.*)",
          Pattern.CASE_INSENSITIVE);

  private BodyText() {}

  /**
   * A line per paragraph, heading, list item and table row.
   *
   * @param title nullable; left out where the article repeats it as a heading
   */
  static String of(Element body, String title) {
    List<TextLine> lines = new ArrayList<>(TextLines.of(body));
    lines.removeIf(line -> isLabel(line) || line.isHeading() && line.text().equals(title));
    while (!lines.isEmpty() && isLeftOver(lines.get(lines.size() - 1))) {
      lines.remove(lines.size() - 1);
    }
    return lines.stream().map(TextLine::text).collect(Collectors.joining("\n"));
  }

  private static boolean isLabel(TextLine line) {
    int length = line.text().length();
    return line.linked() > MOST_OF_LINE && length < LONG
        || length <= SHORT && LABEL.matcher(line.text()).matches();
  }

  /** Headings and labels below the last sentence belong to what was taken out. */
  private static boolean isLeftOver(TextLine line) {
    return line.isHeading()
        || line.linked() > HALF_OF_LINE
        || line.text().length() < SHORT && !SENTENCE_END.matcher(line.text()).find();
  }
}
