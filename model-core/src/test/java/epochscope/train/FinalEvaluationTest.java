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
import epochscope.spec.DataSpec;
import epochscope.spec.ExperimentSpec;
import epochscope.spec.LossSpec;
import epochscope.spec.NetworkSpec;
import epochscope.spec.NodeSpec;
import epochscope.spec.SourceSpec;
import epochscope.spec.Task;
import epochscope.spec.TrainingSpec;
import java.util.List;
import org.junit.jupiter.api.Test;

class FinalEvaluationTest {
  /** y = σ(x) */
  private static final ExperimentSpec LOGISTIC =
      new ExperimentSpec(
          "logistic",
          new DataSpec(new SourceSpec.Xor(2, 1L, 0.0), null, null, null),
          new NetworkSpec(List.of(new NodeSpec.Dense("out", null, 1, Activation.LOGISTIC, null))),
          new TrainingSpec(
              new LossSpec.BinaryCrossEntropy(), null, null, null, null, null, null, null));

  private static final float[] WEIGHT_ONE_BIAS_ZERO = {1, 0};

  private static Dataset sample(float[] x, float[] labels) {
    return new Dataset(
        Task.CLASSIFY,
        List.of(new Feature("x", "")),
        List.of("y"),
        List.of("background", "signal"),
        x,
        labels,
        null);
  }

  @Test
  void measuresEveryPartThatHasEvents() {
    Dataset train = sample(new float[] {-1, 1}, new float[] {0, 1});
    Dataset none = sample(new float[0], new float[0]);
    Dataset test = sample(new float[] {2, -3, 1}, new float[] {1, 0, 0});
    PreparedData data =
        new PreparedData(train, none, test, new Preprocessing(List.of()), List.of());

    Metrics metrics = FinalEvaluation.of(LOGISTIC, data, Compute.cpu(1), WEIGHT_ONE_BIAS_ZERO);

    double loss = (softplus(-2) + softplus(-3) + softplus(1)) / 3;
    assertThat(metrics.get("test.loss")).isCloseTo(loss, within(1e-6));
    assertThat(metrics.get("test.accuracy")).isCloseTo(2.0 / 3, within(1e-12));
    assertThat(metrics.get("test.auc")).isEqualTo(1);
    assertThat(metrics.get("train.loss")).isCloseTo(softplus(-1), within(1e-6));
    assertThat(metrics.get("train.accuracy")).isEqualTo(1);
    assertThat(metrics.values()).doesNotContainKey("validation.loss");
  }

  /** ln(1 + e^z) */
  private static double softplus(double z) {
    return Math.log1p(Math.exp(z));
  }
}
