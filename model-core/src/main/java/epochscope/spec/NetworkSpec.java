package epochscope.spec;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A network as a list of named nodes, each after those it takes; the last node is the output. */
public record NetworkSpec(List<NodeSpec> nodes) {
  /** The name by which nodes refer to the network's input. */
  public static final String INPUT = "in";

  public static final int MAX_NODES = 1000;

  public NetworkSpec {
    nodes = Check.list("nodes", nodes, 1);
    Check.range("number of nodes", nodes.size(), 1, MAX_NODES);
    Set<String> known = new HashSet<>();
    known.add(INPUT);
    for (NodeSpec node : nodes) {
      for (String input : node.inputs()) {
        if (!known.contains(input)) {
          throw Check.found(
              "an input of node " + node.name(), '"' + input + '"', "the name of a node before it");
        }
      }
      if (!known.add(node.name())) {
        throw Check.found(
            "a node's name", '"' + node.name() + '"', "a name that no other node has");
      }
    }
  }
}
