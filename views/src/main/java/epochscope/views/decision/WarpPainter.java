package epochscope.views.decision;

import epochscope.analysis.DecisionMap;
import epochscope.analysis.WarpedPlane;
import epochscope.views.Frame;
import epochscope.views.Texts;
import epochscope.views.decision.DecisionChoices.NeuronPair;
import epochscope.views.drawing.Axis;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.ColourMap;
import epochscope.views.drawing.Colours;
import epochscope.views.drawing.Notice;
import epochscope.views.drawing.Numerals;
import epochscope.views.drawing.PlotArea;
import epochscope.views.drawing.PointSprite;
import epochscope.views.drawing.Reading;
import epochscope.views.drawing.Surface;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleToIntFunction;
import java.util.function.IntUnaryOperator;

/** The plane of the features as two neurons see it: bent, in their colours, with the samples. */
final class WarpPainter {
  private static final double MARGIN = 0.06;
  private static final double REACH = 12;

  Reading paint(SampleModel model, Frame frame, NeuronPair pair, Surface surface) {
    Optional<WarpedPlane> result =
        frame.result(WarpedPlane.class).filter(w -> isOf(w, pair, model));
    if (result.isEmpty()) {
      String remedy = Texts.get("decision.warp.wait");
      Notice.paint(surface, surface.box(), Texts.get("decision.warp.empty"), remedy);
      return Reading.NOTHING;
    }
    WarpedPlane warped = result.get();
    if (!isFinite(warped)) {
      String remedy = Texts.get("decision.warp.diverged.remedy");
      Notice.paint(surface, surface.box(), Texts.get("decision.warp.diverged"), remedy);
      return Reading.NOTHING;
    }
    PlaneContent content = content(warped, model);
    ColourMap colours = ResponseMapPainter.colours(content, model, frame.selection());
    SampleLegend legend = new SampleLegend(surface, model, frame, content, colours);
    double size = surface.theme().smallSize();
    Box room = surface.box().inset(0.6 * size, 0.4 * size, 0.6 * size, 0.3 * size);
    Axis x = axis(warped.node(), warped.unitU(), warped.u(), warped.events().u());
    Axis y = axis(warped.node(), warped.unitV(), warped.v(), warped.events().v());
    PlotArea plot = new PlotArea(surface, room.inset(0, 0, legend.width(), 0), x, y);
    plot.paintGrid();
    WarpedGrid grid = new WarpedGrid(surface, plot, warped);
    plot.clipped(
        () -> {
          grid.paintCells(cellColours(content, model, colours, surface));
          grid.paintLines();
          grid.paintBoundary(content, model);
          paintEvents(warped, model, surface, plot);
        });
    plot.paintAxes();
    if (legend.width() > 0) {
      Box inner = plot.inner();
      double left = inner.right() + 1.5 * size;
      legend.paint(new Box(left, inner.y(), legend.width() - size, inner.height()));
    } else {
      legend.paintAbove(plot, room.right());
    }
    return reading(warped, content, model, plot);
  }

  private static boolean isOf(WarpedPlane warped, NeuronPair pair, SampleModel model) {
    return warped.node().equals(pair.node())
        && warped.unitU() == pair.first()
        && warped.unitV() == pair.second()
        && model.matches(warped.plane());
  }

  private static boolean isFinite(WarpedPlane warped) {
    for (int i = 0; i < warped.u().length; i++) {
      if (!Float.isFinite(warped.u()[i]) || !Float.isFinite(warped.v()[i])) {
        return false;
      }
    }
    return true;
  }

  private static PlaneContent content(WarpedPlane warped, SampleModel model) {
    DecisionMap map =
        new DecisionMap(
            warped.step(),
            warped.plane(),
            warped.columns(),
            warped.rows(),
            warped.outputs(),
            warped.response());
    boolean blended = ResponseColours.blended(model.train(), map.outputs());
    return new PlaneContent(
        warped.plane(),
        map,
        blended ? null : MapGrid.of(map, Math.min(model.output(), map.outputs() - 1)),
        model.map(),
        model.responseName(Texts.get("response.response")),
        null,
        Double.NaN);
  }

  /** By the mean of a cell's corners. */
  private static IntUnaryOperator cellColours(
      PlaneContent content, SampleModel model, ColourMap colours, Surface surface) {
    int columns = content.map().width();
    if (content.blended(model)) {
      int[] blend = ResponseColours.blend(content.map(), surface.palette());
      return i ->
          Colours.mix(
              Colours.mix(blend[i], blend[i + 1], 0.5),
              Colours.mix(blend[i + columns], blend[i + columns + 1], 0.5),
              0.5);
    }
    float[] values = content.grid().values();
    int offset = content.grid().offset();
    return i -> {
      int at = offset + i;
      float sum = values[at] + values[at + 1] + values[at + columns] + values[at + columns + 1];
      return colours.colour(sum / 4);
    };
  }

  private static Axis axis(String node, int unit, float[] grid, float[] events) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (float[] values : new float[][] {grid, events}) {
      for (float value : values) {
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
    }
    double pad = MARGIN * (high - low);
    return Axis.linear(node + "[" + unit + "]", low - pad, high + pad);
  }

  private static void paintEvents(
      WarpedPlane warped, SampleModel model, Surface surface, PlotArea plot) {
    WarpedPlane.Events events = warped.events();
    DoubleToIntFunction colourOf = model.pointColours(surface.palette());
    double radius = 2.8 * surface.theme().magnification();
    Map<Integer, PointSprite> filled = new HashMap<>();
    Map<Integer, PointSprite> hollow = new HashMap<>();
    for (int i = 0; i < events.u().length; i++) {
      int colour = colourOf.applyAsInt(events.target()[i]);
      PointSprite sprite =
          i < events.training()
              ? filled.computeIfAbsent(colour, c -> PointSprite.filled(surface, radius, c, 0.9))
              : hollow.computeIfAbsent(colour, c -> PointSprite.hollow(surface, radius, c, 0.9));
      sprite.stamp(surface, plot.x(events.u()[i]), plot.y(events.v()[i]));
    }
  }

  private static Reading reading(
      WarpedPlane warped, PlaneContent content, SampleModel model, PlotArea plot) {
    return (px, py) -> {
      if (!plot.inner().contains(px, py)) {
        return Optional.empty();
      }
      String neurons =
          plot.xAxis().title()
              + " "
              + Numerals.significant(plot.xValue(px), 3)
              + "\n"
              + plot.yAxis().title()
              + " "
              + Numerals.significant(plot.yValue(py), 3);
      int nearest = nearest(warped, plot, px, py);
      return Optional.of(
          new Reading.Mark(
              nearest < 0 ? neurons : neurons + point(warped, content, model, nearest)));
    };
  }

  /** The features of a point of the grid, and what the network answers there. */
  private static String point(
      WarpedPlane warped, PlaneContent content, SampleModel model, int index) {
    var plane = warped.plane();
    double u = (double) (index % warped.columns()) / (warped.columns() - 1);
    String x = Numerals.significant(plane.xMin() + u * (plane.xMax() - plane.xMin()), 3);
    String text = "\n" + model.feature(model.xFeature()).name() + " " + x;
    if (model.yFeature() >= 0) {
      double v = (double) (index / warped.columns()) / (warped.rows() - 1);
      String y = Numerals.significant(plane.yMax() - v * (plane.yMax() - plane.yMin()), 3);
      text += "\n" + model.feature(model.yFeature()).name() + " " + y;
    }
    if (content.grid() != null) {
      float answer = content.grid().values()[content.grid().offset() + index];
      text += "\n" + content.title() + " " + Numerals.significant(answer, 3);
    }
    return text;
  }

  private static int nearest(WarpedPlane warped, PlotArea plot, double px, double py) {
    int nearest = -1;
    double best = REACH * REACH;
    for (int i = 0; i < warped.u().length; i++) {
      double dx = plot.x(warped.u()[i]) - px;
      double dy = plot.y(warped.v()[i]) - py;
      if (dx * dx + dy * dy < best) {
        best = dx * dx + dy * dy;
        nearest = i;
      }
    }
    return nearest;
  }
}
