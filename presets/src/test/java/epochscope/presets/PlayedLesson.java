package epochscope.presets;

import epochscope.backend.Compute;
import epochscope.data.DataPreparation;
import epochscope.data.ExperimentResolver;
import epochscope.data.PreparedData;
import epochscope.history.Metrics;
import epochscope.spec.DataSpec;
import epochscope.spec.ExperimentSpec;
import epochscope.spec.SourceSpec;
import epochscope.spec.TrainingSpec;
import epochscope.train.FinalEvaluation;
import epochscope.train.Trainer;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * An experiment trained to its end.
 *
 * @param byEpoch metrics after the epochs that were looked at
 * @param saved metrics of the weights that are kept, of all parts of the data
 * @param stoppedEarly ended by early stopping
 */
record PlayedLesson(Map<Integer, Metrics> byEpoch, Metrics saved, boolean stoppedEarly) {
  static PlayedLesson of(ExperimentSpec experiment) {
    return of(experiment, Set.of());
  }

  /**
   * Looks at the network after some epochs, and after all where the training itself does.
   *
   * @param epochs after which to look
   */
  static PlayedLesson of(ExperimentSpec experiment, Set<Integer> epochs) {
    Compute compute = Compute.cpu(1);
    PreparedData data = DataPreparation.prepare(experiment.data());
    ExperimentSpec resolved = ExperimentResolver.resolve(experiment, data);
    TrainingSpec training = resolved.training();
    boolean everyEpoch = training.earlyStopping() != null || training.schedule() != null;
    Trainer trainer = new Trainer(resolved, data, compute);
    Map<Integer, Metrics> byEpoch = new TreeMap<>();
    byEpoch.put(0, trainer.evaluate());
    boolean stopped = false;
    while (!stopped && trainer.epoch() < training.epochs()) {
      boolean ended = trainer.update();
      if (ended && (everyEpoch || epochs.contains(trainer.epoch()))) {
        byEpoch.put(trainer.epoch(), trainer.evaluate());
        stopped = trainer.endEpoch(byEpoch.get(trainer.epoch()), true);
      }
    }
    return new PlayedLesson(
        byEpoch, FinalEvaluation.of(resolved, data, compute, trainer.parameters()), stopped);
  }

  /** The same experiment with another sample, split, start and order. */
  static ExperimentSpec reseeded(ExperimentSpec experiment, long seed) {
    DataSpec data = experiment.data();
    SourceSpec source =
        data.source() instanceof SourceSpec.Generated generated
            ? generated.withSeed(seed)
            : data.source();
    return experiment
        .withData(data.withSource(source).withSplit(data.split().withSeed(seed)))
        .withTraining(experiment.training().withSeed(seed));
  }

  double metric(Claim claim) {
    return (claim.epoch() == null ? saved : byEpoch.get(claim.epoch())).get(claim.metric());
  }
}
