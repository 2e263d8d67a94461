package epochscope.train;

import static org.assertj.core.api.Assertions.assertThat;

import epochscope.backend.Compute;
import epochscope.data.Dataset;
import epochscope.data.Feature;
import epochscope.data.PreparedData;
import epochscope.data.Preprocessing;
import epochscope.kernels.SplitMix64;
import epochscope.spec.Activation;
import epochscope.spec.DataSpec;
import epochscope.spec.ExperimentSpec;
import epochscope.spec.LossSpec;
import epochscope.spec.NetworkSpec;
import epochscope.spec.NodeSpec;
import epochscope.spec.OptimiserSpec;
import epochscope.spec.SourceSpec;
import epochscope.spec.Task;
import epochscope.spec.TrainingSpec;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rosenblatt's rule w ← w + r(d − y)x, b ← b + r(d − y) comes out of gradient descent. */
class PerceptronTest {
  private static final int EVENTS = 60;
  private static final float RATE = 0.5f;

  @Test
  void everyUpdateIsTheRule() {
    Dataset data = data(false);
    Trainer trainer = trainer(data);
    float[] w = trainer.parameters();
    SampleOrder order = new SampleOrder(EVENTS);
    order.start(1, 0, 0);
    for (int event : order.rows()) {
      float x1 = data.feature(event, 0);
      float x2 = data.feature(event, 1);
      int y = Math.fma(w[1], x2, w[0] * x1) + w[2] > 0 ? 1 : 0;
      float step = RATE * (data.label(event) - y);
      w[0] += step * x1;
      w[1] += step * x2;
      w[2] += step;
      trainer.update();
      assertThat(trainer.parameters()).containsExactly(w);
    }
  }

  @Test
  void separatesWhatCanBeSeparatedAndNeverXor() {
    assertThat(accuracyAfter(trainer(data(false)), 200)).isEqualTo(1);
    assertThat(accuracyAfter(trainer(data(true)), 200)).isLessThanOrEqualTo(0.75);
  }

  private static double accuracyAfter(Trainer trainer, int epochs) {
    for (int i = 0; i < epochs * EVENTS; i++) {
      trainer.update();
    }
    return trainer.evaluate().values().get("train.accuracy");
  }

  private static Trainer trainer(Dataset data) {
    NodeSpec out = new NodeSpec.Dense("out", null, 1, Activation.STEP, null);
    OptimiserSpec sgd = new OptimiserSpec.Sgd((double) RATE);
    TrainingSpec training =
        new TrainingSpec(new LossSpec.Perceptron(), sgd, 1, 100, null, 0.0, 1L, null);
    DataSpec source = new DataSpec(new SourceSpec.Xor(100, 1L, null), null, null, null);
    PreparedData prepared =
        new PreparedData(data, data, data, new Preprocessing(List.of()), List.of());
    return new Trainer(
        new ExperimentSpec("", source, new NetworkSpec(List.of(out)), training),
        prepared,
        Compute.cpu(1));
  }

  /** Two clouds beside a line, or at the corners of a square the four clouds of XOR. */
  private static Dataset data(boolean xor) {
    SplitMix64 random = new SplitMix64(4);
    float[] x = new float[2 * EVENTS];
    float[] t = new float[EVENTS];
    for (int i = 0; i < EVENTS; i++) {
      int right = i % 2;
      int above = i / 2 % 2;
      x[2 * i] = (float) (right + 0.3 * random.nextDouble());
      x[2 * i + 1] = (float) (above + 0.3 * random.nextDouble());
      t[i] = xor ? right ^ above : right;
    }
    List<Feature> features = List.of(new Feature("x1", ""), new Feature("x2", ""));
    List<String> classes = List.of("background", "signal");
    return new Dataset(Task.CLASSIFY, features, List.of("t"), classes, x, t, null);
  }
}
