package epochscope.app.cli;

import epochscope.history.Metrics;
import epochscope.history.Snapshot;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/** A plain line now and then, for logs. */
final class ProgressInLines implements TrainingProgress {
  private static final long INTERVAL = Duration.ofSeconds(5).toNanos();

  private final PrintWriter err;
  private final int epochs;
  private Snapshot before;
  private long next;

  ProgressInLines(PrintWriter err, int epochs) {
    this.err = err;
    this.epochs = epochs;
    this.next = System.nanoTime() + INTERVAL;
  }

  @Override
  public void show(Snapshot snapshot) {
    if (before == null) {
      before = snapshot;
    }
    if (System.nanoTime() - next < 0) {
      return;
    }
    Pace pace = Pace.between(before, snapshot, epochs);
    err.println(
        String.format(
            Locale.ROOT,
            "epoch %d of %d, loss %.4g, %s, %s left",
            snapshot.epoch(),
            epochs,
            snapshot.metrics().get(Metrics.TRAIN_LOSS),
            pace.rate(),
            pace.left()));
    before = snapshot;
    next += INTERVAL;
  }

  @Override
  public void close() {
    err.flush();
  }
}
