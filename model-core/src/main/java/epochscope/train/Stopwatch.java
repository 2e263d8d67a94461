package epochscope.train;

import java.util.function.LongSupplier;

/**
 * Adds up the time between its starts and stops. It is read several times a second while it runs:
 * where that was not so for long, the computer slept, and nothing was computed.
 */
final class Stopwatch {
  private static final double NANOS_PER_SECOND = 1e9;

  /** No evaluation should take longer. */
  private static final long ASLEEP_NANOS = 60_000_000_000L;

  private final LongSupplier clock;
  private long passed;
  private long readAt;
  private boolean running;

  Stopwatch() {
    this(System::nanoTime);
  }

  /**
   * @param clock in nanoseconds
   */
  Stopwatch(LongSupplier clock) {
    this.clock = clock;
  }

  void start() {
    if (!running) {
      running = true;
      readAt = clock.getAsLong();
    }
  }

  void stop() {
    read();
    running = false;
  }

  double seconds() {
    read();
    return passed / NANOS_PER_SECOND;
  }

  /** Goes on from {@code seconds}. */
  void set(double seconds) {
    passed = (long) (seconds * NANOS_PER_SECOND);
    readAt = clock.getAsLong();
  }

  private void read() {
    long now = clock.getAsLong();
    if (running && now - readAt < ASLEEP_NANOS) {
      passed += now - readAt;
    }
    readAt = now;
  }
}
