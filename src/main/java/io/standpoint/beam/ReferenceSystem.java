package io.standpoint.beam;

import io.standpoint.corenlp.CoreNlpReferences.Algorithm;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What finds out whom pronouns and descriptions mean. */
public enum ReferenceSystem {
  /** Nothing does: only names count. */
  NONE(null),
  RULES(null),
  STATISTICAL(Algorithm.STATISTICAL),
  STATISTICAL_WIDE(Algorithm.STATISTICAL_WIDE),
  FASTNEURAL(Algorithm.FASTNEURAL),
  NEURAL(Algorithm.NEURAL);

  private final Algorithm algorithm;

  ReferenceSystem(Algorithm algorithm) {
    this.algorithm = algorithm;
  }

  /**
   * The system that a user names, such as {@code statistical-wide}.
   *
   * @throws IllegalArgumentException if there is none, with a sentence that says so
   */
  public static ReferenceSystem ofLabel(String label) {
    return Arrays.stream(values())
        .filter(system -> system.label().equals(label))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "There is no coreference system '"
                        + label
                        + "': there are "
                        + Arrays.stream(values())
                            .map(ReferenceSystem::label)
                            .collect(Collectors.joining(", "))
                        + "."));
  }

  /** What the user types. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The system of CoreNLP; null if it is none of those. */
  Algorithm algorithm() {
    return algorithm;
  }
}
