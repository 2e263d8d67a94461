package epochscope.train;

/**
 * Comes due every few milliseconds of steps, however short they are, without asking the clock at
 * each.
 */
final class Beat {
  private static final long SHORT_NANOS = 1_000_000;
  private static final long LONG_NANOS = 4_000_000;
  private static final int MOST_STEPS = 1 << 16;

  private int stepsPerBeat = 1;
  private int stepsLeft = 1;
  private long lastNanos = System.nanoTime();

  /** Counts a step. */
  boolean isDue() {
    stepsLeft--;
    if (stepsLeft > 0) {
      return false;
    }
    long now = System.nanoTime();
    if (now - lastNanos < SHORT_NANOS) {
      stepsPerBeat = Math.min(2 * stepsPerBeat, MOST_STEPS);
    } else if (now - lastNanos > LONG_NANOS) {
      stepsPerBeat = Math.max(1, stepsPerBeat / 2);
    }
    lastNanos = now;
    stepsLeft = stepsPerBeat;
    return true;
  }
}
