package epochscope.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import epochscope.kernels.JavaFloatKernels;
import epochscope.kernels.SplitMix64;
import epochscope.spec.Activation;
import epochscope.spec.Precision;
import epochscope.spec.Shape;
import org.junit.jupiter.api.Test;

/** Passes and runs are as long as their values fit into caches and memory. */
class InferenceMemoryTest {
  private static final Topology LARGE =
      Networks.ofNodes(
          Shape.of(1, 64, 64),
          "'type': 'convolution', 'filters': 32, 'kernel': 3, 'padding': 'same'",
          "'type': 'convolution', 'filters': 2, 'kernel': 3, 'stride': 8",
          "'type': 'dense', 'units': 2");

  @Test
  void smallNetworksRunInLongPasses() {
    Topology small = Networks.chain(Activation.TANH, Activation.LOGISTIC, 2, 8, 8, 1);
    Network network = Network.forInference(small, new JavaFloatKernels());
    assertThat(network.samplesAtOnce()).isEqualTo(512);
    assertThat(new Inference(small).rowsAtOnce()).isEqualTo(1024);
  }

  @Test
  void runsOfLargeNetworksTakeAtMost64Megabytes() {
    long values = 4096 + 32 * 4096 + 2 * 8 * 8 + 2;
    int rows = new Inference(LARGE).rowsAtOnce();
    assertThat(rows * values * Float.BYTES).isBetween(32L << 20, 64L << 20);
    Network network = Network.forInference(LARGE, new JavaFloatKernels());
    assertThat(network.samplesAtOnce()).isEqualTo(64).isLessThanOrEqualTo(rows);
  }

  @Test
  void enormousNetworksRunInShortPasses() {
    Topology enormous =
        Networks.ofNodes(
            Shape.of(1, 512, 512),
            "'type': 'convolution', 'filters': 16, 'kernel': 1",
            "'type': 'global-pooling'");
    Inference inference = new Inference(enormous);
    assertThat(inference.rowsAtOnce()).isEqualTo(3);
    Network network = Network.forInference(enormous, new JavaFloatKernels());
    assertThat(network.samplesAtOnce()).isEqualTo(2);
  }

  /** What a sample gives does not depend on which pass it falls into. */
  @Test
  void rowsOfSeveralPassesAreAsRowsAlone() {
    double[] parameters = GradientCheck.gaussians(new SplitMix64(1), LARGE.parameters().size());
    float[] rows = new float[67 * LARGE.inputs()];
    SplitMix64 random = new SplitMix64(2);
    for (int i = 0; i < rows.length; i++) {
      rows[i] = (float) random.nextGaussian();
    }
    Inference many = new Inference(LARGE, Precision.FLOAT);
    many.setParameters(parameters);
    many.run(rows, 0, 67);
    float[] map = new float[67];
    many.copyActivations(1, 5, map, 0);
    Inference one = new Inference(LARGE, Precision.FLOAT);
    one.setParameters(parameters);
    for (int sample : new int[] {0, 63, 64, 66}) {
      one.run(rows, sample, 1);
      float[] alone = new float[1];
      one.copyActivations(1, 5, alone, 0);
      assertThat(map[sample]).isEqualTo(alone[0]);
      float expected = one.output(1, 0);
      assertThat(many.output(1, sample)).isCloseTo(expected, withinPercentage(1e-4));
    }
  }
}
