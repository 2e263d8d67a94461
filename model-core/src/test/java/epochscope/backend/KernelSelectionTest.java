package epochscope.backend;

import static org.assertj.core.api.Assertions.assertThat;

import epochscope.kernels.JavaDoubleKernels;
import epochscope.kernels.JavaFloatKernels;
import epochscope.kernels.Kernels;
import epochscope.kernels.Nd4jKernels;
import epochscope.nn.Networks;
import epochscope.nn.Topology;
import epochscope.spec.Activation;
import epochscope.spec.Precision;
import epochscope.spec.Shape;
import org.junit.jupiter.api.Test;

class KernelSelectionTest {
  private static final Topology SMALL = Networks.chain(Activation.TANH, Activation.LINEAR, 2, 4, 1);
  private static final Topology LARGE =
      Networks.chain(Activation.RELU, Activation.SOFTMAX, 784, 512, 10);

  @Test
  void smallNetworksRunInJavaAndLargeOnesOnNd4j() {
    assertThat(choose(KernelChoice.AUTO, SMALL)).isExactlyInstanceOf(JavaFloatKernels.class);
    assertThat(choose(KernelChoice.AUTO, LARGE)).isInstanceOf(Nd4jKernels.class);
  }

  /** LeNet's 6 and 16 filters are quicker in plain loops, 32 and 64 of them by oneDNN. */
  @Test
  void narrowConvolutionsRunInJava() {
    assertThat(choose(KernelChoice.AUTO, convolutional(5, 6, 16)))
        .isExactlyInstanceOf(JavaFloatKernels.class);
    assertThat(choose(KernelChoice.AUTO, convolutional(3, 32, 64))).isInstanceOf(Nd4jKernels.class);
    assertThat(words(Compute.cpu(1), convolutional(5, 6, 16), Precision.FLOAT))
        .endsWith("plain loops on one thread, as its convolutions are narrow");
  }

  private static Topology convolutional(int kernel, int first, int second) {
    return Networks.ofNodes(
        Shape.of(1, 28, 28),
        "'type': 'convolution', 'filters': " + first + ", 'kernel': " + kernel,
        "'type': 'convolution', 'filters': " + second + ", 'kernel': " + kernel,
        "'type': 'pooling', 'size': 4",
        "'type': 'dense', 'units': 120",
        "'type': 'dense', 'units': 10, 'activation': 'softmax'");
  }

  @Test
  void theChoiceCanBeForced() {
    assertThat(choose(KernelChoice.ND4J, SMALL)).isInstanceOf(Nd4jKernels.class);
    assertThat(choose(KernelChoice.JAVA, LARGE)).isExactlyInstanceOf(JavaFloatKernels.class);
  }

  @Test
  void doublePrecisionIsPlainJava() {
    assertThat(KernelSelection.choose(Compute.auto(), LARGE, 128, Precision.DOUBLE))
        .isInstanceOf(JavaDoubleKernels.class);
  }

  @Test
  void countsThreeProductsForEachWeight() {
    assertThat(new Workload(SMALL, 10).multiplyAdds()).isEqualTo(3 * 17 * 10);
  }

  /** 3 × 3 × 1 weights and a bias for each of 2 filters at 4 × 3 positions, then 24 · 1 + 1. */
  @Test
  void countsAConvolutionsWeightsAtEveryPosition() {
    Topology convolution =
        Networks.ofNodes(
            Shape.of(1, 6, 5),
            "'type': 'convolution', 'filters': 2, 'kernel': 3",
            "'type': 'dense', 'units': 1");
    assertThat(new Workload(convolution, 7).multiplyAdds()).isEqualTo(3 * 7 * (20 * 12 + 25));
  }

  @Test
  void saysWhatComputes() {
    int cores = Runtime.getRuntime().availableProcessors();
    assertThat(words(new Compute(Device.AUTO, KernelChoice.AUTO, 3), LARGE, Precision.FLOAT))
        .startsWith(
            "computing on the CPU with ND4J (OpenBLAS and oneDNN), 3 of " + cores + " threads");
    assertThat(words(Compute.cpu(2), SMALL, Precision.FLOAT))
        .isEqualTo("computing on the CPU with plain loops on one thread, as the network is small");
    assertThat(words(Compute.auto(), LARGE, Precision.DOUBLE))
        .isEqualTo(
            "computing on the CPU with plain loops on one thread, as it is to be in double"
                + " precision");
  }

  private static String words(Compute compute, Topology topology, Precision precision) {
    return KernelSelection.engine(compute, topology, 32, precision).words();
  }

  private static Kernels choose(KernelChoice choice, Topology topology) {
    return KernelSelection.choose(new Compute(choice, 1), topology, 32, Precision.FLOAT);
  }
}
