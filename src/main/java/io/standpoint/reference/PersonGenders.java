package io.standpoint.reference;

import io.standpoint.domain.Entity;
import io.standpoint.domain.EntityType;
import io.standpoint.lexicon.Gender;
import io.standpoint.lexicon.GivenNames;
import io.standpoint.lexicon.TokenLine;
import io.standpoint.lexicon.WordSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The gender of the persons of one article: what their titles and relations say ("Mrs. Kowal", "his
 * wife, Ana", "the actress Ana Ruiz"), else their given names, else the pronouns that stood for
 * them.
 */
final class PersonGenders {

  /** Beside honorifics. */
  private static final Set<String> FEMALE =
      WordSet.of(
          """
          madam madame queen princess duchess baroness countess empress
          congresswoman chairwoman spokeswoman businesswoman policewoman actress heroine wife
          mother daughter sister girlfriend widow aunt niece grandmother stepmother
          granddaughter ex-wife first-lady nun woman girl lady
          """);

  /** Beside honorifics. */
  private static final Set<String> MALE =
      WordSet.of(
          """
          king prince duke baron count emperor pope sheikh congressman chairman
          spokesman businessman policeman actor husband father son brother boyfriend widower
          uncle nephew grandfather stepfather grandson ex-husband bishop archbishop cardinal monk
          man boy gentleman
          """);

  private static final int WORDS_BEFORE = 2;

  private final Map<String, int[]> votes = new HashMap<>();
  private final Map<String, Gender> known = new HashMap<>();

  PersonGenders(List<ReferenceLine> lines) {
    for (ReferenceLine line : lines) {
      for (int i = 0; i < line.size(); i++) {
        if (line.starts(i) && line.mention(i).resolved().type() == EntityType.PERSON) {
          hear(line, i);
        }
      }
    }
  }

  /** Of whom a noun is said, in lower case: "wife", "chairman". */
  static Gender ofNoun(String word) {
    return FEMALE.contains(word)
        ? Gender.FEMALE
        : MALE.contains(word) ? Gender.MALE : Gender.UNKNOWN;
  }

  Gender of(Entity person) {
    return known.computeIfAbsent(person.id(), id -> find(person));
  }

  /** Takes notice of the pronoun that stood for somebody of whom nothing else is known. */
  void hear(Entity person, Gender gender) {
    known.computeIfPresent(person.id(), (id, before) -> before == Gender.UNKNOWN ? gender : before);
  }

  private Gender find(Entity person) {
    int[] heard = votes.getOrDefault(person.id(), new int[2]);
    if (heard[0] != heard[1]) {
      return heard[0] > heard[1] ? Gender.FEMALE : Gender.MALE;
    }
    return GivenNames.BUNDLED.gender(person.name());
  }

  private void hear(ReferenceLine line, int first) {
    TokenLine words = line.words();
    String id = line.mention(first).resolved().id();
    vote(id, words.lower(first));
    for (int i = first - 1; i >= first - WORDS_BEFORE; i--) {
      boolean comma = words.lower(i).equals(",");
      if (!comma
          && !Character.isLetter(words.lower(i).isEmpty() ? ' ' : words.lower(i).charAt(0))) {
        return;
      }
      if (line.mention(i) != null || vote(id, words.lower(i))) {
        return;
      }
    }
  }

  private boolean vote(String id, String word) {
    Gender said = Gender.ofHonorific(word);
    boolean female = said == Gender.FEMALE || FEMALE.contains(word);
    boolean male = said == Gender.MALE || MALE.contains(word);
    if (female || male) {
      votes.computeIfAbsent(id, key -> new int[2])[female ? 0 : 1]++;
    }
    return female || male;
  }
}
