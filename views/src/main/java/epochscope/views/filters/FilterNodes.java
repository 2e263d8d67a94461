package epochscope.views.filters;

import epochscope.analysis.FilterBank;
import epochscope.nn.Topology;
import epochscope.views.Selection;
import epochscope.views.image.MapPlace;
import epochscope.views.image.NodeChoice;
import java.util.List;
import java.util.stream.IntStream;

/** The layers whose filters can be seen. */
public final class FilterNodes {
  private FilterNodes() {}

  /** The convolutions; where there are none, the dense layers over pictures. */
  static List<Integer> of(Topology topology) {
    List<Integer> convolutions =
        IntStream.range(0, topology.nodes().size())
            .filter(i -> NodeChoice.isConvolution(topology.nodes().get(i)))
            .boxed()
            .toList();
    return convolutions.isEmpty()
        ? IntStream.range(0, topology.nodes().size())
            .filter(i -> FilterBank.has(topology, i))
            .boxed()
            .toList()
        : convolutions;
  }

  /** The one that is looked at: the chosen node, or else the first; −1: there is none. */
  public static int chosen(Topology topology, Selection selection) {
    List<Integer> nodes = of(topology);
    int chosen = NodeChoice.chosen(topology, selection);
    return nodes.contains(chosen) ? chosen : nodes.isEmpty() ? -1 : nodes.getFirst();
  }

  /** That filter's channel, where it was looked at if it is of the chosen node. */
  static Selection select(Topology topology, Selection selection, int node, int filter) {
    Topology.Node at = topology.nodes().get(node);
    MapPlace old = NodeChoice.place(topology, selection, node);
    int unit = new MapPlace(filter, old.row(), old.column()).unit(at.output());
    return selection.withNeuron(at.name(), unit);
  }
}
