package epochscope.nn;

import static epochscope.golden.GoldenFile.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import epochscope.golden.GoldenFile;
import epochscope.kernels.JavaDoubleKernels;
import epochscope.kernels.SplitMix64;
import epochscope.spec.Shape;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What batch normalisation remembers, and when it uses it. */
class BatchNormalisationTest {
  private static final Topology IMAGES =
      Networks.ofNodes(Shape.of(2, 2, 3), "'type': 'batch-normalisation', 'momentum': 0.25");
  private static final int CELLS = 6;

  private final SplitMix64 random = new SplitMix64(3);

  /** Means, and variances with n − 1, each new batch with a share of a quarter. */
  @Test
  void runningStatisticsFollowTheBatches() {
    double[] expected = {0, 0, 1, 1};
    NetworkPass pass = null;
    double[] parameters = Initialiser.parameters(IMAGES, 1);
    for (int batch = 0; batch < 3; batch++) {
      double[] x = GradientCheck.gaussians(random, 5 * IMAGES.inputs());
      Arrays.setAll(x, i -> 3 + 2 * x[i]);
      pass = new NetworkPass(IMAGES, new JavaDoubleKernels(), x).parameters(parameters);
      parameters = pass.forward(Mode.TRAINING).parameters();
      for (int channel = 0; channel < 2; channel++) {
        double[] values = channel(x, channel);
        double mean = Arrays.stream(values).average().orElseThrow();
        double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
        expected[channel] = 0.75 * expected[channel] + 0.25 * mean;
        double unbiased = squares / (values.length - 1);
        expected[2 + channel] = 0.75 * expected[2 + channel] + 0.25 * unbiased;
      }
    }
    assertClose("running", running(pass), expected, GoldenFile.DOUBLE);
  }

  @Test
  void onlyTrainingUsesAndMovesThem() {
    double[] x = GradientCheck.gaussians(random, 4 * IMAGES.inputs());
    double[] parameters = {2, -1, 0.5, 3, 0.3, -0.2, 4, 0.25};
    NetworkPass pass = new NetworkPass(IMAGES, new JavaDoubleKernels(), x).parameters(parameters);
    for (Mode mode : new Mode[] {Mode.INFERENCE, Mode.SAMPLING}) {
      double[] y = pass.forward(mode).logits();
      for (int i = 0; i < x.length; i++) {
        int c = i / CELLS % 2;
        double centred = x[i] - parameters[4 + c];
        double expected =
            parameters[c] * centred / Math.sqrt(parameters[6 + c] + 1e-5) + parameters[2 + c];
        assertClose("y", y[i], expected, GoldenFile.DOUBLE);
      }
      assertThat(pass.parameters()).containsExactly(parameters);
    }
    assertThat(pass.forward(Mode.TRAINING).parameters()).isNotEqualTo(parameters);
  }

  /** The mean of one value is itself; its variance says nothing, and is not remembered. */
  @Test
  void aBatchOfOneValueGivesBeta() {
    Topology list = Networks.ofNodes(Shape.of(2), "'type': 'batch-normalisation'");
    NetworkPass pass =
        new NetworkPass(list, new JavaDoubleKernels(), new double[] {7, -5})
            .parameters(new double[] {2, 2, 0.5, 0.25, 0, 0, 1, 1})
            .forward(Mode.TRAINING);
    assertThat(pass.logits()).containsExactly(0.5, 0.25);
    assertClose("running", running(pass), new double[] {0.7, -0.5, 1, 1}, GoldenFile.DOUBLE);
    pass.backward(new double[] {1, 1});
    assertThat(pass.inputGradient()).containsExactly(0, 0);
  }

  @Test
  void startsAsTheIdentityOfStandardValues() {
    double[] x = GradientCheck.gaussians(random, 2 * IMAGES.inputs());
    NetworkPass pass = new NetworkPass(IMAGES, new JavaDoubleKernels(), x);
    pass.parameters(Initialiser.parameters(IMAGES, 1)).forward(Mode.INFERENCE);
    double[] expected = Arrays.stream(x).map(v -> v / Math.sqrt(1 + 1e-5)).toArray();
    assertClose("y", pass.logits(), expected, GoldenFile.DOUBLE);
  }

  private static double[] running(NetworkPass pass) {
    double[] all = pass.parameters();
    return Arrays.copyOfRange(all, all.length - 4, all.length);
  }

  private static double[] channel(double[] x, int channel) {
    double[] values = new double[x.length / 2];
    for (int i = 0; i < values.length; i++) {
      values[i] = x[(i / CELLS * 2 + channel) * CELLS + i % CELLS];
    }
    return values;
  }
}
