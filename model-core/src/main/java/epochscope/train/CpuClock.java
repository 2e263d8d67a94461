package epochscope.train;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * Adds up what a thread computes between its starts and stops: time in which others had the
 * processor does not count. Where the machine does not tell, it is time on the wall.
 */
final class CpuClock {
  private static final double NANOS_PER_SECOND = 1e9;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final boolean TELLS =
      THREADS.isCurrentThreadCpuTimeSupported() && THREADS.isThreadCpuTimeEnabled();

  private long passed;
  private long startedAt;

  void start() {
    startedAt = now();
  }

  void stop() {
    passed += now() - startedAt;
  }

  double seconds() {
    return passed / NANOS_PER_SECOND;
  }

  private static long now() {
    return TELLS ? THREADS.getCurrentThreadCpuTime() : System.nanoTime();
  }
}
