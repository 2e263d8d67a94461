package epochscope.train;

import epochscope.backend.Compute;
import epochscope.spec.Check;
import java.util.Arrays;
import java.util.List;

/** Measures how many samples a second a known training learns from, on the calling thread. */
public final class TrainingThroughput {
  private final Trainer trainer;
  private final int updates;

  /**
   * @param name one of {@link #names}
   */
  public TrainingThroughput(String name, Compute compute) {
    ThroughputCase measured =
        Arrays.stream(ThroughputCase.values())
            .filter(known -> known.label().equals(name))
            .findFirst()
            .orElseThrow(
                () ->
                    Check.found("case", '"' + name + '"', "one of " + String.join(", ", names())));
    trainer = new Trainer(measured.experiment(), measured.prepared(), compute);
    updates = measured.updates();
  }

  public static List<String> names() {
    return Arrays.stream(ThroughputCase.values()).map(ThroughputCase::label).toList();
  }

  /** Samples per second over some tenths of a second; the first time is also for the JIT. */
  public double samplesPerSecond() {
    long samples = trainer.samples();
    long start = System.nanoTime();
    for (int i = 0; i < updates; i++) {
      trainer.update();
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    return (trainer.samples() - samples) / seconds;
  }
}
