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
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every gradient against central differences of the loss, in double. */
class GradientCheckTest {
  /** A short and a long batch, which go by different loops. */
  private static final int[] BATCHES = {7, 19};

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
        Arguments.of(Networks.chain(Activation.TANH, Activation.LINEAR, 9, 20, 10, 2), squared),
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
    for (int samples : BATCHES) {
      check(topology, loss, samples, null);
    }
  }

  @ParameterizedTest
  @MethodSource("networks")
  void gradientsAreThoseOfTheWeightedLoss(Topology topology, LossSpec loss) {
    for (int samples : BATCHES) {
      double[] weights = new double[samples];
      for (int i = 0; i < samples; i++) {
        weights[i] = i % 5 - 1;
      }
      check(topology, loss, samples, weights);
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyActivationMayStandInside(Activation activation) {
    Topology topology = Networks.chain(activation, Activation.LINEAR, 3, 6, 4, 2);
    for (int samples : BATCHES) {
      check(topology, new LossSpec.MeanSquaredError(), samples, null);
    }
  }

  private static void check(Topology topology, LossSpec spec, int samples, double[] weights) {
    SplitMix64 random = new SplitMix64(3);
    double[] x = gaussians(random, samples * topology.inputs(), 1);
    double[] t = targets(samples, topology.outputs());
    double[] p = gaussians(random, topology.parameters().size(), 0.7);
    LossGradient batch = new LossGradient(topology, spec, new JavaDoubleKernels(), x, t, weights);
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

  /** One-hot, but for one sample that is half of each of two. */
  private static double[] targets(int samples, int outputs) {
    double[] t = new double[samples * outputs];
    for (int sample = 0; sample < samples; sample++) {
      t[sample * outputs + sample % outputs] += 0.5;
      t[sample * outputs + (sample == 3 ? sample + 1 : sample) % outputs] += 0.5;
    }
    return t;
  }

  private static double[] gaussians(SplitMix64 random, int count, double sigma) {
    double[] all = new double[count];
    for (int i = 0; i < count; i++) {
      all[i] = sigma * random.nextGaussian();
    }
    return all;
  }
}
