package epochscope.data;

import java.util.Arrays;

/** Weighted Pearson coefficients of columns, over the events that have both values. */
final class ColumnCorrelations {
  /** Columns beyond which so many pairs would take long. */
  static final int MOST_COLUMNS = 300;

  /** [column][event] distance from the column's mean; NaN: missing */
  private final double[][] centred;

  private final boolean[] complete;
  private final double[] weights;

  /**
   * @param columns [column][event]; NaN: missing
   * @param weights [event]; null: every event counts 1
   */
  ColumnCorrelations(double[][] columns, double[] weights) {
    this.weights = weights;
    centred = new double[columns.length][];
    complete = new boolean[columns.length];
    for (int c = 0; c < columns.length; c++) {
      complete[c] = Arrays.stream(columns[c]).noneMatch(Double::isNaN);
      double mean = mean(columns[c], columns[c]);
      centred[c] = Arrays.stream(columns[c]).map(x -> x - mean).toArray();
    }
  }

  /** [column][column] */
  double[][] coefficients() {
    double[][] coefficients = new double[centred.length][centred.length];
    for (int a = 0; a < centred.length; a++) {
      for (int b = 0; b <= a; b++) {
        coefficients[a][b] = coefficient(a, b);
        coefficients[b][a] = coefficients[a][b];
      }
    }
    return coefficients;
  }

  private double coefficient(int a, int b) {
    double[] x = centred[a];
    double[] y = centred[b];
    boolean whole = complete[a] && complete[b];
    double meanX = whole ? 0 : mean(x, y);
    double meanY = whole ? 0 : mean(y, x);
    double xx = 0;
    double yy = 0;
    double xy = 0;
    for (int i = 0; i < x.length; i++) {
      double dx = x[i] - meanX;
      double dy = y[i] - meanY;
      if (!Double.isNaN(dx) && !Double.isNaN(dy)) {
        double w = weight(i);
        xx += w * dx * dx;
        yy += w * dy * dy;
        xy += w * dx * dy;
      }
    }
    double r = xy / Math.sqrt(xx * yy);
    return a == b && !Double.isNaN(r) ? 1 : Math.clamp(r, -1, 1);
  }

  /** Of {@code x} over the events that have {@code y} too. */
  private double mean(double[] x, double[] y) {
    double sum = 0;
    double total = 0;
    for (int i = 0; i < x.length; i++) {
      if (!Double.isNaN(x[i]) && !Double.isNaN(y[i])) {
        sum += weight(i) * x[i];
        total += weight(i);
      }
    }
    return sum / total;
  }

  private double weight(int event) {
    return weights == null ? 1 : weights[event];
  }
}
