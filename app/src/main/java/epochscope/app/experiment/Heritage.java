package epochscope.app.experiment;

import epochscope.history.Snapshot;
import epochscope.nn.Topology;
import epochscope.nn.Transplant;
import epochscope.train.TrainingCommand;

/**
 * What a network has learned, for another one to begin with.
 *
 * @param parameters the flat vector of {@code network}
 */
public record Heritage(Topology network, float[] parameters) {
  /** Of the newest moment. */
  public static Heritage of(OpenExperiment experiment) {
    Snapshot newest =
        experiment.session().latest().orElseGet(() -> experiment.session().history().latest());
    return new Heritage(experiment.topology(), newest.parameters());
  }

  /** What fits {@code heir} becomes its epoch 0. */
  public Transplant pass(OpenExperiment heir) {
    Transplant transplant = Transplant.of(network, parameters, heir.topology());
    if (!transplant.kept().isEmpty()) {
      heir.session().submit(new TrainingCommand.Inherit(transplant));
    }
    return transplant;
  }
}
