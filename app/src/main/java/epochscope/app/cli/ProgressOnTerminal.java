package epochscope.app.cli;

import epochscope.history.Metrics;
import epochscope.history.Snapshot;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar that fills with the epochs, with the loss, the rate and the time left behind it. */
final class ProgressOnTerminal implements TrainingProgress {
  private static final int INTERVAL_MILLIS = 100;

  /** The rate is a mean over about so much computing time, so that its digits can be read. */
  private static final double RATE_SECONDS = 1;

  private final ProgressBar bar;
  private final int epochs;
  private Snapshot before;

  ProgressOnTerminal(int epochs) {
    this.epochs = epochs;
    bar =
        new ProgressBarBuilder()
            .setTaskName("epoch")
            .setInitialMax(epochs)
            .setStyle(ProgressBarStyle.UNICODE_BLOCK)
            .setUpdateIntervalMillis(INTERVAL_MILLIS)
            .hideEta()
            .clearDisplayOnFinish()
            .build();
  }

  @Override
  public void show(Snapshot snapshot) {
    if (before == null) {
      before = snapshot;
    }
    Pace pace = Pace.between(before, snapshot, epochs);
    bar.setExtraMessage(
        String.format(
            Locale.ROOT,
            " loss %.4g  %s  %s left",
            snapshot.metrics().get(Metrics.TRAIN_LOSS),
            pace.rate(),
            pace.left()));
    bar.stepTo(snapshot.epoch());
    if (snapshot.seconds() - before.seconds() >= RATE_SECONDS) {
      before = snapshot;
    }
  }

  @Override
  public void close() {
    bar.close();
  }
}
