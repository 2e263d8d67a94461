package epochscope.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epochscope.backend.Compute;
import epochscope.data.Dataset;
import epochscope.data.Feature;
import epochscope.data.PreparedData;
import epochscope.data.Preprocessing;
import epochscope.history.Metrics;
import epochscope.spec.Activation;
import epochscope.spec.ExperimentSpec;
import epochscope.spec.LossSpec;
import epochscope.spec.NetworkSpec;
import epochscope.spec.NodeSpec;
import epochscope.spec.OptimiserSpec;
import epochscope.spec.Task;
import epochscope.spec.TrainingSpec;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rosenblatt's rule w ← w + r(d − y)x, as the optimiser and the loss together say it. */
class PerceptronRuleTest {
  private static final double RATE = 0.5;

  @Test
  void eachUpdateIsTheRuleOfOneSampleUntilNothingIsWrong() {
    Dataset data = separable();
    Trainer trainer = trainer(data);
    float[] w = trainer.parameters();
    int corrections = 0;
    while (trainer.epoch() < 50) {
      trainer.update();
      float[] next = trainer.parameters();
      float direction = Math.signum(next[2] - w[2]);
      if (direction != 0) {
        corrections++;
        double x1 = (next[0] - w[0]) / RATE / direction;
        double x2 = (next[1] - w[1]) / RATE / direction;
        assertThat(next[2] - w[2]).isCloseTo((float) (RATE * direction), within(1e-6f));
        assertThat(isSample(data, x1, x2, direction > 0)).isTrue();
        assertThat(w[0] * x1 + w[1] * x2 + w[2] > 0).isEqualTo(direction < 0);
      } else {
        assertThat(next).isEqualTo(w);
      }
      w = next;
    }
    assertThat(corrections).isBetween(3, 200);
    assertThat(trainer.samples()).isEqualTo(trainer.step());
    assertThat(trainer.evaluate().get(Metrics.TRAIN_ACCURACY)).isEqualTo(1);
  }

  private static boolean isSample(Dataset data, double x1, double x2, boolean signal) {
    for (int i = 0; i < data.size(); i++) {
      if (Math.abs(data.featureValues()[2 * i] - x1) < 1e-5
          && Math.abs(data.featureValues()[2 * i + 1] - x2) < 1e-5
          && data.label(i) == (signal ? 1 : 0)) {
        return true;
      }
    }
    return false;
  }

  /** Of uniform points those that lie off the line x₁ − 2x₂ = 0.3; the signal is on one side. */
  private static Dataset separable() {
    Dataset points = Trainings.points(120, 4, null);
    float[] x = points.featureValues();
    int[] far =
        IntStream.range(0, points.size())
            .filter(i -> Math.abs(x[2 * i] - 2 * x[2 * i + 1] - 0.3) > 0.2)
            .toArray();
    float[] kept = new float[2 * far.length];
    float[] signal = new float[far.length];
    for (int i = 0; i < far.length; i++) {
      kept[2 * i] = x[2 * far[i]];
      kept[2 * i + 1] = x[2 * far[i] + 1];
      signal[i] = kept[2 * i] - 2 * kept[2 * i + 1] > 0.3 ? 1 : 0;
    }
    List<Feature> features = List.of(new Feature("x1", ""), new Feature("x2", ""));
    return new Dataset(
        Task.CLASSIFY, features, List.of("t"), List.of("no", "yes"), kept, signal, null);
  }

  private static Trainer trainer(Dataset data) {
    Trainings any = Trainings.xor(1);
    NodeSpec line = new NodeSpec.Dense("line", null, 1, Activation.STEP, null);
    TrainingSpec training =
        new TrainingSpec(
            new LossSpec.Perceptron(),
            new OptimiserSpec.Perceptron(RATE),
            null,
            null,
            null,
            null,
            null,
            null);
    ExperimentSpec spec =
        new ExperimentSpec("line", any.spec(1).data(), new NetworkSpec(List.of(line)), training);
    return new Trainer(
        spec,
        new PreparedData(
            data, data, data.select(new int[] {0}), new Preprocessing(List.of()), List.of()),
        Compute.cpu(1));
  }
}
