package epochscope.kernels;

/** Inverted dropout on arrays [unit][sample]. */
final class FloatDropout {
  private FloatDropout() {}

  /**
   * Element k = unit·n + sample is kept if a hash of (key, k), uniform in 0 … 2³¹−1, is not below
   * rate·2³¹. The hash is the finaliser of MurmurHash3 (Appleby 2011): integer operations on k
   * alone, so that the loop vectorises.
   */
  static void apply(double rate, long key, FloatValues x, FloatValues y, int count) {
    float scale = (float) (1 / (1 - rate));
    int threshold = (int) (rate * 0x1p31);
    System.arraycopy(x.array(), x.offset(), y.array(), 0, count);
    apply(scale, threshold, (int) key, (int) (key >>> 32), y.wholeArray(), count);
  }

  private static void apply(float scale, int threshold, int low, int high, float[] y, int count) {
    for (int k = 0; k < count; k++) {
      y[k] *= kept(k, low, high, threshold) * scale;
    }
  }

  /** 1: kept, 0: dropped. */
  private static int kept(int k, int low, int high, int threshold) {
    int h = (k ^ low) * 0x85EBCA6B;
    h = (h ^ (h >>> 13)) + high;
    h = (h ^ (h >>> 16)) * 0x85EBCA6B;
    h = (h ^ (h >>> 13)) * 0xC2B2AE35;
    h ^= h >>> 16;
    return (((h >>> 1) - threshold) >> 31) + 1;
  }
}
