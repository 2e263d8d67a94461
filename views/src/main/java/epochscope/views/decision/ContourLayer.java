package epochscope.views.decision;

import epochscope.analysis.DecisionMap;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.Colours;
import epochscope.views.drawing.Contours;
import epochscope.views.drawing.Curve;
import epochscope.views.drawing.Grid;
import epochscope.views.drawing.LabelSpace;
import epochscope.views.drawing.Numerals;
import epochscope.views.drawing.PlotArea;
import epochscope.views.drawing.Surface;
import epochscope.views.drawing.TextStyle;
import epochscope.views.drawing.Ticks;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import java.util.stream.IntStream;

/** Lines of equal response: the boundary strong, others fine and labelled. */
final class ContourLayer {
  private static final double[] FINE_LEVELS = {0.1, 0.3, 0.7, 0.9};
  private static final double BOUNDARY = 0.5;

  /** Of more classes, the colours alone show the boundaries. */
  private static final int MOST_CLASSES = 12;

  private static final double[] LABEL_PLACES = {0.5, 0.35, 0.65, 0.2, 0.8};

  private final Surface surface;
  private final PlotArea plot;
  private final LabelSpace labels;

  ContourLayer(Surface surface, PlotArea plot) {
    this.surface = surface;
    this.plot = plot;
    this.labels = new LabelSpace(plot.inner().inset(2));
  }

  /** Of a response between 0 and 1. */
  void paintProbability(Grid response) {
    for (double level : FINE_LEVELS) {
      paintFine(response, level, Numerals.fixed(level, 1));
    }
    paintStrong(Contours.lines(response, BOUNDARY));
  }

  /** At the ticks of a scale, all alike. */
  void paintLevels(Grid response, Ticks ticks) {
    for (int i = 0; i < ticks.values().length; i++) {
      paintFine(response, ticks.values()[i], ticks.labels().get(i));
    }
  }

  /** Where the leading class changes. */
  void paintClassBoundaries(DecisionMap map) {
    int[] leaders = MapGrid.leaders(map);
    int[] leading = IntStream.of(leaders).distinct().toArray();
    if (leading.length <= MOST_CLASSES) {
      for (int output : leading) {
        paintStrong(Contours.lines(MapGrid.lead(map, output, leaders), 0));
      }
    }
  }

  private void paintFine(Grid response, double level, String label) {
    List<Contours.Line> lines = Contours.lines(response, level);
    int colour = Colours.withAlpha(surface.palette().text(), 0.45);
    stroke(lines, surface.theme().fineLine(), colour);
    lines.stream()
        .filter(line -> line.u().length > 1)
        .max((a, b) -> Integer.compare(a.u().length, b.u().length))
        .ifPresent(line -> paintLabel(line, label));
  }

  private void paintStrong(List<Contours.Line> lines) {
    stroke(lines, surface.theme().strongLine(), surface.palette().text());
  }

  private void stroke(List<Contours.Line> lines, double thickness, int colour) {
    Path2D path = new Path2D.Double();
    lines.forEach(line -> line.appendTo(path, plot.inner()));
    plot.clipped(() -> Curve.stroke(surface, path, thickness, colour));
  }

  private void paintLabel(Contours.Line line, String text) {
    TextStyle style = TextStyle.value(surface.theme());
    style = new TextStyle(style.typeface(), surface.theme().smallSize() * 0.9, style.colour());
    double width = style.width(text) + 6;
    double height = style.size() + 3;
    for (double place : LABEL_PLACES) {
      int i = (int) (place * (line.u().length - 1));
      double x = plot.inner().x() + line.u()[i] * plot.inner().width();
      double y = plot.inner().y() + line.v()[i] * plot.inner().height();
      if (labels.take(new Box(x - width / 2, y - height / 2, width, height))) {
        surface
            .graphics()
            .setColor(new Color(Colours.withAlpha(surface.palette().surface(), 0.8), true));
        surface
            .graphics()
            .fill(
                new RoundRectangle2D.Double(
                    x - width / 2, y - height / 2, width, height, height, height));
        surface.text(text, x, style.baselineAround(y), 0.5, style);
        return;
      }
    }
  }
}
