package io.standpoint.corenlp;

/**
 * The weights of a CRF's features, a row for each, found by the {@linkplain TextHash bits} of the
 * feature's name. Not thread-safe while it is filled; then immutable.
 */
final class FeatureWeights {

  private final TextIndex rows;
  private final float[] weights;
  private final int width;
  private int end;

  /**
   * @param count how many features there will be
   * @param width weights in a row
   */
  FeatureWeights(int count, int width) {
    this.rows = new TextIndex(count);
    this.weights = new float[count * width];
    this.width = width;
  }

  /**
   * @param name the bits of the feature's name
   * @param row as many weights as the width
   * @throws IllegalArgumentException if a feature that is here has these bits
   */
  void put(long name, float[] row) {
    rows.put(name, end);
    System.arraycopy(row, 0, weights, end, width);
    end += width;
  }

  /** Adds the feature's weights to the sums; of an unknown one nothing. */
  void add(long name, double[] sums) {
    int row = rows.get(name);
    if (row == TextIndex.NONE) {
      return;
    }
    for (int i = 0; i < width; i++) {
      sums[i] += weights[row + i];
    }
  }
}
