package io.standpoint.corenlp;

import edu.stanford.nlp.process.WordShapeClassifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Clusters of words that are used alike (distributional similarity, Clark 2003), by how words are
 * spelt without capitals and digits. Immutable.
 */
final class WordClusters {

  static final WordClusters NONE = new WordClusters(Map.of(), "");

  private final int size;
  private final TextIndex clusterOf;
  private final List<String> clusters = new ArrayList<>();
  private final String unknown;

  /**
   * @param lexicon the cluster of each spelling
   * @param unknown the cluster of all others
   */
  WordClusters(Map<String, String> lexicon, String unknown) {
    this.size = lexicon.size();
    this.clusterOf = new TextIndex(size);
    this.unknown = unknown;
    Map<String, Integer> numbers = new HashMap<>();
    lexicon.forEach(
        (spelling, cluster) -> {
          int number = numbers.computeIfAbsent(cluster, name -> numbers.size());
          if (number == clusters.size()) {
            clusters.add(cluster);
          }
          clusterOf.put(TextHash.bits(spelling), number);
        });
  }

  String of(String word) {
    return ofSpelling(
        WordShapeClassifier.wordShape(
            word.toLowerCase(Locale.ROOT), WordShapeClassifier.WORDSHAPEDIGITS));
  }

  private String ofSpelling(String spelling) {
    int number = clusterOf.get(TextHash.bits(spelling));
    return number == TextIndex.NONE ? unknown : clusters.get(number);
  }

  /** Whether it was made of these. */
  boolean isOf(Map<String, String> lexicon, String unknown) {
    return lexicon.size() == size
        && unknown.equals(this.unknown)
        && lexicon.entrySet().stream()
            .allMatch(entry -> ofSpelling(entry.getKey()).equals(entry.getValue()));
  }
}
