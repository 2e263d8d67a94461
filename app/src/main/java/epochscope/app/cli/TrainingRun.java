package epochscope.app.cli;

import epochscope.backend.Compute;
import epochscope.data.PreparedData;
import epochscope.history.History;
import epochscope.history.HistoryView;
import epochscope.history.Metrics;
import epochscope.nn.Topology;
import epochscope.spec.ExperimentSpec;
import epochscope.spec.InvalidInputException;
import epochscope.train.FinalEvaluation;
import epochscope.train.TrainingCommand;
import epochscope.train.TrainingEvent;
import epochscope.train.TrainingSession;
import java.math.BigDecimal;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Plays a training session from its first epoch to its last, and waits for it. */
final class TrainingRun {
  private static final long GLANCE_MILLIS = 100;

  private final ExperimentSpec resolved;
  private final PreparedData data;
  private final Topology topology;
  private final Compute compute;
  private final BlockingQueue<TrainingEvent> events = new LinkedBlockingQueue<>();

  TrainingRun(ExperimentSpec resolved, PreparedData data, Topology topology, Compute compute) {
    this.resolved = resolved;
    this.data = data;
    this.topology = topology;
    this.compute = compute;
  }

  /**
   * @throws InvalidInputException where it diverged or failed, with what may help
   */
  FinishedRun toTheEnd(TrainingProgress progress) throws InterruptedException {
    History history = new History(History.DEFAULT_BUDGET);
    try (TrainingSession session =
        new TrainingSession(resolved, data, compute, history, events::add)) {
      session.submit(new TrainingCommand.Play());
      TrainingEvent.Finished end = await(session, progress);
      HistoryView run = session.history();
      Metrics metrics = FinalEvaluation.of(resolved, data, compute, run.latest().parameters());
      return new FinishedRun(resolved, data, topology, run, end, metrics);
    }
  }

  private TrainingEvent.Finished await(TrainingSession session, TrainingProgress progress)
      throws InterruptedException {
    while (true) {
      TrainingEvent event = events.poll(GLANCE_MILLIS, TimeUnit.MILLISECONDS);
      session.latest().ifPresent(progress::show);
      switch (event) {
        case TrainingEvent.Finished finished -> {
          return finished;
        }
        case TrainingEvent.Diverged diverged -> throw divergence(diverged);
        case TrainingEvent.Failed failed ->
            throw new InvalidInputException(failed.sentence(), failed.cause());
        case null, default -> {}
      }
    }
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
