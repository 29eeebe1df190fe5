package io.standpoint.attribution;

import io.standpoint.attribution.DocumentTokens.Range;
import io.standpoint.domain.EntityType;
import io.standpoint.domain.Mention;
import io.standpoint.entity.EntityResolver;
import io.standpoint.lexicon.NameWords;
import io.standpoint.lexicon.WordSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Says which mention a speaker's words are: a name, or a reference that was resolved before. */
final class SpeakerResolver {

  private static final Set<String> OWNERS = Set.of("his", "her");

  private static final Set<String> OBJECTS = Set.of("him", "her", "it", "them");

  private static final Set<String> THEIRS = Set.of("its", "their");

  /** A body that is not the one whose it is. */
  private static final Set<String> BODIES_OF_A_BODY =
      WordSet.of(
          "parent owner rival rivals competitor competitors supplier suppliers customer"
              + " customers partner partners backer backers critics");

  /** Somebody who is not the one whose he or she is. */
  private static final Set<String> PERSONS_OF_A_PERSON =
      WordSet.of(
          "successor predecessor counterpart rival opponent challenger critic ally allies"
              + " aide aides adviser advisers supporters friend friends boss president premier"
              + " chancellor minister wife husband son daughter brother sister father mother");

  private static final Set<String> PARTISAN =
      WordSet.of("republican democratic gop tory labour conservative");

  private static final Set<String> ACADEMICS =
      WordSet.of("professor lecturer scholar student graduate historian");

  private static final Set<String> FORMER = WordSet.of("former ex onetime one-time retired ousted");

  /** Before a preposition and what somebody speaks of, and not for. */
  private static final Set<String> APART =
      WordSet.of(
          "close familiar critic critics opponent opponents ally allies aide aides adviser"
              + " advisers advisor advisors supporter supporters friend friends expert experts"
              + " colleague colleagues diplomat diplomats relative relatives neighbor neighbors"
              + " neighbour neighbours briefed knowledge opposed");

  private static final Set<EntityType> PLACES = Set.of(EntityType.COUNTRY, EntityType.PLACE);

  /** Behind the name of whom they are for or against. */
  private static final Set<String> FOLLOWERS =
      WordSet.of(
          "supporters backers allies loyalists surrogates fans voters donors delegates critics"
              + " opponents rivals foes");

  /** Before where they are. */
  private static final Set<String> BODIES_WITH_A_SEAT =
      WordSet.of(
          "company firm group coalition startup bank newspaper paper university school hospital"
              + " union factory plant laboratory lab");

  /** Behind the name of the state of which they know much. */
  private static final Set<String> EXPERTS =
      WordSet.of("expert experts scholar scholars watchers hawks specialists analysts analyst");

  private static final int LONGEST_TITLE = 3;

  private final DocumentTokens tokens;
  private final SpeakerPhrases phrases;

  SpeakerResolver(DocumentTokens tokens, SpeakerPhrases phrases) {
    this.tokens = tokens;
    this.phrases = phrases;
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
    if (isOthersBody(phrase)
        || isOthersPerson(phrase)
        || isMember(phrase)
        || isPrivate(phrase)
        || isAbout(phrase)) {
      return null;
    }
    Mention named = namedBehindOffice(phrase);
    Mention head = named == null ? head(phrase) : named;
    int end = tokens.span(phrase).end();
    return head == null
            || isNoLonger(phrase, head)
            || Nationality.isOnlyOrigin(tokens.text(), head, end)
        ? null
        : head;
  }

  /** {@code A former Pentagon official}: the Pentagon does not speak. */
  private boolean isNoLonger(Range phrase, Mention head) {
    int noun = phrases.noun(phrase);
    if (head.resolved().type() == EntityType.PERSON || !Words.isPerson(tokens.word(noun))) {
      return false;
    }
    for (int i = phrase.first(); i < noun; i++) {
      if (FORMER.contains(tokens.word(i))) {
        return true;
      }
    }
    return false;
  }

  /** {@code Its parent}, {@code Acme's rival}. */
  private boolean isOthersBody(Range phrase) {
    int noun = phrases.noun(phrase);
    boolean owned = THEIRS.contains(tokens.word(phrase.first()));
    for (int i = phrase.first(); i < noun; i++) {
      owned |= tokens.word(i).equals("'s");
    }
    return owned && BODIES_OF_A_BODY.contains(tokens.word(noun));
  }

  /** {@code Lee's successor}, whose lawyer may speak for him. */
  private boolean isOthersPerson(Range phrase) {
    for (int i = phrase.first() + 1; i + 1 < phrase.end(); i++) {
      Mention owner = tokens.word(i).equals("'s") ? tokens.mention(i - 1) : null;
      if (owner != null
          && owner.resolved().type() == EntityType.PERSON
          && (PERSONS_OF_A_PERSON.contains(tokens.word(i + 1 + own(i + 1)))
              || PERSONS_OF_A_PERSON.contains(tokens.word(phrases.noun(phrase))))) {
        return !phrases.hasMention(new Range(i + 1, phrase.end()));
      }
    }
    return false;
  }

  private int own(int token) {
    return tokens.word(token).equals("own") ? 1 : 0;
  }

  /** {@code The Republican president}, {@code the Ohio Republican}: of the party, but not it. */
  private boolean isMember(Range phrase) {
    int noun = phrases.noun(phrase);
    Mention party = tokens.mention(noun);
    if (NameWords.PARTY_MEMBERS.contains(tokens.word(noun))
        && Words.DETERMINERS.contains(tokens.word(phrase.first()))
        && !phrases.hasReference(phrase)) {
      return party == null || party.resolved().type() == EntityType.ORGANIZATION;
    }
    return noun > phrase.first()
        && Words.isPerson(tokens.word(noun))
        && !isName(tokens.mention(noun))
        && PARTISAN.contains(tokens.word(noun - 1));
  }

  /** {@code The Acme University professor}, who speaks for himself. */
  private boolean isPrivate(Range phrase) {
    int noun = phrases.noun(phrase);
    return ACADEMICS.contains(tokens.word(noun)) && !isName(tokens.mention(phrase.end() - 1));
  }

  /** {@code Lee supporters}, {@code Norland experts}: neither Lee nor Norland. */
  private boolean isAbout(Range phrase) {
    int noun = phrases.noun(phrase);
    Mention about = noun > phrase.first() ? tokens.mention(noun - 1) : null;
    return isName(about)
        && tokens.mention(noun) == null
        && (FOLLOWERS.contains(tokens.word(noun))
            || EXPERTS.contains(tokens.word(noun))
                && PLACES.contains(about.resolved().type())
                && !about.rule().equals(EntityResolver.DEMONYM));
  }

  /** {@code The ambassador to Israel Ann Lee}: the person right behind the name of the office. */
  private Mention namedBehindOffice(Range phrase) {
    int last = phrase.end() - 1;
    Mention name = tokens.mention(last);
    boolean person = isName(name) && name.resolved().type() == EntityType.PERSON;
    if (!person || !Words.isPerson(tokens.word(phrases.noun(phrase)))) {
      return null;
    }
    int before = tokens.mentionUpTo(last, phrase.first()).first() - 1;
    return before > phrase.first() && tokens.mention(before) != null ? name : null;
  }

  private Mention head(Range phrase) {
    if (isUnlistedName(phrases.noun(phrase), phrase) || speaksOfOthers(phrase)) {
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
      boolean part = mention != null && best != null && isPart(i, mention);
      if (best == null && mention != null && isSeat(i, phrase)) {
        return null;
      }
      if (mention != null && !part && (!person || mention.resolved().type() == EntityType.PERSON)) {
        best = mention;
      }
    }
    return best;
  }

  /** {@code A company in Norland}: the company, unlike {@code officials in Norland}. */
  private boolean isSeat(int token, Range phrase) {
    int noun = phrases.noun(phrase);
    return noun < token
        && tokens.word(noun + 1).equals("in")
        && BODIES_WITH_A_SEAT.contains(tokens.word(noun));
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
    if (first >= tokens.size()
        || isName(tokens.mention(office)) && !NameWords.PARTY_MEMBERS.contains(tokens.word(office))
        || !tokens.word(phrase.end()).equals(",")) {
      return null;
    }
    Mention name = tokens.mention(first);
    if (!isName(name) || !isCalled(name, tokens.word(office))) {
      return null;
    }
    int end = tokens.behindMention(first);
    boolean whole =
        end == tokens.size()
            || Words.BREAKS.contains(tokens.word(end))
            || tokens.word(end).equals("of"); // "Ann Lee of Ohio"
    return whole ? name : null;
  }

  private boolean isTitle(int token) {
    return tokens.mention(token) == null && tokens.isCapitalized(token) && tokens.isWord(token);
  }

  private static boolean isCalled(Mention name, String word) {
    return switch (name.resolved().type()) {
      case PERSON ->
          Words.isPerson(word)
              || Words.ONE.contains(word)
              || NameWords.PARTY_MEMBERS.contains(word);
      case ORGANIZATION ->
          BODIES_OF_A_BODY.contains(word) || Words.isRole(word) && !Words.isPerson(word);
      default -> false;
    };
  }

  private static boolean isName(Mention mention) {
    return mention != null && !mention.isReference();
  }

  /** {@code a person close to the company}: no name before what they know. */
  private boolean speaksOfOthers(Range phrase) {
    int noun = phrases.noun(phrase);
    return APART.contains(tokens.word(noun))
        && (!phrases.hasMention(new Range(phrase.first(), noun))
            || isOwner(phrase.first(), phrase));
  }

  /** {@code Analyst Ann Lee of the bank}, of whose name no mention is known. */
  private boolean isUnlistedName(int token, Range phrase) {
    return token > phrase.first() && token < phrase.end() - 1 && phrases.isUnlistedName(token);
  }

  /** {@code Acme's Chinese unit}: it is of Acme, and not of China. */
  private boolean isPart(int token, Mention adjective) {
    return adjective.rule().equals(EntityResolver.DEMONYM)
        && token > 1
        && tokens.word(token - 1).equals("'s")
        && tokens.mention(token - 2) != null
        && tokens.mention(token - 2).resolved().type() == EntityType.ORGANIZATION;
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
    return OWNERS.contains(tokens.word(token)) && phrase.end() - phrase.first() > 1;
  }
}
