package epochscope.views.network;

import epochscope.analysis.DecisionMap;
import epochscope.analysis.NeuronMaps;
import epochscope.nn.Topology;
import epochscope.spec.Activation;
import epochscope.views.drawing.ActivationScale;
import epochscope.views.drawing.Axis;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.ColourMap;
import epochscope.views.drawing.Curve;
import epochscope.views.drawing.Grid;
import epochscope.views.drawing.HeatMap;
import epochscope.views.drawing.Surface;
import epochscope.views.network.NetworkLayout.Column;
import java.awt.geom.Path2D;

/**
 * What each neuron answers over the plane of two features, or over one feature as a small curve.
 * All neurons of a node share one scale, its neutral at zero (at ½ for logistic and softmax).
 */
final class NeuronPictures {
  private final Surface surface;
  private final Topology topology;
  private final NeuronMaps maps;
  private final NetworkScale scale;
  private final ColourMap response;

  /**
   * @param maps null: none yet
   * @param scale of all neurons of a node
   * @param response colours of the output in a regression; null in a classification
   */
  NeuronPictures(
      Surface surface, Topology topology, NeuronMaps maps, NetworkScale scale, ColourMap response) {
    this.surface = surface;
    this.topology = topology;
    this.maps = maps;
    this.scale = scale;
    this.response = response;
  }

  void paint(Column column) {
    float[][] units = maps == null ? null : maps.activations().get(name(column));
    ColourMap map = units == null ? null : map(column);
    for (int i = 0; i < column.drawn().size(); i++) {
      Box box = column.boxes().get(i);
      int unit = column.drawn().get(i);
      if (units == null || unit >= units.length) {
        surface.fill(box, surface.palette().neutral());
      } else {
        paint(new Grid(units[unit], 0, maps.size(), maps.rows()), map, box);
      }
    }
  }

  /** The response in full resolution, for a single output. */
  void paintResponse(DecisionMap decision, Column column) {
    Grid grid = new Grid(decision.response(), 0, decision.width(), decision.height());
    ColourMap map = response != null ? response : ColourMap.diverging(0, 1, surface.palette());
    paint(grid, map, column.boxes().getFirst());
  }

  private void paint(Grid grid, ColourMap map, Box box) {
    if (grid.rows() > 1) {
      new HeatMap(surface, box).paint(grid, map);
    } else {
      paintCurve(grid, map, box);
    }
  }

  private void paintCurve(Grid grid, ColourMap map, Box box) {
    surface.fill(box, surface.palette().neutral());
    double zero = box.bottom() - Axis.linear("", map.low(), map.high()).fraction(0) * box.height();
    if (box.contains(box.x(), zero)) {
      surface.horizontal(box.x(), box.right(), zero, 1, surface.palette().grid());
    }
    Path2D path = new Path2D.Double();
    Axis axis = Axis.linear("", map.low(), map.high());
    Box inner = box.inset(2);
    for (int i = 0; i < grid.columns(); i++) {
      double x = inner.x() + inner.width() * i / Math.max(1, grid.columns() - 1);
      double share = Math.clamp(axis.fraction(grid.at(0, i)), 0, 1);
      double y = inner.bottom() - share * inner.height();
      if (i == 0) {
        path.moveTo(x, y);
      } else {
        path.lineTo(x, y);
      }
    }
    Curve.stroke(surface, path, surface.theme().strongLine(), surface.palette().text());
  }

  private ColourMap map(Column column) {
    boolean output = topology.isOutput(column.node());
    if (output && response != null) {
      return response;
    }
    Activation activation = topology.nodes().get(column.node()).spec().activation();
    return ActivationScale.of(activation, scale.units(name(column)), surface.palette());
  }

  private String name(Column column) {
    return topology.nodes().get(column.node()).name();
  }
}
