package io.standpoint.attribution;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.standpoint.attribution.DocumentTokens.Range;
import io.standpoint.domain.Voice;
import io.standpoint.lexicon.NameWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds the turns of an interview, a hearing or a broadcast: paragraphs that open with a speaker's
 * label and end as a sentence does, {@code KAHN: They left.}, {@code Mr. KAHN. They left.} A text
 * is one if two labels at least recur and one of them is a person's name, or two address persons
 * ({@code Mr Kahn:}); a press conference, where one recurs and papers ask. A turn goes on up to the
 * next label, the last one to the end of its paragraph; nobody speaks behind {@code THE FACTS:}.
 * Behind {@code A.} it is who has such a label or else the first person whom the text names before,
 * as long as there are {@code Q.}, too; names that are labels once belong to such a text.
 */
final class Transcript {

  private static final int LONGEST_LABEL = 6;
  private static final int FEWEST_SPEAKERS = 2;
  private static final int FEWEST_ANSWERS = 3;
  private static final Set<String> MARKS = Set.of(".", ",", "-");
  private static final Set<String> ENDS = Set.of(".", "?", "!", "...", "…", "--", "—", ")", "]");

  private static final Set<String> ADDRESSES =
      Set.of("mr", "mr.", "ms", "ms.", "mrs", "mrs.", "dr", "dr.", "the");
  private static final Set<String> LETTERS = Set.of("q", "a", "question", "answer");
  private static final Set<String> LETTER_MARKS = Set.of(".", ":");
  private static final int FEWEST_QUESTIONS = 2;

  /** Who begins to speak, null if that is not known, and whether it is not the publisher. */
  private record Turn(Range label, int content, Range speaker, boolean another) {}

  private final DocumentTokens tokens;

  Transcript(DocumentTokens tokens) {
    this.tokens = tokens;
  }

  List<Draft> find() {
    List<Range> letters = letters();
    List<Range> labels = speakers(letters);
    List<Turn> turns = new ArrayList<>();
    for (Range label : labels) {
      boolean speaks =
          !Words.DETERMINERS.contains(tokens.word(label.first()))
              || Words.isPerson(tokens.word(label.end() - 1)); // "THE CHAIRMAN:", not "THE FACTS:"
      turns.add(new Turn(label, label.end() + 1, speaks ? label : null, speaks));
    }
    turns.addAll(answers(letters, labels));
    turns.sort(Comparator.comparingInt(turn -> turn.label().first()));
    return drafts(turns);
  }

  /** The labels with names, in a text that has enough of them. */
  private List<Range> speakers(List<Range> letters) {
    List<Range> all = labels();
    Map<String, Long> times = all.stream().collect(groupingBy(this::words, counting()));
    Predicate<Range> recurs = label -> times.get(words(label)) > 1;
    List<Range> recurring = all.stream().filter(recurs).toList();
    boolean enough =
        recurring.stream().map(this::words).distinct().count() >= FEWEST_SPEAKERS
            || isPressConference(all, times);
    boolean debated =
        all.stream().filter(this::isAddressed).map(this::words).distinct().count()
            >= FEWEST_SPEAKERS;
    if (!debated && (!enough || recurring.stream().noneMatch(this::isPerson))) {
      return hasQuestions(letters)
          ? all.stream().filter(label -> isPerson(label) || asks(label)).toList()
          : List.of();
    }
    return all.stream()
        .filter(recurs.or(this::isPerson).or(this::isCapitals).or(this::asks))
        .toList();
  }

  /** One who speaks again and again, and others who ask once each, by the names of their papers. */
  private boolean isPressConference(List<Range> labels, Map<String, Long> times) {
    boolean answered = times.values().stream().anyMatch(n -> n >= FEWEST_ANSWERS);
    long asked =
        labels.stream().filter(label -> times.get(words(label)) == 1).filter(this::asks).count();
    return answered && asked >= FEWEST_ANSWERS;
  }

  /** {@code Mr Kahn:}, as a report from a parliament has it, even where it is the only one. */
  private boolean isAddressed(Range label) {
    return NameWords.HONORIFICS.contains(tokens.word(label.first())) && isPerson(label);
  }

  private boolean asks(Range label) {
    int last = endOfParagraph(label.first()) - 1;
    return tokens.word(last).equals("?");
  }

  /** The turns behind {@code Q.} and {@code A.}. */
  private List<Turn> answers(List<Range> letters, List<Range> labels) {
    if (!hasQuestions(letters)) {
      return List.of();
    }
    int answer =
        letters.stream()
            .filter(letter -> !isQuestion(letter))
            .findFirst()
            .map(Range::first)
            .orElse(0);
    Range interviewee =
        labels.stream().filter(this::isPerson).findFirst().orElseGet(() -> firstPerson(answer));
    return letters.stream()
        .map(
            letter ->
                isQuestion(letter)
                    ? new Turn(letter, letter.end(), null, false)
                    : new Turn(letter, letter.end(), interviewee, true))
        .toList();
  }

  private List<Range> letters() {
    List<Range> letters = new ArrayList<>();
    for (int first = 0; first < tokens.size(); first = endOfParagraph(first)) {
      Range letter = letter(first);
      if (letter != null) {
        letters.add(letter);
      }
    }
    return letters;
  }

  private boolean hasQuestions(List<Range> letters) {
    return letters.stream().filter(this::isQuestion).count() >= FEWEST_QUESTIONS;
  }

  private boolean isQuestion(Range letter) {
    return tokens.word(letter.first()).startsWith("q");
  }

  /** {@code Q.}, {@code A:}, in one token or in two. */
  private Range letter(int first) {
    String word = tokens.word(first);
    boolean alone = LETTERS.contains(word) && tokens.isCapitalized(first);
    if (alone && first + 1 < tokens.size() && LETTER_MARKS.contains(tokens.word(first + 1))) {
      return new Range(first, first + 2);
    }
    return word.equals("q.") || word.equals("a.") ? new Range(first, first + 1) : null;
  }

  /** Nobody whom only the answers name. */
  private Range firstPerson(int to) {
    for (int i = 0; i < to; i++) {
      if (tokens.isPerson(i)) {
        return new Range(i, tokens.behindMention(i));
      }
    }
    return null;
  }

  private List<Draft> drafts(List<Turn> turns) {
    List<Draft> drafts = new ArrayList<>();
    for (int i = 0; i < turns.size(); i++) {
      Turn turn = turns.get(i);
      int first = turn.content();
      int end = i + 1 < turns.size() ? turns.get(i + 1).label().first() : endOfParagraph(first);
      if (turn.another() && first < end) {
        Range cue = new Range(first - 1, first);
        drafts.add(
            new Draft(tokens.span(new Range(first, end)), Voice.DIRECT, cue, turn.speaker()));
      }
    }
    return drafts;
  }

  private boolean isPerson(Range label) {
    return tokens.isPerson(label.end() - 1);
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
      int mark = mark(name, end);
      if (mark > name && endsAsSentence(end) && letter(first) == null) {
        labels.add(new Range(name, mark));
      }
    }
    return labels;
  }

  /** The mark behind a label that begins at a token, with something behind it; -1 if none does. */
  private int mark(int first, int end) {
    for (int i = first; i < Math.min(end - 1, first + LONGEST_LABEL + 1); i++) {
      if (tokens.word(i).equals(":") || isStop(i, first)) {
        return i;
      }
      if (!tokens.isCapitalized(i) && (i == first || !MARKS.contains(tokens.word(i)))) {
        return -1;
      }
    }
    return -1;
  }

  /** That of {@code Mr. KAHN.}, of {@code The CHAIRMAN.}. */
  private boolean isStop(int token, int first) {
    boolean addressed =
        ADDRESSES.contains(tokens.word(first)) || Words.isPerson(tokens.word(first));
    return tokens.word(token).equals(".")
        && token > first + 1
        && addressed
        && isCapitals(new Range(token - 1, token));
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
