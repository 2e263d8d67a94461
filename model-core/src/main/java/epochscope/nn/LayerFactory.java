package epochscope.nn;

import epochscope.kernels.DenseShape;
import epochscope.kernels.Kernels;
import epochscope.kernels.Values;
import epochscope.spec.Activation;
import epochscope.spec.NodeSpec;

/**
 * Makes the layers of a network over its parameters.
 *
 * @param gradient null where nothing is trained
 */
record LayerFactory(Topology topology, Kernels kernels, Values parameters, Values gradient) {

  /**
   * @param activation that the layer computes along, whatever its node says
   */
  Layer layer(int index, Activation activation) {
    Topology.Node node = topology.nodes().get(index);
    return switch (node.spec()) {
      case NodeSpec.Dense dense ->
          new DenseLayer(
              kernels,
              new DenseShape(node.in(), node.out(), activation),
              parameter(node, "weight"),
              parameter(node, "bias"),
              gradient(node, "weight"),
              gradient(node, "bias"));
      case NodeSpec.Dropout dropout -> new DropoutLayer(kernels, dropout.rate(), node.out(), index);
      case NodeSpec.Add add -> new AddLayer(kernels);
      case NodeSpec.Multiply multiply -> new MultiplyLayer(kernels, node.out());
      case NodeSpec.Concatenate concatenate ->
          new ConcatenateLayer(
              kernels,
              node.inputs().stream().mapToInt(shape -> shape.size()).toArray(),
              node.out());
      default -> throw new UnsupportedOperationException(node.spec().toString());
    };
  }

  private Values parameter(Topology.Node node, String name) {
    return block(parameters, node, name);
  }

  private Values gradient(Topology.Node node, String name) {
    return gradient == null ? null : block(gradient, node, name);
  }

  private Values block(Values whole, Topology.Node node, String name) {
    ParameterLayout.Block block = topology.parameters().find(node.name(), name).orElseThrow();
    return kernels.slice(whole, block.offset(), block.size());
  }
}
