package epochscope.views.decision;

import epochscope.analysis.FeaturePlane;
import epochscope.views.Frame;
import epochscope.views.Selection;
import epochscope.views.drawing.Axis;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.ColourMap;
import epochscope.views.drawing.HeatMap;
import epochscope.views.drawing.Layer;
import epochscope.views.drawing.PlotArea;
import epochscope.views.drawing.Reading;
import epochscope.views.drawing.Surface;

/** The plane of two features: colours, contour lines, and the sample on top. */
final class ResponseMapPainter {
  private final Layer sample = new Layer();

  /**
   * @param explained whether the legend stands beside the picture
   */
  Reading paint(SampleModel model, Frame frame, Surface surface, boolean explained) {
    PlaneContent content = PlaneContent.of(frame, model);
    Selection selection = frame.selection();
    ColourMap colours = colours(content, model, selection);
    SampleLegend legend = new SampleLegend(surface, model, frame, content, colours);
    double size = surface.theme().smallSize();
    Box room = surface.box().inset(0.6 * size, 0.4 * size, 0.6 * size, 0.3 * size);
    FeaturePlane plane = content.plane();
    PlotArea plot =
        plot(
            surface,
            room,
            explained ? legend.width() : 0,
            model.xAxis(plane),
            model.yAxis(plane),
            model);
    ContourLayer contours = new ContourLayer(surface, plot);
    if (plane == null) {
      plot.paintGrid();
    } else {
      paintContent(content, model, colours, selection, surface, plot, contours);
    }
    sample.paint(
        surface,
        new SampleKey(model, plot.inner(), plot.xAxis(), plot.yAxis(), plane != null),
        layer -> paintSample(model, plane, layer, plot));
    contours.paintOnTop();
    new SampleMarks(surface, plot, model).paint(frame);
    plot.paintAxes();
    if (explained && legend.width() > 0) {
      Box inner = plot.inner();
      legend.paint(
          new Box(inner.right() + 1.5 * size, inner.y(), legend.width() - size, inner.height()));
    } else if (explained) {
      legend.paintAbove(plot, room.right());
    }
    return new PlaneReading(model, content, plot, selection, legend.brushes());
  }

  /** Of pictures that stand beside each other. */
  SampleLegend legend(SampleModel model, Frame frame, Surface surface) {
    PlaneContent content = PlaneContent.of(frame, model);
    return new SampleLegend(
        surface, model, frame, content, colours(content, model, frame.selection()));
  }

  static PlotArea plot(
      Surface surface, Box room, double legend, Axis x, Axis y, SampleModel model) {
    boolean square = model.squareUnits(x, y);
    Box bounds = room.inset(0, 0, legend, 0);
    PlotArea plot = new PlotArea(surface, bounds, x, y, square);
    double margin = plot.inner().x() - bounds.x();
    double slack = bounds.width() - margin - plot.inner().width() - surface.theme().smallSize();
    double above = plot.inner().y() - new PlotArea(surface, bounds, x, y, false).inner().y();
    return square && (slack > 2 || above > 2)
        ? new PlotArea(surface, bounds.inset(Math.max(0, slack / 2), 0, 0, above / 2), x, y, true)
        : plot;
  }

  /** The colours of what is shown, in steps where that is wanted. */
  static ColourMap colours(PlaneContent content, SampleModel model, Selection selection) {
    boolean stepped = selection.choice(DecisionChoices.SHADES, "smooth").equals("discrete");
    ColourMap map = content.colours();
    if (!stepped) {
      return map;
    }
    if (content.isNeuron()) {
      return map.stepped(content.zero());
    }
    boolean response = content.map() != null && model.classes();
    return map.stepped(response ? new double[] {0.5} : ContourLevels.scale(map, 5).values());
  }

  private static void paintContent(
      PlaneContent content,
      SampleModel model,
      ColourMap colours,
      Selection selection,
      Surface surface,
      PlotArea plot,
      ContourLayer contours) {
    HeatMap heat = new HeatMap(surface, plot.inner());
    if (content.blended(model)) {
      boolean stepped = selection.choice(DecisionChoices.SHADES, "smooth").equals("discrete");
      int[] blend =
          stepped
              ? ResponseColours.leading(content.map(), surface.palette())
              : ResponseColours.blend(content.map(), surface.palette());
      heat.paint(blend, content.map().width(), content.map().height());
      contours.paintClassBoundaries(content.map());
    } else {
      heat.paint(content.grid(), colours);
      paintContours(content, model, selection, contours);
    }
    if (content.spread() != null) {
      paintSpread(content, contours);
    }
  }

  private static void paintContours(
      PlaneContent content, SampleModel model, Selection selection, ContourLayer contours) {
    ColourMap map = content.colours();
    if (content.isNeuron()) {
      contours.paintStrong(content.grid(), content.zero());
      return;
    }
    boolean probability = content.map() != null && model.classes();
    if (content.spread() == null) {
      ContourLevels levels = ContourLevels.of(selection, probability, map);
      contours.paintLevels(content.grid(), levels, map.high() - map.low());
    }
    if (probability) {
      contours.paintStrong(content.grid(), 0.5);
    }
  }

  /** In place of other fine lines: where dropout's draws spread by how much. */
  private static void paintSpread(PlaneContent content, ContourLayer contours) {
    float most = 0;
    for (int i = 0; i < content.spread().columns() * content.spread().rows(); i++) {
      float value = content.spread().values()[content.spread().offset() + i];
      most = Float.isFinite(value) ? Math.max(most, value) : most;
    }
    ColourMap range = new ColourMap(0, most > 0 ? most : 1, new int[] {0, 0}, 0);
    ContourLevels levels = ContourLevels.scale(range, 4);
    ContourLevels marked =
        new ContourLevels(
            levels.values(), levels.labels().stream().map(label -> "± " + label).toList());
    contours.paintLevels(content.spread(), marked, most);
  }

  static void paintSample(SampleModel model, FeaturePlane plane, Surface layer, PlotArea plot) {
    SampleLayer painting = new SampleLayer(layer, plot);
    if (plane != null) {
      painting.paintExtrapolation(model.region());
    }
    painting.paintPoints(model.points(), model.pointColours(layer.palette()));
  }

  private record SampleKey(SampleModel model, Box inner, Axis x, Axis y, boolean answered) {}
}
