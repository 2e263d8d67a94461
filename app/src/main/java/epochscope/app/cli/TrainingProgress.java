package epochscope.app.cli;

import epochscope.history.Snapshot;
import java.io.PrintWriter;

/** Tells the user how far training is. */
interface TrainingProgress extends AutoCloseable {
  /** The newest moment of the run; called again and again. */
  void show(Snapshot snapshot);

  @Override
  void close();

  /**
   * A bar on a terminal, else a line now and then.
   *
   * @param epochs at most so many
   */
  static TrainingProgress on(PrintWriter err, int epochs) {
    // The launcher knows whether standard error is a terminal; Java cannot find out before 22.
    return Boolean.getBoolean("epochscope.terminal")
        ? new ProgressOnTerminal(epochs)
        : new ProgressInLines(err, epochs);
  }

  static TrainingProgress silent() {
    return new TrainingProgress() {
      @Override
      public void show(Snapshot snapshot) {}

      @Override
      public void close() {}
    };
  }
}
