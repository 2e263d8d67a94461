package epochscope.app.bench;

import epochscope.backend.Compute;
import epochscope.data.DataPreparation;
import epochscope.data.ExperimentResolver;
import epochscope.data.PreparedData;
import epochscope.history.History;
import epochscope.spec.Activation;
import epochscope.spec.DataSpec;
import epochscope.spec.ExperimentSpec;
import epochscope.spec.NetworkSpec;
import epochscope.spec.NodeSpec;
import epochscope.spec.SourceSpec;
import epochscope.spec.TrainingSpec;
import epochscope.train.Trainer;
import epochscope.train.TrainingCommand;
import epochscope.train.TrainingEvent;
import epochscope.train.TrainingSession;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * What it costs to remember a run: 100,000 epochs of the network of {@code two-gaussians} on a
 * small sample, whose epochs are so short that the history has more to do than it ever has.
 */
final class HistoryCase implements BenchCase {
  private static final int EPOCHS = 100_000;
  private static final int SAMPLES = 200;
  private static final int BATCH = 100;
  private static final double MEGABYTE = 1 << 20;

  private static final ExperimentSpec EXPERIMENT =
      new ExperimentSpec(
          "history",
          new DataSpec(new SourceSpec.TwoGaussians(SAMPLES, 1L, null, null), null, null, null),
          new NetworkSpec(
              List.of(
                  new NodeSpec.Dense("h", null, 100, Activation.TANH, null),
                  new NodeSpec.Dense("out", null, null, null, null))),
          new TrainingSpec(null, null, BATCH, EPOCHS, null, null, null, null));

  @Override
  public String name() {
    return "history";
  }

  @Override
  public List<Figure> measure(int threads) throws InterruptedException {
    PreparedData data = DataPreparation.prepare(EXPERIMENT.data());
    ExperimentSpec resolved = ExperimentResolver.resolve(EXPERIMENT, data);
    withoutHistory(resolved, data, EPOCHS / 10);
    double plain = withoutHistory(resolved, data, EPOCHS);
    History history = new History(History.DEFAULT_BUDGET);
    double before = heapInUse();
    double watched = withHistory(resolved, data, history);
    double heap = heapInUse() - before;
    double overhead = 100 * (watched / plain - 1);
    return List.of(
        Figure.of("history", "MB kept", 1, history.bytes() / MEGABYTE),
        Figure.of("history-heap", "MB of heap", 1, heap),
        Figure.of("history-time", "% more time than training and evaluating", 1, overhead));
  }

  /** Seconds of training and evaluating alone. */
  private static double withoutHistory(ExperimentSpec resolved, PreparedData data, int epochs) {
    Trainer trainer = new Trainer(resolved, data, Compute.cpu(1));
    long start = System.nanoTime();
    while (trainer.epoch() < epochs) {
      if (trainer.update()) {
        trainer.evaluate();
      }
    }
    return (System.nanoTime() - start) / 1e9;
  }

  private static double withHistory(ExperimentSpec resolved, PreparedData data, History history)
      throws InterruptedException {
    CountDownLatch over = new CountDownLatch(1);
    try (TrainingSession session =
        new TrainingSession(
            resolved,
            data,
            Compute.cpu(1),
            history,
            event -> {
              if (event instanceof TrainingEvent.Finished) {
                over.countDown();
              }
            })) {
      session.submit(new TrainingCommand.Play());
      over.await();
      return session.history().latest().seconds();
    }
  }

  private static double heapInUse() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE;
  }
}
