package epochscope.views.figure;

import epochscope.nn.Topology;
import epochscope.spec.NodeSpec;
import java.util.List;

/** A network to be drawn on paper. */
final class NetworkFigure {
  private static final int MOST_UNITS = 16;
  private static final int MOST_LAYERS = 8;

  private NetworkFigure() {}

  /**
   * Of a small network of dense layers every neuron, of another a block for each node.
   *
   * @param parameters the flat vector; null: untrained, and weights are no matter
   * @param inputs names of the features
   * @param outputs names of the outputs
   */
  static Figure of(
      Topology topology, double[] parameters, List<String> inputs, List<String> outputs) {
    return isSmall(topology)
        ? new NeuronFigure(topology, parameters, inputs, outputs).figure()
        : new BlockFigure(topology).figure();
  }

  private static boolean isSmall(Topology topology) {
    boolean chain = topology.entries().size() == 1 && topology.outputNodes().size() == 1;
    long layers = 0;
    for (int i = 0; i < topology.nodes().size(); i++) {
      Topology.Node node = topology.nodes().get(i);
      chain &= node.sources().equals(List.of(i - 1)) && isPlain(node);
      layers += node.spec() instanceof NodeSpec.Dense ? 1 : 0;
    }
    return chain && layers > 0 && layers <= MOST_LAYERS && topology.inputs() <= MOST_UNITS;
  }

  private static boolean isPlain(Topology.Node node) {
    return switch (node.spec()) {
      case NodeSpec.Dense dense -> node.out() <= MOST_UNITS && node.input().rank() == 1;
      case NodeSpec.Dropout dropout -> node.input().rank() == 1;
      case NodeSpec.Activate activate -> node.input().rank() == 1;
      default -> false;
    };
  }
}
