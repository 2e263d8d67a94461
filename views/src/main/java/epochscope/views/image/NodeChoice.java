package epochscope.views.image;

import epochscope.nn.Topology;
import epochscope.spec.NodeSpec;
import epochscope.views.Selection;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Which of a network's nodes a view looks at. */
public final class NodeChoice {
  private NodeChoice() {}

  /** The chosen node where it fits, else the first that does; −1: none does. */
  public static int of(Topology topology, Selection selection, Predicate<Topology.Node> fits) {
    int chosen = chosen(topology, selection);
    if (chosen >= 0 && fits.test(topology.nodes().get(chosen))) {
      return chosen;
    }
    return IntStream.range(0, topology.nodes().size())
        .filter(i -> fits.test(topology.nodes().get(i)))
        .findFirst()
        .orElse(-1);
  }

  /** Index of the chosen node; −1: none. */
  public static int chosen(Topology topology, Selection selection) {
    for (int i = 0; i < topology.nodes().size(); i++) {
      if (topology.nodes().get(i).name().equals(selection.node())) {
        return i;
      }
    }
    return -1;
  }

  /** The chosen place in that node, else the middle of its first channel. */
  public static MapPlace place(Topology topology, Selection selection, int node) {
    Topology.Node at = topology.nodes().get(node);
    boolean isChosen = at.name().equals(selection.node());
    return isChosen && selection.unit() >= 0 && selection.unit() < at.out()
        ? MapPlace.of(at.output(), selection.unit())
        : MapPlace.middle(at.output(), 0);
  }

  public static boolean isConvolution(Topology.Node node) {
    return node.spec() instanceof NodeSpec.Convolution;
  }

  /** Whether it gives maps, or takes them. */
  public static boolean isSpatial(Topology.Node node) {
    return node.output().rank() > 1 || node.input().rank() > 1;
  }

  /** Whether it gives the same values as it takes, when the network is asked. */
  public static boolean passesOn(Topology.Node node) {
    return node.spec() instanceof NodeSpec.Dropout
        || node.spec() instanceof NodeSpec.Flatten
        || node.spec() instanceof NodeSpec.Reshape;
  }

  /** The node whose values a node takes first, those passed over that pass them on. */
  public static int source(Topology topology, int node) {
    int source = topology.nodes().get(node).source();
    while (source >= 0 && passesOn(topology.nodes().get(source))) {
      source = topology.nodes().get(source).source();
    }
    return source;
  }
}
