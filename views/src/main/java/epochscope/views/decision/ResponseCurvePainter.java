package epochscope.views.decision;

import epochscope.analysis.DecisionMap;
import epochscope.analysis.FeaturePlane;
import epochscope.views.Frame;
import epochscope.views.Texts;
import epochscope.views.drawing.Axis;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.Colours;
import epochscope.views.drawing.Curve;
import epochscope.views.drawing.Layer;
import epochscope.views.drawing.PlotArea;
import epochscope.views.drawing.Reading;
import epochscope.views.drawing.Surface;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.util.Arrays;

/** The response over the only feature as a curve, through the sample's points. */
final class ResponseCurvePainter {
  private final Layer sample = new Layer();

  Reading paint(SampleModel model, Frame frame, Surface surface) {
    PlaneContent content = PlaneContent.of(frame, model);
    DecisionMap map = content.map();
    FeaturePlane plane = content.plane();
    SampleLegend legend = new SampleLegend(surface, model, frame, content, null);
    double size = surface.theme().smallSize();
    Box room = surface.box().inset(0.6 * size, 0.4 * size, 0.6 * size, 0.3 * size);
    Axis y = content.isNeuron() ? neuronAxis(content) : responseAxis(model);
    PlotArea plot =
        new PlotArea(surface, room.inset(0, 0, legend.width(), 0), model.xAxis(plane), y);
    plot.paintGrid();
    sample.paint(
        surface,
        new SampleKey(model, plot.inner(), plot.xAxis(), plot.yAxis(), plane != null),
        layer -> paintSample(model, plane, layer, plot, !content.isNeuron()));
    if (map != null) {
      paintSpread(content, surface, plot);
      paintCurves(model, map, surface, plot);
    } else if (content.grid() != null) {
      paintGrid(content, surface, plot);
    }
    new SampleMarks(surface, plot, model).paint(frame);
    plot.paintAxes();
    if (legend.width() > 0) {
      Box inner = plot.inner();
      legend.paint(new Box(inner.right() + size, inner.y(), legend.width() - size, inner.height()));
    } else {
      legend.paintAbove(plot, room.right());
    }
    return new PlaneReading(model, content, plot, frame.selection(), legend.brushes());
  }

  private static Axis neuronAxis(PlaneContent content) {
    double pad = 0.05 * (content.colours().high() - content.colours().low());
    return Axis.linear(
        content.title(), content.colours().low() - pad, content.colours().high() + pad);
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
      SampleModel model, FeaturePlane plane, Surface layer, PlotArea plot, boolean points) {
    SampleLayer painting = new SampleLayer(layer, plot);
    double[][] ends = model.region().hull();
    if (plane != null && ends.length > 0) {
      painting.paintExtrapolation(ends[0][0], ends[ends.length - 1][0]);
    }
    if (!points) {
      return;
    }
    int muted = layer.palette().muted();
    painting.paintPoints(
        onAxis(model.points(), model),
        model.classes() ? target -> layer.palette().classColour((int) target) : target -> muted);
  }

  /** Of several classes every point lies at 1, where its own class's curve should be. */
  private static SamplePoints onAxis(SamplePoints points, SampleModel model) {
    if (!model.classes() || model.train().classes().size() == 2) {
      return points;
    }
    float[] ones = new float[points.count()];
    Arrays.fill(ones, 1);
    return new SamplePoints(points.x(), ones, points.target(), points.row(), points.training());
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

  /** What is shown is one number per place, and not the response. */
  private static void paintGrid(PlaneContent content, Surface surface, PlotArea plot) {
    int columns = content.grid().columns();
    double[] ys = new double[columns];
    for (int column = 0; column < columns; column++) {
      ys[column] = content.grid().at(0, column);
    }
    stroke(content, ys, surface, plot);
  }

  private static void stroke(PlaneContent content, double[] ys, Surface surface, PlotArea plot) {
    FeaturePlane plane = content.plane();
    double[] xs = new double[ys.length];
    for (int i = 0; i < xs.length; i++) {
      xs[i] = plane.xMin() + (i + 0.5) * (plane.xMax() - plane.xMin()) / xs.length;
    }
    var path = Curve.path(surface, plot, xs, ys, 0, xs.length);
    double thickness = 1.3 * surface.theme().strongLine();
    plot.clipped(() -> Curve.stroke(surface, path, thickness, surface.palette().text()));
  }

  /** The band of one standard deviation to either side. */
  private static void paintSpread(PlaneContent content, Surface surface, PlotArea plot) {
    if (content.spread() == null || content.grid() == null) {
      return;
    }
    FeaturePlane plane = content.plane();
    int columns = content.spread().columns();
    Path2D band = new Path2D.Double();
    for (int side = 1; side >= -1; side -= 2) {
      for (int i = 0; i < columns; i++) {
        int column = side > 0 ? i : columns - 1 - i;
        double u = (column + 0.5) / columns;
        double x = plot.x(plane.xMin() + u * (plane.xMax() - plane.xMin()));
        double y = plot.y(content.grid().at(u, 0.5) + side * content.spread().at(0, column));
        if (side > 0 && i == 0) {
          band.moveTo(x, y);
        } else {
          band.lineTo(x, y);
        }
      }
    }
    band.closePath();
    var pen = surface.graphics();
    pen.setColor(new Color(Colours.withAlpha(surface.palette().train(), 0.25), true));
    plot.clipped(() -> pen.fill(band));
  }

  private record SampleKey(SampleModel model, Box inner, Axis x, Axis y, boolean answered) {}
}
