package io.standpoint.analysis;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.standpoint.analysis.DocumentTokens.Range;
import io.standpoint.domain.EntityType;
import io.standpoint.domain.Mention;
import io.standpoint.domain.Voice;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds the turns of an interview or a broadcast: paragraphs that open with a speaker's label and
 * end as a sentence does, {@code KAHN: They left.} A text is one if two labels at least recur and
 * one of them is a person's name. A turn goes on up to the next label, the last one to the end of
 * its paragraph; nobody speaks behind {@code THE FACTS:}.
 */
final class Transcript {

  private static final int LONGEST_LABEL = 6;
  private static final int FEWEST_SPEAKERS = 2;
  private static final Set<String> MARKS = Set.of(".", ",", "-");
  private static final Set<String> ENDS = Set.of(".", "?", "!", "...", "…", "--", "—", ")", "]");

  private final DocumentTokens tokens;

  Transcript(DocumentTokens tokens) {
    this.tokens = tokens;
  }

  List<Draft> find() {
    List<Range> all = labels();
    Map<String, Long> times = all.stream().collect(groupingBy(this::words, counting()));
    Predicate<Range> recurs = label -> times.get(words(label)) > 1;
    List<Range> recurring = all.stream().filter(recurs).toList();
    boolean enough = recurring.stream().map(this::words).distinct().count() >= FEWEST_SPEAKERS;
    if (!enough || recurring.stream().noneMatch(this::isPerson)) {
      return List.of();
    }
    return turns(all.stream().filter(recurs.or(this::isPerson).or(this::isCapitals)).toList());
  }

  private List<Draft> turns(List<Range> labels) {
    List<Draft> drafts = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      Range label = labels.get(i);
      int first = label.end() + 1;
      int end = i + 1 < labels.size() ? labels.get(i + 1).first() : endOfParagraph(first);
      if (!Words.DETERMINERS.contains(tokens.word(label.first()))) {
        Range colon = new Range(label.end(), first);
        Range turn = new Range(first, end);
        drafts.add(new Draft(tokens.span(turn), Voice.DIRECT, colon, label));
      }
    }
    return drafts;
  }

  private boolean isPerson(Range label) {
    Mention mention = tokens.mention(label.end() - 1);
    return mention != null && mention.resolved().type() == EntityType.PERSON;
  }

  private boolean isCapitals(Range label) {
    String words = words(label);
    return words.length() > 2 && words.equals(words.toUpperCase(Locale.ROOT));
  }

  private String words(Range label) {
    return tokens.span(label).of(tokens.text());
  }

  private List<Range> labels() {
    List<Range> labels = new ArrayList<>();
    int end = 0;
    for (int first = 0; first < tokens.size(); first = end) {
      end = endOfParagraph(first);
      int name = Words.QUOTES.contains(tokens.word(first)) ? first + 1 : first;
      int colon = colon(name, end);
      if (colon > name && endsAsSentence(end)) {
        labels.add(new Range(name, colon));
      }
    }
    return labels;
  }

  /** The colon behind a label that begins at a token, with something behind it; -1 if none does. */
  private int colon(int first, int end) {
    for (int i = first; i < Math.min(end - 1, first + LONGEST_LABEL + 1); i++) {
      if (tokens.word(i).equals(":")) {
        return i;
      }
      if (!tokens.isCapitalized(i) && (i == first || !MARKS.contains(tokens.word(i)))) {
        return -1;
      }
    }
    return -1;
  }

  private boolean endsAsSentence(int end) {
    int last = end - 1;
    while (last > 0 && Words.QUOTES.contains(tokens.word(last))) {
      last--;
    }
    return ENDS.contains(tokens.word(last));
  }

  private int endOfParagraph(int first) {
    int end = first;
    while (end < tokens.size() && tokens.paragraph(end) == tokens.paragraph(first)) {
      end++;
    }
    return end;
  }
}
