package epochscope.analysis.signal;

/**
 * How values are distributed. Immutable by contract: {@code counts} is handed out uncopied, for
 * reading only.
 *
 * @param count of all values
 * @param finite how many of them are numbers; the others count nowhere else
 * @param mean NaN where there is none
 * @param variance about the mean; NaN where there is none
 * @param from lower edge of the first bin
 * @param to upper edge of the last
 * @param counts [bin]; what lies outside is counted in the first and the last
 */
public record Distribution(
    long count,
    long finite,
    double mean,
    double variance,
    double min,
    double max,
    double from,
    double to,
    long[] counts) {
  static final int BINS = 64;

  /** Beyond it single values would leave the others one bin. */
  private static final double MOST_SIGMAS = 5;

  /** Over the values' range, but no farther than 5 σ from their mean. */
  static Distribution of(float[] values) {
    return around(values, moments(values));
  }

  /**
   * Over a fixed range, so that distributions can be compared.
   *
   * @param values NaN or infinite where there is none
   */
  static Distribution over(double from, double to, float[] values) {
    return binned(values, moments(values), from, to);
  }

  private record Moments(long finite, double mean, double variance, double min, double max) {}

  private static Moments moments(float[] values) {
    long finite = 0;
    double sum = 0;
    double min = Double.POSITIVE_INFINITY;
    double max = Double.NEGATIVE_INFINITY;
    for (float value : values) {
      if (Float.isFinite(value)) {
        finite++;
        sum += value;
        min = Math.min(min, value);
        max = Math.max(max, value);
      }
    }
    double mean = finite == 0 ? Double.NaN : sum / finite;
    return new Moments(finite, mean, variance(values, mean, finite), min, max);
  }

  private static double variance(float[] values, double mean, long finite) {
    double squares = 0;
    for (float value : values) {
      if (Float.isFinite(value)) {
        squares += (value - mean) * (value - mean);
      }
    }
    return finite == 0 ? Double.NaN : squares / finite;
  }

  private static Distribution around(float[] values, Moments moments) {
    double reach = MOST_SIGMAS * Math.sqrt(moments.variance());
    double from = Math.max(moments.min(), moments.mean() - reach);
    double to = Math.min(moments.max(), moments.mean() + reach);
    if (from < to) {
      return binned(values, moments, from, to);
    }
    double centre = moments.finite() == 0 ? 0 : moments.mean();
    return binned(values, moments, centre - 0.5, centre + 0.5);
  }

  private static Distribution binned(float[] values, Moments moments, double from, double to) {
    long[] counts = new long[BINS];
    double perUnit = BINS / (to - from);
    for (float value : values) {
      if (Float.isFinite(value)) {
        counts[Math.clamp((long) Math.floor((value - from) * perUnit), 0, BINS - 1)]++;
      }
    }
    return new Distribution(
        values.length,
        moments.finite(),
        moments.mean(),
        moments.variance(),
        moments.min(),
        moments.max(),
        from,
        to,
        counts);
  }
}
