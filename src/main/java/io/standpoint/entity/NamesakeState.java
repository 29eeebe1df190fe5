package io.standpoint.entity;

import io.standpoint.lexicon.TokenLine;
import java.util.Optional;
import java.util.Set;

/**
 * Tells a federal state from the capital of the same name: Washington beside Oregon, eastern
 * Washington, the governor of Washington. The gazetteer must list it as "Washington state".
 */
final class NamesakeState {

  private static final Set<String> PARTS = Set.of("eastern", "western", "northern", "southern");
  private static final Set<String> LINKS = Set.of(",", "and", "or");
  private static final Set<String> LAWMAKERS =
      Set.of("senator", "sen.", "representative", "rep.", "governor", "gov.");
  private static final Set<String> GOVERNORS = Set.of("governor", "gov.", "gov");

  private NamesakeState() {}

  /** The state that a capital's name means here; empty if it means the capital. */
  static Optional<GazetteerEntry> of(TokenLine line, Match match, FormTable forms) {
    if (match.entry().standsFor() == null || !hasSign(line, match)) {
      return Optional.empty();
    }
    String name = line.text().substring(match.from(), match.to());
    return forms
        .exact(name + " state")
        .filter(form -> form.kind() == Form.Kind.ALIAS)
        .map(form -> form.entries().get(0));
  }

  /** "Senator Ann Lee". */
  private static boolean isLawmaker(TokenLine line, int last) {
    int first = last;
    while (first > 0 && line.capitalised(first) && !LAWMAKERS.contains(line.lower(first))) {
      first--;
    }
    return first < last && LAWMAKERS.contains(line.lower(first));
  }

  private static boolean hasSign(TokenLine line, Match match) {
    int before = match.first() - 1;
    int after = match.end();
    return PARTS.contains(line.lower(before))
        || GOVERNORS.contains(line.lower(after))
        || (line.lower(before).equals("of")
            && (GOVERNORS.contains(line.lower(before - 1)) || isLawmaker(line, before - 1)))
        || (LINKS.contains(line.lower(before))
            && MetonymWords.US_STATES.contains(line.lower(before - 1)))
        || (LINKS.contains(line.lower(after))
            && MetonymWords.US_STATES.contains(line.lower(after + 1)));
  }
}
