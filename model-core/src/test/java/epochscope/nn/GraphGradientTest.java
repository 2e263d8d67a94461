package epochscope.nn;

import epochscope.spec.Shape;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The gradients of networks that are no chains, against central differences. */
class GraphGradientTest {
  private static final String HEAD =
      "{'type': 'dense', 'name': 'a', 'inputs': ['in'], 'units': 6, 'activation': 'tanh'}, ";

  /** Graphs over six features. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        // A skip connection around one layer, and around two.
        HEAD
            + "{'type': 'dense', 'name': 'b', 'units': 6, 'activation': 'swish'},"
            + "{'type': 'add', 'name': 'sum', 'inputs': ['a', 'b']},"
            + "{'type': 'activation', 'name': 'after', 'activation': 'relu'},"
            + "{'type': 'dense', 'name': 'c', 'units': 6},"
            + "{'type': 'add', 'name': 'again', 'inputs': ['in', 'c', 'sum']}",
        // One source three times and an input among them.
        HEAD
            + "{'type': 'multiply', 'name': 'square', 'inputs': ['a', 'a']},"
            + "{'type': 'multiply', 'name': 'cube', 'inputs': ['a', 'square', 'in', 'a']},"
            + "{'type': 'add', 'name': 'twice', 'inputs': ['cube', 'cube']},"
            + "{'type': 'dense', 'name': 'out', 'units': 2}",
        // Side by side, with what was concatenated taken again.
        HEAD
            + "{'type': 'concatenate', 'name': 'both', 'inputs': ['a', 'in', 'a']},"
            + "{'type': 'dense', 'name': 'b', 'units': 5, 'activation': 'gelu'},"
            + "{'type': 'concatenate', 'name': 'all', 'inputs': ['b', 'both']},"
            + "{'type': 'dense', 'name': 'out', 'units': 3}",
        // A slot that three nodes take, one of them an activation whose derivative needs z.
        HEAD
            + "{'type': 'activation', 'name': 's', 'inputs': ['a'], 'activation': 'sine'},"
            + "{'type': 'dense', 'name': 'b', 'inputs': ['a'], 'units': 6},"
            + "{'type': 'activation', 'name': 't', 'inputs': ['a'], 'activation': 'tanh'},"
            + "{'type': 'add', 'name': 'out', 'inputs': ['s', 'b', 't']}",
        // Two activations on one node, and an activation of an activation.
        HEAD
            + "{'type': 'activation', 'name': 's', 'inputs': ['a'], 'activation': 'mish'},"
            + "{'type': 'activation', 'name': 't', 'inputs': ['s'], 'activation': 'logistic'},"
            + "{'type': 'multiply', 'name': 'out', 'inputs': ['t', 'a']}",
        // Images: a residual block, a dense block, and reshapes between.
        "{'type': 'reshape', 'name': 'image', 'shape': [1, 2, 3]},"
            + "{'type': 'convolution', 'name': 'c1', 'filters': 4, 'kernel': 3, 'padding': 'same'},"
            + "{'type': 'batch-normalisation', 'name': 'n1'},"
            + "{'type': 'activation', 'name': 'r1', 'activation': 'tanh'},"
            + "{'type': 'convolution', 'name': 'c2', 'filters': 4, 'kernel': 3, 'padding': 1,"
            + " 'bias': false},"
            + "{'type': 'add', 'name': 'sum', 'inputs': ['c2', 'c1']},"
            + "{'type': 'concatenate', 'name': 'stack', 'inputs': ['sum', 'image', 'r1']},"
            + "{'type': 'pooling', 'name': 'pool', 'kind': 'average', 'size': 2},"
            + "{'type': 'flatten', 'name': 'flat'},"
            + "{'type': 'reshape', 'name': 'line', 'shape': [3, 3]},"
            + "{'type': 'convolution', 'name': 'c3', 'filters': 2, 'kernel': 2},"
            + "{'type': 'dense', 'name': 'out', 'units': 3}"
      })
  void oneOutput(String nodes) {
    check("{'nodes': [" + nodes + "]}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // An output that feeds another node, with an activation that is fused elsewhere.
        "'nodes': ["
            + HEAD
            + "{'type': 'dense', 'name': 'b', 'units': 3, 'activation': 'logistic'},"
            + "{'type': 'dense', 'name': 'c', 'units': 2, 'activation': 'logistic'}],"
            + "'outputs': ['b', 'c']",
        // Outputs in another order than that of computation, one of them taken twice.
        "'nodes': ["
            + HEAD
            + "{'type': 'dense', 'name': 'b', 'units': 6},"
            + "{'type': 'add', 'name': 'c', 'inputs': ['b', 'a']},"
            + "{'type': 'multiply', 'name': 'd', 'inputs': ['b', 'c']}],"
            + "'outputs': ['d', 'b']",
        // Several inputs of several shapes.
        "'inputs': [{'name': 'image', 'shape': [1, 2, 2]}, {'name': 'list', 'shape': [2]}],"
            + "'nodes': [{'type': 'convolution', 'name': 'c', 'inputs': ['image'], 'filters': 3,"
            + " 'kernel': 2, 'padding': 1, 'activation': 'tanh'},"
            + "{'type': 'global-pooling', 'name': 'g'},"
            + "{'type': 'concatenate', 'name': 'both', 'inputs': ['list', 'g', 'list']},"
            + "{'type': 'dense', 'name': 'out', 'units': 2, 'activation': 'softplus'}]"
      })
  void severalInputsAndOutputs(String network) {
    check("{" + network + "}");
  }

  private static void check(String json) {
    Topology topology = Networks.ofJson(Shape.of(6), json);
    for (Mode mode : Mode.values()) {
      GradientCheck.check(topology, 4, mode);
      GradientCheck.check(topology, 17, mode);
    }
  }
}
