package io.standpoint.attribution;

import io.standpoint.attribution.CueFinder.Use;
import io.standpoint.attribution.CueLexicon.Cue;
import io.standpoint.attribution.CueLexicon.Kind;
import io.standpoint.attribution.DocumentTokens.Range;
import io.standpoint.domain.EntityType;
import io.standpoint.domain.Mention;
import io.standpoint.domain.Voice;
import io.standpoint.lexicon.SyntaxWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds the speaker of each quotation: by a cue beside it in its sentence, else by the other
 * quotations of its paragraph, else, where a paragraph is nothing but quotation, by the paragraph
 * before. A few quoted words that no cue governs are a name or irony, and nobody's speech.
 */
final class DirectSpeech {

  /** Of these one says as much as does it. */
  private static final Set<String> ACTS =
      Set.of("maintain", "observe", "find", "show", "add", "continue", "answer", "report");

  private static final Set<String> PROGRAMMES = Set.of("on", "'s");
  private static final int MOST_TOKENS_BESIDE = 40;
  private static final int SHORT_SENTENCE = 9;
  private static final int LONGEST_TAG = 12;

  private final DocumentTokens tokens;
  private final CueFinder cues;
  private final RemoteSubjects subjects;
  private final SpeakerPhrases phrases;
  private final List<Quotation> quotations;
  private final QuotedTokens quoted;
  private final PassiveCues passives;

  DirectSpeech(
      DocumentTokens tokens,
      CueFinder cues,
      RemoteSubjects subjects,
      SpeakerPhrases phrases,
      List<Quotation> quotations) {
    this.tokens = tokens;
    this.cues = cues;
    this.subjects = subjects;
    this.phrases = phrases;
    this.quotations = quotations;
    this.quoted = new QuotedTokens(tokens, quotations.size());
    this.passives = new PassiveCues(tokens, phrases);
  }

  List<Draft> find() {
    Use[] uses = new Use[quotations.size()];
    for (int q = 0; q < uses.length; q++) {
      uses[q] = quoted.range(q) == null ? null : own(q);
    }
    Use[] own = uses.clone();
    for (int q = 1; q < uses.length; q++) {
      if (uses[q] == null && quoted.mayBeSpeech(q) && continues(q)) {
        uses[q] = uses[q - 1];
      }
    }
    for (int q = uses.length - 2; q >= 0; q--) {
      if (uses[q] == null && quoted.mayBeSpeech(q) && quoted.shareParagraph(q, q + 1)) {
        uses[q] = uses[q + 1];
      }
    }
    for (int q = 0; q < uses.length; q++) {
      if (uses[q] == null && quoted.mayBeSpeech(q)) {
        uses[q] = ofSentenceBefore(quoted.range(q).first());
      }
    }
    List<Draft> drafts = new ArrayList<>();
    for (int q = 0; q < uses.length; q++) {
      if (uses[q] != null || quoted.mayBeSpeech(q)) {
        Range cue = own[q] == null ? null : own[q].verb();
        Range speaker = uses[q] == null ? null : uses[q].speaker();
        drafts.add(new Draft(quotations.get(q).span(), Voice.DIRECT, cue, speaker));
      }
    }
    return drafts;
  }

  private Use own(int q) {
    Range range = quoted.range(q);
    boolean few = quoted.isFewWords(range) && !quoted.isShortSentence(range);
    boolean comma = quoted.endsWithComma(range);
    if (few && isProgramme(range)) {
      return null;
    }
    Use after = comma ? after(range) : signature(range);
    if (after != null) {
      return after;
    }
    Use before = before(range);
    if (before == null) {
      before = passives.around(range);
    }
    if (before != null) {
      return before;
    }
    return few || comma || tokens.isTitle(range) ? null : after(range);
  }

  /**
   * {@code told Acme's "Meet the Press"}, {@code said on "Norland and Friends"}: where, not what.
   */
  private boolean isProgramme(Range range) {
    int before = range.first() - 1;
    return before > 0
        && PROGRAMMES.contains(tokens.word(before))
        && tokens.title(range.first()) != null
        && (tokens.word(before).equals("on") || tokens.mention(before - 1) != null);
  }

  private Use before(Range range) {
    int from = tokens.sentence(range.first()).first();
    int end = range.first();
    if (from == end) {
      if (end == 0 || !tokens.word(end - 1).equals(":")) {
        return null;
      }
      from = tokens.sentence(end - 1).first();
    }
    from = Math.max(from, end - MOST_TOKENS_BESIDE);
    for (int i = end - 1; i >= from; i--) {
      Range title = tokens.title(i);
      if (title != null) {
        i = title.first();
      } else if (tokens.isQuoted(i)) {
        from = i + 1;
      }
    }
    Use use = last(from, end);
    if (use != null && !isSomebody(use.speaker())) {
      Use outer = last(from, use.start(), Use::isSpeech);
      use = outer == null ? use : outer;
    }
    if (use == null) {
      use = purpose(from, end);
    }
    int colon = use == null ? colon(from, end) : -1;
    return colon < 0 ? use : introduced(from, colon);
  }

  /**
   * The one right before a quotation, or before a name in front of it: {@code : Norland "lies"}.
   */
  private int colon(int from, int end) {
    int colon = end - 1;
    if (colon > from && tokens.mention(colon) != null) {
      colon = tokens.mentionUpTo(colon, from).first() - 1;
    }
    return colon >= from && tokens.word(colon).equals(":") ? colon : -1;
  }

  /** {@code Lee flew to Oslo to warn Reyes that it is "bad"}: the subject of the sentence. */
  private Use purpose(int from, int end) {
    for (int i = end - 1; i > from + 1; i--) {
      Cue cue = tokens.word(i - 1).equals("to") ? CueLexicon.ENGLISH.find(tokens.word(i)) : null;
      boolean speech =
          cue != null
              && (cue.kind() == Kind.SAY || cue.kind() == Kind.TELL)
              && !ACTS.contains(tokens.word(i));
      Range speaker = speech ? subjects.of(i, from) : null;
      if (speaker != null) {
        return new Use(cue, new Range(i - 1, i + 1), speaker, false);
      }
    }
    return null;
  }

  /** The last cue of speech or judgement with a speaker. */
  private Use last(int from, int end) {
    return last(from, end, use -> use.cue().kind() != Kind.THINK);
  }

  private Use last(int from, int end, Predicate<Use> kind) {
    for (int i = end - 1; i >= from; i--) {
      Use use = cues.at(i, from, end);
      if (use != null && use.speaker() != null && kind.test(use)) {
        return use;
      }
    }
    return null;
  }

  /** Unlike the figures of {@code Lee said the figures showed "..."}. */
  private boolean isSomebody(Range speaker) {
    return phrases.hasMention(speaker)
        || phrases.isPronoun(speaker.first())
        || Words.isRole(tokens.word(phrases.noun(speaker)));
  }

  /** {@code Lee hit back on Friday: "..."}: the first name of the sentence. */
  private Use introduced(int from, int colon) {
    Range speaker = colon > from ? subjects.of(colon, from) : null;
    return speaker == null
        ? null
        : new Use(CueFinder.PLAIN, new Range(colon, colon + 1), speaker, false);
  }

  /** {@code "..." — Lee}: a dash and nothing but a name up to the end of the line. */
  private Use signature(Range range) {
    int dash = range.end();
    if (dash + 1 >= tokens.size() || !SyntaxWords.DASHES.contains(tokens.word(dash))) {
      return null;
    }
    int end = tokens.sentence(dash).end();
    Range name = phrases.startingAt(dash + 1, end);
    boolean whole = name != null && (name.end() == end || !tokens.isWord(name.end()));
    return whole ? new Use(CueFinder.PLAIN, new Range(dash, dash + 1), name, true) : null;
  }

  private Use after(Range range) {
    int from = range.end();
    if (from >= tokens.size() || tokens.paragraph(from) != tokens.paragraph(from - 1)) {
      return null;
    }
    Range sentence = tokens.sentence(from);
    if (sentence.first() == from && !isTag(sentence)) {
      return longTag(sentence);
    }
    int to = Math.min(sentence.end(), from + MOST_TOKENS_BESIDE);
    for (int i = from; i < to; i++) {
      if (tokens.isQuoted(i)) {
        to = i;
      }
    }
    for (int i = from; i < to; i++) {
      Use use = cues.at(i, from, to);
      if (use != null && use.isSpeech() && use.speaker() != null) {
        boolean next = use.end() < to && tokens.word(use.end()).equals(":");
        return next ? null : use;
      }
    }
    return null;
  }

  /** {@code he asked.} behind a question, which a splitter holds for a sentence. */
  private boolean isTag(Range sentence) {
    String last = tokens.word(sentence.end() - 1);
    boolean small = !tokens.isCapitalized(sentence.first());
    return small || sentence.end() - sentence.first() <= SHORT_SENTENCE && last.equals(".");
  }

  /**
   * {@code Lee said, looking out on the crowd.} behind a question: nothing that is said follows.
   */
  private Use longTag(Range sentence) {
    for (int i = sentence.first();
        i < Math.min(sentence.end(), sentence.first() + LONGEST_TAG);
        i++) {
      Use use = cues.at(i, sentence.first(), sentence.end());
      if (use != null) {
        boolean starts = use.start() == sentence.first() && use.speaker() != null;
        int next = use.end();
        boolean ends = next < sentence.end() && tokens.word(next).equals(",");
        boolean silent = next + 1 < sentence.end() && !tokens.isQuoted(next + 1);
        return starts && use.cue().kind() == Kind.SAY && ends && silent ? use : null;
      }
    }
    return null;
  }

  /**
   * {@code Prices rose, Lee said. "It is bad."}: who spoke last in the sentence before, or the
   * person whom it is about.
   */
  private Use ofSentenceBefore(int first) {
    boolean opens = first > 0 && tokens.sentence(first).first() == first;
    if (!opens || tokens.paragraph(first - 1) != tokens.paragraph(first)) {
      return null;
    }
    Range before = tokens.sentence(first - 1);
    Use last = last(before.first(), before.end());
    if (last != null) {
      Use said = last.isSpeech() ? null : last(before.first(), last.start(), Use::isSpeech);
      return said == null ? last : said; // who judges may be quoted in turn
    }
    Range subject = subjects.of(before.end(), before.first());
    Mention person = subject == null ? null : tokens.mention(subject.first());
    return person == null || person.resolved().type() != EntityType.PERSON
        ? null
        : new Use(CueFinder.PLAIN, new Range(first - 1, first), subject, false);
  }

  private boolean continues(int q) {
    if (quoted.range(q - 1) == null) {
      return false;
    }
    if (quoted.shareParagraph(q - 1, q)) {
      return true;
    }
    int last = quoted.range(q - 1).end() - 1;
    int first = quoted.range(q).first();
    boolean next = first > 0 && tokens.paragraph(first - 1) != tokens.paragraph(first);
    boolean whole =
        quoted.range(q).end() == tokens.size()
            || tokens.paragraph(quoted.range(q).end()) != tokens.paragraph(first);
    boolean adjacent = tokens.paragraph(first - 1) == tokens.paragraph(last);
    return next && adjacent && (whole || !quotations.get(q - 1).closed());
  }
}
