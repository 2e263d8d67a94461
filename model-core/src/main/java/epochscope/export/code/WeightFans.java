package epochscope.export.code;

import epochscope.nn.ParameterLayout;
import epochscope.nn.Topology;
import epochscope.spec.NodeSpec;

/**
 * How many values a node's weights join.
 *
 * @param in that a value of the output depends on
 * @param out of the output that a value of the input bears on
 */
record WeightFans(int in, int out) {
  static WeightFans of(Topology topology, Topology.Node node) {
    ParameterLayout.Block weight = topology.parameters().find(node.name(), "weight").orElseThrow();
    int groups =
        switch (node.spec()) {
          case NodeSpec.Convolution convolution -> convolution.groups();
          case NodeSpec.TransposedConvolution transposed -> transposed.groups();
          default -> 1;
        };
    int first = weight.shape().getFirst() / groups;
    int second = weight.shape().get(1);
    int kernel = weight.size() / weight.shape().getFirst() / second;
    boolean turned = node.spec() instanceof NodeSpec.TransposedConvolution;
    return turned
        ? new WeightFans(first * kernel, second * kernel)
        : new WeightFans(second * kernel, first * kernel);
  }
}
