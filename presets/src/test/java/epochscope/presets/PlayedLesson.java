package epochscope.presets;

import epochscope.backend.Compute;
import epochscope.data.DataPreparation;
import epochscope.data.ExperimentResolver;
import epochscope.data.PreparedData;
import epochscope.history.Metrics;
import epochscope.spec.DataSpec;
import epochscope.spec.ExperimentSpec;
import epochscope.spec.SourceSpec;
import epochscope.train.FinalEvaluation;
import epochscope.train.Trainer;
import java.util.ArrayList;
import java.util.List;

/**
 * An experiment trained to its end.
 *
 * @param byEpoch metrics after each epoch, from 0
 * @param saved metrics of the weights that are kept, of all parts of the data
 * @param stoppedEarly ended by early stopping
 */
record PlayedLesson(List<Metrics> byEpoch, Metrics saved, boolean stoppedEarly) {
  static PlayedLesson of(ExperimentSpec experiment) {
    Compute compute = Compute.cpu(1);
    PreparedData data = DataPreparation.prepare(experiment.data());
    ExperimentSpec resolved = ExperimentResolver.resolve(experiment, data);
    Trainer trainer = new Trainer(resolved, data, compute);
    List<Metrics> byEpoch = new ArrayList<>();
    byEpoch.add(trainer.evaluate());
    boolean stopped = false;
    while (!stopped && trainer.epoch() < resolved.training().epochs()) {
      stopped = trainer.update() && endsEarly(trainer, byEpoch);
    }
    return new PlayedLesson(
        byEpoch, FinalEvaluation.of(resolved, data, compute, trainer.parameters()), stopped);
  }

  private static boolean endsEarly(Trainer trainer, List<Metrics> byEpoch) {
    byEpoch.add(trainer.evaluate());
    return trainer.endEpoch(byEpoch.getLast(), true);
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
