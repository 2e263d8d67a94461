package epochscope.data;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * A feature's values in some events, without the missing ones. Every event counts the same; all in
 * double precision.
 */
record PresentValues(double[] values) {
  static PresentValues of(double[] column, int[] rows) {
    return new PresentValues(
        Arrays.stream(rows)
            .mapToDouble(row -> column[row])
            .filter(x -> !Double.isNaN(x))
            .toArray());
  }

  int count() {
    return values.length;
  }

  double min() {
    return Arrays.stream(values).min().orElse(Double.NaN);
  }

  double max() {
    return Arrays.stream(values).max().orElse(Double.NaN);
  }

  /** The exact value where all are the same, without the noise of a sum. */
  double mean() {
    double min = min();
    if (min == max()) {
      return min;
    }
    double sum = 0;
    for (double x : values) {
      sum += x;
    }
    return sum / values.length;
  }

  /** The population's standard deviation (divided by n). */
  double deviation() {
    double mean = mean();
    double squares = 0;
    for (double x : values) {
      squares += (x - mean) * (x - mean);
    }
    return Math.sqrt(squares / values.length);
  }

  /** Of an even number the mean of the middle two. */
  double median() {
    double[] sorted = sorted();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : sorted[middle - 1] / 2 + sorted[middle] / 2;
  }

  /** The most frequent value; of several the smallest. */
  double mode() {
    double[] sorted = sorted();
    double mode = Double.NaN;
    int most = 0;
    for (int from = 0, to; from < sorted.length; from = to) {
      to = from;
      while (to < sorted.length && sorted[to] == sorted[from]) {
        to++;
      }
      if (to - from > most) {
        most = to - from;
        mode = sorted[from];
      }
    }
    return mode;
  }

  PresentValues map(DoubleUnaryOperator function) {
    return new PresentValues(Arrays.stream(values).map(function).toArray());
  }

  private double[] sorted() {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted;
  }
}
