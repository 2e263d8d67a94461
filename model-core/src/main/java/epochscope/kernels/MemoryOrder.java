package epochscope.kernels;

/**
 * How activations lie in memory: [unit][sample], as plain loops want them, or
 * [sample][pixel][channel], as oneDNN does; with one channel the latter is [sample][unit]. A unit
 * is channel · pixels + pixel.
 *
 * @param n samples; 0: [unit][sample], of however many
 */
record MemoryOrder(int n, int pixels, int channels) {
  /** [unit][sample]; also flat vectors. */
  static final MemoryOrder UNITS = new MemoryOrder(0, 0, 0);

  /** [sample][unit] */
  static MemoryOrder samples(int n, int units) {
    return new MemoryOrder(n, units, 1);
  }

  /** [sample][pixel][channel] */
  static MemoryOrder images(int n, int pixels, int channels) {
    return pixels == 1 ? samples(n, channels) : new MemoryOrder(n, pixels, channels);
  }

  boolean isUnits() {
    return n == 0;
  }

  int units() {
    return pixels * channels;
  }

  /** Sample, pixel and channel. */
  long[] axes() {
    return new long[] {n, pixels, channels};
  }

  /** How far apart neighbours along these axes are where they lie in another order. */
  long[] stridesIn(MemoryOrder other) {
    if (other.isUnits()) {
      return new long[] {1, n, (long) pixels * n};
    }
    return other.channels == channels
        ? new long[] {units(), channels, 1}
        : new long[] {units(), 1, pixels};
  }

  /** What comes between this order and another, as no rearrangement leads straight there. */
  MemoryOrder stepTo(MemoryOrder other) {
    if (isUnits() || other.isUnits() || n == other.n && (channels == 1 || other.channels == 1)) {
      return other;
    }
    return n == other.n ? samples(n, units()) : UNITS;
  }
}
