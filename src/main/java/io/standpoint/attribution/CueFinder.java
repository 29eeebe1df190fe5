package io.standpoint.attribution;

import io.standpoint.attribution.CueLexicon.Cue;
import io.standpoint.attribution.DocumentTokens.Range;
import io.standpoint.domain.EntityType;
import io.standpoint.domain.Mention;
import io.standpoint.lexicon.SyntaxWords;
import io.standpoint.lexicon.WordSet;
import java.util.Map;
import java.util.Set;

/** Finds words that attribute, mostly verbs, with the subject they have. */
final class CueFinder {

  /**
   * A word that attributes and who does it.
   *
   * @param cue what is known of the verb
   * @param verb the verb group from its first auxiliary
   * @param speaker nullable
   * @param inverted whether the speaker stands behind the verb
   */
  record Use(Cue cue, Range verb, Range speaker, boolean inverted) {

    int start() {
      return speaker == null || inverted ? verb.first() : speaker.first();
    }

    int end() {
      return inverted ? Math.max(speaker.end(), verb.end()) : verb.end(); // "in Lee's view"
    }

    boolean isSpeech() {
      return cue.kind() == CueLexicon.Kind.SAY || cue.kind() == CueLexicon.Kind.TELL;
    }
  }

  /** A dash with a name behind a quotation, a colon before it. */
  static final Cue PLAIN = new Cue(CueLexicon.Kind.SAY, 0, true);

  private static final int MOST_WORDS_OF_PUBLICATION = 5;
  private static final Set<String> BY = Set.of("from", "by", "in");
  private static final Set<String> PUBLICATIONS =
      WordSet.of(
          "report reports article articles account accounts story study survey poll"
              + " analysis statement filing memo letter estimates figures data documents");
  private static final Set<String> LETTERS =
      WordSet.of("letter note email message memo petition appeal call");

  private static final int MOST_WORDS_OF_STATEMENT = 5;
  private static final Set<String> ARTICLES = Set.of("a", "an");
  private static final Set<String> SENDING = Set.of("wrote", "sent", "gave", "made");
  private static final Set<String> STATEMENTS =
      WordSet.of(
          "statement letter memo note tweet post message email report video speech article petition"
              + " resolution declaration communique op-ed column");

  /** Before "to say". */
  private static final Set<String> OFTEN = WordSet.of("used like likes liked love loves loved");

  private static final Set<String> ASKED = Set.of("asked", "told");
  private static final Set<String> SECOND_VERB = Set.of("and", "but");

  /** Before a participle whose subject is that of the sentence: {@code left after saying}. */
  private static final Set<String> MEANWHILE = Set.of("by", "after", "before", "while", "without");

  private static final Map<String, Set<String>> PARTICLES =
      Map.of(
          "out", Set.of("point", "points", "pointed", "pointing"),
          "back", Set.of("shot", "shoots", "fired", "fires", "hit", "hits"));

  /** {@code according to}, which is no verb and always stands before who says it. */
  static final Cue ACCORDING = new Cue(CueLexicon.Kind.SAY, 0, false);

  private final DocumentTokens tokens;
  private final SpeakerPhrases phrases;
  private final Opening opening;
  private final Subjects subjects;
  private final RemoteSubjects remote;
  private final InvertedSubjects inverted;
  private final NounCues nouns;
  private final LiteralVerbs literal;
  private final PassiveCues passives;
  private final Agreement agreement;

  CueFinder(
      DocumentTokens tokens,
      SpeakerPhrases phrases,
      Opening opening,
      Subjects subjects,
      RemoteSubjects remote) {
    this.tokens = tokens;
    this.phrases = phrases;
    this.opening = opening;
    this.subjects = subjects;
    this.remote = remote;
    this.inverted = new InvertedSubjects(tokens, phrases);
    this.nouns = new NounCues(tokens, phrases, subjects);
    this.literal = new LiteralVerbs(tokens);
    this.passives = new PassiveCues(tokens, phrases);
    this.agreement = new Agreement(tokens, phrases);
  }

  /**
   * The use of a cue at a token, with its subject before it, or behind it where that is plain.
   *
   * @param from first token that may belong to the subject
   * @param to end of the tokens that may belong to it
   * @return null if the token is no verb that attributes, or is denied, passive or an infinitive
   */
  Use at(int token, int from, int to) {
    int start = opening.behindDateline(from, token);
    Use verb = behind(token, start, to);
    return verb == null ? nouns.at(token, start, to) : verb;
  }

  private Use behind(int token, int from, int to) {
    if (tokens.word(token).equals("according") && token + 2 < to) {
      Range speaker = tokens.word(token + 1).equals("to") ? source(token + 2, to) : null;
      return speaker == null
          ? null
          : new Use(ACCORDING, new Range(token, token + 2), speaker, true);
    }
    if (tokens.word(token).equals("saying")
        && token > from
        && tokens.word(token - 1).equals("as")) {
      return nouns.quotedAsSaying(token, from);
    }
    boolean particle = isParticle(token, from, to);
    Cue cue = particle ? PLAIN : CueLexicon.ENGLISH.find(tokens.word(token));
    if (cue == null || tokens.isQuoted(token)) {
      return null;
    }
    Use passive = passives.at(cue, token, from, to);
    if (passive != null || literal.is(cue, token, to)) {
      return passive;
    }
    int first = groupStart(particle ? token - 1 : token, from);
    if (first < 0) {
      return null;
    }
    Range verb = new Range(first, token + 1);
    boolean finite = !tokens.word(token).endsWith("ing");
    boolean behindBreak = first <= from || isBreak(first - 1, from);
    boolean inverts = behindBreak && finite && first == token;
    Range after = inverts ? inverted.behind(token, cue, from, to) : null;
    if (after != null) {
      return new Use(cue, verb, after, true);
    }
    boolean adjunct = first > from && MEANWHILE.contains(tokens.word(first - 1));
    int letter = finite ? -1 : letter(first, from);
    boolean participle = !finite && (behindBreak || adjunct);
    boolean text = !finite && first > from && STATEMENTS.contains(tokens.word(first - 1));
    Range issuer = text ? issuer(first - 1, from) : null;
    Range speaker = issuer;
    if (letter >= 0 || participle) {
      speaker = remote.of(letter < 0 ? first : letter, from);
    }
    if (speaker == null && letter < 0) {
      speaker = subjects.before(first, from);
    }
    if (!finite && speaker != null && isWhere(speaker)) {
      speaker = remote.of(first, from);
    }
    boolean second = first > from && SECOND_VERB.contains(tokens.word(first - 1));
    if (speaker == null && second && !cue.ambiguous()) {
      speaker = remote.of(first, from);
    }
    boolean means = !cue.ambiguous() || issuer != null || agreement.isVerb(verb, speaker, to);
    return means && (speaker == null || agreement.says(verb, speaker, from))
        ? new Use(cue, verb, speaker, false)
        : null;
  }

  /** {@code Lee gave a speech in Oslo saying}. */
  private boolean isWhere(Range phrase) {
    Mention last = tokens.mention(phrase.end() - 1);
    return phrases.noun(phrase) < phrase.end() - 1
        && last != null
        && last.resolved().type() == EntityType.PLACE;
  }

  /** At the particle of {@code points out}, of {@code shot back that}. */
  private boolean isParticle(int token, int from, int to) {
    String particle = tokens.word(token);
    if (token == from || !PARTICLES.containsKey(particle)) {
      return false;
    }
    boolean says =
        particle.equals("out")
            || token + 1 < to
                && (tokens.isQuoted(token + 1)
                    || tokens.word(token + 1).equals("that")
                    || Words.SENTENCE_ENDS.contains(tokens.word(token + 1)));
    return says && PARTICLES.get(particle).contains(tokens.word(token - 1));
  }

  /** A mark before the verb, but for the parenthesis of a name: {@code Lee (D-Ohio) said}. */
  private boolean isBreak(int token, int from) {
    return Words.BREAKS.contains(tokens.word(token))
        && !(tokens.word(token).equals(")") && subjects.before(token + 1, from) != null);
  }

  /** {@code according to Lee}; of {@code a report by Lee} it is Lee who speaks. */
  private Range source(int first, int to) {
    for (int i = first; i + 2 < to && i < first + MOST_WORDS_OF_PUBLICATION; i++) {
      boolean written = PUBLICATIONS.contains(tokens.word(i)) && BY.contains(tokens.word(i + 1));
      Range author = written ? phrases.startingAt(i + 2, to) : null;
      if (author != null && phrases.hasMention(author)) {
        return author;
      }
    }
    return phrases.startingAt(first, to);
  }

  /**
   * The "to" of {@code Lee wrote (a letter) to Reyes demanding}, behind which nobody demands
   * anything; -1 if a participle is not of a letter.
   */
  private int letter(int verb, int from) {
    if (verb - 1 <= from || tokens.mention(verb - 1) == null) {
      return -1;
    }
    int to = tokens.mentionUpTo(verb - 1, from).first() - 1;
    while (to > from && tokens.isCapitalized(to)) {
      to--;
    }
    boolean addressed = to > from && tokens.word(to).equals("to");
    boolean written =
        addressed
            && (tokens.word(to - 1).startsWith("wr") || LETTERS.contains(tokens.word(to - 1)));
    return written ? to : -1;
  }

  /** Who {@code issued a written statement} before a participle; null if nobody did. */
  private Range issuer(int noun, int from) {
    int article = noun - 1;
    while (article > noun - MOST_WORDS_OF_STATEMENT
        && article > from
        && !ARTICLES.contains(tokens.word(article))) {
      article--;
    }
    if (article <= from + 1 || !ARTICLES.contains(tokens.word(article))) {
      return null;
    }
    int verb = tokens.word(article - 1).equals("out") ? article - 2 : article - 1;
    boolean issues = verb < article - 1 || tokens.looksLikeVerb(verb) || isSending(verb);
    int first = issues ? groupStart(verb, from) : -1;
    return first > from ? subjects.before(first, from) : null;
  }

  private boolean isSending(int token) {
    return SENDING.contains(tokens.word(token));
  }

  /** First token of the verb group that ends at {@code token}; -1 if it says nothing of its own. */
  private int groupStart(int token, int from) {
    int first = token;
    boolean participle = !tokens.word(token).endsWith("ing");
    while (first > from && !tokens.isQuoted(first - 1)) {
      String word = tokens.word(first - 1);
      if (word.equals("to") && first - 2 >= from && isOften(first - 2, token)) {
        first -= 2;
        continue;
      }
      if (Words.NEGATIONS.contains(word) || tokens.isModal(first - 1) || word.equals("to")) {
        return -1;
      }
      if (participle && (Words.BE.contains(word) || word.equals("'s") && isExpected(token))) {
        return -1; // "was also asked", "it's expected to"
      }
      boolean possessive = word.equals("'s") && participle && isPossessive(first - 1, token);
      boolean between = Words.AUXILIARIES.contains(word) || SyntaxWords.isAdverb(word);
      if (possessive || !between || tokens.mention(first - 1) != null) {
        break;
      }
      participle &= SyntaxWords.isAdverb(word);
      first--;
    }
    return first;
  }

  /** {@code used to say}, {@code likes to say}, unlike {@code likes to sing}. */
  private boolean isOften(int verb, int token) {
    Cue cue = CueLexicon.ENGLISH.find(tokens.word(token));
    boolean plain = cue != null && (!cue.ambiguous() || cue.kind() == CueLexicon.Kind.JUDGE);
    return OFTEN.contains(tokens.word(verb)) && plain;
  }

  /** {@code he's expected to}, unlike {@code he's vowed to}. */
  private boolean isExpected(int token) {
    Cue cue = CueLexicon.ENGLISH.find(tokens.word(token));
    return cue != null
        && (cue.kind() == CueLexicon.Kind.THINK || ASKED.contains(tokens.word(token)))
        && token + 1 < tokens.size()
        && tokens.word(token + 1).equals("to");
  }

  /** {@code Lee's suspected murder}, unlike {@code he's said that}. */
  private boolean isPossessive(int mark, int token) {
    boolean pronoun = mark > 0 && Words.SUBJECT_PRONOUNS.contains(tokens.word(mark - 1));
    return !agreement.isPastForm(token) || !pronoun && token == mark + 1;
  }
}
