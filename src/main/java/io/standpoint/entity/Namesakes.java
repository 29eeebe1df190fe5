package io.standpoint.entity;

import io.standpoint.domain.EntityType;
import io.standpoint.domain.NamedSpan;
import io.standpoint.lexicon.NameWords;
import io.standpoint.lexicon.TokenLine;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The given names that one article's persons bear before each surname, as far as they are known.
 */
final class Namesakes {

  private final Map<String, Map<String, Integer>> firstLines = new HashMap<>();
  private final Map<String, Set<String>> familyFirst = new HashMap<>();

  /**
   * @param recognised the recogniser's spans, a list for each line
   */
  Namesakes(List<TokenLine> lines, List<List<NamedSpan>> recognised) {
    for (int i = 0; i < lines.size(); i++) {
      TokenLine line = lines.get(i);
      for (NamedSpan span : recognised.get(i)) {
        if (span.type() == EntityType.PERSON) {
          note(line, span.firstToken(), span.endToken(), i);
        }
      }
    }
  }

  /** Takes notice of a person's name, too, that the recogniser may not have seen. */
  void note(TokenLine line, int first, int end, int number) {
    if (end - first > 1) {
      String name = line.text().substring(line.start(first), line.end(end - 1));
      if (!NameWords.isFamilyFirst(name)) {
        firstLines
            .computeIfAbsent(line.word(end - 1), surname -> new HashMap<>())
            .merge(line.word(first), number, Math::min);
      }
      familyFirst.computeIfAbsent(line.word(first), family -> new HashSet<>()).add(name);
    }
  }

  boolean isSurname(String word) {
    return firstLines.containsKey(word);
  }

  /** "Wang" is not Wang Yi where the article has a Wang Wentao and never names Wang Yi. */
  boolean areRelatives(String family, GazetteerEntry person) {
    Set<String> names = familyFirst.getOrDefault(family, Set.of());
    String listed = person.entity().name();
    return listed.startsWith(family + " ")
        && !names.isEmpty()
        && names.stream().noneMatch(n -> n.equals(listed) || person.aliases().contains(n));
  }

  /** "Johnson" is not Boris where the article has a Gary Johnson and never names Boris. */
  boolean areOthers(String surname, GazetteerEntry person) {
    Set<String> given = firstLines.getOrDefault(surname, Map.of()).keySet();
    return !given.isEmpty() && given.stream().noneMatch(name -> isGiven(name, person));
  }

  /** Whether the article has somebody else with that surname before a line. */
  boolean hasOther(String surname, GazetteerEntry person, int line) {
    return firstLines.getOrDefault(surname, Map.of()).entrySet().stream()
        .anyMatch(given -> given.getValue() < line && !isGiven(given.getKey(), person));
  }

  private static boolean isGiven(String name, GazetteerEntry person) {
    return person.aliases().stream().anyMatch(alias -> alias.split(" ", 2)[0].equals(name));
  }
}
