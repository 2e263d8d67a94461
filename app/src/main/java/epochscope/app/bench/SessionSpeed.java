package epochscope.app.bench;

import epochscope.history.Snapshot;
import epochscope.train.TrainingCommand;
import epochscope.train.TrainingSession;
import java.time.Duration;

/** How fast a session trains, while it is let. */
record SessionSpeed(TrainingSession session) {
  private static final long START_MILLIS = 200;

  /** Lets it train for {@code time}, and returns its samples per second. */
  double over(Duration time) throws InterruptedException {
    session.submit(new TrainingCommand.Play());
    Thread.sleep(START_MILLIS);
    long from = System.nanoTime();
    long before = samples();
    Thread.sleep(time.toMillis());
    long after = samples();
    double seconds = (System.nanoTime() - from) / 1e9;
    session.submit(new TrainingCommand.Pause());
    Thread.sleep(START_MILLIS);
    return (after - before) / seconds;
  }

  private long samples() {
    return session.latest().map(Snapshot::samples).orElse(0L);
  }
}
