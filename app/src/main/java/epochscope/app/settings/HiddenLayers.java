package epochscope.app.settings;

import epochscope.spec.Activation;
import epochscope.spec.Check;
import epochscope.spec.ExperimentSpec;
import epochscope.spec.NetworkSpec;
import epochscope.spec.NodeSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The hidden layers of a chain of dense layers, as their widths: {@code 8, 8, 4}. */
final class HiddenLayers implements Setting {
  @Override
  public String key() {
    return "hidden-layers";
  }

  @Override
  public String group() {
    return "network";
  }

  @Override
  public boolean appliesTo(ExperimentSpec experiment) {
    return isChain(experiment.network());
  }

  @Override
  public String value(ExperimentSpec experiment) {
    return hidden(experiment.network()).stream()
        .map(dense -> String.valueOf(dense.units()))
        .collect(Collectors.joining(", "));
  }

  @Override
  public ExperimentSpec with(ExperimentSpec experiment, String value) {
    List<NodeSpec.Dense> before = hidden(experiment.network());
    NodeSpec.Dense pattern =
        before.isEmpty()
            ? new NodeSpec.Dense("h1", null, 1, Activation.TANH, null)
            : before.getFirst();
    List<NodeSpec> nodes = new ArrayList<>();
    for (String width : value.strip().isEmpty() ? new String[0] : value.strip().split("[,;\\s]+")) {
      nodes.add(
          new NodeSpec.Dense(
              "h" + (nodes.size() + 1),
              List.of(),
              units(width),
              pattern.activation(),
              pattern.initialiser()));
    }
    nodes.add(experiment.network().nodes().getLast());
    return withNodes(experiment, nodes);
  }

  static boolean isChain(NetworkSpec network) {
    return network.isOutput(network.nodes().getLast().name())
        && network.outputs().size() < 2
        && network.nodes().stream()
            .allMatch(node -> node instanceof NodeSpec.Dense && node.inputs().isEmpty());
  }

  /** All that are no outputs: of a network that was drawn, those may stand anywhere. */
  static List<NodeSpec.Dense> hidden(NetworkSpec network) {
    return network.nodes().stream()
        .filter(node -> !network.isOutput(node.name()))
        .filter(NodeSpec.Dense.class::isInstance)
        .map(NodeSpec.Dense.class::cast)
        .toList();
  }

  static ExperimentSpec withNodes(ExperimentSpec experiment, List<NodeSpec> nodes) {
    return experiment.withNetwork(experiment.network().withNodes(nodes));
  }

  private static int units(String text) {
    try {
      return Check.range("units", Integer.parseInt(text), 1, NodeSpec.Dense.MAX_UNITS);
    } catch (NumberFormatException notWhole) {
      throw Check.found("units", '"' + text + '"', "whole numbers such as 8, 8, 4");
    }
  }
}
