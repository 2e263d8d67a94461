package epochscope.train;

import epochscope.backend.Compute;
import epochscope.data.ExperimentResolver;
import epochscope.data.FoldedData;
import epochscope.data.PreparedData;
import epochscope.history.Metrics;
import epochscope.spec.ExperimentSpec;
import epochscope.spec.InvalidInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Trains a network for each fold of a sample and tests it on the events that it has not seen. Fold
 * i, counted from 0, trains with the experiment's seed plus i. Knows no threads.
 */
public final class CrossValidation {
  private final ExperimentSpec experiment;
  private final FoldedData data;
  private final Compute compute;

  /**
   * @param folds from 2 to the number of events
   */
  public CrossValidation(ExperimentSpec experiment, int folds, Compute compute) {
    this.experiment = experiment;
    this.data = FoldedData.of(experiment.data(), folds);
    this.compute = compute;
  }

  /** What was done to the data before they were dealt out, one sentence each. */
  public List<String> notes() {
    return data.notes();
  }

  /**
   * @param finished is told of each fold as it ends
   * @throws InvalidInputException where a training diverges
   */
  public FoldScores run(Consumer<FoldScores.Fold> finished) {
    List<FoldScores.Fold> folds = new ArrayList<>();
    for (int i = 0; i < data.size(); i++) {
      folds.add(fold(i));
      finished.accept(folds.getLast());
    }
    return new FoldScores(folds);
  }

  private FoldScores.Fold fold(int index) {
    long seed = experiment.training().seed() + index;
    PreparedData parts = data.fold(index);
    ExperimentSpec resolved =
        ExperimentResolver.resolve(
            experiment.withTraining(experiment.training().withSeed(seed)), parts);
    Trainer trainer = new Trainer(resolved, parts, compute);
    boolean stopped = train(trainer, resolved.training().epochs(), index);
    Metrics metrics = FinalEvaluation.of(resolved, parts, compute, trainer.parameters());
    return new FoldScores.Fold(
        seed,
        stopped ? trainer.bestEpoch() : trainer.epoch(),
        parts.train().size(),
        parts.validation().size(),
        parts.test().size(),
        metrics);
  }

  /**
   * @return whether early stopping ended it, and brought the best weights back
   */
  private boolean train(Trainer trainer, int epochs, int fold) {
    boolean stopped = false;
    while (!stopped && trainer.epoch() < epochs) {
      boolean epochEnded = trainer.update();
      Metrics metrics = epochEnded ? trainer.evaluate() : null;
      boolean sound =
          trainer.isFinite() && !(epochEnded && Double.isNaN(metrics.get(Metrics.TRAIN_LOSS)));
      if (!sound) {
        throw new InvalidInputException(
            "the training of fold %d diverged after epoch %d: its values are no longer finite;"
                    .formatted(fold + 1, trainer.epoch())
                + " lower training.optimiser.learningRate, or scale the features");
      }
      stopped = epochEnded && trainer.endEpoch(metrics, true);
    }
    return stopped;
  }
}
