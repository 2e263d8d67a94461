package epochscope.analysis;

/**
 * Equal bins over an interval. Values outside and NaN are left out; the last bin holds its edge.
 */
record Binning(double from, double to, int bins) {
  /** Bins from the smallest to the largest finite value of the two; {@code second} may be null. */
  static Binning spanning(float[] first, float[] second, int bins) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (float[] values : new float[][] {first, second == null ? first : second}) {
      for (float value : values) {
        if (Float.isFinite(value)) {
          low = Math.min(low, value);
          high = Math.max(high, value);
        }
      }
    }
    return low < high ? new Binning(low, high, bins) : around(low, bins);
  }

  private static Binning around(double value, int bins) {
    double centre = Double.isFinite(value) ? value : 0;
    double half = Math.max(0.5, Math.ulp((float) centre) * bins);
    return new Binning(centre - half, centre + half, bins);
  }

  /**
   * The weighted distribution of those values whose {@code mask} is {@code side}, its integral 1.
   *
   * @param mask [sample]; null: all of them
   * @param weights [sample]; null: every event counts 1
   */
  ResponseReport.Histogram histogram(
      String name, float[] values, boolean[] mask, boolean side, float[] weights) {
    double[] density = new double[bins];
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      if ((mask == null || mask[i] == side) && values[i] >= from && values[i] <= to) {
        double weight = weights == null ? 1 : weights[i];
        density[bin(values[i])] += weight;
        sum += weight;
      }
    }
    for (int bin = 0; bin < bins && sum != 0; bin++) {
      density[bin] /= sum * (to - from) / bins;
    }
    return new ResponseReport.Histogram(name, from, to, density);
  }

  /** Of a value that is inside. */
  int bin(double value) {
    return Math.min(bins - 1, (int) ((value - from) / (to - from) * bins));
  }
}
