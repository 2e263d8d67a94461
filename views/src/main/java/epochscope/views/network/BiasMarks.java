package epochscope.views.network;

import epochscope.nn.ParameterLayout.Block;
import epochscope.nn.Topology;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.Colours;
import epochscope.views.drawing.Surface;
import epochscope.views.network.NetworkLayout.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The bias of each unit that is drawn, as a small square at its lower left corner. */
final class BiasMarks {
  private static final double SIDE = 8;

  /** Smaller units have no room for it. */
  private static final double LEAST_UNIT = 18;

  private final Surface surface;
  private final List<Mark> marks;

  /**
   * @param index of the bias in the flat parameter vector
   * @param node that it belongs to, index in the topology
   */
  record Mark(int index, int node, int unit, Box box, double bias) {}

  /**
   * @param parameters null: none yet
   */
  BiasMarks(Surface surface, Topology topology, NetworkLayout layout, float[] parameters) {
    this.surface = surface;
    this.marks = parameters == null ? List.of() : marks(topology, layout, parameters);
  }

  List<Mark> marks() {
    return marks;
  }

  void paint() {
    double largest = marks.stream().mapToDouble(mark -> Math.abs(mark.bias())).max().orElse(0);
    for (Mark mark : marks) {
      double share = largest > 0 ? Math.abs(mark.bias()) / largest : 0;
      int sign =
          Double.isFinite(mark.bias())
              ? surface.palette().sign(mark.bias())
              : surface.palette().invalid();
      surface.fill(mark.box(), surface.palette().surface());
      Box inner = mark.box().inset(1);
      surface.fill(inner, surface.palette().neutral());
      surface.fill(inner, Colours.withAlpha(sign, 0.25 + 0.75 * share));
    }
  }

  private List<Mark> marks(Topology topology, NetworkLayout layout, float[] parameters) {
    List<Mark> all = new ArrayList<>();
    double side = SIDE * Math.sqrt(surface.theme().magnification());
    for (Column column : layout.columns()) {
      Optional<Block> bias = bias(topology, column);
      for (int i = 0; i < column.drawn().size() && bias.isPresent(); i++) {
        Box unit = column.boxes().get(i);
        if (unit.width() >= LEAST_UNIT) {
          int index = bias.get().offset() + column.drawn().get(i);
          Box box = new Box(unit.x() - 3, unit.bottom() - side + 3, side, side);
          all.add(new Mark(index, column.node(), column.drawn().get(i), box, parameters[index]));
        }
      }
    }
    return all;
  }

  private static Optional<Block> bias(Topology topology, Column column) {
    return column.node() < 0
        ? Optional.empty()
        : topology
            .parameters()
            .find(topology.nodes().get(column.node()).name(), "bias")
            .filter(block -> block.size() == column.units());
  }
}
