package epochscope.analysis.derivative;

/** The second derivatives for each pair of features i ≤ j, summed up bend by bend. */
final class Curvature {
  private static final int GROUP = 4;

  private final int features;
  private final double[][] sums;
  private final double[][][] scaled;

  /**
   * @param sums [pair][sample]
   */
  Curvature(int features, double[][] sums, int capacity) {
    this.features = features;
    this.sums = sums;
    scaled = new double[features][GROUP][capacity];
  }

  static int pairs(int features) {
    return Math.multiplyExact(features, features + 1) / 2;
  }

  /** Pairs are counted (0, 0), (0, 1), …, (1, 1), …; i ≤ j. */
  static int pair(int i, int j, int features) {
    return i * features - i * (i - 1) / 2 + j - i;
  }

  void clear(int n) {
    Rows.fill(sums, 0, n);
  }

  /**
   * The factors s_i·s_j of slopes that are the same for all samples.
   *
   * @param slope [feature][unit][1]
   * @param into [pair][unit]
   */
  static void products(double[][][] slope, double[] into) {
    int units = slope[0].length;
    int at = 0;
    for (int i = 0; i < slope.length; i++) {
      for (int j = i; j < slope.length; j++) {
        for (int unit = 0; unit < units; unit++) {
          into[at++] = slope[i][unit][0] * slope[j][unit][0];
        }
      }
    }
  }

  /**
   * sum_ij += Σ_unit weight·factor
   *
   * @param weight [unit][sample]
   * @param factors [pair][unit]
   */
  void addConstant(double[][] weight, double[] factors, int n) {
    RowProduct.add(factors, weight.length, 1, weight, sums, n);
  }

  /**
   * sum_ij += Σ_unit weight·s_i·s_j, for units that depend on few of many features.
   *
   * @param weight [unit][sample]
   * @param slope [feature][unit][1]
   */
  void addUnits(double[][] weight, double[][][] slope, int n) {
    for (int unit = 0; unit < weight.length; unit++) {
      for (int i = 0; i < features; i++) {
        double left = slope[i][unit][0];
        for (int j = left == 0 ? features : i; j < features; j++) {
          double right = slope[j][unit][0];
          if (right != 0) {
            Rows.addProduct(left * right, weight[unit], sums[pair(i, j, features)], n);
          }
        }
      }
    }
  }

  /** Both halves of a product: sum_ij += Σ_unit weight·(left_i·right_j + right_i·left_j) */
  void addMixed(double[][] weight, double[][][] left, double[][][] right, int n) {
    add(weight, left, right, n);
    add(weight, right, left, n);
  }

  /**
   * sum_ij += Σ_unit weight·left_i·right_j
   *
   * @param weight [unit][sample]
   * @param left [feature][unit][sample]
   * @param right [feature][unit][sample]
   */
  void add(double[][] weight, double[][][] left, double[][][] right, int n) {
    int units = weight.length;
    for (int first = 0; first < units; first += GROUP) {
      int count = Math.min(GROUP, units - first);
      for (int i = 0; i < features; i++) {
        for (int k = 0; k < count; k++) {
          Rows.multiply(weight[first + k], left[i][first + k], scaled[i][k], n);
        }
      }
      for (int i = 0; i < features; i++) {
        for (int j = i; j < features; j++) {
          addGroup(scaled[i], right[j], first, count, sums[pair(i, j, features)], n);
        }
      }
    }
  }

  private static void addGroup(
      double[][] left, double[][] right, int first, int count, double[] sum, int n) {
    if (count == GROUP) {
      Rows.addProducts(left, right, first, sum, n);
      return;
    }
    for (int k = 0; k < count; k++) {
      Rows.addProduct(left[k], right[first + k], sum, n);
    }
  }
}
