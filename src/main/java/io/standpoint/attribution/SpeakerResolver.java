package io.standpoint.attribution;

import io.standpoint.attribution.DocumentTokens.Range;
import io.standpoint.domain.EntityType;
import io.standpoint.domain.Mention;
import io.standpoint.lexicon.NameWords;
import io.standpoint.lexicon.WordSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Says which mention a speaker's words are: a name, or a reference that was resolved before. */
final class SpeakerResolver {

  private static final Set<String> OBJECTS = Set.of("him", "her", "it", "them");

  private static final int LONGEST_TITLE = 3;
  private static final int LONGEST_DESCRIPTION = 8;
  private static final Set<String> CONVICTIONS =
      Set.of("conservative", "liberal", "socialist", "green", "republican", "democrat");
  private static final Set<String> UNITS =
      WordSet.of("unit arm branch office subsidiary affiliate operation operations plant business");

  private final DocumentTokens tokens;
  private final SpeakerPhrases phrases;
  private final Outsiders outsiders;

  SpeakerResolver(DocumentTokens tokens, SpeakerPhrases phrases) {
    this.tokens = tokens;
    this.phrases = phrases;
    this.outsiders = new Outsiders(tokens, phrases);
  }

  /**
   * The mention that each phrase means. What {@link #resolve(Range)} finds for {@code a spokesman
   * for the ministry}, {@code the spokesman} means after it.
   *
   * @param speakers phrases in any order
   * @return nothing for those that mean none
   */
  Map<Range, Mention> resolve(List<Range> speakers) {
    Map<Range, Mention> found = new HashMap<>();
    Map<String, Mention> introduced = new HashMap<>();
    speakers.stream()
        .distinct()
        .sorted(Comparator.comparingInt(Range::first))
        .forEach(phrase -> resolve(phrase, found, introduced));
    return found;
  }

  private void resolve(Range phrase, Map<Range, Mention> found, Map<String, Mention> introduced) {
    Mention mention = resolve(phrase);
    String role = tokens.word(phrases.noun(phrase));
    if (mention == null && isAgain(phrase)) {
      mention = introduced.get(role);
    } else if (Words.isPerson(role)) {
      introduced.put(role, mention);
    }
    if (mention != null) {
      found.put(phrase, mention);
    }
  }

  /** {@code the spokesman}, and nothing more. */
  private boolean isAgain(Range phrase) {
    return phrase.end() - phrase.first() == 2 && tokens.word(phrase.first()).equals("the");
  }

  /**
   * The mention that heads {@code phrase}: the last one before its first preposition, a person
   * first, or the one apposed to an office ({@code its chairman, Mr Lee,}, {@code its parent,
   * Acme,}). Of {@code her lawyer} she is none, nor is {@code its parent} it, nor the state of
   * {@code a French researcher} or the ministry of {@code a former ministry official} one.
   *
   * @return null if there is none
   */
  private Mention resolve(Range phrase) {
    Mention apposed = apposed(phrase);
    if (apposed != null) {
      return apposed;
    }
    if (outsiders.isOne(phrase)) {
      return null;
    }
    Mention named = namedBehindOffice(phrase);
    Mention head = named == null ? head(phrase) : named;
    int end = tokens.span(phrase).end();
    return head == null
            || outsiders.isNoLonger(phrase, head)
            || Nationality.isOnlyOrigin(tokens.text(), head, end)
        ? null
        : head;
  }

  /**
   * {@code The ambassador to Israel Ann Lee}, {@code the Norwegian Secretary of State Ann Lee}: the
   * person right behind the name of the office, or behind "named".
   */
  private Mention namedBehindOffice(Range phrase) {
    int last = phrase.end() - 1;
    Mention name = tokens.mention(last);
    if (!tokens.isNamed(last) || name.resolved().type() != EntityType.PERSON) {
      return null;
    }
    int before = tokens.mentionUpTo(last, phrase.first()).first() - 1;
    if (before <= phrase.first()) {
      return null;
    }
    int office = phrases.noun(phrase);
    boolean titled =
        Words.isPerson(tokens.word(office))
            && before > office
            && (tokens.mention(before) != null || tokens.isCapitalized(before));
    return tokens.word(before).equals("named") || titled ? name : null;
  }

  private Mention head(Range phrase) {
    if (isUnlistedName(phrases.noun(phrase), phrase) || outsiders.speaksOfOthers(phrase)) {
      return null;
    }
    Mention best = null;
    for (int i = phrase.first(); i < phrase.end(); i++) {
      boolean attribute = isOwner(i, phrase) || isCompound(i) || isObject(i, phrase);
      Mention mention = attribute ? null : tokens.mention(i);
      boolean person = best != null && best.resolved().type() == EntityType.PERSON;
      if (best != null && phrases.isPreposition(i)) {
        return best;
      }
      boolean part = mention != null && isPart(i, mention);
      if (best == null && mention != null && outsiders.isSeat(i, phrase)) {
        return null;
      }
      if (mention != null && !part && (!person || mention.resolved().type() == EntityType.PERSON)) {
        best = mention;
      }
    }
    return best;
  }

  /** The name between commas behind a phrase that ends with what such ones are called. */
  private Mention apposed(Range phrase) {
    int office = phrases.noun(phrase);
    int first = phrase.end() + 1;
    if (first + 1 < tokens.size() && tokens.word(first).equals("the")) {
      first++;
    }
    int title = first;
    while (first + 1 < tokens.size() && first < title + LONGEST_TITLE && isTitle(first)) {
      first++;
    }
    first = behindNamed(first);
    if (first >= tokens.size()
        || tokens.isNamed(office) && !NameWords.PARTY_MEMBERS.contains(tokens.word(office))
        || !tokens.word(phrase.end()).equals(",")) {
      return null;
    }
    Mention name = tokens.mention(first);
    if (!tokens.isNamed(first) || !isCalled(name, tokens.word(office))) {
      return null;
    }
    int end = tokens.behindMention(first);
    boolean whole =
        end == tokens.size()
            || Words.BREAKS.contains(tokens.word(end))
            || tokens.word(end).equals("of"); // "Ann Lee of Ohio"
    return whole ? name : null;
  }

  /** The name in {@code a baker from Ohio named Ann Lee}; the token itself if there is none. */
  private int behindNamed(int first) {
    int last = Math.min(tokens.size() - 1, first + LONGEST_DESCRIPTION);
    for (int i = first; i < last && !tokens.isBreak(i); i++) {
      if (tokens.word(i).equals("named")) {
        return i + 1;
      }
    }
    return first;
  }

  /** {@code Former Envoy}, {@code the Norwegian conservative} before a name. */
  private boolean isTitle(int token) {
    boolean role = Words.isPerson(tokens.word(token)) || CONVICTIONS.contains(tokens.word(token));
    boolean word = tokens.mention(token) == null && tokens.isWord(token);
    return tokens.isDemonym(token) || word && (tokens.isCapitalized(token) || role);
  }

  private static boolean isCalled(Mention name, String word) {
    return switch (name.resolved().type()) {
      case PERSON ->
          Words.isPerson(word)
              || Words.ONE.contains(word)
              || NameWords.PARTY_MEMBERS.contains(word);
      case ORGANIZATION ->
          Outsiders.BODIES_OF_A_BODY.contains(word) || Words.isRole(word) && !Words.isPerson(word);
      default -> false;
    };
  }

  /** {@code Analyst Ann Lee of the bank}, of whose name no mention is known. */
  private boolean isUnlistedName(int token, Range phrase) {
    return token > phrase.first() && token < phrase.end() - 1 && phrases.isUnlistedName(token);
  }

  /** {@code Acme's Chinese unit}, {@code Acme's China unit}: it is of Acme, and not of China. */
  private boolean isPart(int token, Mention adjective) {
    boolean place = Outsiders.PLACES.contains(adjective.resolved().type());
    if (!(tokens.isDemonym(token) || place) || token < 2 || !tokens.word(token - 1).equals("'s")) {
      return false;
    }
    Mention owner = tokens.mention(token - 2);
    int unit = tokens.behindMention(token);
    return owner == null
        ? unit < tokens.size() && UNITS.contains(tokens.word(unit))
        : owner.resolved().type() == EntityType.ORGANIZATION;
  }

  /** {@code The lawyers who spoke for him}. */
  private boolean isObject(int token, Range phrase) {
    return token > phrase.first() && OBJECTS.contains(tokens.word(token));
  }

  /** {@code The Acme-owned paper}: not Acme, unlike {@code the Acme-Vega poll}. */
  private boolean isCompound(int token) {
    Mention mention = tokens.mention(token);
    int hyphen = tokens.behindMention(token);
    return mention != null
        && mention.resolved().type() != EntityType.PERSON
        && tokens.isHyphen(hyphen)
        && !tokens.isCapitalized(hyphen + 1);
  }

  private boolean isOwner(int token, Range phrase) {
    return Words.PERSONS_OWN.contains(tokens.word(token)) && phrase.end() - phrase.first() > 1;
  }
}
