package io.standpoint.attribution;

import io.standpoint.attribution.CueFinder.Use;
import io.standpoint.attribution.CueLexicon.Cue;
import io.standpoint.attribution.CueLexicon.Kind;
import io.standpoint.attribution.DocumentTokens.Range;
import io.standpoint.lexicon.SyntaxWords;

/**
 * Finds what the subject of a sentence says in front of it: {@code Noting that it fell, Lee left}.
 */
final class FrontedSpeech {

  private final DocumentTokens tokens;
  private final SpeakerPhrases phrases;
  private final Complements complements;

  FrontedSpeech(DocumentTokens tokens, SpeakerPhrases phrases, Complements complements) {
    this.tokens = tokens;
    this.phrases = phrases;
    this.complements = complements;
  }

  /**
   * What a participle in front says.
   *
   * @param start where the sentence's first clause begins
   * @return null if there is none
   */
  Draft in(Range sentence, int start) {
    boolean past = tokens.word(start).equals("having") && start + 1 < sentence.end();
    int verb = past ? start + 1 : start;
    Cue cue = tokens.isQuoted(verb) ? null : CueLexicon.ENGLISH.find(tokens.word(verb));
    boolean participle =
        cue != null && (past || tokens.word(verb).endsWith("ing")) && !cue.ambiguous();
    boolean object =
        verb + 1 < sentence.end() && !SyntaxWords.PREPOSITIONS.contains(tokens.word(verb + 1));
    if (!participle || !object) {
      return null;
    }
    for (int i = verb + 1; i < sentence.end() - 1; i++) {
      int first = tokens.isQuoted(i - 1) ? i : i + 1;
      Range speaker = tokens.isPause(i) ? subject(first, sentence.end()) : null;
      if (speaker != null) {
        Use use = new Use(cue, new Range(verb, verb + 1), speaker, false);
        boolean clause = use.isSpeech() || cue.kind() == Kind.THINK;
        Range said = clause ? complements.behind(use, i) : Range.of(verb + 1, i);
        return Draft.indirect(tokens, said, use.verb(), speaker);
      }
    }
    return null;
  }

  /** Who begins at a token, right before a verb; null if nobody does. */
  private Range subject(int first, int end) {
    Range subject =
        Words.OUR_OWN.contains(tokens.word(first))
                || Words.PERSON_PRONOUNS.contains(tokens.word(first))
            ? new Range(first, first + 1)
            : phrases.startingAt(first, end);
    int verb = subject == null ? end : subject.end();
    while (verb < end && (SyntaxWords.isAdverb(tokens.word(verb)) || isTime(verb, end))) {
      verb++;
    }
    boolean acts = verb < end && (tokens.isVerb(verb) || tokens.isAuxiliary(verb));
    return acts ? subject : null;
  }

  /** The "on" and the "Friday" of {@code Lee on Friday said}. */
  private boolean isTime(int token, int end) {
    boolean on = tokens.word(token).equals("on") && token + 1 < end;
    return Words.TIMES.contains(tokens.word(on ? token + 1 : token));
  }
}
