package epochscope.views.network;

import epochscope.nn.Topology;
import epochscope.spec.NodeSpec;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.Colours;
import epochscope.views.drawing.Ribbon;
import epochscope.views.drawing.Surface;
import epochscope.views.network.NetworkLayout.Column;
import java.util.ArrayList;
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
  private final List<WeightEdge> edges = new ArrayList<>();
  private final double largest;

  /**
   * @param parameters null: the lines are drawn without weights
   * @param most the largest |w| on the scale, if it is not one that is drawn
   */
  WeightLines(
      Surface surface, Topology topology, NetworkLayout layout, float[] parameters, double most) {
    this.surface = surface;
    this.topology = topology;
    this.layout = layout;
    this.parameters = parameters;
    collect();
    this.largest = parameters == null ? 0 : Math.max(most, largestWeight());
  }

  /** The largest |w| on the scale; 0 where there is none. */
  double largest() {
    return largest;
  }

  void paint() {
    Ribbon ribbon = new Ribbon(surface);
    paintPlain(ribbon);
    double limit = STRONG * largest;
    for (boolean strong : new boolean[] {false, true}) {
      for (WeightEdge edge : edges) {
        if (Math.abs(edge.weight()) > limit == strong) {
          paint(ribbon, edge.from(), edge.to(), edge.weight());
        }
      }
    }
  }

  /** All weights that are drawn and finite. */
  List<WeightEdge> edges() {
    return edges;
  }

  /** How wide the line of a weight is. */
  double width(double weight) {
    double share = largest > 0 ? Math.abs(weight) / largest : 0;
    return Math.max(THINNEST, THICKEST * share) * Math.sqrt(surface.theme().magnification());
  }

  private void paint(Ribbon ribbon, Box from, Box to, double weight) {
    double share = largest > 0 ? Math.abs(weight) / largest : 0;
    double width = width(weight);
    int colour =
        parameters == null
            ? surface.palette().axis()
            : Colours.withAlpha(surface.palette().sign(weight), 0.35 + 0.6 * share);
    ribbon.paint(from.right(), from.centreY(), to.x(), to.centreY(), width, colour);
  }

  private double largestWeight() {
    return edges.stream().mapToDouble(edge -> Math.abs(edge.weight())).max().orElse(0);
  }

  private void collect() {
    for (Column target : layout.columns()) {
      for (Column source : sources(target)) {
        if (isWeighted(source, target)) {
          collect(source, target);
        }
      }
    }
  }

  private void collect(Column source, Column target) {
    Topology.Node node = topology.nodes().get(target.node());
    int offset = topology.parameters().find(node.name(), "weight").orElseThrow().offset();
    for (int i = 0; i < target.drawn().size(); i++) {
      int unit = target.drawn().get(i);
      for (int j = 0; j < source.drawn().size(); j++) {
        int from = source.drawn().get(j);
        int index = offset + unit * node.in() + from;
        double weight = parameters == null ? 0 : parameters[index];
        if (Double.isFinite(weight)) {
          Box start = source.boxes().get(j);
          Box end = target.boxes().get(i);
          edges.add(new WeightEdge(index, target.node(), unit, from, start, end, weight));
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
