package epochscope.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import epochscope.kernels.JavaDoubleKernels;
import epochscope.kernels.SplitMix64;
import epochscope.spec.Activation;
import epochscope.spec.LossFit;
import epochscope.spec.LossSpec;
import epochscope.spec.SigmaFunction;
import epochscope.spec.SpecJson;
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

  /** One of each type, with smoothing, with every way to σ, and with all outputs that fit. */
  static Stream<Arguments> losses() {
    Stream<LossSpec> types =
        Stream.of(LossSpec.class.getAnnotation(JsonSubTypes.class).value())
            .map(type -> SpecJson.read("{\"type\":\"" + type.name() + "\"}", LossSpec.class, ""));
    Stream<LossSpec> sigmas =
        Stream.of(SigmaFunction.values())
            .flatMap(
                sigma ->
                    Stream.of(
                        new LossSpec.GaussianNegativeLogLikelihood(sigma),
                        new LossSpec.GaussianMixture(2, sigma)));
    Stream<LossSpec> others =
        Stream.of(new LossSpec.CategoricalCrossEntropy(0.1), new LossSpec.Huber(0.4));
    return Stream.of(types, sigmas, others)
        .flatMap(all -> all)
        .flatMap(loss -> LossFit.of(loss).activations().stream().map(a -> Arguments.of(loss, a)));
  }

  @ParameterizedTest
  @MethodSource("losses")
  void everyLossWithEveryOutputThatFits(LossSpec loss, Activation output) {
    LossFit fit = LossFit.of(loss);
    int width = fit.targets() == 1 || !fit.manyClasses() && fit.targets() == 0 ? 1 : 3;
    int outputs = width * fit.outputsPerTarget();
    Topology topology = Networks.chain(Activation.TANH, output, 2, 5, outputs);
    double[] weights = {1, 2, 0.5, -1, 0, 1, 3};
    check(topology, loss, 7, weights);
    check(topology, loss, 19, null);
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
    double[] t = targets(spec, samples, topology.outputs());
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

  /** Of each sample one-hot, but for one sample half of each of two; alone 0, 1 and between. */
  private static double[] targets(LossSpec loss, int samples, int outputs) {
    int width = outputs / LossFit.of(loss).outputsPerTarget();
    double[] t = new double[samples * width];
    for (int sample = 0; sample < samples; sample++) {
      if (width == 1) {
        boolean between = sample == 3 && !(loss instanceof LossSpec.Perceptron);
        t[sample] = between ? 0.3 : sample % 2;
      } else {
        t[sample * width + sample % width] += 0.5;
        t[sample * width + (sample == 3 ? sample + 1 : sample) % width] += 0.5;
      }
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
