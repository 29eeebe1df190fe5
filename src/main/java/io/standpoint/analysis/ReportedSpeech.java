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
  private static final int LONGEST_SUBJECT = 6;
  private static final Set<String> LEADING =
      Set.of("but", "and", "so", "still", "yet", "however", ",");
  private static final Set<String> CLAUSE_MARKS = Set.of(":", ";");
  private static final Set<String> MEANWHILE = Set.of("before", "after", "when", "while", "as");
  private static final Set<String> SAID = Set.of("said", "says");

  private final DocumentTokens tokens;
  private final CueFinder cues;
  private final SpeakerPhrases phrases;
  private final Opening opening;
  private final SpeechEnds ends;

  ReportedSpeech(DocumentTokens tokens, CueFinder cues, SpeakerPhrases phrases, Opening opening) {
    this.tokens = tokens;
    this.cues = cues;
    this.phrases = phrases;
    this.opening = opening;
    this.ends = new SpeechEnds(tokens);
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
    if (use.cue().kind() == Kind.THINK
        && Words.OUR_OWN.contains(tokens.word(use.speaker().first()))) {
      return null;
    }
    if (trails(use, start, sentence)) {
      int first = behindMark(start, use.start());
      return isListed(first, use) ? null : range(first, use.start());
    }
    boolean aside =
        use.start() - 1 > start
            && tokens.word(use.start() - 1).equals("as")
            && use.end() < sentence.end()
            && tokens.word(use.end()).equals(",");
    if (aside) {
      return null; // "it fell, as Lee once proposed, and Reyes left"
    }
    boolean tag = use.start() > sentence.first() && tokens.isQuoted(use.start() - 1);
    if (use.inverted() || tag && findThat(use.end(), use.end() + 2) < 0) {
      return null;
    }
    int end = ends.of(sentence, uses, index);
    return use.isSpeech() || use.cue().kind() == Kind.THINK
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
    boolean subject = use.start() - start <= LONGEST_SUBJECT && !hasAuxiliary(start, use.start());
    boolean predicate = tokens.isAuxiliary(next) || subject && tokens.looksLikeVerb(next);
    return predicate ? range(next, ends.ofSpeaker(sentence, uses, index)) : null;
  }

  /** {@code Acme, Vega and Norland warn of losses}: all warn, and nobody of another. */
  private boolean isListed(int first, Use use) {
    boolean joined = false;
    for (int i = use.speaker().first(); i < use.speaker().end(); i++) {
      joined |= tokens.word(i).equals("and");
    }
    for (int i = first; joined && i < use.start(); i++) {
      joined = tokens.mention(i) != null || tokens.word(i).equals(",");
    }
    return joined;
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

  /** Whether what is said begins before the verb of saying: {@code Prices rose, Lee said}. */
  private boolean trails(Use use, int start, Range sentence) {
    return use.isSpeech() && use.start() > start && isTrailing(use, sentence);
  }

  private boolean hasAuxiliary(int first, int end) {
    for (int i = first; i < end; i++) {
      if (tokens.isAuxiliary(i)) {
        return true;
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

  /** {@code Lee thinks so}, {@code Lee said that, and left}. */
  private boolean isSo(int start, int end) {
    boolean so = start < end && tokens.word(start).equals("so");
    boolean ends = start + 1 >= end || Words.BREAKS.contains(tokens.word(start + 1));
    return so && ends || start < end && isPronoun(start, end);
  }

  /** Whether nothing follows "that", unlike in {@code said that, if asked, he would}. */
  private boolean isPronoun(int that, int end) {
    int next = that + 1;
    boolean linked =
        next + 1 < end && tokens.word(next).equals(",") && LEADING.contains(tokens.word(next + 1));
    return tokens.word(that).equals("that")
        && (next >= end || linked || Words.SENTENCE_ENDS.contains(tokens.word(next)));
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
      if (tokens.isQuoted(i) || tokens.isAuxiliary(i)) {
        return -1;
      }
      if (tokens.word(i).equals("that")) {
        return isPronoun(i, end) ? -1 : i;
      }
    }
    return -1;
  }

  private static Range range(int first, int end) {
    return first < end ? new Range(first, end) : null;
  }
}
