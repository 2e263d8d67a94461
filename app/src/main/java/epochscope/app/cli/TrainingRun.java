package epochscope.app.cli;

import epochscope.app.experiment.OpenExperiment;
import epochscope.backend.Compute;
import epochscope.history.HistoryView;
import epochscope.history.Metrics;
import epochscope.spec.InvalidInputException;
import epochscope.train.FinalEvaluation;
import epochscope.train.TrainingCommand;
import epochscope.train.TrainingEvent;
import java.math.BigDecimal;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** Plays a training session from its first epoch to its last, and waits for it. */
final class TrainingRun {
  private static final long GLANCE_MILLIS = 100;

  private final OpenExperiment experiment;
  private final Compute compute;
  private final BlockingQueue<TrainingEvent> events;

  /**
   * @param events those of the experiment's session
   */
  TrainingRun(OpenExperiment experiment, Compute compute, BlockingQueue<TrainingEvent> events) {
    this.experiment = experiment;
    this.compute = compute;
    this.events = events;
  }

  /**
   * @throws InvalidInputException where it diverged or failed, with what may help
   */
  FinishedRun toTheEnd(TrainingProgress progress) throws InterruptedException {
    TrainingEvent.Finished end = finished(toAnyEnd(progress));
    HistoryView history = experiment.session().history();
    Metrics metrics =
        FinalEvaluation.of(
            experiment.resolved(),
            experiment.session().data(),
            compute,
            history.latest().parameters());
    return new FinishedRun(experiment, history, end, metrics);
  }

  /**
   * How it ended: finished or diverged.
   *
   * @throws InvalidInputException where it failed
   */
  TrainingEvent toAnyEnd(TrainingProgress progress) throws InterruptedException {
    experiment.session().submit(new TrainingCommand.Play());
    while (true) {
      TrainingEvent event = events.poll(GLANCE_MILLIS, TimeUnit.MILLISECONDS);
      experiment.session().latest().ifPresent(progress::show);
      switch (event) {
        case TrainingEvent.Finished finished -> {
          return finished;
        }
        case TrainingEvent.Diverged diverged -> {
          return diverged;
        }
        case TrainingEvent.Failed failed ->
            throw new InvalidInputException(failed.sentence(), failed.cause());
        case null, default -> {}
      }
    }
  }

  private static TrainingEvent.Finished finished(TrainingEvent end) {
    if (end instanceof TrainingEvent.Diverged diverged) {
      throw divergence(diverged);
    }
    return (TrainingEvent.Finished) end;
  }

  private static InvalidInputException divergence(TrainingEvent.Diverged event) {
    return new InvalidInputException(
        ("training diverged after epoch %d in node %s: its values are no longer finite, most likely"
                + " because the learning rate of %s is too high for it; lower"
                + " training.optimiser.learningRate, or scale the features")
            .formatted(event.epoch(), event.node(), plain(event.learningRate())));
  }

  private static String plain(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }
}
