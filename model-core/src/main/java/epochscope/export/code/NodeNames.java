package epochscope.export.code;

import epochscope.nn.Topology;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What nodes and inputs are called in a program.
 *
 * @param layers by node
 * @param values by node or input: the variables that hold what they give
 * @param isChain whether each node takes the one before it alone
 */
record NodeNames(Map<String, String> layers, Map<String, String> values, boolean isChain) {
  static final String INPUT = "x";

  static NodeNames of(Topology topology) {
    boolean chain = isChain(topology);
    Map<String, String> layers = new LinkedHashMap<>();
    for (Topology.Node node : topology.nodes()) {
      layers.put(node.name(), Python.identifier(node.name(), layers.values()));
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (Topology.Input input : topology.entries()) {
      boolean only = topology.entries().size() == 1;
      values.put(input.name(), only ? INPUT : inputName(input, layers));
    }
    layers.forEach((name, layer) -> values.put(name, chain ? INPUT : layer));
    return new NodeNames(layers, values, chain);
  }

  private static String inputName(Topology.Input input, Map<String, String> layers) {
    return Python.identifier(input.name(), layers.values());
  }

  private static boolean isChain(Topology topology) {
    if (topology.entries().size() > 1 || topology.outputNodes().size() > 1) {
      return false;
    }
    for (int i = 0; i < topology.nodes().size(); i++) {
      Topology.Node node = topology.nodes().get(i);
      if (node.sources().size() != 1 || node.source() != i - 1) {
        return false;
      }
    }
    return topology.isOutput(topology.nodes().size() - 1);
  }

  /** The variable of the {@code i}-th source of a node. */
  String source(Topology topology, Topology.Node node, int i) {
    int source = node.sources().get(i);
    return values.get(
        source < 0
            ? topology.entries().get(-1 - source).name()
            : topology.nodes().get(source).name());
  }

  /** Whether every layer is called as its node. */
  boolean areSame() {
    return layers.entrySet().stream().allMatch(entry -> entry.getKey().equals(entry.getValue()));
  }
}
