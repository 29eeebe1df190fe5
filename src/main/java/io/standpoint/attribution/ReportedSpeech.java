package io.standpoint.attribution;

import io.standpoint.attribution.CueFinder.Use;
import io.standpoint.attribution.CueLexicon.Kind;
import io.standpoint.attribution.DocumentTokens.Range;
import io.standpoint.lexicon.SyntaxWords;
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

  private static final int LONGEST_SUBJECT = 6;
  private static final int LONGEST_NOUN = 3;
  private static final Set<String> CLAUSE_MARKS = Set.of(":", ";");
  private static final Set<String> MEANWHILE = Set.of("before", "after", "when", "while", "as");
  private static final Set<String> RELATIVES = Set.of("who", "which", "whose");
  private static final Set<String> QUESTIONS = Set.of("how", "why", "what", "whether");
  private static final Set<String> OBJECTS = Set.of("as", "for", "of", "over");
  private static final Set<String> THAT = Set.of("that", "which", "what");
  private static final Set<String> SAID = Set.of("said", "says");

  private final DocumentTokens tokens;
  private final CueFinder cues;
  private final SpeakerPhrases phrases;
  private final FrontedSpeech fronted;
  private final Opening opening;
  private final SpeechEnds ends;
  private final Complements complements;
  private final InterruptedSpeech interrupted;

  ReportedSpeech(DocumentTokens tokens, CueFinder cues, SpeakerPhrases phrases, Opening opening) {
    this.tokens = tokens;
    this.cues = cues;
    this.phrases = phrases;
    this.opening = opening;
    this.ends = new SpeechEnds(tokens);
    this.complements = new Complements(tokens, phrases);
    this.interrupted = new InterruptedSpeech(tokens, complements);
    this.fronted = new FrontedSpeech(tokens, phrases, complements);
  }

  List<Draft> find() {
    List<Draft> drafts = new ArrayList<>();
    for (Range sentence : tokens.sentences()) {
      List<Use> uses = uses(sentence);
      Draft fronted = this.fronted.in(sentence, clauseStart(sentence));
      if (fronted != null) {
        drafts.add(fronted);
      }
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
    if (isPassive(use)) {
      return phrases.endingAt(use.start() - 1, start);
    }
    if (use.cue() == CueFinder.ACCORDING) {
      boolean opens = leads || CLAUSE_MARKS.contains(tokens.word(use.start() - 1));
      return opens
          ? behindComma(use, sentence)
          : Range.of(behindMark(start, use.start()), use.start());
    }
    if (use.cue().kind() == Kind.THINK
        && Words.OUR_OWN.contains(tokens.word(use.speaker().first()))) {
      return null;
    }
    if (trails(use, start, sentence)) {
      int first = behindMark(start, use.start());
      return isListed(first, use) ? null : Range.of(first, use.start());
    }
    boolean aside =
        use.start() - 1 > start
            && tokens.word(use.start() - 1).equals("as")
            && use.end() < sentence.end()
            && tokens.word(use.end()).equals(",");
    if (aside) {
      return null; // "it fell, as Lee once proposed, and Reyes left"
    }
    if (use.start() > start && isClosed(use, sentence)) {
      return null;
    }
    boolean tag = use.start() > sentence.first() && tokens.isQuoted(use.start() - 1);
    if (use.inverted() || tag && complements.findThat(use.end(), use.end() + 2) < 0) {
      return null;
    }
    int end = ends.of(sentence, uses, index);
    return use.isSpeech() || use.cue().kind() == Kind.THINK
        ? complements.behind(use, end)
        : Range.of(use.verb().end(), end);
  }

  /** {@code the report that Lee denies, helped}. */
  private boolean isClosed(Use use, Range sentence) {
    int next = use.end();
    return !use.inverted()
        && THAT.contains(tokens.word(use.start() - 1))
        && next + 1 < sentence.end()
        && tokens.word(next).equals(",")
        && !tokens.isQuoted(next + 1);
  }

  /** What {@code Prices, Lee said, have risen} says behind the verb; null where nothing is. */
  private Range predicate(Range sentence, List<Use> uses, int index) {
    Use use = uses.get(index);
    int behind = use.end();
    if (isPassive(use) && behind + 1 < sentence.end() && OBJECTS.contains(tokens.word(behind))) {
      return Range.of(behind, ends.ofSpeaker(sentence, uses, index));
    }
    int start = behindMark(clauseStart(sentence), use.start());
    int next = trails(use, start, sentence) ? interrupted.goesOn(use, start, sentence) : -1;
    return next < 0 ? null : Range.of(next, ends.ofSpeaker(sentence, uses, index));
  }

  /** {@code Acme was praised by Lee}. */
  private static boolean isPassive(Use use) {
    return use.inverted() && use.cue().kind() == Kind.JUDGE;
  }

  /** {@code Acme, Vega and Norland warn of losses}: all warn, and nobody of another. */
  private boolean isListed(int first, Use use) {
    boolean joined = phrases.isJoined(use.speaker());
    for (int i = first; joined && i < use.start(); i++) {
      joined = tokens.mention(i) != null || tokens.word(i).equals(",");
    }
    return joined;
  }

  /** {@code Lee was careful: prices, he said, rose}: what is said begins behind the colon. */
  private int behindMark(int start, int end) {
    for (int i = end - 2; i > start && i > end - LONGEST_SUBJECT && !tokens.isVerb(i); i--) {
      boolean name = tokens.isCapitalized(i); // "the WHO, Lee said"
      boolean clause = i == end - 2 || tokens.word(i - 1).equals(",");
      boolean that = i == end - 2 && tokens.word(i).equals("that") && isConjunction(i, start);
      if (clause && !name && (that || RELATIVES.contains(tokens.word(i)))) {
        return i; // "the park, which, Lee said, is full"
      }
    }
    for (int i = end - 1; i > start; i--) {
      if (tokens.word(i).equals(":") && !tokens.isQuoted(i)) {
        return i + 1;
      }
    }
    return start;
  }

  /** {@code reported that}, {@code a group of firms that}, unlike {@code would change that}. */
  private boolean isConjunction(int that, int start) {
    if (CueLexicon.ENGLISH.find(tokens.word(that - 1)) != null) {
      return true;
    }
    for (int i = that - 2; i >= Math.max(start, that - LONGEST_NOUN); i--) {
      if (Words.DETERMINERS.contains(tokens.word(i)) || tokens.word(i).equals("of")) {
        return true;
      }
    }
    return false;
  }

  /** Whether what is said begins before the verb of saying: {@code Prices rose, Lee said}. */
  private boolean trails(Use use, int start, Range sentence) {
    int verb = use.verb().end() - 1;
    boolean finite =
        !tokens.word(verb).endsWith("ing")
            || verb > use.verb().first()
            || verb > 0 && tokens.word(verb - 1).equals("as"); // "was quoted as saying"
    return use.isSpeech() && finite && use.start() > start && isTrailing(use, sentence);
  }

  private int clauseStart(Range sentence) {
    int start = opening.behindDateline(sentence.first(), sentence.end());
    while (start < sentence.end() - 1 && Words.LEADING.contains(tokens.word(start))) {
      start++;
    }
    return start;
  }

  private Range behindComma(Use use, Range sentence) {
    int i = use.end();
    while (i < sentence.end() && !tokens.word(i).equals(",")) {
      i++;
    }
    return Range.of(i + 1, sentence.end());
  }

  /** Whether the clause stands before the verb: a comma before, and nothing but adjuncts behind. */
  private boolean isTrailing(Use use, Range sentence) {
    int before = use.start() - 1;
    if (!Set.of(",", "--", "—", "–").contains(tokens.word(before)) && !tokens.isQuoted(before)) {
      return false;
    }
    int next = use.end();
    if (use.cue().kind() == Kind.TELL) {
      Range listener = complements.listener(next, sentence.end());
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
            || SyntaxWords.PREPOSITIONS.contains(word)
            || isLastAdverb(next, sentence)
            || MEANWHILE.contains(word)
                && SAID.contains(tokens.word(next - 1))
                && !SyntaxWords.PREPOSITIONS.contains(tokens.word(clauseStart(sentence)))
            || use.inverted();
    int end = nextBreak(next, sentence.end());
    return adjunct
        && !word.equals(":")
        && complements.findThat(next, end) < 0
        && !hasQuestion(next, end);
  }

  /** {@code , they say privately,}, unlike {@code , they say bluntly: }. */
  private boolean isLastAdverb(int token, Range sentence) {
    int next = token + 1;
    return SyntaxWords.isAdverb(tokens.word(token))
        && next < sentence.end()
        && tokens.isBreak(next)
        && !tokens.word(next).equals(":");
  }

  /** {@code told the paper on Monday how it fell}. */
  private boolean hasQuestion(int first, int end) {
    for (int i = first; i < end; i++) {
      if (QUESTIONS.contains(tokens.word(i))) {
        return true;
      }
    }
    return false;
  }

  private int nextBreak(int first, int end) {
    int i = first;
    while (i < end && !Words.BREAKS.contains(tokens.word(i))) {
      i++;
    }
    return i;
  }
}
