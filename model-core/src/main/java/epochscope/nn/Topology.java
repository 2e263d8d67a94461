package epochscope.nn;

import epochscope.spec.Activation;
import epochscope.spec.Check;
import epochscope.spec.InvalidInputException;
import epochscope.spec.NetworkSpec;
import epochscope.spec.NodeSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A network with every shape known: the specification joined to the number of features it takes.
 *
 * @param inputs number of features
 * @param nodes in order of computation; the last is the output
 */
public record Topology(int inputs, List<Node> nodes, ParameterLayout parameters) {
  /** More parameters than any machine this runs on could train. */
  public static final int MAX_PARAMETERS = 200_000_000;

  public Topology {
    nodes = List.copyOf(nodes);
  }

  /**
   * @param source index of the node it takes, −1: the network's input
   * @param in width of what it takes
   * @param out its own width
   */
  public record Node(NodeSpec spec, int source, int in, int out) {
    public String name() {
      return spec.name();
    }
  }

  public Node output() {
    return nodes.getLast();
  }

  public int outputs() {
    return output().out();
  }

  /** The activation of the output node; linear where it has none. */
  public Activation outputActivation() {
    return output().spec() instanceof NodeSpec.Dense dense ? dense.activation() : Activation.LINEAR;
  }

  /** Index of the node of that name; −1 for the network's input. */
  public int indexOf(String name) {
    for (int i = 0; i < nodes.size(); i++) {
      if (nodes.get(i).name().equals(name)) {
        return i;
      }
    }
    return -1;
  }

  /**
   * Resolves the shapes of {@code spec} for {@code inputs} features; every dense node must have its
   * units.
   */
  public static Topology of(NetworkSpec spec, int inputs) {
    Check.range("number of features", inputs, 1, 100_000_000);
    List<Node> nodes = new ArrayList<>();
    Map<String, Integer> indexByName = new HashMap<>();
    indexByName.put(NetworkSpec.INPUT, -1);
    List<ParameterLayout.Block> blocks = new ArrayList<>();
    long size = 0;
    for (NodeSpec node : spec.nodes()) {
      int source = nodes.size() - 1;
      if (!node.inputs().isEmpty()) {
        if (node.inputs().size() > 1) {
          throw Check.found("node " + node.name(), node.inputs().size() + " inputs", "one");
        }
        source = indexByName.get(node.inputs().getFirst());
      }
      int in = source < 0 ? inputs : nodes.get(source).out();
      int out = in;
      if (node instanceof NodeSpec.Dense dense) {
        out = units(dense);
        blocks.add(new ParameterLayout.Block(dense.name(), "weight", List.of(out, in), (int) size));
        size += (long) out * in;
        blocks.add(new ParameterLayout.Block(dense.name(), "bias", List.of(out), (int) size));
        size += out;
        if (size > MAX_PARAMETERS) {
          throw Check.found(
              "node " + dense.name(),
              size + " parameters up to here",
              "at most " + MAX_PARAMETERS + " in all");
        }
      }
      indexByName.put(node.name(), nodes.size());
      nodes.add(new Node(node, source, in, out));
    }
    for (int i = 0; i < nodes.size() - 1; i++) {
      if (nodes.get(i).spec() instanceof NodeSpec.Dense dense
          && dense.activation() == Activation.SOFTMAX) {
        throw Check.found(
            "activation of node " + dense.name(), "softmax", "softmax in the output node only");
      }
    }
    return new Topology(inputs, nodes, new ParameterLayout(blocks, (int) size));
  }

  private static int units(NodeSpec.Dense dense) {
    if (dense.units() == null) {
      throw new InvalidInputException(
          "units of node " + dense.name() + " are missing, expected a whole number");
    }
    return dense.units();
  }
}
