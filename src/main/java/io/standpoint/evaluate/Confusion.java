package io.standpoint.evaluate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Gold labels against predicted ones. Not thread-safe. */
final class Confusion {

  private final List<String> labels;
  private final long[][] counts;

  Confusion(List<String> labels) {
    this.labels = List.copyOf(labels);
    this.counts = new long[labels.size()][labels.size()];
  }

  void add(int gold, int predicted) {
    counts[gold][predicted]++;
  }

  long total() {
    long total = 0;
    for (long[] row : counts) {
      for (long count : row) {
        total += count;
      }
    }
    return total;
  }

  /** Share of right answers; 0 without rows. */
  double accuracy() {
    long right = 0;
    for (int i = 0; i < counts.length; i++) {
      right += counts[i][i];
    }
    return Ratio.of(right, total());
  }

  /** 2 x right / (gold + predicted); 0 where the label occurs in neither. */
  double f1(int label) {
    long gold = 0;
    long predicted = 0;
    for (int i = 0; i < counts.length; i++) {
      gold += counts[label][i];
      predicted += counts[i][label];
    }
    return Ratio.of(2 * counts[label][label], gold + predicted);
  }

  /** The mean of all labels' F1. */
  double macroF1() {
    double sum = 0;
    for (int i = 0; i < counts.length; i++) {
      sum += f1(i);
    }
    return sum / counts.length;
  }

  ObjectNode f1ByLabel() {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < counts.length; i++) {
      node.put(labels.get(i), f1(i));
    }
    return node;
  }

  /** Rows of predicted counts by gold label, in the order of the labels. */
  ObjectNode matrix() {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < counts.length; i++) {
      ArrayNode row = node.putArray(labels.get(i));
      for (long count : counts[i]) {
        row.add(count);
      }
    }
    return node;
  }
}
