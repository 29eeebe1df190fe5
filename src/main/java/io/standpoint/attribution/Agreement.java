package io.standpoint.attribution;

import io.standpoint.attribution.DocumentTokens.Range;
import io.standpoint.domain.EntityType;
import io.standpoint.domain.Mention;
import io.standpoint.lexicon.SyntaxWords;
import io.standpoint.lexicon.WordSet;
import java.util.Set;

/** Tells from its form and its subject whether a word that may attribute is a verb that does. */
final class Agreement {

  private static final Set<String> COMPARING = Set.of("than", "whatever");
  private static final Set<String> NOBODY = Set.of("no", "nobody", "none", "neither", "few");
  private static final Set<String> BEFORE_NOUNS = WordSet.of("the a an its his her their");
  private static final Set<String> PLURALS =
      WordSet.of("protests attacks comments remarks tweets posts estimates");

  /** What shows something and says nothing: {@code Lee's record suggests}. */
  private static final Set<String> DEEDS =
      WordSet.of("record history plea actions movements conduct behavior behaviour silence");

  private static final Set<String> ONE = Set.of("a", "an", "this", "every", "each");
  private static final Set<String> MANY =
      Set.of("few", "dozen", "people", "lot", "percent", "%", "majority");
  private static final Set<String> IRREGULAR =
      WordSet.of("told wrote written found knew thought felt shot hit");

  private static final Set<EntityType> SINGULAR =
      Set.of(EntityType.PERSON, EntityType.COUNTRY, EntityType.PLACE, EntityType.PRODUCT);

  private final DocumentTokens tokens;
  private final SpeakerPhrases phrases;

  Agreement(DocumentTokens tokens, SpeakerPhrases phrases) {
    this.tokens = tokens;
    this.phrases = phrases;
  }

  /**
   * Whether a word that is more often a noun or an adjective is a verb.
   *
   * @param verb with its auxiliaries
   * @param speaker what stands before it, nullable
   * @param to end of the tokens that may belong to its clause
   */
  boolean isVerb(Range verb, Range speaker, int to) {
    int token = verb.end() - 1;
    int first = verb.first();
    boolean noun = first > 0 && BEFORE_NOUNS.contains(tokens.word(first - 1));
    if (tokens.mention(token) != null || noun || isPluralNoun(token, to)) {
      return false;
    }
    if (token + 1 < to && tokens.word(token + 1).equals("that")) {
      return speaker != null;
    }
    if (speaker != null && tokens.word(first).equals("'s") && !phrases.isPronoun(speaker.first())) {
      return false; // "Lee's warning came"
    }
    boolean finite = isPastForm(token) || isBeforeObject(token, to);
    if (speaker != null && tokens.word(first - 1).equals(",") && finite) {
      return governsThat(token + 1, to);
    }
    if (speaker == null || speaker.end() != first || tokens.word(first - 1).equals("'s")) {
      return false;
    }
    int last = first - 1;
    String next = token + 1 < to ? tokens.word(token + 1) : "";
    if (tokens.word(token).equals("attacks") && (next.isEmpty() || tokens.isBreak(token + 1))) {
      return false; // "the Norland attacks, and"
    }
    boolean demonym =
        tokens.isDemonym(last) && tokens.word(last).endsWith("ese"); // "Japanese demand,"
    boolean adjective = demonym && next.equals(",");
    if (first == token && isPlural(token) && isOne(speaker)) {
      return false; // "the Taiwan question"
    }
    return Words.SUBJECT_PRONOUNS.contains(tokens.word(last))
        ? !next.equals("of") // "they know of it", unlike "he posted within minutes"
        : !adjective
            && !SyntaxWords.PREPOSITIONS.contains(next)
            && (tokens.mention(last) != null || Words.isRole(tokens.word(last)));
  }

  /** {@code the Norland protests sparked}, {@code Lee's Norland remarks were}. */
  private boolean isPluralNoun(int token, int to) {
    return PLURALS.contains(tokens.word(token))
        && token + 1 < to
        && (tokens.isAuxiliary(token + 1) || tokens.word(token + 1).endsWith("ed"));
  }

  /**
   * Whether the subject found for a verb says what the verb means.
   *
   * @param from first token that may belong to the subject
   */
  boolean says(Range verb, Range speaker, int from) {
    return !isCompared(speaker, from)
        && !isListed(verb, speaker)
        && !isFact(verb, speaker)
        && !isNoun(verb, speaker)
        && !NOBODY.contains(tokens.word(speaker.first()))
        && !DEEDS.contains(tokens.word(phrases.noun(speaker)))
        && !isWhat(verb, speaker, from);
  }

  boolean isPastForm(int token) {
    return tokens.word(token).endsWith("ed") || tokens.word(token).equals("said");
  }

  /** {@code On his trip to Norland, Lee plans to meet Reyes, complain about}. */
  private boolean isListed(Range verb, Range speaker) {
    return verb.end() - verb.first() == 1
        && tokens.word(verb.first() - 1).equals(",")
        && isPlural(verb.first())
        && isOne(speaker);
  }

  /** {@code A key campaign pledge, is}, unlike {@code a dozen envoys pledge}. */
  private boolean isNoun(Range verb, Range speaker) {
    int last = speaker.end() - 1;
    int before = Math.max(0, speaker.first() - 1);
    return verb.end() - verb.first() == 1
        && last == verb.first() - 1
        && (ONE.contains(tokens.word(speaker.first())) || ONE.contains(tokens.word(before)))
        && phrases.noun(speaker) == last
        && !tokens.word(last).endsWith("s")
        && !MANY.contains(tokens.word(last))
        && isPlural(verb.first());
  }

  /** {@code The result underscores that}: nobody says so. */
  private boolean isFact(Range verb, Range speaker) {
    return tokens.word(verb.end() - 1).startsWith("underscor")
        && !tokens.isNamed(speaker.end() - 1)
        && !Words.isPerson(tokens.word(phrases.noun(speaker)))
        && !(phrases.isPronoun(speaker.first()) && !tokens.word(speaker.first()).equals("it"));
  }

  /** {@code Fewer than Lee claims}, {@code whatever the Americans say}: nothing is said there. */
  private boolean isCompared(Range speaker, int from) {
    boolean number = Character.isDigit((tokens.word(speaker.first()) + " ").charAt(0));
    return COMPARING.contains(tokens.word(speaker.first()))
        || speaker.first() > from
            && COMPARING.contains(tokens.word(speaker.first() - 1))
            && !number; // "more than 50 officials say"
  }

  /** {@code What analysts had expected, as prices rose}: that is said before, and not behind. */
  private boolean isWhat(Range verb, Range speaker, int from) {
    return speaker.first() > from
        && tokens.word(speaker.first() - 1).equals("what")
        && verb.end() < tokens.size()
        && tokens.word(verb.end()).equals(",");
  }

  /** {@code , alleged on Friday that}, {@code , posted a picture and the words "..."}. */
  private boolean governsThat(int first, int to) {
    int i = first;
    while (i < to && !Words.BREAKS.contains(tokens.word(i))) {
      if (tokens.word(i).equals("that")) {
        return true;
      }
      i++;
    }
    return i < tokens.size() && tokens.isQuoted(i);
  }

  /** {@code Lee, the envoy, calls the plan "a gift"}. */
  private boolean isBeforeObject(int token, int to) {
    return tokens.word(token).endsWith("s")
        && token + 1 < to
        && (Words.DETERMINERS.contains(tokens.word(token + 1))
            || tokens.mention(token + 1) != null);
  }

  /** A form that would need a subject in the plural if it were a verb. */
  private boolean isPlural(int token) {
    String word = tokens.word(token);
    boolean singular = word.endsWith("s") || word.endsWith("ing");
    return !singular && !isPastForm(token) && !IRREGULAR.contains(word);
  }

  /**
   * A person, a place or a product that is no adjective; bodies and peoples may have verbs in the
   * plural.
   */
  private boolean isOne(Range phrase) {
    Mention last = tokens.mention(phrase.end() - 1);
    int before = phrase.first() - 1;
    boolean joined = before > 0 && tokens.word(before).equals(",") && tokens.isNamed(before - 1);
    return last != null
        && !joined
        && !phrases.isJoined(phrase)
        && !tokens.isDemonym(phrase.end() - 1)
        && SINGULAR.contains(last.resolved().type());
  }
}
