package epochscope.train;

/** Samples per second over the last second or so. One thread writes, any reads. */
final class Throughput {
  private static final int MARKS = 5;
  private static final long BETWEEN_MARKS_NANOS = 250_000_000;

  private final long[] nanos = new long[MARKS];
  private final long[] samples = new long[MARKS];
  private int count;
  private volatile double perSecond;

  /** Forgets what was; {@code seen} samples are trained on at {@code now}. */
  void startFrom(long seen, long now) {
    count = 0;
    mark(seen, now);
    perSecond = 0;
  }

  void update(long seen, long now) {
    int oldest = count <= MARKS ? 0 : count % MARKS;
    perSecond = (seen - samples[oldest]) * 1e9 / Math.max(1, now - nanos[oldest]);
    if (now - nanos[(count - 1) % MARKS] >= BETWEEN_MARKS_NANOS) {
      mark(seen, now);
    }
  }

  double perSecond() {
    return perSecond;
  }

  private void mark(long seen, long now) {
    nanos[count % MARKS] = now;
    samples[count % MARKS] = seen;
    count++;
  }
}
