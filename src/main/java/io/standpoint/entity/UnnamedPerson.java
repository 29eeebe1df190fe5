package io.standpoint.entity;

import java.util.List;
import java.util.Set;

/**
 * Somebody without a name whom a sentence is about: "The representative of China said", "Ms. Lind's
 * son works". Behind such a subject a pronoun may mean nobody whom the article names.
 */
final class UnnamedPerson {

  private static final int LONGEST = 8;
  private static final Set<String> NOUNS =
      WordSet.of(
          """
          man woman boy girl friend colleague neighbour neighbor delegate representative resident
          student worker farmer voter patient driver witness source insider person
          """);

  /** Behind "the minister", which alone goes back to somebody. */
  private static final Set<String> OF = Set.of("of", "for", "from", "at");

  private UnnamedPerson() {}

  /**
   * The gender of the person who is the first subject of a sentence.
   *
   * @param here occurrences in it
   * @param to one past the last token to look at
   * @return null if that is nobody, or has a name
   */
  static Gender subject(ReferenceLine line, List<Occurrence> here, int to) {
    TokenLine words = line.words();
    int first = SyntaxWords.CONJUNCTIONS.contains(words.lower(0)) ? 1 : 0;
    boolean phrase =
        SyntaxWords.DETERMINERS.contains(words.lower(first))
            || NameWords.HONORIFICS.contains(words.lower(first))
            || line.mention(first) != null;
    if (!phrase) {
      return null;
    }
    for (int i = first; i < Math.min(to, first + LONGEST); i++) {
      String word = words.lower(i);
      boolean name = line.mention(i) != null || words.capitalised(i) && i > first;
      if (!name && isPerson(word)) {
        String next = words.lower(i + 1);
        boolean spokenOf = words.lower(first).equals("the") && !OF.contains(next);
        boolean named = words.capitalised(i + 1) || next.equals(",") || isCovered(i, here);
        return spokenOf || named || next.equals("'s") ? null : PersonGenders.ofNoun(word);
      }
      boolean over =
          word.isEmpty()
              || !Character.isLetter(word.charAt(0)) && !word.equals("'s")
              || SyntaxWords.PREPOSITIONS.contains(word)
              || SyntaxWords.isCommonVerb(word) && !word.equals("'s");
      if (over) {
        return null;
      }
    }
    return null;
  }

  private static boolean isCovered(int token, List<Occurrence> here) {
    return here.stream().anyMatch(o -> o.first() <= token && token < o.end());
  }

  private static boolean isPerson(String word) {
    return NOUNS.contains(word)
        || HeadWords.PERSONS.contains(word)
        || PersonGenders.ofNoun(word) != Gender.UNKNOWN;
  }
}
