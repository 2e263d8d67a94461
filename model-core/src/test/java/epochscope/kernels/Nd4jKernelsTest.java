package epochscope.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epochscope.nn.LossGradient;
import epochscope.nn.Networks;
import epochscope.nn.Topology;
import epochscope.spec.Activation;
import epochscope.spec.LossSpec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** ND4J's products against plain loops in double, through whole networks. */
class Nd4jKernelsTest {
  private static final Topology TOPOLOGY =
      Networks.withDropout(0.25, Activation.RELU, Activation.SOFTMAX, 30, 70, 41, 5);

  @ParameterizedTest
  @ValueSource(ints = {1, 9, 64})
  void agreesWithDouble(int samples) {
    SplitMix64 random = new SplitMix64(samples);
    double[] x = gaussians(random, samples * 30, 1);
    double[] p = gaussians(random, TOPOLOGY.parameters().size(), 0.2);
    double[] t = new double[samples * 5];
    for (int s = 0; s < samples; s++) {
      t[5 * s + s % 5] = 1;
    }
    LossSpec loss = new LossSpec.CategoricalCrossEntropy();
    LossGradient exact = new LossGradient(TOPOLOGY, loss, new JavaDoubleKernels(), x, t, null);
    for (Kernels kernels : new Kernels[] {new Nd4jKernels(), new JavaFloatKernels()}) {
      LossGradient tested = new LossGradient(TOPOLOGY, loss, kernels, x, t, null);
      assertThat(tested.loss(p)).isCloseTo(exact.loss(p), within(1e-5));
      assertThat(tested.gradient(p)).containsExactly(exact.gradient(p), within(1e-5));
    }
  }

  private static double[] gaussians(SplitMix64 random, int count, double sigma) {
    double[] all = new double[count];
    for (int i = 0; i < count; i++) {
      all[i] = sigma * random.nextGaussian();
    }
    return all;
  }
}
