package epochscope.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epochscope.kernels.JavaDoubleKernels;
import epochscope.kernels.Kernels;
import epochscope.kernels.Values;
import epochscope.spec.Activation;
import epochscope.spec.Extents;
import epochscope.spec.InitialiserSpec;
import epochscope.spec.LossSpec;
import epochscope.spec.NetworkSpec;
import epochscope.spec.NodeSpec;
import epochscope.spec.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** A network for inspection computes what one for training does, and shows what lies between. */
class InspectionTest {
  private static final int SAMPLES = 20;
  private static final int FILTERS = 3;
  private static final int HIDDEN = 6;

  private final Kernels kernels = new JavaDoubleKernels();
  private final Topology topology =
      Topology.of(
          new NetworkSpec(
              List.of(
                  new NodeSpec.Convolution(
                      "conv",
                      null,
                      FILTERS,
                      Extents.of(2),
                      null,
                      null,
                      null,
                      null,
                      null,
                      Activation.RELU,
                      new InitialiserSpec.GlorotUniform()),
                  new NodeSpec.Flatten("flat", null),
                  new NodeSpec.Dense("h", null, HIDDEN, Activation.TANH, null),
                  new NodeSpec.Dense("out", null, 1, Activation.LOGISTIC, null))),
          new Shape(List.of(1, 4, 4)));
  private final double[] parameters =
      new Random(1).doubles(topology.parameters().size(), -1, 1).toArray();
  private final double[] x = new Random(2).doubles(16 * SAMPLES, -1, 1).toArray();

  private record Pass(Network network, Workspace space) {}

  private Pass pass(Network network) {
    network.parameters().set(parameters);
    Workspace space = network.workspace(SAMPLES);
    space.input().set(x);
    Values targets = kernels.allocate(SAMPLES);
    kernels.fill(1, targets);
    network.forward(space, SAMPLES, 0);
    Loss.of(new LossSpec.BinaryCrossEntropy(), topology, kernels)
        .gradient(space, targets, null, SAMPLES);
    network.backward(space, SAMPLES, 0);
    return new Pass(network, space);
  }

  private final Pass seen = pass(Network.forInspection(topology, kernels));

  @Test
  void gradientsAreThoseOfTraining() {
    Pass trained = pass(Network.forTraining(topology, kernels));
    assertThat(seen.network().gradient().toDoubles())
        .containsExactly(trained.network().gradient().toDoubles(), within(1e-13));
    assertThat(seen.space().response().toDoubles())
        .containsExactly(trained.space().response().toDoubles(), within(1e-13));
  }

  @Test
  void activationsAreOfWhatIsBeforeThem() {
    checkActivation(0, z -> Math.max(z, 0));
    checkActivation(2, Math::tanh);
    checkActivation(3, z -> 1 / (1 + Math.exp(-z)));
  }

  private void checkActivation(int node, DoubleUnaryOperator activation) {
    double[] expected =
        Arrays.stream(seen.space().beforeActivation(node).toDoubles()).map(activation).toArray();
    assertThat(seen.space().output(node).toDoubles()).containsExactly(expected, within(1e-13));
  }

  /** ∂L/∂b = Σ ∂L/∂z over samples and places. */
  @Test
  void gradientsBeforeActivationsAddUpToThoseOfTheBiases() {
    checkSums(0, "conv", FILTERS, 9);
    checkSums(2, "h", HIDDEN, 1);
    checkSums(3, "out", 1, 1);
  }

  private void checkSums(int node, String name, int channels, int places) {
    double[] gradient = seen.space().gradientBeforeActivation(node).toDoubles();
    int bias = topology.parameters().find(name, "bias").orElseThrow().offset();
    for (int channel = 0; channel < channels; channel++) {
      double sum = 0;
      for (int i = 0; i < places * SAMPLES; i++) {
        sum += gradient[channel * places * SAMPLES + i];
      }
      assertThat(seen.network().gradient().get(bias + channel)).isCloseTo(sum, within(1e-13));
      assertThat(sum).isNotZero();
    }
  }
}
