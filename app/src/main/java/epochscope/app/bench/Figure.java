package epochscope.app.bench;

import java.util.Arrays;
import java.util.Locale;

/**
 * A quantity measured several times.
 *
 * @param unit such as {@code samples/s}
 */
public record Figure(String name, String unit, double median, double min, double max, int threads) {
  /**
   * @param values at least one
   */
  static Figure of(String name, String unit, int threads, double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int n = sorted.length;
    double median = (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    return new Figure(name, unit, median, sorted[0], sorted[n - 1], threads);
  }

  /**
   * In one line, such as {@code 2-4-2-1 16,900,000 samples/s (16,700,000–17,000,000), 1 thread}.
   */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%-12s %s %s (%s–%s), %d %s",
        name,
        number(median),
        unit,
        number(min),
        number(max),
        threads,
        threads == 1 ? "thread" : "threads");
  }

  private static String number(double value) {
    return Math.abs(value) >= 1000
        ? String.format(Locale.ROOT, "%,.0f", value)
        : String.format(Locale.ROOT, "%.3g", value);
  }
}
