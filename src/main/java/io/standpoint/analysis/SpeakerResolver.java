package io.standpoint.analysis;

import io.standpoint.analysis.DocumentTokens.Range;
import io.standpoint.domain.EntityType;
import io.standpoint.domain.Mention;
import java.util.Set;

/** Says which mention a speaker's words are: a name, or a reference that was resolved before. */
final class SpeakerResolver {

  private static final Set<String> OWNERS = Set.of("his", "her");

  private final DocumentTokens tokens;
  private final SpeakerPhrases phrases;

  SpeakerResolver(DocumentTokens tokens, SpeakerPhrases phrases) {
    this.tokens = tokens;
    this.phrases = phrases;
  }

  /**
   * The mention that heads {@code phrase}: the last one before its first preposition, a person
   * first, or the person apposed to an office ({@code its chairman, Lee,}). Of {@code her lawyer}
   * she is none, nor is the state of {@code a French researcher}.
   *
   * @param phrase nullable
   * @return null if there is none
   */
  Mention resolve(Range phrase) {
    if (phrase == null) {
      return null;
    }
    Mention apposed = apposed(phrase);
    if (apposed != null) {
      return apposed;
    }
    Mention head = head(phrase);
    int end = tokens.span(phrase).end();
    return head == null || Nationality.isOnlyOrigin(tokens.text(), head, end) ? null : head;
  }

  private Mention head(Range phrase) {
    if (isUnlistedName(phrases.noun(phrase), phrase)) {
      return null;
    }
    Mention best = null;
    for (int i = phrase.first(); i < phrase.end(); i++) {
      Mention mention = isOwner(i, phrase) ? null : tokens.mention(i);
      boolean person = best != null && best.resolved().type() == EntityType.PERSON;
      if (best != null && phrases.isPreposition(i)) {
        return best;
      }
      if (mention != null && (!person || mention.resolved().type() == EntityType.PERSON)) {
        best = mention;
      }
    }
    return best;
  }

  /** The person between commas behind a phrase that ends with what persons are called. */
  private Mention apposed(Range phrase) {
    int office = phrases.noun(phrase);
    int first = phrase.end() + 1;
    if (first >= tokens.size()
        || !Words.isPerson(tokens.word(office))
        || isName(tokens.mention(office))
        || !tokens.word(phrase.end()).equals(",")) {
      return null;
    }
    Mention name = tokens.mention(first);
    if (!isName(name) || name.resolved().type() != EntityType.PERSON) {
      return null;
    }
    int end = tokens.behindMention(first);
    boolean whole = end == tokens.size() || Words.BREAKS.contains(tokens.word(end));
    return whole ? name : null;
  }

  private static boolean isName(Mention mention) {
    return mention != null && !mention.isReference();
  }

  /** {@code Analyst Ann Lee of the bank}, of whose name no mention is known. */
  private boolean isUnlistedName(int token, Range phrase) {
    return token > phrase.first()
        && token < phrase.end() - 1
        && tokens.isCapitalized(token)
        && tokens.mention(token) == null
        && !Words.isRole(tokens.word(token));
  }

  private boolean isOwner(int token, Range phrase) {
    return OWNERS.contains(tokens.word(token)) && phrase.end() - phrase.first() > 1;
  }
}
