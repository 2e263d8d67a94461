package epochscope.app.experiment;

import epochscope.data.Embedding;
import epochscope.data.PreparedData;
import epochscope.spec.ExperimentSpec;

/**
 * The sample of an experiment as its user may have changed it by hand, for files that are to hold
 * it.
 *
 * @param prepared as it comes from the experiment alone
 * @param data as it is
 */
public record HandMadeSample(PreparedData prepared, PreparedData data) {
  /** As it was changed last. */
  public static HandMadeSample newest(OpenExperiment experiment) {
    return new HandMadeSample(experiment.data(), experiment.session().data());
  }

  private boolean isChanged() {
    return data != prepared;
  }

  /** Whether it was changed, but holds more than an experiment may. */
  public boolean isLeftOut() {
    return isChanged() && !Embedding.isPossible(data);
  }

  /**
   * {@code experiment} with the changed sample in place of its own. Slow for a large one: not on
   * the UI thread.
   */
  public ExperimentSpec in(ExperimentSpec experiment) {
    return isChanged() && !isLeftOut()
        ? experiment.withData(Embedding.of(experiment.data(), data))
        : experiment;
  }
}
