package epochscope.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epochscope.kernels.JavaDoubleKernels;
import epochscope.kernels.SplitMix64;
import epochscope.spec.Activation;
import epochscope.spec.LossSpec;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every gradient against central differences of the loss, in double. */
class GradientCheckTest {
  private static final int SAMPLES = 7;
  private static final double STEP = 1e-5;

  static Stream<Arguments> networks() {
    LossSpec squared = new LossSpec.MeanSquaredError();
    LossSpec binary = new LossSpec.BinaryCrossEntropy();
    LossSpec categorical = new LossSpec.CategoricalCrossEntropy();
    return Stream.of(
        Arguments.of(Networks.chain(Activation.TANH, Activation.TANH, 2, 4, 2, 1), squared),
        Arguments.of(Networks.chain(Activation.TANH, Activation.LINEAR, 3, 5, 9, 2), squared),
        Arguments.of(Networks.chain(Activation.LOGISTIC, Activation.LOGISTIC, 1, 6, 3), squared),
        Arguments.of(Networks.chain(Activation.RELU, Activation.RELU, 5, 17, 3), squared),
        Arguments.of(Networks.chain(Activation.TANH, Activation.LOGISTIC, 4, 13, 1), binary),
        Arguments.of(Networks.chain(Activation.TANH, Activation.LOGISTIC, 4, 3, 2), binary),
        Arguments.of(Networks.chain(Activation.RELU, Activation.SOFTMAX, 6, 11, 7, 4), categorical),
        Arguments.of(
            Networks.withDropout(0.4, Activation.TANH, Activation.SOFTMAX, 3, 12, 8, 3),
            categorical));
  }

  @ParameterizedTest
  @MethodSource("networks")
  void gradientsAreThoseOfTheLoss(Topology topology, LossSpec loss) {
    check(topology, loss, null);
  }

  @ParameterizedTest
  @MethodSource("networks")
  void gradientsAreThoseOfTheWeightedLoss(Topology topology, LossSpec loss) {
    check(topology, loss, new double[] {1, 0, 2.5, 0.25, 3, -1, 0.5});
  }

  private static void check(Topology topology, LossSpec spec, double[] weights) {
    SplitMix64 random = new SplitMix64(3);
    double[] x = new double[SAMPLES * topology.inputs()];
    for (int i = 0; i < x.length; i++) {
      x[i] = random.nextGaussian();
    }
    double[] t = new double[SAMPLES * topology.outputs()];
    for (int sample = 0; sample < SAMPLES; sample++) {
      t[sample * topology.outputs() + sample % topology.outputs()] = sample == 3 ? 0.5 : 1;
      if (sample == 3 && topology.outputs() > 1) {
        t[sample * topology.outputs() + (sample + 1) % topology.outputs()] = 0.5;
      }
    }
    LossGradient batch = new LossGradient(topology, spec, new JavaDoubleKernels(), x, t, weights);
    double[] p = new double[topology.parameters().size()];
    for (int i = 0; i < p.length; i++) {
      p[i] = 0.7 * random.nextGaussian();
    }
    double[] gradient = batch.gradient(p);
    for (int i = 0; i < p.length; i++) {
      double centre = p[i];
      p[i] = centre + STEP;
      double above = batch.loss(p);
      p[i] = centre - STEP;
      double below = batch.loss(p);
      p[i] = centre;
      double slope = (above - below) / (2 * STEP);
      assertThat(gradient[i]).as("parameter %d", i).isCloseTo(slope, within(1e-8));
    }
  }
}
