package epochscope.nn;

import epochscope.kernels.SplitMix64;

/**
 * Random matrices with orthonormal rows or columns, whichever are fewer: independent normal vectors
 * made orthonormal one after the other by Gram and Schmidt. That is the QR decomposition whose R
 * has a positive diagonal, of which Q is distributed evenly (Haar) over all such matrices
 * (Mezzadri, Notices of the AMS 54, 2007).
 */
final class OrthogonalMatrix {
  private OrthogonalMatrix() {}

  /**
   * @return [rows, columns], times {@code gain}
   */
  static double[] draw(int rows, int columns, double gain, SplitMix64 random) {
    boolean tall = rows > columns;
    double[][] vectors = orthonormal(Math.min(rows, columns), Math.max(rows, columns), random);
    double[] matrix = new double[rows * columns];
    for (int i = 0; i < matrix.length; i++) {
      int row = i / columns;
      int column = i % columns;
      matrix[i] = gain * (tall ? vectors[column][row] : vectors[row][column]);
    }
    return matrix;
  }

  private static double[][] orthonormal(int count, int length, SplitMix64 random) {
    double[][] vectors = new double[count][length];
    for (int k = 0; k < count; k++) {
      double[] vector = vectors[k];
      for (int i = 0; i < length; i++) {
        vector[i] = random.nextGaussian();
      }
      // Twice is enough (Kahan and Parlett) to leave nothing but rounding along the earlier ones.
      for (int pass = 0; pass < 2; pass++) {
        for (int earlier = 0; earlier < k; earlier++) {
          addScaled(-product(vectors[earlier], vector), vectors[earlier], vector);
        }
      }
      double norm = Math.sqrt(product(vector, vector));
      for (int i = 0; i < length; i++) {
        vector[i] /= norm;
      }
    }
    return vectors;
  }

  private static double product(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static void addScaled(double factor, double[] x, double[] y) {
    for (int i = 0; i < x.length; i++) {
      y[i] += factor * x[i];
    }
  }
}
