package epochscope.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epochscope.nn.Initialiser;
import epochscope.nn.LossGradient;
import epochscope.nn.Networks;
import epochscope.nn.Topology;
import epochscope.spec.Activation;
import epochscope.spec.LossSpec;
import epochscope.spec.Shape;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

/** ND4J's kernels against plain loops in double, through whole networks. */
class Nd4jKernelsTest {
  private static final int CLASSES = 5;
  private static final String OUT = "'type': 'dense', 'units': 5, 'activation': 'softmax'";

  private static final Topology WIDE =
      Networks.withDropout(0.25, Activation.RELU, Activation.SOFTMAX, 30, 70, 41, CLASSES);

  private static final Topology OF_TWO_CHANNELS =
      Networks.ofNodes(
          Shape.of(2, 9, 8),
          "'type': 'convolution', 'filters': 6, 'kernel': 3, 'padding': 1, 'activation': 'relu'",
          "'type': 'convolution', 'filters': 7, 'kernel': [2, 3], 'activation': 'tanh'",
          "'type': 'pooling', 'size': 2",
          "'type': 'dropout', 'rate': 0.25",
          "'type': 'flatten'",
          "'type': 'dense', 'units': 11, 'activation': 'relu'",
          OUT);

  private static final Topology ONE_DIMENSIONAL =
      Networks.ofNodes(
          Shape.of(3, 20),
          "'type': 'convolution', 'filters': 8, 'kernel': 5, 'activation': 'swish'",
          "'type': 'pooling', 'kind': 'average', 'size': 2, 'stride': 1",
          "'type': 'convolution', 'filters': 4, 'kernel': 3, 'stride': 2, 'bias': false",
          "'type': 'global-pooling', 'kind': 'max'",
          OUT);

  /** What oneDNN is not given: groups, dilation, sums; and layers that are plain loops. */
  private static final Topology IN_PLAIN_LOOPS_BETWEEN =
      Networks.ofNodes(
          Shape.of(1, 8, 8),
          "'type': 'convolution', 'filters': 4, 'kernel': 3, 'padding': 'same'",
          "'type': 'batch-normalisation'",
          "'type': 'activation', 'activation': 'relu'",
          "'type': 'convolution', 'filters': 6, 'kernel': 3, 'groups': 2, 'activation': 'elu'",
          "'type': 'convolution', 'filters': 5, 'kernel': 2, 'dilation': 2",
          "'type': 'up-sampling', 'factor': 2",
          "'type': 'pooling', 'kind': 'sum', 'size': 2",
          "'type': 'transposed-convolution', 'filters': 3, 'kernel': 3, 'stride': 2",
          "'type': 'layer-normalisation'",
          "'type': 'dense', 'units': 8, 'activation': 'gelu'",
          OUT);

  private static final Topology GRAPH =
      Networks.ofJson(
          Shape.of(1, 6, 6),
          """
          {'nodes': [
            {'type': 'convolution', 'name': 'a', 'filters': 4, 'kernel': 3, 'padding': 1,
              'activation': 'relu'},
            {'type': 'convolution', 'name': 'b', 'filters': 4, 'kernel': 3, 'padding': 1},
            {'type': 'add', 'name': 'sum', 'inputs': ['a', 'b']},
            {'type': 'activation', 'name': 'relu', 'activation': 'relu'},
            {'type': 'convolution', 'name': 'c', 'inputs': ['relu'], 'filters': 3, 'kernel': 1},
            {'type': 'concatenate', 'name': 'both', 'inputs': ['c', 'sum']},
            {'type': 'convolution', 'name': 'd', 'filters': 7, 'kernel': 1, 'padding': 0},
            {'type': 'multiply', 'name': 'product', 'inputs': ['both', 'd']},
            {'type': 'dense', 'name': 'out', 'units': 5, 'activation': 'softmax'}]}
          """);

  /** Its feature maps are large enough for ND4J's own rectifiers. */
  private static final Topology LARGE =
      Networks.ofNodes(
          Shape.of(1, 24, 24),
          "'type': 'convolution', 'filters': 32, 'kernel': 3, 'activation': 'relu'",
          "'type': 'convolution', 'filters': 16, 'kernel': 3, 'activation': 'relu'",
          "'type': 'pooling', 'size': 4",
          OUT);

  static final List<Arguments> NETWORKS =
      List.of(
          Arguments.of("wide", WIDE, 1),
          Arguments.of("wide", WIDE, 9),
          Arguments.of("wide", WIDE, 64),
          Arguments.of("of two channels", OF_TWO_CHANNELS, 1),
          Arguments.of("of two channels", OF_TWO_CHANNELS, 12),
          Arguments.of("one-dimensional", ONE_DIMENSIONAL, 7),
          Arguments.of("in plain loops between", IN_PLAIN_LOOPS_BETWEEN, 5),
          Arguments.of("graph", GRAPH, 6),
          Arguments.of("large", LARGE, 48));

  @ParameterizedTest(name = "{0}, {2} samples")
  @FieldSource("NETWORKS")
  void agreesWithDouble(String name, Topology topology, int samples) {
    SplitMix64 random = new SplitMix64(samples);
    double[] x = new double[samples * topology.inputs()];
    Arrays.setAll(x, i -> random.nextGaussian());
    double[] t = new double[samples * CLASSES];
    for (int s = 0; s < samples; s++) {
      t[CLASSES * s + s % CLASSES] = 1;
    }
    double[] p = Initialiser.parameters(topology, 1);
    LossSpec loss = new LossSpec.CategoricalCrossEntropy();
    LossGradient exact = new LossGradient(topology, loss, new JavaDoubleKernels(), x, t, null);
    LossGradient tested = new LossGradient(topology, loss, new Nd4jKernels(2), x, t, null);
    double[] expected = exact.gradient(p);
    for (int pass = 0; pass < 2; pass++) {
      assertThat(tested.gradient(p)).containsExactly(expected, within(1e-4));
      assertThat(tested.loss(p)).isCloseTo(exact.loss(p), within(1e-5));
      assertThat(tested.response()).containsExactly(exact.response(), within(1e-5));
    }
  }
}
