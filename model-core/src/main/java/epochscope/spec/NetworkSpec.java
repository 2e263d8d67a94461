package epochscope.spec;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A network as a list of named nodes, each after those it takes.
 *
 * @param inputs null or empty: one, called "in"
 * @param outputs names of the nodes whose values side by side are the response; null or empty: the
 *     last node
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record NetworkSpec(List<InputSpec> inputs, List<NodeSpec> nodes, List<String> outputs) {
  /** The name by which nodes refer to the network's input where it has no other. */
  public static final String INPUT = "in";

  public static final int MAX_NODES = 1000;

  @JsonCreator
  public NetworkSpec {
    inputs = inputs == null ? List.of() : Check.list("inputs", inputs, 0);
    nodes = Check.list("nodes", nodes, 1);
    outputs = outputs == null ? List.of() : Check.list("outputs", outputs, 0);
    Check.range("number of nodes", nodes.size(), 1, MAX_NODES);
    Set<String> known = inputNames(inputs);
    Set<String> all = allNames(nodes);
    for (NodeSpec node : nodes) {
      node.inputs().forEach(input -> checkKnown(node, input, known, all));
      if (!known.add(node.name())) {
        throw Check.found(
            "a node's name", '"' + node.name() + '"', "a name that no other node has");
      }
    }
    checkOutputs(outputs, all);
  }

  /** One input, and the last node is the output. */
  public NetworkSpec(List<NodeSpec> nodes) {
    this(null, nodes, null);
  }

  public NetworkSpec withNodes(List<NodeSpec> newNodes) {
    return new NetworkSpec(inputs, newNodes, outputs);
  }

  /** Of the inputs and the nodes. */
  public Set<String> names() {
    Set<String> names = inputNames(inputs);
    names.addAll(allNames(nodes));
    return names;
  }

  /** Whether the node of that name is an output. */
  public boolean isOutput(String name) {
    return outputs.isEmpty() ? nodes.getLast().name().equals(name) : outputs.contains(name);
  }

  private static Set<String> inputNames(List<InputSpec> inputs) {
    Set<String> names = new HashSet<>();
    for (InputSpec input : inputs) {
      if (!names.add(input.name())) {
        throw Check.found(
            "an input's name", '"' + input.name() + '"', "a name that no other input has");
      }
      if (input.shape() == null && inputs.size() > 1) {
        throw new InvalidInputException(
            "shape of input " + input.name() + " is missing, as there are several inputs");
      }
    }
    if (inputs.isEmpty()) {
      names.add(INPUT);
    }
    return names;
  }

  private static Set<String> allNames(List<NodeSpec> nodes) {
    Set<String> names = new HashSet<>();
    nodes.forEach(node -> names.add(node.name()));
    return names;
  }

  private static void checkKnown(
      NodeSpec node, String input, Set<String> known, Set<String> nodes) {
    if (known.contains(input)) {
      return;
    }
    boolean later = nodes.contains(input);
    throw Check.found(
        "an input of node " + node.name(),
        '"' + input + '"' + (later ? ", which comes after it or is itself" : ""),
        later
            ? "a node before it, so that there is no cycle"
            : "the name of an input or of a node before it");
  }

  private static void checkOutputs(List<String> outputs, Set<String> nodes) {
    Set<String> named = new HashSet<>();
    for (String output : outputs) {
      if (!nodes.contains(output)) {
        throw Check.found("an entry of outputs", '"' + output + '"', "the name of a node");
      }
      if (!named.add(output)) {
        throw Check.found("outputs", '"' + output + "\" twice", "each node once");
      }
    }
  }
}
