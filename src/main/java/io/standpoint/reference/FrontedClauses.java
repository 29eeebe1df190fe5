package io.standpoint.reference;

import io.standpoint.domain.EntityType;
import io.standpoint.domain.Mention;
import io.standpoint.lexicon.NameWords;
import io.standpoint.lexicon.Pronoun;
import io.standpoint.lexicon.SyntaxWords;
import io.standpoint.lexicon.TokenLine;
import io.standpoint.lexicon.WordSet;
import java.util.List;
import java.util.Set;

/** Finds whom a sentence names behind what stands in front of its main clause. */
final class FrontedClauses {

  /** Words that open a clause or an adjunct in front of the main clause. */
  private static final Set<String> FRONTS =
      WordSet.of("when while although though after before because since as if once until");

  private static final int LONGEST_DATELINE = 12;

  private FrontedClauses() {}

  /** The name that opens the main clause behind a fronted adjunct with the pronoun in it. */
  static Mention announced(ReferenceLine line, Pronoun pronoun, List<Occurrence> here) {
    TokenLine words = line.words();
    int start = behindDateline(line);
    String first = words.lower(start);
    boolean fronted =
        SyntaxWords.PREPOSITIONS.contains(first)
            || FRONTS.contains(first)
            || line.mention(start) == null && (first.endsWith("ed") || first.endsWith("ing"));
    if (!fronted || here.stream().anyMatch(FrontedClauses::isPerson)) {
      return null;
    }
    int token = pronoun.token() + 1;
    while (token < line.size() && !words.lower(token).equals(",")) {
      token++;
    }
    token++;
    while (NameWords.isTitle(words.lower(token))) {
      token++;
    }
    Mention name = line.mention(token);
    return name != null && !words.lower(line.end(token)).equals("'s") ? name : null;
  }

  private static int behindDateline(ReferenceLine line) {
    Mention place = line.mention(0);
    if (place == null || !place.rule().equals(Mention.DATELINE)) {
      return 0;
    }
    int dash = 1;
    while (dash < LONGEST_DATELINE && !SyntaxWords.DASHES.contains(line.words().lower(dash))) {
      dash++;
    }
    return dash < LONGEST_DATELINE ? dash + 1 : 0;
  }

  private static boolean isPerson(Occurrence occurrence) {
    return occurrence.mention().resolved().type() == EntityType.PERSON;
  }
}
