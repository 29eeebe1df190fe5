package io.standpoint.attribution;

import io.standpoint.attribution.DocumentTokens.Range;
import io.standpoint.domain.EntityType;
import io.standpoint.domain.Mention;
import io.standpoint.entity.EntityResolver;
import io.standpoint.lexicon.NameWords;
import io.standpoint.lexicon.WordSet;
import java.util.Set;

/** Tells speakers who are not whom their phrase names: {@code Lee's successor}. */
final class Outsiders {

  /** A body that is not the one whose it is. */
  static final Set<String> BODIES_OF_A_BODY =
      WordSet.of(
          "parent owner rival rivals competitor competitors supplier suppliers customer"
              + " customers partner partners backer backers critics investor investors shareholder"
              + " shareholders lender lenders creditor creditors");

  private static final Set<String> THEIRS = Set.of("its", "their");

  /** Somebody who is not the one whose he or she is. */
  private static final Set<String> PERSONS_OF_A_PERSON =
      WordSet.of(
          "successor predecessor counterpart rival opponent challenger critic ally allies"
              + " aide aides adviser advisers supporters friend friends boss president premier"
              + " chancellor minister wife husband son daughter brother sister father mother");

  private static final Set<String> PARTISAN =
      WordSet.of("republican democratic gop tory labour conservative");

  /** Who speaks for himself, and not for where he works. */
  private static final Set<String> PRIVATE =
      WordSet.of(
          "professor lecturer scholar student graduate historian worker workers employee employees"
              + " engineer engineers machinist technician driver nurse teacher");

  private static final Set<String> FORMER = WordSet.of("former ex onetime one-time retired ousted");

  /** Before a preposition and what somebody speaks of, and not for. */
  private static final Set<String> APART =
      WordSet.of(
          "close familiar critic critics opponent opponents ally allies aide aides adviser"
              + " advisers advisor advisors supporter supporters friend friends expert experts"
              + " colleague colleagues diplomat diplomats relative relatives neighbor neighbors"
              + " neighbour neighbours briefed knowledge opposed");

  /** Behind the name of whom they are for or against. */
  private static final Set<String> FOLLOWERS =
      WordSet.of(
          "supporters backers allies loyalists surrogates fans voters donors delegates critics"
              + " opponents rivals foes official officials appointee appointees nominee");

  /** Behind the name of the state of which they know much. */
  private static final Set<String> EXPERTS =
      WordSet.of("expert experts scholar scholars watchers hawks specialists analysts analyst");

  static final Set<EntityType> PLACES = Set.of(EntityType.COUNTRY, EntityType.PLACE);

  /** Before where they are. */
  private static final Set<String> BODIES_WITH_A_SEAT =
      WordSet.of(
          "company firm group coalition startup bank newspaper paper university school hospital"
              + " union factory plant laboratory lab");

  /** What shows something that whoever wrote it does not say. */
  private static final Set<String> DOCUMENTS =
      WordSet.of("documents emails e-mails files records transcripts messages");

  private static final Set<String> AT_PLACES = WordSet.of("in of from at near outside");

  /** Who speaks for a place. */
  private static final Set<String> OFFICIALS =
      WordSet.of(
          "official officials authorities government governor mayor police prosecutor prosecutors"
              + " legislature lawmakers council court city state province");

  private static final Set<String> SPOKESPERSONS =
      WordSet.of("spokesman spokeswoman spokesperson representative diplomat envoy ambassador");

  private final DocumentTokens tokens;
  private final SpeakerPhrases phrases;

  Outsiders(DocumentTokens tokens, SpeakerPhrases phrases) {
    this.tokens = tokens;
    this.phrases = phrases;
  }

  /** Whether a phrase means somebody else than the one whom it names. */
  boolean isOne(Range phrase) {
    return isOthersBody(phrase)
        || isOthersPerson(phrase)
        || isMember(phrase)
        || isPrivate(phrase)
        || isAbout(phrase)
        || isActedOn(phrase)
        || isLocal(phrase)
        || DOCUMENTS.contains(tokens.word(phrases.noun(phrase)));
  }

  /** {@code A former Pentagon official}: the Pentagon does not speak. */
  boolean isNoLonger(Range phrase, Mention head) {
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

  /** {@code Its parent}, {@code Acme's rival}, {@code two of Acme's rivals}. */
  private boolean isOthersBody(Range phrase) {
    int last = phrase.end() - 1;
    int noun = BODIES_OF_A_BODY.contains(tokens.word(last)) ? last : phrases.noun(phrase);
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
        && !tokens.isNamed(noun)
        && PARTISAN.contains(tokens.word(noun - 1));
  }

  /** {@code The Acme University professor}, {@code two engineers of Acme}. */
  private boolean isPrivate(Range phrase) {
    int noun = phrases.noun(phrase);
    boolean governed = noun + 1 < phrase.end() && phrases.isPreposition(noun + 1);
    boolean named = tokens.isNamed(phrase.end() - 1) && !governed;
    return PRIVATE.contains(tokens.word(noun)) && !named;
  }

  /** {@code Lee supporters}, {@code Norland experts}: neither Lee nor Norland. */
  private boolean isAbout(Range phrase) {
    int noun = phrases.noun(phrase);
    if (noun == phrase.first() || !tokens.isNamed(noun - 1) || tokens.mention(noun) != null) {
      return false;
    }
    Mention about = tokens.mention(noun - 1);
    boolean person = about.resolved().type() == EntityType.PERSON;
    boolean official = OFFICIALS.contains(tokens.word(noun));
    return FOLLOWERS.contains(tokens.word(noun)) && (person || !official)
        || EXPERTS.contains(tokens.word(noun))
            && PLACES.contains(about.resolved().type())
            && !about.rule().equals(EntityResolver.DEMONYM);
  }

  /** {@code Voters interviewed by Acme}, unlike {@code a report published by Acme}. */
  private boolean isActedOn(Range phrase) {
    int participle = phrases.noun(phrase);
    return participle > phrase.first()
        && tokens.word(participle).endsWith("ed")
        && participle + 1 < phrase.end()
        && tokens.word(participle + 1).equals("by")
        && Words.isRole(tokens.word(participle - 1))
        && !Words.isText(tokens.word(participle - 1))
        && !phrases.hasMention(new Range(phrase.first(), participle));
  }

  /** {@code The Oslo businessman}, unlike {@code the Oslo official}. */
  private boolean isLocal(Range phrase) {
    int noun = phrases.noun(phrase);
    boolean behind = noun > phrase.first() && tokens.isNamed(noun - 1);
    return behind
        && tokens.mention(noun - 1).resolved().type() == EntityType.PLACE
        && tokens.mention(noun) == null
        && !tokens.isNamed(phrase.end() - 1)
        && Words.isPerson(tokens.word(noun))
        && !OFFICIALS.contains(tokens.word(noun))
        && !SPOKESPERSONS.contains(tokens.word(noun));
  }

  /** {@code a person close to the company}: no name before what they know. */
  boolean speaksOfOthers(Range phrase) {
    int noun = phrases.noun(phrase);
    return APART.contains(tokens.word(noun))
        && (!phrases.hasMention(new Range(phrase.first(), noun))
            || Words.PERSONS_OWN.contains(tokens.word(phrase.first())));
  }

  /**
   * {@code A company in Norland}, {@code a resident of Oslo}: the company, and not Norland, unlike
   * {@code officials in Norland}, {@code the mayor of Oslo}.
   */
  boolean isSeat(int token, Range phrase) {
    int noun = phrases.noun(phrase);
    if (noun >= token) {
      return false;
    }
    boolean place = tokens.mention(token).resolved().type() == EntityType.PLACE;
    return tokens.word(noun + 1).equals("in") && BODIES_WITH_A_SEAT.contains(tokens.word(noun))
        || place
            && AT_PLACES.contains(tokens.word(noun + 1))
            && !OFFICIALS.contains(tokens.word(noun));
  }
}
