package io.standpoint.reference;

import java.util.ArrayList;
import java.util.List;

/** Who says the quotations of one article, and whom they name. */
final class Quotations {

  private final List<ReferenceLine> lines;

  Quotations(List<ReferenceLine> lines) {
    this.lines = lines;
  }

  /**
   * What says who says the quotation around a token, or the one before it in its paragraph.
   *
   * @return null if nothing does, or only a part of somebody else's sentence is quoted
   */
  QuotationTag tag(ReferenceLine line, int token) {
    if (!isSentence(line, token)) {
      return null;
    }
    QuotationTag tag = QuotationTag.behind(lines, line, token);
    ReferenceLine at = line;
    while (tag == null && at.isQuoted(0) && !at.opensParagraph() && at.number() > 0) {
      at = lines.get(at.number() - 1);
      int last = at.size() - 1;
      while (last >= 0 && !at.isQuoted(last)) {
        last--;
      }
      if (last < 0) {
        return null;
      }
      tag = QuotationTag.behind(lines, at, last);
    }
    return tag;
  }

  /** Whom the quotation names behind which a sentence goes on. */
  List<Occurrence> named(ReferenceLine line, List<List<Occurrence>> before) {
    List<Occurrence> found = new ArrayList<>();
    int number = line.number();
    boolean open = true;
    for (int i = before.size() - 1; i >= 0 && open; i--) {
      before.get(i).stream().filter(Quotations::isOther).forEach(found::add);
      open = lines.get(number).isQuoted(0) && !lines.get(number).opensParagraph();
      number--;
    }
    return found;
  }

  /** Whether it cannot be who says "I" around it: a name, or a pronoun in a whole sentence. */
  private static boolean isOther(Occurrence occurrence) {
    boolean pronoun = occurrence.mention().rule().equals(ReferenceResolver.PRONOUN);
    boolean name = !occurrence.mention().isReference();
    return occurrence.quoted()
        && (name || pronoun && isSentence(occurrence.line(), occurrence.first()));
  }

  /**
   * Whether a token is quoted, and not as a part of somebody else's sentence: {@code a "bad man"}.
   */
  private static boolean isSentence(ReferenceLine line, int token) {
    int open = token;
    while (open >= 0 && line.isQuoted(open)) {
      open--;
    }
    return open < token && (open < 0 || line.words().capitalised(open + 2));
  }
}
