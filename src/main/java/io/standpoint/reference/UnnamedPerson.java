package io.standpoint.reference;

import io.standpoint.domain.EntityType;
import io.standpoint.domain.Mention;
import io.standpoint.lexicon.Gender;
import io.standpoint.lexicon.HeadWords;
import io.standpoint.lexicon.NameWords;
import io.standpoint.lexicon.Pronoun;
import io.standpoint.lexicon.Role;
import io.standpoint.lexicon.SyntaxWords;
import io.standpoint.lexicon.TokenLine;
import io.standpoint.lexicon.WordSet;
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
          friend colleague neighbour neighbor delegate representative resident
          student worker farmer voter patient driver witness source insider person
          protester protestor demonstrator activist soldier prisoner teenager survivor refugee
          migrant opponent challenger rival successor predecessor counterpart critic supporter
          deputy boss spy
          """);

  /** Behind "the minister", which alone goes back to somebody. */
  private static final Set<String> OF = Set.of("of", "for", "from", "at");

  private static final Set<String> ORDINALS = WordSet.of("first second third fourth last other");
  private static final Set<String> SPOKEN_OF = Set.of("the", "this", "that");
  private static final Set<String> ANY = Set.of("a", "an", "one");
  private static final Set<String> ANYBODY =
      WordSet.of("anyone anybody everyone everybody someone somebody nobody whoever each");
  private static final Set<String> BECAUSE = Set.of("because", "as", "since");
  private static final Set<String> MEANWHILE =
      WordSet.of("as while when before after because since until");
  private static final Set<String> OWNERS = Set.of("his", "her", "'s", "their");
  private static final Set<String> OURS = Set.of("my", "our");

  private UnnamedPerson() {}

  /**
   * The gender of the person who is the first subject of a sentence.
   *
   * @param here occurrences in it
   * @param to one past the last token to look at
   * @param quoted whether who is looked for stands in a quotation
   * @return null if that is nobody, or has a name
   */
  static Gender subject(ReferenceLine line, List<Occurrence> here, int to, boolean quoted) {
    TokenLine words = line.words();
    boolean link = SyntaxWords.CONJUNCTIONS.contains(words.lower(0));
    boolean clause = MEANWHILE.contains(words.lower(0)) && !words.lower(0).equals("as");
    int first = link || clause ? 1 : behindAsked(words);
    if (line.mention(0) == null && words.lower(1).equals(":")) {
      first = 2; // "Photo: A fisherman"
    }
    boolean phrase =
        SyntaxWords.DETERMINERS.contains(words.lower(first))
            || words.lower(first).equals("one")
            || NameWords.HONORIFICS.contains(words.lower(first))
            || line.mention(first) != null;
    if (!phrase) {
      return null;
    }
    boolean owned = false;
    for (int i = first; i < Math.min(to, first + LONGEST); i++) {
      String word = words.lower(i);
      owned |= word.equals("'s") && line.mention(i - 1) != null;
      boolean name = line.mention(i) != null || words.capitalised(i) && i > first;
      if (!name && isPerson(word)) {
        if (line.isQuoted(i) && !quoted) {
          return null; // "My sister left," she said
        }
        String next = words.lower(i + 1);
        boolean another = ORDINALS.contains(words.lower(first + 1));
        boolean definite = SPOKEN_OF.contains(words.lower(first)) && !owned;
        boolean spokenOf = definite && !OF.contains(next) && !another;
        boolean named =
            words.capitalised(i + 1) || isAppositionBehind(line, first, i) || isCovered(i, here);
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

  /** Behind "Asked why,". */
  private static int behindAsked(TokenLine words) {
    if (!words.lower(0).equals("asked")) {
      return 0;
    }
    int comma = 1;
    while (comma < words.size() && !words.lower(comma).equals(",")) {
      comma++;
    }
    return comma + 1;
  }

  /**
   * "A minister, Ann Lee,", "a friend, who is called Lee,", unlike "a friend, who met Lee,", "the
   * first witness, a clerk,".
   */
  private static boolean isAppositionBehind(ReferenceLine line, int first, int noun) {
    TokenLine words = line.words();
    if (!words.lower(noun + 1).equals(",")) {
      return false;
    }
    if (ANY.contains(words.lower(noun + 2))) {
      int end = noun + 3;
      while (end < words.size() && !words.lower(end).equals(",") && !isPerson(line.mention(end))) {
        end++;
      }
      return isPerson(line.mention(end));
    }
    boolean anybody = ANY.contains(words.lower(first)) && words.lower(noun + 2).equals("who");
    for (int i = noun + 3; anybody && !words.lower(i).isEmpty(); i++) {
      anybody = !words.lower(i).equals("called");
    }
    return !anybody;
  }

  /** Lind in "a spokeswoman for Lind declined to say what she thought". */
  static boolean isRepresented(Occurrence occurrence, Pronoun pronoun) {
    TokenLine words = occurrence.line().words();
    int noun = occurrence.first() - 2;
    return pronoun.role() == Role.SUBJECT
        && OF.contains(words.lower(noun + 1))
        && isPerson(words.lower(noun))
        && PersonGenders.ofNoun(words.lower(noun)) == pronoun.gender()
        && ANY.contains(words.lower(noun - 1));
  }

  /** Whether the words before a pronoun in its sentence say that it means nobody with a name. */
  static boolean isMeant(ReferenceLine line, Pronoun pronoun) {
    return isOurs(line, pronoun)
        || isAnybodys(line, pronoun)
        || isRelation(line, pronoun)
        || isJoinedOwner(line, pronoun)
        || isWhose(line, pronoun);
  }

  /** "A former spy and his daughter". */
  private static boolean isJoinedOwner(ReferenceLine line, Pronoun pronoun) {
    TokenLine words = line.words();
    int noun = pronoun.token() - 2;
    boolean joined =
        pronoun.role() == Role.POSSESSIVE
            && words.lower(noun + 1).equals("and")
            && line.mention(noun) == null
            && isPerson(words.lower(noun));
    for (int i = noun - 1; joined && i > noun - LONGEST; i--) {
      if (ANY.contains(words.lower(i))) {
        return true;
      }
      joined = line.mention(i) == null || !isPerson(line.mention(i));
      joined &= !words.lower(i).isEmpty() && Character.isLetter(words.lower(i).charAt(0));
      joined &= !SyntaxWords.PREPOSITIONS.contains(words.lower(i));
    }
    return false;
  }

  /** Whether "my mother" or the like stands before the pronoun in its sentence. */
  private static boolean isOurs(ReferenceLine line, Pronoun pronoun) {
    TokenLine words = line.words();
    for (int i = 1; i < pronoun.token(); i++) {
      if (OURS.contains(words.lower(i - 1))
          && PersonGenders.ofNoun(words.lower(i)) == pronoun.gender()
          && line.isQuoted(i) == line.isQuoted(pronoun.token())
          && !words.capitalised(i + 1)
          && !words.lower(i + 1).equals(",")) {
        return true;
      }
    }
    return false;
  }

  /**
   * "An official who asked for no name because he may not speak", unlike "Lind, an official who".
   */
  private static boolean isWhose(ReferenceLine line, Pronoun pronoun) {
    TokenLine words = line.words();
    int who = pronoun.token() - 1;
    if (pronoun.role() != Role.SUBJECT || !BECAUSE.contains(words.lower(who))) {
      return false;
    }
    while (who > 0 && !words.lower(who).equals("who")) {
      if (line.starts(who) || words.lower(who).equals(",")) {
        return false;
      }
      who--;
    }
    if (words.lower(who - 1).equals(",") && isOneOfThem(words, who - 2)) {
      return true;
    }
    if (!isPerson(words.lower(who - 1))
        || !PersonGenders.ofNoun(words.lower(who - 1)).fits(pronoun.gender())) {
      return false;
    }
    int article = who - 2;
    while (article > who - LONGEST
        && !ANY.contains(words.lower(article))
        && !words.lower(article).equals(",")) {
      article--;
    }
    return ANY.contains(words.lower(article)) && !words.lower(article - 1).equals(",");
  }

  /** "One of them", "one of his aides", up to a token. */
  private static boolean isOneOfThem(TokenLine words, int last) {
    int of = last;
    while (of > last - LONGEST && !words.lower(of).equals("of") && !words.lower(of).equals(",")) {
      of--;
    }
    return words.lower(of).equals("of")
        && words.lower(of - 1).equals("one")
        && (words.lower(last).equals("them") || words.lower(last).endsWith("s"));
  }

  /** "She accompanies her husband as he". */
  private static boolean isRelation(ReferenceLine line, Pronoun pronoun) {
    TokenLine words = line.words();
    int noun = pronoun.token() - 2;
    return pronoun.role() == Role.SUBJECT
        && noun > 1
        && MEANWHILE.contains(words.lower(noun + 1))
        && PersonGenders.ofNoun(words.lower(noun)) == pronoun.gender()
        && OWNERS.contains(words.lower(noun - 1))
        && line.mention(noun) == null;
  }

  /** "Anyone who spoke of smugglers was fooling himself". */
  private static boolean isAnybodys(ReferenceLine line, Pronoun pronoun) {
    for (int i = pronoun.token() - 1; pronoun.reflexive() && i >= 0; i--) {
      if (line.starts(i)) {
        return false;
      }
      if (ANYBODY.contains(line.words().lower(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isCovered(int token, List<Occurrence> here) {
    return here.stream().anyMatch(o -> o.first() <= token && token < o.end());
  }

  private static boolean isPerson(Mention mention) {
    return mention != null && mention.resolved().type() == EntityType.PERSON;
  }

  private static boolean isPerson(String word) {
    return NOUNS.contains(word)
        || word.endsWith("erman") // "fisherman"
        || HeadWords.PERSONS.contains(word)
        || PersonGenders.ofNoun(word) != Gender.UNKNOWN;
  }
}
