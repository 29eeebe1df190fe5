package io.standpoint.analysis;

import io.standpoint.analysis.DocumentTokens.Range;
import io.standpoint.domain.EntityType;
import io.standpoint.domain.Mention;
import io.standpoint.domain.Voice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the turns of an interview or a broadcast: paragraphs that open with a speaker's label,
 * {@code KAHN: They left.} A text is one if two labels at least recur and one of them is a person's
 * name; a turn goes on up to the next label, and the last one to the end of its paragraph.
 */
final class Transcript {

  private static final int LONGEST_LABEL = 6;
  private static final int FEWEST_SPEAKERS = 2;
  private static final Set<String> MARKS = Set.of(".", ",", "-");

  private final DocumentTokens tokens;

  Transcript(DocumentTokens tokens) {
    this.tokens = tokens;
  }

  List<Draft> find() {
    List<Range> labels = labels();
    List<Draft> drafts = new ArrayList<>();
    if (!isTranscript(labels)) {
      return drafts;
    }
    for (int i = 0; i < labels.size(); i++) {
      Range label = labels.get(i);
      int first = label.end() + 1;
      int end = i + 1 < labels.size() ? labels.get(i + 1).first() : endOfParagraph(first);
      if (first < end) {
        Range colon = new Range(label.end(), first);
        Range turn = new Range(first, end);
        drafts.add(new Draft(tokens.span(turn), Voice.DIRECT, colon, label));
      }
    }
    return drafts;
  }

  private boolean isTranscript(List<Range> labels) {
    Map<String, Integer> times = new HashMap<>();
    labels.forEach(label -> times.merge(words(label), 1, Integer::sum));
    Set<String> recurring = new HashSet<>();
    boolean person = false;
    for (Range label : labels) {
      if (times.get(words(label)) > 1) {
        recurring.add(words(label));
        Mention mention = tokens.mention(label.end() - 1);
        person |= mention != null && mention.resolved().type() == EntityType.PERSON;
      }
    }
    return person && recurring.size() >= FEWEST_SPEAKERS;
  }

  private String words(Range label) {
    return tokens.span(label).of(tokens.text());
  }

  private List<Range> labels() {
    List<Range> labels = new ArrayList<>();
    for (int t = 0; t < tokens.size(); t++) {
      if (t == 0 || tokens.paragraph(t) != tokens.paragraph(t - 1)) {
        int colon = colon(t);
        if (colon > t) {
          labels.add(new Range(t, colon));
        }
      }
    }
    return labels;
  }

  /** The colon behind a label that begins at a token; -1 if none does. */
  private int colon(int first) {
    for (int i = first; i < Math.min(tokens.size() - 1, first + LONGEST_LABEL + 1); i++) {
      if (tokens.word(i).equals(":")) {
        return i;
      }
      boolean name = tokens.isCapitalized(i) || i > first && MARKS.contains(tokens.word(i));
      if (!name || tokens.paragraph(i) != tokens.paragraph(first)) {
        return -1;
      }
    }
    return -1;
  }

  private int endOfParagraph(int first) {
    int end = first;
    while (end < tokens.size() && tokens.paragraph(end) == tokens.paragraph(first - 1)) {
      end++;
    }
    return end;
  }
}
