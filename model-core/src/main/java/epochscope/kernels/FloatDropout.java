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
    int high = (int) (key >>> 32);
    apply(scale, threshold, (int) key, high, x.wholeArray(), y.wholeArray(), count);
  }

  /** The same choices for activations that lie in another order than [unit][sample]. */
  static void apply(double rate, long key, FloatValues x, FloatValues y, MemoryOrder order) {
    float scale = (float) (1 / (1 - rate));
    int threshold = (int) (rate * 0x1p31);
    int n = order.n();
    boolean oneChannel = order.channels() == 1;
    int pixels = oneChannel ? 1 : order.pixels();
    int length = oneChannel ? order.pixels() : order.channels();
    int low = (int) key;
    int high = (int) (key >>> 32);
    float[] from = x.wholeArray();
    float[] to = y.wholeArray();
    int at = 0;
    for (int s = 0; s < n; s++) {
      for (int p = 0; p < pixels; p++) {
        apply(scale, threshold, low, high, from, to, at, length, p * n + s, pixels * n);
        at += length;
      }
    }
  }

  /**
   * Of {@code length} elements that lie side by side from {@code at}, the first is element {@code
   * first}, the next {@code step} further.
   */
  private static void apply(
      float scale,
      int threshold,
      int low,
      int high,
      float[] x,
      float[] y,
      int at,
      int length,
      int first,
      int step) {
    for (int i = 0; i < length; i++) {
      y[at + i] = x[at + i] * (kept(first + i * step, low, high, threshold) * scale);
    }
  }

  private static void apply(
      float scale, int threshold, int low, int high, float[] x, float[] y, int count) {
    for (int k = 0; k < count; k++) {
      y[k] = x[k] * (kept(k, low, high, threshold) * scale);
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
