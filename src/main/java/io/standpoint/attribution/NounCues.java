package io.standpoint.attribution;

import io.standpoint.attribution.CueFinder.Use;
import io.standpoint.attribution.CueLexicon.Cue;
import io.standpoint.attribution.CueLexicon.Kind;
import io.standpoint.attribution.DocumentTokens.Range;
import io.standpoint.lexicon.SyntaxWords;
import io.standpoint.lexicon.WordSet;
import java.util.Set;

/**
 * Finds attributions that no verb of saying makes whose subject speaks: {@code Lee's belief that},
 * {@code the claim by Lee that}, {@code in Lee's view}, {@code to Lee,}, {@code Lee is convinced
 * that}, {@code Lee was blunter:}, {@code Lee was quoted as saying that}.
 */
final class NounCues {

  private static final Cue THOUGHT = new Cue(Kind.THINK, 0, false);

  private static final Set<String> NOUNS =
      WordSet.of(
          "accusation accusations allegation allegations argument assertion assertions"
              + " belief claim claims complaint complaints contention conviction criticism fear"
              + " concern concerns confidence doubt doubts hope hopes optimism regret"
              + " fears insistence prediction suggestion suggestions suspicion suspicions view warning warnings");

  /** Behind {@code in}, what somebody has in whom things look so. */
  private static final Set<String> VIEWS =
      WordSet.of("view words eyes estimation judgment judgement mind telling reckoning account");

  private static final Set<String> VOICING =
      WordSet.of("express expresses expressed expressing voice voices voiced voicing");

  private static final Set<String> CONVINCED =
      WordSet.of(
          "adamant afraid certain concerned confident convinced doubtful hopeful optimistic"
              + " skeptical sceptical sure worried");

  /** Before a colon, how somebody puts it. */
  private static final Set<String> MANNERS =
      WordSet.of(
          "blunt blunter clear clearer categorical unequivocal emphatic adamant explicit frank"
              + " candid scathing dismissive defiant harsher sharper sceptical skeptical unimpressed"
              + " unmoved direct firm dry drier cautious unrepentant unapologetic succinct terse");

  private static final Set<String> DEGREES = Set.of("more", "less", "very", "quite", "equally");

  private static final int MOST_TOKENS_BEFORE = 12;
  private static final Set<String> QUOTED =
      Set.of("quoted", "quotes", "cited", "cites", "reported");
  private static final Set<String> ARE = WordSet.of("is are was were remains remained");
  private static final Set<String> OWNERS = Set.of("his", "her", "its", "their");

  private final DocumentTokens tokens;
  private final SpeakerPhrases phrases;
  private final Subjects subjects;

  NounCues(DocumentTokens tokens, SpeakerPhrases phrases, Subjects subjects) {
    this.tokens = tokens;
    this.phrases = phrases;
    this.subjects = subjects;
  }

  /**
   * The attribution that a noun or an adjective makes, with whose it is.
   *
   * @param from first token that may belong to it
   * @param to end of the tokens that may
   * @return null if there is none
   */
  Use at(int token, int from, int to) {
    if (tokens.isQuoted(token)) {
      return null;
    }
    if (token == from && tokens.word(token).equals("to")) {
      return perspective(token, to);
    }
    Use view = VIEWS.contains(tokens.word(token)) ? view(token, from, to) : null;
    if (view != null) {
      return view;
    }
    if (CONVINCED.contains(tokens.word(token))) {
      return convinced(token, from, to);
    }
    if (MANNERS.contains(tokens.word(token)) && is(token + 1, from, to, ":")) {
      return manner(token, from);
    }
    return NOUNS.contains(tokens.word(token)) ? belief(token, from, to) : null;
  }

  /** {@code Lee was blunter:}, unlike {@code the message was clear:}. */
  private Use manner(int token, int from) {
    int be = token - 1;
    while (be > from && isDegree(tokens.word(be))) {
      be--;
    }
    Range speaker = be > from && ARE.contains(tokens.word(be)) ? subjects.before(be, from) : null;
    if (speaker == null) {
      return null;
    }
    int noun = phrases.noun(speaker);
    boolean somebody =
        tokens.isNamed(noun) || phrases.isPronoun(noun) || Words.isPerson(tokens.word(noun));
    return somebody ? use(CueFinder.PLAIN, be, token + 1, speaker, false) : null;
  }

  private static boolean isDegree(String word) {
    return DEGREES.contains(word) || SyntaxWords.isAdverb(word) && !Words.NEGATIONS.contains(word);
  }

  /** {@code In the view of Lee,} {@code in Lee's view,}. */
  private Use view(int token, int from, int to) {
    if (is(token - 1, from, to, "the") && is(token - 2, from, to, "in")) {
      Range speaker = is(token + 1, from, to, "of") ? phrases.startingAt(token + 2, to) : null;
      return use(CueFinder.ACCORDING, token - 2, token + 2, speaker, true);
    }
    boolean ends = token + 1 >= to || Words.BREAKS.contains(tokens.word(token + 1));
    Range owner = ends ? owner(token, from) : null;
    return owner != null && is(owner.first() - 1, from, to, "in")
        ? use(CueFinder.ACCORDING, owner.first() - 1, token + 1, owner, true)
        : null;
  }

  /** {@code Lee's belief that}, {@code the claim by Lee that}. */
  private Use belief(int token, int from, int to) {
    if (is(token + 1, from, to, "that")) {
      Range owner = owner(token, from);
      return use(THOUGHT, token, token + 1, owner == null ? voicing(token, from) : owner, false);
    }
    boolean by = is(token + 1, from, to, "by") || is(token + 1, from, to, "from");
    Range author = by ? phrases.startingAt(token + 2, to) : null;
    return author != null && is(author.end(), from, to, "that")
        ? use(THOUGHT, token, author.end(), author, false)
        : null;
  }

  /** {@code Lee expressed the hope that}. */
  private Range voicing(int noun, int from) {
    int verb = noun - 1;
    while (verb > from && verb > noun - 3 && !VOICING.contains(tokens.word(verb))) {
      verb--;
    }
    boolean voices = verb > from && VOICING.contains(tokens.word(verb));
    return voices ? subjects.before(verb, from) : null;
  }

  /** {@code To Lee, the law is bad}. */
  private Use perspective(int token, int to) {
    int name = token + 1 < to && tokens.word(token + 1).equals("the") ? token + 2 : token + 1;
    int end = name < to ? tokens.behindMention(name) : name;
    return end > name && is(end, token, to, ",")
        ? use(CueFinder.ACCORDING, token, token + 1, new Range(name, end), true)
        : null;
  }

  /**
   * {@code Vega quoted Lee as saying}, {@code Lee was quoted by Vega as saying}: what Lee says.
   *
   * @param saying the participle
   * @return null if nobody is quoted there
   */
  Use quotedAsSaying(int saying, int from) {
    int verb = saying - 2;
    int last = Math.max(from, saying - MOST_TOKENS_BEFORE);
    while (verb > last && !QUOTED.contains(tokens.word(verb))) {
      verb--;
    }
    if (verb < from || !QUOTED.contains(tokens.word(verb))) {
      return null;
    }
    boolean passive = verb > from && Words.BE.contains(tokens.word(verb - 1));
    Range speaker;
    if (passive) {
      int be = verb - 1;
      while (be > from && Words.AUXILIARIES.contains(tokens.word(be - 1))) {
        be--;
      }
      speaker = subjects.before(be, from);
    } else {
      speaker = phrases.startingAt(verb + 1, saying - 1);
    }
    return use(CueFinder.PLAIN, saying, saying + 1, speaker, false);
  }

  private Use convinced(int token, int from, int to) {
    int be = token - 1;
    while (be > from && SyntaxWords.isAdverb(tokens.word(be))) {
      be--;
    }
    return be > from && ARE.contains(tokens.word(be)) && is(token + 1, from, to, "that")
        ? use(THOUGHT, be, token + 1, subjects.before(be, from), false)
        : null;
  }

  /** Whose the noun is: {@code Lee's}, {@code his}, {@code Lee's repeated}. */
  private Range owner(int noun, int from) {
    int last = isOwner(noun - 1) || !tokens.isWord(noun - 1) ? noun - 1 : noun - 2;
    if (last < from) {
      return null;
    }
    if (OWNERS.contains(tokens.word(last))) {
      return new Range(last, noun);
    }
    boolean named =
        last > from && tokens.word(last).equals("'s") && tokens.mention(last - 1) != null;
    return named ? tokens.mentionUpTo(last - 1, from) : null;
  }

  private boolean isOwner(int token) {
    return token < 0 || OWNERS.contains(tokens.word(token)) || tokens.word(token).equals("'s");
  }

  private boolean is(int token, int from, int to, String word) {
    return token >= from && token < to && tokens.word(token).equals(word);
  }

  private static Use use(Cue cue, int first, int end, Range speaker, boolean inverted) {
    return speaker == null ? null : new Use(cue, new Range(first, end), speaker, inverted);
  }
}
