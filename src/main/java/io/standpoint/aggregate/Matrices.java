package io.standpoint.aggregate;

/** Sums over the three polarities. Thread-safe. */
final class Matrices {

  private static final double SMALLEST = 1e-6;

  private Matrices() {}

  static double dot(double[] one, double[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }

  /** The mean of the squared scores, by shares that add up to 1. */
  static double meanOfSquares(double[] shares, double[] scores) {
    double sum = 0;
    for (int i = 0; i < shares.length; i++) {
      sum += shares[i] * scores[i] * scores[i];
    }
    return sum;
  }

  static double[] times(double[][] matrix, double[] vector) {
    double[] product = new double[matrix.length];
    for (int i = 0; i < product.length; i++) {
      product[i] = dot(matrix[i], vector);
    }
    return product;
  }

  static double[][] transposed(double[][] matrix) {
    double[][] transposed = new double[matrix.length][matrix.length];
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j < matrix.length; j++) {
        transposed[j][i] = matrix[i][j];
      }
    }
    return transposed;
  }

  /** The inverse of a matrix of three rows, by cofactors; null if there is (nearly) none. */
  static double[][] inverse(double[][] m) {
    double[][] inverse = new double[m.length][m.length];
    for (int i = 0; i < m.length; i++) {
      int i1 = (i + 1) % m.length;
      int i2 = (i + 2) % m.length;
      for (int j = 0; j < m.length; j++) {
        int j1 = (j + 1) % m.length;
        int j2 = (j + 2) % m.length;
        inverse[j][i] = m[i1][j1] * m[i2][j2] - m[i1][j2] * m[i2][j1];
      }
    }
    double determinant =
        m[0][0] * inverse[0][0] + m[0][1] * inverse[1][0] + m[0][2] * inverse[2][0];
    if (!(Math.abs(determinant) > SMALLEST)) {
      return null;
    }
    for (double[] row : inverse) {
      for (int i = 0; i < row.length; i++) {
        row[i] /= determinant;
      }
    }
    return inverse;
  }
}
