package io.standpoint.attribution;

import io.standpoint.attribution.DocumentTokens.Range;
import io.standpoint.domain.EntityType;
import io.standpoint.domain.Mention;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Finds who speaks in a first line: {@code Lee: tariffs hurt}, {@code Tariffs hurt: Lee}. */
final class Headline {

  private static final int LONGEST_NAME = 4;

  private final DocumentTokens tokens;
  private final SpeakerPhrases phrases;

  Headline(DocumentTokens tokens, SpeakerPhrases phrases) {
    this.tokens = tokens;
    this.phrases = phrases;
  }

  List<Draft> find() {
    return tokens.sentences().stream()
        .filter(sentence -> tokens.paragraph(sentence.first()) == 0)
        .map(this::find)
        .filter(Objects::nonNull)
        .toList();
  }

  private Draft find(Range sentence) {
    int colon = colon(sentence);
    if (colon < 0) {
      return null;
    }
    Range before = phrases.endingAt(colon - 1, sentence.first());
    Range after = phrases.startingAt(colon + 1, sentence.end());
    boolean item =
        endsWith(EntityType.COUNTRY, before)
            && (isCapitals(before) || endsWith(EntityType.PERSON, after));
    boolean leads =
        before != null
            && !item // "NORLAND: They left", "Norland: Prime Minister Lee left"
            && before.first() == sentence.first()
            && colon - before.first() <= LONGEST_NAME
            && (isSpeaker(before) || Words.isRole(tokens.word(colon - 1)));
    boolean trails =
        after != null
            && sentence.end() - after.first() <= LONGEST_NAME
            && isSpeaker(after)
            && isSomebody(after)
            && tokens.trim(new Range(after.first(), sentence.end())).end() == after.end();
    if (!leads && !trails) {
      return null;
    }
    Range content =
        leads ? new Range(colon + 1, sentence.end()) : new Range(sentence.first(), colon);
    return Draft.indirect(tokens, content, new Range(colon, colon + 1), leads ? before : after);
  }

  /** Unlike in {@code The message is clear: hands off Norland}. */
  private boolean isSomebody(Range phrase) {
    int first = phrase.first();
    return tokens.isCapitalized(first)
        || tokens.mention(first) != null
        || Words.DETERMINERS.contains(tokens.word(first))
        || Words.isRole(tokens.word(first))
        || Words.isRole(tokens.word(phrase.end() - 1));
  }

  private boolean endsWith(EntityType type, Range phrase) {
    Mention mention = phrase == null ? null : tokens.mention(phrase.end() - 1);
    return mention != null && mention.resolved().type() == type;
  }

  private boolean isCapitals(Range phrase) {
    String words = tokens.span(phrase).of(tokens.text());
    return words.length() > 3 && words.equals(words.toUpperCase(Locale.ROOT));
  }

  /** Whether somebody is named, not only where it is said: {@code KARACHI: Lee left}. */
  private boolean isSpeaker(Range phrase) {
    for (int i = phrase.first(); i < phrase.end(); i++) {
      Mention mention = tokens.mention(i);
      if (mention != null && mention.resolved().type() != EntityType.PLACE) {
        return true;
      }
    }
    return false;
  }

  /** The first one within the sentence; -1 if there is none. */
  private int colon(Range sentence) {
    for (int i = sentence.first() + 1; i < sentence.end() - 1; i++) {
      if (tokens.word(i).equals(":") && !tokens.isQuoted(i)) {
        return i;
      }
    }
    return -1;
  }
}
