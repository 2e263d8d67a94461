package epochscope.views.field;

import epochscope.analysis.FieldBox;
import epochscope.analysis.ReceptiveField;
import epochscope.nn.Topology;
import epochscope.spec.Shape;
import epochscope.views.Selection;
import epochscope.views.image.MapPlace;
import epochscope.views.image.NodeChoice;

/**
 * The neuron whose field is looked at: the chosen one, or else the middle of the last map.
 *
 * @param node index in the topology; −1: no node gives maps, and none is chosen
 */
public record FieldChoice(Topology topology, int node, MapPlace place) {
  public static FieldChoice of(Topology topology, Selection selection) {
    int chosen = NodeChoice.chosen(topology, selection);
    int node = chosen >= 0 && selection.unit() >= 0 ? chosen : lastMap(topology);
    MapPlace place = node < 0 ? null : NodeChoice.place(topology, selection, node);
    return new FieldChoice(topology, node, place);
  }

  private static int lastMap(Topology topology) {
    for (int i = topology.nodes().size() - 1; i >= 0; i--) {
      Topology.Node node = topology.nodes().get(i);
      if (node.output().rank() > 1 && !NodeChoice.passesOn(node)) {
        return i;
      }
    }
    return -1;
  }

  public Topology.Node at() {
    return topology.nodes().get(node);
  }

  /** Index of the neuron among the node's values. */
  public int unit() {
    return place.unit(at().output());
  }

  FieldBox field() {
    return field(place.row(), place.column());
  }

  private FieldBox field(int row, int column) {
    return new ReceptiveField(topology).of(node, FieldBox.at(row, column));
  }

  /** The neuron of the same channel whose field lies most nearly around a pixel. */
  int nearest(int row, int column) {
    Shape shape = at().output();
    FieldBox first = field(0, 0);
    FieldBox next = field(1, 1);
    MapPlace nearest =
        new MapPlace(
            place.channel(),
            nearest(row, first.top(), first.rows(), next.top(), MapPlace.rows(shape)),
            nearest(column, first.left(), first.columns(), next.left(), MapPlace.columns(shape)));
    return nearest.unit(shape);
  }

  private static int nearest(int at, int start, int size, int next, int positions) {
    double middle = start + (size - 1) / 2.0;
    double jump = Math.max(1, next - start);
    return Math.clamp(Math.round((at - middle) / jump), 0, positions - 1);
  }
}
