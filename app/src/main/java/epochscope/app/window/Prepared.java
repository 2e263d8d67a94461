package epochscope.app.window;

import epochscope.app.experiment.ExperimentOpener;
import epochscope.app.experiment.OpenExperiment;

/** An experiment that is ready to run, and where it came from. */
record Prepared(Source source, OpenExperiment experiment) implements AutoCloseable {
  /**
   * Slow: not on the UI thread.
   *
   * @param gate its events come through here
   */
  static Prepared of(Source source, ExperimentOpener opener, EventGate gate) throws Exception {
    return new Prepared(source, opener.open(source.title(), source.experiment().call(), gate));
  }

  @Override
  public void close() {
    experiment.close();
  }
}
