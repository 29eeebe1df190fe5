package io.standpoint.attribution;

import io.standpoint.attribution.CueFinder.Use;
import io.standpoint.attribution.CueLexicon.Cue;
import io.standpoint.attribution.DocumentTokens.Range;
import io.standpoint.lexicon.SyntaxWords;
import java.util.Set;

/** Finds judgements in the passive: {@code Acme was recently praised by Lee}. */
final class PassiveCues {

  private static final Set<String> DEEDS = Set.of("attacked", "defended", "dismissed");
  private static final Set<String> REASONS = Set.of("for", "over", "as");
  private static final int FARTHEST_BY = 8;
  private static final int FARTHEST_CUE = 5;

  private final DocumentTokens tokens;
  private final SpeakerPhrases phrases;

  PassiveCues(DocumentTokens tokens, SpeakerPhrases phrases) {
    this.tokens = tokens;
    this.phrases = phrases;
  }

  /**
   * The use of a verb in the passive.
   *
   * @param cue of the participle at {@code token}
   * @return null if it is active, or nobody is said to do it
   */
  Use at(Cue cue, int token, int from, int to) {
    if (cue.kind() != CueLexicon.Kind.JUDGE || DEEDS.contains(tokens.word(token))) {
      return null;
    }
    int first = token - 1;
    while (first > from && SyntaxWords.isAdverb(tokens.word(first))) {
      first--;
    }
    if (first <= from || !Words.BE.contains(tokens.word(first))) {
      return null;
    }
    while (first > from
        && (Words.AUXILIARIES.contains(tokens.word(first - 1))
            || SyntaxWords.isAdverb(tokens.word(first - 1)))) {
      first--;
    }
    int by = by(token + 1, to);
    Range speaker = by < 0 ? null : phrases.startingAt(by + 1, to);
    return speaker == null
        ? null
        : new Use(cue, new Range(first, token + 1), beforeCharge(speaker), true);
  }

  /** {@code was called "a spy" by Lee} around a quotation; null if nobody is said to do it. */
  Use around(Range quotation) {
    int by = quotation.end();
    if (by >= tokens.size() || !tokens.word(by).equals("by")) {
      return null;
    }
    Range sentence = tokens.sentence(by);
    Range speaker = phrases.startingAt(by + 1, sentence.end());
    int last = Math.max(sentence.first(), quotation.first() - FARTHEST_CUE);
    for (int i = quotation.first() - 1; i > last && speaker != null; i--) {
      Cue cue = CueLexicon.ENGLISH.find(tokens.word(i));
      if (cue != null && Words.BE.contains(tokens.word(i - 1))) {
        return new Use(cue, new Range(i - 1, i + 1), speaker, true);
      }
    }
    return null;
  }

  /**
   * The "by" of {@code accused by Lee}, {@code accused of helping Norland by Lee}; -1 if there is
   * none.
   */
  private int by(int first, int to) {
    for (int i = first; i < Math.min(to, first + FARTHEST_BY); i++) {
      if (tokens.word(i).equals("by") && (i == first || tokens.mention(i - 1) != null)) {
        return i;
      }
      if (Words.BREAKS.contains(tokens.word(i)) || tokens.isQuoted(i)) {
        return -1;
      }
    }
    return -1;
  }

  /** {@code Lee of theft}, {@code engineers for its patience}: not what it is about. */
  private Range beforeCharge(Range speaker) {
    for (int i = speaker.first() + 1; i < speaker.end(); i++) {
      boolean of = tokens.word(i).equals("of") && tokens.mention(i - 1) != null;
      if (tokens.mention(i) == null && (of || REASONS.contains(tokens.word(i)))) {
        return new Range(speaker.first(), i);
      }
    }
    return speaker;
  }
}
