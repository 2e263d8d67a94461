package epochscope.nn;

import static org.assertj.core.api.Assertions.assertThat;

import epochscope.spec.Activation;
import epochscope.spec.Shape;
import org.junit.jupiter.api.Test;

/** Parameters of networks that others have counted. */
class ParameterCountTest {
  /** LeCun et al. 1998 with every map of the third layer joined to all of the second. */
  @Test
  void leNet() {
    Topology topology = leNet5();
    ParameterLayout layout = topology.parameters();
    assertThat(layout.trained()).isEqualTo(61_706);
    assertThat(layout.count("n0")).isEqualTo(156);
    assertThat(layout.count("n1")).isZero();
    assertThat(layout.count("n2")).isEqualTo(2_416);
    assertThat(layout.count("n4")).isEqualTo(48_120);
    assertThat(layout.count("n5")).isEqualTo(10_164);
    assertThat(layout.count("out")).isEqualTo(850);
    assertThat(topology.nodes().get(3).output()).isEqualTo(Shape.of(16, 5, 5));
  }

  private static Topology leNet5() {
    return Networks.ofNodes(
        Shape.of(1, 28, 28),
        "'type': 'convolution', 'filters': 6, 'kernel': 5, 'padding': 2, 'activation': 'tanh'",
        "'type': 'pooling', 'kind': 'average', 'size': 2",
        "'type': 'convolution', 'filters': 16, 'kernel': 5, 'activation': 'tanh'",
        "'type': 'pooling', 'kind': 'average', 'size': 2",
        "'type': 'dense', 'units': 120, 'activation': 'tanh'",
        "'type': 'dense', 'units': 84, 'activation': 'tanh'",
        "'type': 'dense', 'units': 10, 'activation': 'softmax'");
  }

  /** The convolutional example of Keras (mnist_cnn.py). */
  @Test
  void mnistCnn() {
    Topology topology =
        Networks.ofNodes(
            Shape.of(1, 28, 28),
            "'type': 'convolution', 'filters': 32, 'kernel': 3, 'activation': 'relu'",
            "'type': 'convolution', 'filters': 64, 'kernel': 3, 'activation': 'relu'",
            "'type': 'pooling', 'size': 2",
            "'type': 'dropout', 'rate': 0.25",
            "'type': 'dense', 'units': 128, 'activation': 'relu'",
            "'type': 'dropout', 'rate': 0.5",
            "'type': 'dense', 'units': 10, 'activation': 'softmax'");
    assertThat(topology.parameters().trained()).isEqualTo(1_199_882);
    assertThat(topology.parameters().size()).isEqualTo(1_199_882);
  }

  @Test
  void mnistMlp() {
    Topology topology =
        Networks.withDropout(0.2, Activation.RELU, Activation.SOFTMAX, 784, 512, 512, 10);
    assertThat(topology.parameters().trained()).isEqualTo(669_706);
  }

  @Test
  void weightsAndBiasesOfAChain() {
    ParameterLayout layout =
        Networks.chain(Activation.TANH, Activation.LINEAR, 7, 8, 9, 9, 8, 5).parameters();
    assertThat(count(layout, "weight")).isEqualTo(321);
    assertThat(count(layout, "bias")).isEqualTo(39);
    assertThat(layout.size()).isEqualTo(360);
  }

  /** PyTorch: Conv2d(8, 12, (3, 5), groups=4), ConvTranspose2d(12, 6, 3, groups=3, bias=False). */
  @Test
  void groupsAndNoBias() {
    ParameterLayout layout =
        Networks.ofNodes(
                Shape.of(8, 9, 9),
                "'type': 'convolution', 'filters': 12, 'kernel': [3, 5], 'groups': 4",
                "'type': 'transposed-convolution', 'filters': 6, 'kernel': 3, 'groups': 3, 'bias':"
                    + " false")
            .parameters();
    assertThat(layout.count("n0")).isEqualTo(12 * 2 * 15 + 12);
    assertThat(layout.count("out")).isEqualTo(12 * 2 * 9);
  }

  /** What follows the batches counts as a parameter of the file, but not as a trained one. */
  @Test
  void normalisations() {
    ParameterLayout layout =
        Networks.ofNodes(
                Shape.of(3, 4, 4), "'type': 'batch-normalisation'", "'type': 'layer-normalisation'")
            .parameters();
    assertThat(layout.count("n0")).isEqualTo(2 * 3);
    assertThat(layout.count("out")).isEqualTo(2 * 48);
    assertThat(layout.trained()).isEqualTo(102);
    assertThat(layout.size()).isEqualTo(108);
  }

  private static int count(ParameterLayout layout, String name) {
    return layout.blocks().stream()
        .filter(block -> block.name().equals(name))
        .mapToInt(ParameterLayout.Block::size)
        .sum();
  }
}
