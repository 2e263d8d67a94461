package epochscope.views.decision;

import epochscope.analysis.DecisionMap;
import epochscope.analysis.FeaturePlane;
import epochscope.views.Texts;
import epochscope.views.drawing.Axis;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.Curve;
import epochscope.views.drawing.Layer;
import epochscope.views.drawing.Numerals;
import epochscope.views.drawing.PlotArea;
import epochscope.views.drawing.Reading;
import epochscope.views.drawing.Surface;
import java.util.Arrays;
import java.util.Optional;

/** The response over the only feature as a curve, through the sample's points. */
final class ResponseCurvePainter {
  private final Layer sample = new Layer();

  /**
   * @param map null: the sample alone
   */
  Reading paint(SampleModel model, DecisionMap map, Surface surface) {
    FeaturePlane plane = map == null ? null : map.plane();
    SampleLegend legend = new SampleLegend(surface, model, false);
    double size = surface.theme().smallSize();
    Box room = surface.box().inset(0.6 * size, 0.4 * size, 0.6 * size, 0.3 * size);
    Axis y = responseAxis(model);
    PlotArea plot =
        new PlotArea(surface, room.inset(0, 0, legend.width(), 0), model.xAxis(plane), y);
    plot.paintGrid();
    sample.paint(
        surface,
        new SampleKey(model, plot.inner(), plot.xAxis(), plot.yAxis(), map != null),
        layer -> paintSample(model, plane, layer, plot));
    if (map != null) {
      paintCurves(model, map, surface, plot);
    }
    plot.paintAxes();
    if (legend.width() > 0) {
      Box inner = plot.inner();
      legend.paint(new Box(inner.right() + size, inner.y(), legend.width() - size, inner.height()));
    }
    return reading(model, map, plot);
  }

  private static Axis responseAxis(SampleModel model) {
    String name = model.responseName(Texts.get("response.response"));
    if (model.classes()) {
      return Axis.linear(name, -0.05, 1.05);
    }
    double low = model.map().low();
    double high = model.map().high();
    double pad = 0.12 * (high - low);
    return Axis.linear(name, low - pad, high + pad);
  }

  private static void paintSample(
      SampleModel model, FeaturePlane plane, Surface layer, PlotArea plot) {
    SampleLayer painting = new SampleLayer(layer, plot);
    SamplePoints points = model.points();
    double[][] ends = model.region().hull();
    if (plane != null && ends.length > 0) {
      painting.paintExtrapolation(ends[0][0], ends[ends.length - 1][0]);
    }
    int muted = layer.palette().muted();
    painting.paintPoints(
        onAxis(points, model),
        model.classes() ? target -> layer.palette().classColour((int) target) : target -> muted);
  }

  /** Of several classes every point lies at 1, where its own class's curve should be. */
  private static SamplePoints onAxis(SamplePoints points, SampleModel model) {
    if (!model.classes() || model.train().classes().size() == 2) {
      return points;
    }
    float[] ones = new float[points.count()];
    Arrays.fill(ones, 1);
    return new SamplePoints(points.x(), ones, points.target(), points.training());
  }

  private static void paintCurves(
      SampleModel model, DecisionMap map, Surface surface, PlotArea plot) {
    boolean blended = ResponseColours.blended(model.train(), map.outputs());
    int from = blended ? 0 : Math.min(model.output(), map.outputs() - 1);
    int to = blended ? map.outputs() : from + 1;
    double[] xs = new double[map.width()];
    double[] ys = new double[map.width()];
    for (int k = from; k < to; k++) {
      for (int column = 0; column < map.width(); column++) {
        xs[column] = MapGrid.x(map, column);
        ys[column] = map.at(k, 0, column);
      }
      int colour = blended ? surface.palette().classColour(k) : surface.palette().text();
      var path = Curve.path(surface, plot, xs, ys, 0, xs.length);
      plot.clipped(() -> Curve.stroke(surface, path, 1.3 * surface.theme().strongLine(), colour));
    }
  }

  private static Reading reading(SampleModel model, DecisionMap map, PlotArea plot) {
    return (px, py) -> {
      if (map == null || !plot.inner().contains(px, py)) {
        return Optional.empty();
      }
      double x = plot.xValue(px);
      double u = plot.xAxis().fraction(x);
      int output = Math.min(model.output(), map.outputs() - 1);
      String name = model.responseName(Texts.get("response.response"));
      return Optional.of(
          new Reading.Mark(
              model.feature(model.xFeature()).name()
                  + " "
                  + Numerals.significant(x, 3)
                  + "\n"
                  + name
                  + " "
                  + Numerals.significant(MapGrid.of(map, output).at(u, 0.5), 3)));
    };
  }

  private record SampleKey(SampleModel model, Box inner, Axis x, Axis y, boolean answered) {}
}
