package epochscope.app.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.function.DoubleConsumer;

/** Says now and then how much of a piece of work is done. */
final class PercentInLines implements DoubleConsumer {
  private static final long INTERVAL = Duration.ofSeconds(5).toNanos();

  private final PrintWriter err;
  private final String what;
  private long next = System.nanoTime() + INTERVAL;

  PercentInLines(PrintWriter err, String what) {
    this.err = err;
    this.what = what;
  }

  /**
   * @param share from 0 to 1
   */
  @Override
  public void accept(double share) {
    if (System.nanoTime() - next >= 0) {
      err.println(what + ": " + Math.round(100 * share) + " %");
      err.flush();
      next = System.nanoTime() + INTERVAL;
    }
  }
}
