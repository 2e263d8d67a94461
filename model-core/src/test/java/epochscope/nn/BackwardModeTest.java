package epochscope.nn;

import static org.assertj.core.api.Assertions.assertThat;

import epochscope.kernels.JavaDoubleKernels;
import epochscope.kernels.Kernels;
import epochscope.kernels.Values;
import epochscope.spec.Activation;
import epochscope.spec.LossSpec;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A backward pass follows the forward pass before it. */
class BackwardModeTest {
  private static final int SAMPLES = 5;
  private static final long KEY = 3;

  @Test
  void inInferenceDropoutLetsAllGradientsThrough() {
    Topology plain = Networks.chain(Activation.TANH, Activation.LINEAR, 3, 20, 2);
    Topology dropping = Networks.withDropout(0.5, Activation.TANH, Activation.LINEAR, 3, 20, 2);
    assertThat(gradient(dropping, Mode.INFERENCE)).isEqualTo(gradient(plain, Mode.INFERENCE));
    assertThat(gradient(dropping, Mode.SAMPLING)).isEqualTo(gradient(dropping, Mode.TRAINING));
    assertThat(gradient(dropping, Mode.TRAINING)).isNotEqualTo(gradient(plain, Mode.TRAINING));
  }

  private static double[] gradient(Topology topology, Mode mode) {
    Kernels kernels = new JavaDoubleKernels();
    Network network = Network.forTraining(topology, kernels);
    network.parameters().set(new Random(1).doubles(topology.parameters().size(), -1, 1).toArray());
    Workspace space = network.workspace(SAMPLES);
    kernels.fill(0.7, space.input());
    Values targets = kernels.allocate(topology.outputs() * SAMPLES);
    network.forward(space, SAMPLES, mode, KEY);
    Loss.of(new LossSpec.MeanSquaredError(), topology, kernels)
        .gradient(space, targets, null, SAMPLES);
    network.backward(space, SAMPLES, KEY);
    return network.gradient().toDoubles();
  }
}
