package epochscope.train;

/** Adds up the time between its starts and stops. */
final class Stopwatch {
  private static final double NANOS_PER_SECOND = 1e9;

  private long passed;
  private long startedAt;
  private boolean running;

  void start() {
    if (!running) {
      running = true;
      startedAt = System.nanoTime();
    }
  }

  void stop() {
    passed = nanos();
    running = false;
  }

  double seconds() {
    return nanos() / NANOS_PER_SECOND;
  }

  /** Goes on from {@code seconds}. */
  void set(double seconds) {
    passed = (long) (seconds * NANOS_PER_SECOND);
    startedAt = System.nanoTime();
  }

  private long nanos() {
    return passed + (running ? System.nanoTime() - startedAt : 0);
  }
}
