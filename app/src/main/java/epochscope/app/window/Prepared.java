package epochscope.app.window;

import epochscope.app.experiment.ExperimentOpener;
import epochscope.app.experiment.OpenExperiment;
import epochscope.spec.ExperimentSpec;

/** An experiment that is ready to run, and where it came from. */
record Prepared(Source source, OpenExperiment experiment) implements AutoCloseable {
  /**
   * Slow: not on the UI thread.
   *
   * @param gate its events come through here
   */
  static Prepared of(Source source, ExperimentOpener opener, EventGate gate) throws Exception {
    ExperimentSpec spec = source.experiment().call();
    return new Prepared(source, opener.open(source.title(), spec, source.edited(), gate));
  }

  @Override
  public void close() {
    experiment.close();
  }
}
