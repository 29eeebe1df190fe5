package io.standpoint.attribution;

import io.standpoint.domain.EntityType;
import io.standpoint.domain.Mention;
import io.standpoint.lexicon.SyntaxWords;
import java.util.Locale;
import java.util.Set;

/** Where in a sentence its first clause begins: behind a dateline, behind an adjunct. */
final class Opening {

  private static final int LONGEST_DATELINE = 20;
  private static final int SHORTEST_CITY = 3;
  private static final int SHORTEST_PARTICIPLE = 5;
  private static final Set<String> COORDINATING = Set.of("but", "or", "so", "yet");

  private final DocumentTokens tokens;

  Opening(DocumentTokens tokens) {
    this.tokens = tokens;
  }

  /**
   * {@code In an interview, Lee}, {@code Days after the vote, Lee}, {@code Having left, Lee}: where
   * Lee is.
   */
  int behindAdjunct(int from, int to) {
    if (from + 1 >= to || !isAdjunct(from) && (isName(from) || !isAdjunct(from + 1))) {
      return from;
    }
    int comma = from;
    while (comma < to && !tokens.word(comma).equals(",")) {
      comma++;
    }
    return comma + 1 < to ? comma + 1 : from;
  }

  private boolean isAdjunct(int token) {
    String word = tokens.word(token);
    boolean participle = word.endsWith("ing") && word.length() > SHORTEST_PARTICIPLE;
    return !isName(token)
        && !COORDINATING.contains(word)
        && (participle
            || SyntaxWords.PREPOSITIONS.contains(word)
            || Words.CLAUSE_STARTS.contains(word));
  }

  private boolean isName(int token) {
    return tokens.mention(token) != null;
  }

  /**
   * The first token of what a sentence says: {@code OSLO, May 3 (Harbor Wire) - Lee left}, {@code
   * Oslo (Wire) Lee left}, {@code NEW DELHI: Lee left}, {@code * Norland: Lee left}.
   */
  int behindDateline(int from, int end) {
    int to = Math.min(end, from + LONGEST_DATELINE);
    int label = label(from, to);
    if (label > from) {
      return label;
    }
    Mention place = from < to ? tokens.mention(from) : null;
    boolean dateline = place != null && place.rule().equals(Mention.DATELINE);
    if (place == null || !dateline && !isShouted(place)) {
      return from;
    }
    int behind = tokens.behindMention(from);
    int dash = behindDash(behind, to);
    if (!dateline) {
      return Math.max(from, dash);
    }
    if (behind < to && tokens.word(behind).equals(":")) {
      return behind + 1;
    }
    if (dash > from) {
      return dash;
    }
    for (int i = behind; i < to; i++) {
      if (tokens.word(i).equals(")")) {
        return i + 1;
      }
    }
    return behind;
  }

  /** -1 if there is no dash. */
  private int behindDash(int first, int to) {
    for (int i = first; i < to; i++) {
      if (tokens.isDash(i)) {
        return i + 1;
      }
    }
    return -1;
  }

  /** {@code HONG KONG}, which is no capital. */
  private boolean isShouted(Mention mention) {
    EntityType type = mention.resolved().type();
    String name = mention.span().of(tokens.text());
    return (type == EntityType.COUNTRY || type == EntityType.PLACE)
        && name.length() > SHORTEST_CITY
        && name.equals(name.toUpperCase(Locale.ROOT));
  }

  /** Behind the country that heads an item of a list; {@code from} if there is none. */
  private int label(int from, int to) {
    int first = from;
    while (first < to && !tokens.isWord(first)) {
      first++;
    }
    Mention mention = first < to ? tokens.mention(first) : null;
    if (mention == null || mention.resolved().type() != EntityType.COUNTRY) {
      return from;
    }
    int colon = tokens.behindMention(first);
    return colon + 1 < to && tokens.word(colon).equals(":") ? colon + 1 : from;
  }
}
