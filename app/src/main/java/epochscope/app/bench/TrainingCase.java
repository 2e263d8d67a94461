package epochscope.app.bench;

import epochscope.backend.Compute;
import epochscope.data.ExperimentResolver;
import epochscope.data.PreparedData;
import epochscope.spec.ExperimentSpec;
import epochscope.train.Trainer;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/**
 * Throughput of training in samples per second, evaluation left out.
 *
 * @param parallel whether the network is large enough for several threads
 */
record TrainingCase(
    String name, Supplier<PreparedData> sample, ExperimentSpec experiment, boolean parallel)
    implements BenchCase {
  private static final int REPETITIONS = 5;
  private static final double WARM_UP_NANOS = Duration.ofSeconds(2).toNanos();
  private static final double REPETITION_NANOS = Duration.ofMillis(700).toNanos();

  @Override
  public List<Figure> measure(int threads) {
    int used = parallel ? threads : 1;
    PreparedData data = sample.get();
    Trainer trainer =
        new Trainer(ExperimentResolver.resolve(experiment, data), data, Compute.cpu(used));
    long updates = updatesPerRepetition(trainer);
    double[] rates = new double[REPETITIONS];
    for (int i = 0; i < REPETITIONS; i++) {
      rates[i] = samplesPerSecond(trainer, updates);
    }
    return List.of(Figure.of(name, "samples/s", used, rates));
  }

  /**
   * Trains until the compiler has done its work, then tells how many updates a repetition takes.
   */
  private static long updatesPerRepetition(Trainer trainer) {
    long updates = 1;
    double spent = 0;
    double nanos = 0;
    while (spent < WARM_UP_NANOS) {
      long start = System.nanoTime();
      train(trainer, updates);
      nanos = System.nanoTime() - start;
      spent += nanos;
      updates = nanos < WARM_UP_NANOS / 16 ? 2 * updates : updates;
    }
    return Math.max(1, Math.round(updates * REPETITION_NANOS / nanos));
  }

  private static double samplesPerSecond(Trainer trainer, long updates) {
    long samples = trainer.samples();
    long start = System.nanoTime();
    train(trainer, updates);
    return (trainer.samples() - samples) / ((System.nanoTime() - start) / 1e9);
  }

  private static void train(Trainer trainer, long updates) {
    for (long i = 0; i < updates; i++) {
      trainer.update();
    }
  }
}
