package epochscope.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import epochscope.backend.Compute;
import epochscope.data.Dataset;
import epochscope.data.Feature;
import epochscope.data.PreparedData;
import epochscope.data.Preprocessing;
import epochscope.kernels.JavaDoubleKernels;
import epochscope.nn.Network;
import epochscope.nn.ParameterLayout;
import epochscope.nn.Topology;
import epochscope.spec.Activation;
import epochscope.spec.ExperimentSpec;
import epochscope.spec.InitialiserSpec;
import epochscope.spec.InvalidInputException;
import epochscope.spec.LossSpec;
import epochscope.spec.NetworkSpec;
import epochscope.spec.NodeSpec;
import epochscope.spec.Shape;
import epochscope.spec.SpecJson;
import epochscope.spec.Task;
import epochscope.spec.TrainingSpec;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * One update of ŷ = w₁x₁ + w₂x₂ + b from w = (1, 1), b = 0 by the one event x = (3, 4), t = 2: the
 * residual is 5, the gradient of (ŷ − t)² is (30, 40; 10), and the learning rate is 0.1.
 */
class RegularisationTest {
  @Test
  void withoutAnyTheUpdateIsTheGradients() {
    assertThat(updated("")).containsExactly(new double[] {-2, -3, -1}, within(1e-6));
  }

  /** 0.1·(30 + 2·1 + 4·1) = 3.6, and of the bias nothing but its gradient. */
  @Test
  void penaltiesAddTheirSlopes() {
    assertThat(updated("\"l1\": 2, \"l2\": 4"))
        .containsExactly(new double[] {-2.6, -3.6, -1}, within(1e-6));
  }

  @Test
  void theGradientIsCutOffValueByValue() {
    assertThat(updated("\"clipValue\": 20"))
        .containsExactly(new double[] {-1, -1, -1}, within(1e-6));
  }

  /** Its norm is √2600, penalties 36² + 46² + 10² = 3512. */
  @Test
  void theGradientIsScaledDownAsAWhole() {
    double factor = 5 / Math.sqrt(2600);
    assertThat(updated("\"clipNorm\": 5"))
        .containsExactly(new double[] {1 - 3 * factor, 1 - 4 * factor, -factor}, within(1e-6));
    double penalised = 5 / Math.sqrt(3512);
    assertThat(updated("\"clipNorm\": 5, \"l1\": 2, \"l2\": 4"))
        .containsExactly(
            new double[] {1 - 3.6 * penalised, 1 - 4.6 * penalised, -penalised}, within(1e-6));
    assertThat(updated("\"clipNorm\": 60")).isEqualTo(updated(""));
  }

  /** By value first: (20, 20; 10) has the norm 30. */
  @Test
  void valuesAreCutOffBeforeTheWhole() {
    assertThat(updated("\"clipNorm\": 3, \"clipValue\": 20"))
        .containsExactly(new double[] {0.8, 0.8, -0.1}, within(1e-6));
  }

  /** (−2, −3) has the norm √13. */
  @Test
  void theWeightsOfAUnitAreScaledDownAfterTheUpdate() {
    double factor = 2 / Math.sqrt(13);
    assertThat(updated("\"maxNorm\": 2"))
        .containsExactly(new double[] {-2 * factor, -3 * factor, -1}, within(1e-6));
    assertThat(updated("\"maxNorm\": 4")).isEqualTo(updated(""));
  }

  /** Filters of two groups; what comes into one is spread over the rows of its group. */
  @Test
  void filtersOfTransposedConvolutionsAreLimitedToo() {
    NodeSpec node =
        SpecJson.read(
            """
            {"type": "transposed-convolution", "name": "t", "filters": 4, "kernel": [1, 3],
             "groups": 2}
            """,
            NodeSpec.class,
            "t");
    Topology topology = Topology.of(new NetworkSpec(List.of(node)), Shape.of(6, 2, 4));
    Network network = Network.forTraining(topology, new JavaDoubleKernels());
    double[] weights = new double[topology.parameters().size()];
    Arrays.setAll(weights, i -> i + 1);
    network.parameters().set(weights);
    new MaxNorm(0.5, network).apply();
    ParameterLayout.Block block = topology.parameters().find("t", "weight").orElseThrow();
    assertThat(block.shape()).containsExactly(6, 2, 1, 3);
    double[] limited = network.parameters().toDoubles();
    for (int filter = 0; filter < 4; filter++) {
      double squares = 0;
      for (int channel = 0; channel < 3; channel++) {
        for (int k = 0; k < 3; k++) {
          int row = filter / 2 * 3 + channel;
          double w = limited[block.offset() + (row * 2 + filter % 2) * 3 + k];
          squares += w * w;
        }
      }
      assertThat(Math.sqrt(squares)).isCloseTo(0.5, within(1e-12));
    }
  }

  @Test
  void aLineSearchFollowsTheLossAsItIs() {
    assertThatThrownBy(
            () ->
                SpecJson.read(
                    "{\"optimiser\": {\"type\": \"lbfgs\"}, \"clipNorm\": 1}",
                    TrainingSpec.class,
                    "t.json"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("clipNorm is 1.0, expected none for lbfgs");
  }

  /** [w₁, w₂, b] */
  private static double[] updated(String regularisation) {
    TrainingSpec training =
        SpecJson.read(
            "{\"optimiser\": {\"type\": \"sgd\", \"learningRate\": 0.1}, \"batchSize\": 1,"
                + "\"precision\": \"double\""
                + (regularisation.isEmpty() ? "" : ", " + regularisation)
                + "}",
            TrainingSpec.class,
            regularisation);
    NodeSpec out =
        new NodeSpec.Dense("out", null, 1, Activation.LINEAR, new InitialiserSpec.Constant(1.0));
    float[] x = {3, 4};
    List<Feature> features = List.of(new Feature("x1", ""), new Feature("x2", ""));
    Dataset one =
        new Dataset(Task.REGRESS, features, List.of("t"), List.of(), x, new float[] {2}, null);
    ExperimentSpec experiment =
        new ExperimentSpec(
            "",
            Trainings.xor(4).spec(1).data(),
            new NetworkSpec(List.of(out)),
            training.withLoss(new LossSpec.MeanSquaredError()));
    PreparedData data = new PreparedData(one, one, one, new Preprocessing(List.of()), List.of());
    Trainer trainer = new Trainer(experiment, data, Compute.cpu(1));
    trainer.update();
    float[] parameters = trainer.parameters();
    return new double[] {parameters[0], parameters[1], parameters[2]};
  }
}
