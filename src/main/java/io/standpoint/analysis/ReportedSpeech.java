package io.standpoint.analysis;

import io.standpoint.analysis.CueFinder.Use;
import io.standpoint.analysis.CueLexicon.Kind;
import io.standpoint.analysis.DocumentTokens.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds what is said without quotation marks: the clause behind {@code Lee said (that)}, or the
 * clause before {@code , Lee said} and {@code , according to Lee}. Never leaves the sentence.
 */
final class ReportedSpeech {

  private static final int FAR = 15;
  private static final int MOST_NEXT = 8;
  private static final int LONGEST_SUBJECT = 6;
  private static final Set<String> LINKS =
      Set.of("and", "but", "while", "or", "though", "although");
  private static final Set<String> LEADING =
      Set.of("but", "and", "so", "still", "yet", "however", ",");
  private static final Set<String> CLAUSE_MARKS = Set.of(":", ";");
  private static final Set<String> MEANWHILE = Set.of("before", "after", "when", "while", "as");
  private static final Set<String> SAID = Set.of("said", "says");
  private static final Set<String> RELATIVES = Set.of("who", "which", "whom");
  private static final Set<String> OUR_OWN = Set.of("i", "we");

  private final DocumentTokens tokens;
  private final CueFinder cues;
  private final SpeakerPhrases phrases;
  private final Opening opening;

  ReportedSpeech(DocumentTokens tokens, CueFinder cues, SpeakerPhrases phrases, Opening opening) {
    this.tokens = tokens;
    this.cues = cues;
    this.phrases = phrases;
    this.opening = opening;
  }

  List<Draft> find() {
    List<Draft> drafts = new ArrayList<>();
    for (Range sentence : tokens.sentences()) {
      List<Use> uses = uses(sentence);
      for (int i = 0; i < uses.size(); i++) {
        Use use = uses.get(i);
        Stream.of(content(sentence, uses, i), predicate(sentence, uses, i))
            .map(said -> Draft.indirect(tokens, said, use.verb(), use.speaker()))
            .filter(Objects::nonNull)
            .forEach(drafts::add);
      }
    }
    return drafts;
  }

  private List<Use> uses(Range sentence) {
    List<Use> uses = new ArrayList<>();
    for (int i = sentence.first(); i < sentence.end(); i++) {
      Use use = cues.at(i, sentence.first(), sentence.end());
      if (use != null && use.speaker() != null) {
        uses.add(use);
      }
    }
    return uses;
  }

  private Range content(Range sentence, List<Use> uses, int index) {
    Use use = uses.get(index);
    int start = clauseStart(sentence);
    boolean leads = use.start() <= start;
    if (use.cue() == CueFinder.ACCORDING) {
      boolean opens = leads || CLAUSE_MARKS.contains(tokens.word(use.start() - 1));
      return opens ? behindComma(use, sentence) : range(start, use.start());
    }
    if (use.cue().kind() == Kind.THINK && OUR_OWN.contains(tokens.word(use.speaker().first()))) {
      return null;
    }
    if (trails(use, start, sentence)) {
      return range(behindMark(start, use.start()), use.start());
    }
    boolean tag = use.start() > sentence.first() && tokens.isQuoted(use.start() - 1);
    if (use.inverted() || tag && findThat(use.end(), use.end() + 2) < 0) {
      return null;
    }
    int end = behindRelative(use, contentEnd(sentence, uses, index));
    if (use.cue().attitude() != 0) {
      end = behindObject(use, end);
    }
    return isSpeech(use) || use.cue().kind() == Kind.THINK
        ? clause(use, end)
        : range(use.verb().end(), end);
  }

  /** What {@code Prices, Lee said, have risen} says behind the verb; null where nothing is. */
  private Range predicate(Range sentence, List<Use> uses, int index) {
    Use use = uses.get(index);
    int start = clauseStart(sentence);
    int next = use.end() + 1;
    if (next >= sentence.end()
        || !tokens.word(next - 1).equals(",")
        || !trails(use, start, sentence)) {
      return null;
    }
    boolean subject = use.start() - start <= LONGEST_SUBJECT && !hasFiniteVerb(start, use.start());
    boolean predicate = isFiniteVerb(next) || subject && isVerbForm(next);
    return predicate ? range(next, contentEnd(sentence, uses, index)) : null;
  }

  /** {@code Lee was careful: prices, he said, rose}: what is said begins behind the colon. */
  private int behindMark(int start, int end) {
    for (int i = end - 1; i > start; i--) {
      if (tokens.word(i).equals(":") && !tokens.isQuoted(i)) {
        return i + 1;
      }
    }
    return start;
  }

  private static boolean isSpeech(Use use) {
    return use.cue().kind() == Kind.SAY || use.cue().kind() == Kind.TELL;
  }

  /** Whether what is said begins before the verb of saying: {@code Prices rose, Lee said}. */
  private boolean trails(Use use, int start, Range sentence) {
    return isSpeech(use) && use.start() > start && isTrailing(use, sentence);
  }

  private boolean hasFiniteVerb(int first, int end) {
    for (int i = first; i < end; i++) {
      if (isFiniteVerb(i)) {
        return true;
      }
    }
    return false;
  }

  private boolean isVerbForm(int token) {
    String word = tokens.word(token);
    return tokens.mention(token) == null
        && !tokens.isCapitalized(token)
        && word.length() > 3
        && (word.endsWith("s") || word.endsWith("ed"));
  }

  /**
   * {@code threatened tariffs; Reyes left}, {@code threatened tariffs, with Acme losing most}: what
   * is said ends with the clause.
   */
  private int behindObject(Use use, int end) {
    for (int i = use.verb().end(); i < end; i++) {
      boolean over = tokens.word(i).equals(";") || isAccompanied(i, end);
      if (over && !tokens.isQuoted(i)) {
        return i;
      }
    }
    return end;
  }

  /** {@code Lee, who called it bad, left}: what is said ends with the relative clause. */
  private int behindRelative(Use use, int end) {
    boolean relative =
        RELATIVES.contains(tokens.word(Math.max(0, use.verb().first() - 1)))
            || RELATIVES.contains(tokens.word(Math.max(0, use.start() - 1)));
    if (!relative) {
      return end;
    }
    for (int i = use.verb().end(); i + 1 < end; i++) {
      boolean comma = tokens.word(i).equals(",") && !tokens.isQuoted(i);
      if (comma && CueLexicon.ENGLISH.find(tokens.word(i + 1)) != null) {
        return end; // "Lee, who called it bad, says it fell": both are Lee's
      }
      if (comma && (!isSpeech(use) || isFiniteVerb(i + 1) || isVerbForm(i + 1))) {
        return i;
      }
    }
    return end;
  }

  private boolean isAccompanied(int comma, int end) {
    if (!tokens.word(comma).equals(",")
        || comma + 1 == end
        || !tokens.word(comma + 1).equals("with")) {
      return false;
    }
    int last = Math.min(end, comma + 2 + LONGEST_SUBJECT);
    for (int i = comma + 2; i < last && !Words.BREAKS.contains(tokens.word(i)); i++) {
      if (tokens.word(i).endsWith("ing") && tokens.mention(i) == null) {
        return i > comma + 2;
      }
    }
    return false;
  }

  private int clauseStart(Range sentence) {
    int start = opening.behindDateline(sentence.first(), sentence.end());
    while (start < sentence.end() - 1 && LEADING.contains(tokens.word(start))) {
      start++;
    }
    return start;
  }

  private Range behindComma(Use use, Range sentence) {
    int i = use.end();
    while (i < sentence.end() && !tokens.word(i).equals(",")) {
      i++;
    }
    return range(i + 1, sentence.end());
  }

  /** Whether the clause stands before the verb: a comma before, and nothing but adjuncts behind. */
  private boolean isTrailing(Use use, Range sentence) {
    int before = use.start() - 1;
    if (!Set.of(",", "--", "—", "–").contains(tokens.word(before)) && !tokens.isQuoted(before)) {
      return false;
    }
    int next = use.end();
    if (use.cue().kind() == Kind.TELL) {
      Range listener = listener(next, sentence.end());
      next = listener == null ? next : listener.end();
    }
    if (next >= sentence.end()) {
      return true;
    }
    String word = tokens.word(next);
    if (word.equals(",") && next + 1 < sentence.end() && tokens.word(next + 1).equals("that")) {
      return false; // "there is no doubt, Lee said, that"
    }
    boolean adjunct =
        Words.BREAKS.contains(word)
            || Words.TIMES.contains(word)
            || Words.PREPOSITIONS.contains(word)
            || MEANWHILE.contains(word)
                && SAID.contains(tokens.word(next - 1))
                && !Words.PREPOSITIONS.contains(tokens.word(clauseStart(sentence)))
            || use.inverted();
    return adjunct && !word.equals(":") && findThat(next, nextBreak(next, sentence.end())) < 0;
  }

  private int nextBreak(int first, int end) {
    int i = first;
    while (i < end && !Words.BREAKS.contains(tokens.word(i))) {
      i++;
    }
    return i;
  }

  /** The clause behind a verb of saying; null where an object or nothing follows. */
  private Range clause(Use use, int end) {
    int start = use.verb().end();
    if (start >= end) {
      return null;
    }
    if (tokens.word(start).equals(":")) {
      return range(start + 1, end);
    }
    int that = findThat(start, end);
    if (that > start && isWritten(use, start)) {
      return null;
    }
    if (that >= 0) {
      return range(that, end);
    }
    if (use.cue().kind() == Kind.TELL) {
      Range listener = listener(start, end);
      start = listener == null ? start + 1 : listener.end();
    }
    if (isObject(use, start, end) || isSo(start, end)) {
      return null;
    }
    while (start < end && Words.TIMES.contains(tokens.word(start))) {
      start++;
    }
    if (start < end
        && Words.PREPOSITIONS.contains(tokens.word(start))
        && !tokens.word(start).equals("to")) {
      start = behindAdjunct(start, end);
    }
    return range(start, end);
  }

  /** {@code wrote rules that}: no clause, unlike {@code wrote in a letter that}. */
  private boolean isWritten(Use use, int object) {
    String word = tokens.word(object);
    return tokens.word(use.verb().end() - 1).startsWith("wr")
        && tokens.isWord(object)
        && !Words.PREPOSITIONS.contains(word)
        && !Words.TIMES.contains(word)
        && !Words.isAdverb(word);
  }

  /** Whom the speaker tells it; in {@code told reporters Lee would} Lee is not of them. */
  private Range listener(int first, int end) {
    Range listener = phrases.startingAt(first, end);
    for (int i = first; listener != null && i + 1 < listener.end(); i++) {
      String word = tokens.word(i);
      boolean plural = word.endsWith("s") && word.length() > 2 && !tokens.isCapitalized(i);
      if (plural && tokens.mention(i) == null && tokens.mention(i + 1) != null) {
        return new Range(first, i + 1);
      }
    }
    return listener;
  }

  /** {@code Lee thinks so}. */
  private boolean isSo(int start, int end) {
    return start < end
        && tokens.word(start).equals("so")
        && (start + 1 == end || Words.BREAKS.contains(tokens.word(start + 1)));
  }

  /** {@code threatened Lee with}: a verb with an attitude has a name as its object. */
  private boolean isObject(Use use, int start, int end) {
    int behind = start < end ? tokens.behindMention(start) : start;
    return use.cue().attitude() != 0
        && behind > start
        && behind < end
        && Words.PREPOSITIONS.contains(tokens.word(behind));
  }

  private int behindAdjunct(int start, int end) {
    int last = Math.min(end, start + FAR);
    for (int i = start; i < last; i++) {
      if (Words.TIMES.contains(tokens.word(i)) || tokens.word(i).equals(",")) {
        return i + 1;
      }
    }
    return start;
  }

  private int findThat(int start, int end) {
    for (int i = start; i < Math.min(Math.min(end, tokens.size()), start + FAR); i++) {
      if (tokens.isQuoted(i) || isFiniteVerb(i)) {
        return -1;
      }
      if (tokens.word(i).equals("that")) {
        return i;
      }
    }
    return -1;
  }

  /** In {@code said Lee was the one that fell} no clause begins with "that". */
  private boolean isFiniteVerb(int token) {
    String word = tokens.word(token);
    return Words.MODALS.contains(word) || Words.AUXILIARIES.contains(word) && !word.equals("'s");
  }

  /** Where the next speaker of the sentence begins, or its end. */
  private int contentEnd(Range sentence, List<Use> uses, int index) {
    int last = Math.min(uses.size(), index + 1 + MOST_NEXT);
    int here = uses.get(index).end();
    for (Use next : uses.subList(index + 1, last)) {
      int start = next.start() > here ? next.start() : next.verb().first();
      String before = tokens.word(start - 1);
      if (start > here && (Words.BREAKS.contains(before) || LINKS.contains(before))) {
        return start - 1;
      }
    }
    return sentence.end();
  }

  private static Range range(int first, int end) {
    return first < end ? new Range(first, end) : null;
  }
}
