package epochscope.data;

import epochscope.data.DataReport.Histogram;
import epochscope.data.DataReport.Numbers;
import epochscope.data.DataReport.Outliers;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Sums up one column of numbers for a {@link DataReport}. */
final class ColumnNumbers {
  static final int BINS = 20;
  static final int WORST = 5;

  private static final double[] QUANTILES = {0.05, 0.25, 0.5, 0.75, 0.95};

  /** σ of a normal distribution of which half lies within 1 of its median. */
  private static final double SIGMA_PER_MAD = 1.4826;

  private static final double SIGMAS = 5;

  private final double[] values;
  private final double[] weights;

  /** The values that are there, rising. */
  private final double[] sorted;

  /**
   * @param values [event]; NaN: missing
   * @param weights [event]; null: every event counts 1
   */
  ColumnNumbers(double[] values, double[] weights) {
    this.values = values;
    this.weights = weights;
    sorted = Arrays.stream(values).filter(x -> !Double.isNaN(x)).sorted().toArray();
  }

  int count() {
    return sorted.length;
  }

  /** Null where there is no value. */
  Numbers numbers() {
    if (sorted.length == 0) {
      return null;
    }
    double min = sorted[0];
    double max = sorted[sorted.length - 1];
    double mean = min == max ? min : mean();
    return new Numbers(
        min,
        max,
        mean,
        min == max ? 0 : deviation(mean),
        Arrays.stream(QUANTILES).map(q -> quantile(sorted, q)).toArray(),
        histogram(min, max),
        outliers());
  }

  private double weight(int event) {
    return weights == null ? 1 : weights[event];
  }

  private double mean() {
    double sum = 0;
    double total = 0;
    for (int i = 0; i < values.length; i++) {
      if (!Double.isNaN(values[i])) {
        sum += weight(i) * values[i];
        total += weight(i);
      }
    }
    return sum / total;
  }

  private double deviation(double mean) {
    double squares = 0;
    double total = 0;
    for (int i = 0; i < values.length; i++) {
      if (!Double.isNaN(values[i])) {
        double d = values[i] - mean;
        squares += weight(i) * d * d;
        total += weight(i);
      }
    }
    return Math.sqrt(squares / total);
  }

  /** Hyndman and Fan's type 7: at position q(n − 1), from 0, between its neighbours. */
  static double quantile(double[] sorted, double q) {
    double position = q * (sorted.length - 1);
    int below = (int) position;
    double part = position - below;
    return part == 0 ? sorted[below] : sorted[below] * (1 - part) + sorted[below + 1] * part;
  }

  private Histogram histogram(double min, double max) {
    double[] bins = new double[min == max ? 1 : BINS];
    for (int i = 0; i < values.length; i++) {
      if (!Double.isNaN(values[i])) {
        // Halves, since the whole range of a column may be beyond double precision.
        double place = (values[i] / 2 - min / 2) / (max / 2 - min / 2) * bins.length;
        bins[min == max ? 0 : Math.min(bins.length - 1, (int) place)] += weight(i);
      }
    }
    return new Histogram(min, max, bins);
  }

  private Outliers outliers() {
    double median = quantile(sorted, 0.5);
    double[] distances = Arrays.stream(sorted).map(x -> Math.abs(x - median)).sorted().toArray();
    double mad = quantile(distances, 0.5);
    if (mad == 0) {
      return new Outliers(Double.NaN, 0, new int[0], new double[0]);
    }
    double limit = SIGMAS * SIGMA_PER_MAD * mad;
    int[] far =
        IntStream.range(0, values.length)
            .filter(i -> Math.abs(values[i] - median) > limit)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -Math.abs(values[i] - median)))
            .mapToInt(i -> i)
            .toArray();
    int[] worst = Arrays.copyOf(far, Math.min(WORST, far.length));
    return new Outliers(
        limit,
        far.length,
        Arrays.stream(worst).map(i -> i + 1).toArray(),
        Arrays.stream(worst).mapToDouble(i -> values[i]).toArray());
  }
}
