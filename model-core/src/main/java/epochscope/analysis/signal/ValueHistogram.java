package epochscope.analysis.signal;

/**
 * How values lie around zero: bins of equal width from −2^k to 2^k, k the least that holds them
 * all. Histograms of different reach are compared by adding bins up, which loses nothing. Immutable
 * by contract: {@code counts} is handed out uncopied, for reading only.
 *
 * @param exponent k
 * @param counts [bin]; what is not finite counts nowhere
 */
public record ValueHistogram(int exponent, int[] counts) {
  public static final int BINS = 256;

  /** Smaller values count as zero. */
  private static final int LEAST_EXPONENT = -40;

  /**
   * @param from first of the values
   * @param count how many
   * @param largest of their magnitudes
   */
  static ValueHistogram of(float[] values, int from, int count, double largest) {
    int exponent =
        largest > 0 ? Math.max(LEAST_EXPONENT, Math.getExponent(largest) + 1) : LEAST_EXPONENT;
    double perUnit = BINS / 2 / Math.scalb(1.0, exponent);
    int[] counts = new int[BINS];
    for (int i = from; i < from + count; i++) {
      if (Float.isFinite(values[i])) {
        int bin = (int) Math.floor(values[i] * perUnit) + BINS / 2;
        counts[Math.clamp(bin, 0, BINS - 1)]++;
      }
    }
    return new ValueHistogram(exponent, counts);
  }

  /** The bins' outer edges are ± this. */
  public double reach() {
    return Math.scalb(1.0, exponent);
  }

  /** The same values in bins from −2^{@code wider} to 2^{@code wider}. */
  public int[] countsOver(int wider) {
    if (wider == exponent) {
      return counts;
    }
    int[] merged = new int[BINS];
    int shift = Math.min(wider - exponent, 8);
    for (int bin = 0; bin < BINS; bin++) {
      merged[(bin - BINS / 2 >> shift) + BINS / 2] += counts[bin];
    }
    return merged;
  }
}
