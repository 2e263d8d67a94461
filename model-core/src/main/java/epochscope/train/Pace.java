package epochscope.train;

/** A limit of the speed, in epochs per second; what an epoch holds is spread evenly over it. */
final class Pace {
  /** Shorter waits are left out: the next ones make up for them. */
  private static final long SHORTEST_WAIT_NANOS = 1_000_000;

  /** Whoever is later than this does not hurry to catch up. */
  private static final long LATEST_NANOS = 50_000_000;

  private double epochsPerSecond = Double.POSITIVE_INFINITY;
  private double fromEpochs;
  private long fromNanos;

  boolean isLimited() {
    return epochsPerSecond < Double.POSITIVE_INFINITY;
  }

  void set(double newEpochsPerSecond) {
    epochsPerSecond = newEpochsPerSecond;
  }

  /** Counts from here on: {@code epochs} are done at {@code now}. */
  void startFrom(double epochs, long now) {
    fromEpochs = epochs;
    fromNanos = now;
  }

  /** How long to wait, at {@code now}, before going beyond {@code epochs}; 0: not at all. */
  long nanosToWait(double epochs, long now) {
    long early = (long) ((epochs - fromEpochs) / epochsPerSecond * 1e9) - (now - fromNanos);
    if (early < -LATEST_NANOS) {
      startFrom(epochs, now);
    }
    return early < SHORTEST_WAIT_NANOS ? 0 : early;
  }
}
