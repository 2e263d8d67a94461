package epochscope.views.network;

import epochscope.nn.Topology;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.Colours;
import epochscope.views.drawing.Curve;
import epochscope.views.drawing.Surface;
import epochscope.views.network.NetworkLayout.Column;
import java.awt.geom.Path2D;

/**
 * The weights between the units that are drawn: width in proportion to |w|, colour by sign. Lines
 * of nearly the same width are stroked together.
 */
final class WeightLines {
  private static final int WIDTHS = 8;
  private static final double THICKEST = 4;

  private final Surface surface;
  private final Topology topology;
  private final NetworkLayout layout;
  private final float[] parameters;
  private final double largest;

  /**
   * @param parameters null: the lines are drawn without weights
   */
  WeightLines(Surface surface, Topology topology, NetworkLayout layout, float[] parameters) {
    this.surface = surface;
    this.topology = topology;
    this.layout = layout;
    this.parameters = parameters;
    this.largest = parameters == null ? 0 : largestWeight();
  }

  /** The largest |w| that is drawn; 0 where there is none. */
  double largest() {
    return largest;
  }

  void paint() {
    for (Column column : layout.columns()) {
      if (column.node() >= 0) {
        paintInto(column);
      }
    }
  }

  private void paintInto(Column target) {
    Column source = source(target);
    if (source == null) {
      return;
    }
    Path2D[] paths = new Path2D[2 * WIDTHS + 1];
    for (int i = 0; i < target.drawn().size(); i++) {
      for (int j = 0; j < source.drawn().size(); j++) {
        double weight = weight(target, target.drawn().get(i), source.drawn().get(j));
        if (Double.isFinite(weight)) {
          int place = place(weight);
          paths[place] = paths[place] == null ? new Path2D.Double() : paths[place];
          append(paths[place], source.boxes().get(j), target.boxes().get(i));
        }
      }
    }
    stroke(paths);
  }

  /** Strong lines last, so that they lie on top. */
  private void stroke(Path2D[] paths) {
    for (int strength = 0; strength <= WIDTHS; strength++) {
      for (int sign = -1; sign <= 1; sign += 2) {
        Path2D path = paths[WIDTHS + sign * strength];
        if (path != null && (strength > 0 || sign > 0)) {
          double share = (double) strength / WIDTHS;
          int colour = parameters == null ? surface.palette().grid() : surface.palette().sign(sign);
          double thickness =
              Math.max(0.6, THICKEST * share) * Math.sqrt(surface.theme().magnification());
          Curve.stroke(
              surface,
              path,
              thickness,
              Colours.withAlpha(colour, parameters == null ? 1 : 0.35 + 0.6 * share));
        }
      }
    }
  }

  private int place(double weight) {
    return largest > 0 ? WIDTHS + (int) Math.round(WIDTHS * weight / largest) : WIDTHS;
  }

  private static void append(Path2D path, Box from, Box to) {
    double x0 = from.right();
    double x1 = to.x();
    double bend = 0.45 * (x1 - x0);
    path.moveTo(x0, from.centreY());
    path.curveTo(x0 + bend, from.centreY(), x1 - bend, to.centreY(), x1, to.centreY());
  }

  private double largestWeight() {
    double most = 0;
    for (Column target : layout.columns()) {
      Column source = target.node() < 0 ? null : source(target);
      if (source != null) {
        for (int unit : target.drawn()) {
          for (int from : source.drawn()) {
            double weight = Math.abs(weight(target, unit, from));
            most = Double.isFinite(weight) ? Math.max(most, weight) : most;
          }
        }
      }
    }
    return most;
  }

  private double weight(Column target, int unit, int from) {
    if (parameters == null) {
      return 0;
    }
    Topology.Node node = topology.nodes().get(target.node());
    int offset = topology.parameters().find(node.name(), "weight").orElseThrow().offset();
    return parameters[offset + unit * node.in() + from];
  }

  /** The column a column takes; null where it is not drawn. */
  private Column source(Column target) {
    int source = NetworkLayout.source(topology, target.node());
    return layout.columns().stream().filter(c -> c.node() == source).findFirst().orElse(null);
  }
}
