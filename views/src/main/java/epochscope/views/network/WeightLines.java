package epochscope.views.network;

import epochscope.nn.Topology;
import epochscope.spec.NodeSpec;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.Colours;
import epochscope.views.drawing.Ribbon;
import epochscope.views.drawing.Surface;
import epochscope.views.network.NetworkLayout.Column;
import java.util.List;

/** The weights between the units that are drawn: width in proportion to |w|, colour by sign. */
final class WeightLines {
  private static final double THICKEST = 4;
  private static final double THINNEST = 0.6;
  private static final double PLAIN_OPACITY = 0.3;

  /** Weights above this share of the largest are drawn last, so that they lie on top. */
  private static final double STRONG = 0.4;

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

  /** What is done with each line. */
  private interface Stroke {
    void draw(Box from, Box to, double weight);
  }

  /** The largest |w| that is drawn; 0 where there is none. */
  double largest() {
    return largest;
  }

  void paint() {
    Ribbon ribbon = new Ribbon(surface);
    paintPlain(ribbon);
    double limit = STRONG * largest;
    forEach(
        (from, to, weight) -> {
          if (Math.abs(weight) <= limit) {
            paint(ribbon, from, to, weight);
          }
        });
    forEach(
        (from, to, weight) -> {
          if (Math.abs(weight) > limit) {
            paint(ribbon, from, to, weight);
          }
        });
  }

  private void paint(Ribbon ribbon, Box from, Box to, double weight) {
    double share = largest > 0 ? Math.abs(weight) / largest : 0;
    double width =
        Math.max(THINNEST, THICKEST * share) * Math.sqrt(surface.theme().magnification());
    int colour =
        parameters == null
            ? surface.palette().axis()
            : Colours.withAlpha(surface.palette().sign(weight), 0.35 + 0.6 * share);
    ribbon.paint(from.right(), from.centreY(), to.x(), to.centreY(), width, colour);
  }

  private double largestWeight() {
    double[] most = {0};
    forEach((from, to, weight) -> most[0] = Math.max(most[0], Math.abs(weight)));
    return most[0];
  }

  /** All lines whose weight is finite. */
  private void forEach(Stroke stroke) {
    for (Column target : layout.columns()) {
      for (Column source : sources(target)) {
        if (isWeighted(source, target)) {
          forEach(source, target, stroke);
        }
      }
    }
  }

  private void forEach(Column source, Column target, Stroke stroke) {
    Topology.Node node = topology.nodes().get(target.node());
    int offset = topology.parameters().find(node.name(), "weight").orElseThrow().offset();
    for (int i = 0; i < target.drawn().size(); i++) {
      int row = offset + target.drawn().get(i) * node.in();
      for (int j = 0; j < source.drawn().size(); j++) {
        double weight = parameters == null ? 0 : parameters[row + source.drawn().get(j)];
        if (Double.isFinite(weight)) {
          stroke.draw(source.boxes().get(j), target.boxes().get(i), weight);
        }
      }
    }
  }

  /** The columns a column takes, where they are drawn. */
  private List<Column> sources(Column target) {
    if (target.node() < 0) {
      return List.of();
    }
    List<Integer> sources = NetworkLayout.sources(topology, target.node());
    return layout.columns().stream().filter(c -> sources.contains(c.node())).toList();
  }

  /** Whether each line between two units is one weight. */
  private boolean isWeighted(Column source, Column target) {
    return topology.nodes().get(target.node()).spec() instanceof NodeSpec.Dense
        && NetworkLayout.shape(topology, source.node()).rank() == 1;
  }

  /** Lines that stand for many weights, or none. */
  private void paintPlain(Ribbon ribbon) {
    int colour = Colours.withAlpha(surface.palette().axis(), PLAIN_OPACITY);
    for (Column target : layout.columns()) {
      for (Column source : sources(target)) {
        for (Box from : isWeighted(source, target) ? List.<Box>of() : source.boxes()) {
          for (Box to : target.boxes()) {
            ribbon.paint(from.right(), from.centreY(), to.x(), to.centreY(), THINNEST, colour);
          }
        }
      }
    }
  }
}
