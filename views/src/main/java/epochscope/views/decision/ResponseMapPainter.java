package epochscope.views.decision;

import epochscope.analysis.DecisionMap;
import epochscope.analysis.FeaturePlane;
import epochscope.views.Texts;
import epochscope.views.drawing.Axis;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.HeatMap;
import epochscope.views.drawing.Layer;
import epochscope.views.drawing.Numerals;
import epochscope.views.drawing.PlotArea;
import epochscope.views.drawing.Reading;
import epochscope.views.drawing.Surface;
import epochscope.views.drawing.Ticks;
import java.util.Optional;

/** The response over two features as colours, contour lines and the sample on top. */
final class ResponseMapPainter {
  private final Layer sample = new Layer();

  /**
   * @param map null: the sample alone
   */
  Reading paint(SampleModel model, DecisionMap map, Surface surface) {
    FeaturePlane plane = map == null ? null : map.plane();
    boolean blended = map != null && ResponseColours.blended(model.train(), map.outputs());
    SampleLegend legend = new SampleLegend(surface, model, !blended);
    double size = surface.theme().smallSize();
    Box room = surface.box().inset(0.6 * size, 0.4 * size, 0.6 * size, 0.3 * size);
    PlotArea plot =
        plot(surface, room, legend.width(), model.xAxis(plane), model.yAxis(plane), model);
    ContourLayer contours = new ContourLayer(surface, plot);
    if (map == null) {
      plot.paintGrid();
    } else {
      paintResponse(model, map, surface, plot, contours, blended);
    }
    sample.paint(
        surface,
        new SampleKey(model, plot.inner(), plot.xAxis(), plot.yAxis(), map != null),
        layer -> paintSample(model, plane, layer, plot));
    contours.paintOnTop();
    plot.paintAxes();
    if (legend.width() > 0) {
      Box inner = plot.inner();
      legend.paint(
          new Box(inner.right() + 1.5 * size, inner.y(), legend.width() - size, inner.height()));
    }
    return reading(model, map, plot);
  }

  private static PlotArea plot(
      Surface surface, Box room, double legend, Axis x, Axis y, SampleModel model) {
    boolean square = model.squareUnits(x, y);
    Box bounds = room.inset(0, 0, legend, 0);
    PlotArea plot = new PlotArea(surface, bounds, x, y, square);
    double margin = plot.inner().x() - bounds.x();
    double slack = bounds.width() - margin - plot.inner().width() - surface.theme().smallSize();
    return square && slack > 2
        ? new PlotArea(surface, bounds.inset(slack / 2, 0, 0, 0), x, y, true)
        : plot;
  }

  private static void paintResponse(
      SampleModel model,
      DecisionMap map,
      Surface surface,
      PlotArea plot,
      ContourLayer contours,
      boolean blended) {
    HeatMap heat = new HeatMap(surface, plot.inner());
    if (blended) {
      heat.paint(ResponseColours.blend(map, surface.palette()), map.width(), map.height());
      contours.paintClassBoundaries(map);
      return;
    }
    var response = MapGrid.of(map, Math.min(model.output(), map.outputs() - 1));
    heat.paint(response, model.map());
    if (model.classes()) {
      contours.paintProbability(response);
    } else {
      Ticks ticks = Axis.linear("", model.map().low(), model.map().high()).ticks(5);
      contours.paintLevels(response, ticks);
    }
  }

  private static void paintSample(
      SampleModel model, FeaturePlane plane, Surface layer, PlotArea plot) {
    SampleLayer painting = new SampleLayer(layer, plot);
    if (plane != null) {
      painting.paintExtrapolation(model.region());
    }
    painting.paintPoints(
        model.points(),
        model.classes()
            ? target -> layer.palette().classColour((int) target)
            : target -> model.map().colour(target));
  }

  private static Reading reading(SampleModel model, DecisionMap map, PlotArea plot) {
    return (px, py) -> {
      if (!plot.inner().contains(px, py)) {
        return Optional.empty();
      }
      double x = plot.xValue(px);
      double y = plot.yValue(py);
      StringBuilder text = new StringBuilder();
      text.append(model.feature(model.xFeature()).name()).append(' ');
      text.append(Numerals.significant(x, 3)).append('\n');
      text.append(model.feature(model.yFeature()).name()).append(' ');
      text.append(Numerals.significant(y, 3));
      if (map != null) {
        appendResponses(text, model, map, plot.xAxis().fraction(x), 1 - plot.yAxis().fraction(y));
      }
      return Optional.of(new Reading.Mark(text.toString()));
    };
  }

  private static void appendResponses(
      StringBuilder text, SampleModel model, DecisionMap map, double u, double v) {
    boolean blended = ResponseColours.blended(model.train(), map.outputs());
    int most = 5;
    if (!blended) {
      double value = MapGrid.of(map, Math.min(model.output(), map.outputs() - 1)).at(u, v);
      String name = model.responseName(Texts.get("response.response"));
      text.append('\n').append(name).append(' ').append(Numerals.significant(value, 3));
      return;
    }
    for (int k = 0; k < Math.min(most, map.outputs()); k++) {
      String value = Numerals.fixed(MapGrid.of(map, k).at(u, v), 3);
      text.append('\n').append(model.train().classes().get(k)).append(' ').append(value);
    }
  }

  private record SampleKey(SampleModel model, Box inner, Axis x, Axis y, boolean answered) {}
}
