package epochscope.nn;

import epochscope.spec.Shape;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every layer's gradients against central differences, between layers that are trained. */
class LayerGradientTest {
  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "2 6 5 | 'type': 'convolution', 'filters': 5, 'kernel': 3, 'activation': 'tanh'",
        "3 5 7 | 'type': 'convolution', 'filters': 2, 'kernel': [2, 3], 'stride': [2, 3],"
            + " 'padding': 'same'",
        "4 6 6 | 'type': 'convolution', 'filters': 6, 'kernel': 2, 'groups': 2, 'dilation': [3, 2]",
        "3 4 4 | 'type': 'convolution', 'filters': 3, 'kernel': 3, 'groups': 3, 'padding': 2,"
            + " 'bias': false",
        "2 6 6 | 'type': 'convolution', 'filters': 9, 'kernel': 1, 'stride': 3, 'activation':"
            + " 'relu'",
        "3 11  | 'type': 'convolution', 'filters': 4, 'kernel': 4, 'stride': 2, 'padding': 1,"
            + " 'activation': 'logistic'",
        "3 9   | 'type': 'convolution', 'filters': 3, 'kernel': 3, 'dilation': 4, 'activation':"
            + " 'swish'",
        "2 3 4 | 'type': 'transposed-convolution', 'filters': 3, 'kernel': 3, 'stride': 2,"
            + " 'activation': 'tanh'",
        "4 3 3 | 'type': 'transposed-convolution', 'filters': 2, 'kernel': 3, 'groups': 2,"
            + " 'padding': 1, 'bias': false",
        "2 3 2 | 'type': 'transposed-convolution', 'filters': 2, 'kernel': 2, 'stride': 3,"
            + " 'outputPadding': 2, 'dilation': 2",
        "3 5   | 'type': 'transposed-convolution', 'filters': 2, 'kernel': 4, 'stride': 2,"
            + " 'padding': [1]",
        "2 6 5 | 'type': 'pooling', 'size': 2",
        "2 5 6 | 'type': 'pooling', 'size': [3, 2], 'stride': [1, 2], 'padding': 1",
        "2 6 5 | 'type': 'pooling', 'kind': 'average', 'size': 3, 'stride': 2, 'padding': 1",
        "2 6 5 | 'type': 'pooling', 'kind': 'average', 'size': 3, 'stride': 2, 'padding': 'same',"
            + " 'countPadding': false",
        "2 4 4 | 'type': 'pooling', 'kind': 'sum', 'size': 2",
        "3 9   | 'type': 'pooling', 'size': 3, 'stride': 2",
        "3 4 5 | 'type': 'global-pooling'",
        "3 4 5 | 'type': 'global-pooling', 'kind': 'max'",
        "3 7   | 'type': 'global-pooling', 'kind': 'sum'",
        "2 4 6 | 'type': 'space-to-depth', 'block': 2",
        "9 2 1 | 'type': 'depth-to-space', 'block': 3",
        "2 3 2 | 'type': 'up-sampling', 'factor': [2, 3]",
        "2 4   | 'type': 'up-sampling'",
        "2 3 4 | 'type': 'batch-normalisation'",
        "5     | 'type': 'batch-normalisation', 'epsilon': 0.01",
        "3 4   | 'type': 'batch-normalisation', 'momentum': 0.5",
        "7     | 'type': 'layer-normalisation'",
        "2 3 2 | 'type': 'layer-normalisation', 'epsilon': 0.1",
        "3 2 2 | 'type': 'standardise', 'offset': [0.5, -1, 2], 'scale': [2, 0.5, -3]",
        "4     | 'type': 'standardise', 'offset': [0.5], 'scale': [3]",
        "6     | 'type': 'activation', 'activation': 'gelu'",
        "2 3 3 | 'type': 'activation', 'activation': 'softmax'",
        "6     | 'type': 'dropout', 'rate': 0.4",
        "2 3 3 | 'type': 'reshape', 'shape': [3, 6]",
        "2 3 3 | 'type': 'flatten'",
        "2 3   | 'type': 'dense', 'units': 4, 'activation': 'mish'"
      })
  void gradientsAreDifferenceQuotients(String axes, String node) {
    Shape shape = new Shape(Arrays.stream(axes.trim().split(" ")).map(Integer::valueOf).toList());
    Topology topology =
        Networks.ofNodes(
            shape, "'type': 'layer-normalisation'", node, "'type': 'dense', 'units': 3");
    for (Mode mode : Mode.values()) {
      GradientCheck.check(topology, 3, mode);
    }
    GradientCheck.check(topology, 17, Mode.TRAINING);
  }
}
