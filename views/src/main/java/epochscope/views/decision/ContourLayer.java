package epochscope.views.decision;

import epochscope.analysis.DecisionMap;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.Colours;
import epochscope.views.drawing.Contours;
import epochscope.views.drawing.Curve;
import epochscope.views.drawing.Grid;
import epochscope.views.drawing.LabelSpace;
import epochscope.views.drawing.PlotArea;
import epochscope.views.drawing.Surface;
import epochscope.views.drawing.TextStyle;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Lines of equal response: the boundary strong, others fine and labelled. */
final class ContourLayer {
  private static final double BOUNDARY = 0.5;

  /** A label needs a place where the response changes by no more than this share of its range. */
  private static final double STEEPEST = 0.25;

  /** Of more classes, the colours alone show the boundaries. */
  private static final int MOST_CLASSES = 12;

  private static final double[] LABEL_PLACES = {0.15, 0.85, 0.3, 0.7, 0.5};

  private final Surface surface;
  private final PlotArea plot;
  private final LabelSpace space;
  private final List<Label> labels = new ArrayList<>();
  private final List<Contours.Line> boundary = new ArrayList<>();

  ContourLayer(Surface surface, PlotArea plot) {
    this.surface = surface;
    this.plot = plot;
    this.space = new LabelSpace(plot.inner().inset(2));
  }

  /** Of a response between 0 and 1: where it is one half, the line is strong. */
  void paintProbability(Grid response, ContourLevels levels) {
    paintLevels(response, levels, 1);
    paintStrong(response, BOUNDARY);
  }

  /**
   * Fine lines, all alike.
   *
   * @param range by how much the response changes in all
   */
  void paintLevels(Grid response, ContourLevels levels, double range) {
    Contours contours = new Contours(response);
    for (int i = 0; i < levels.values().length; i++) {
      String label = levels.labels().get(i);
      paintFine(contours, response, levels.values()[i], STEEPEST * range, label);
    }
  }

  void paintStrong(Grid response, double level) {
    boundary.addAll(new Contours(response).lines(level));
  }

  /** Where the leading class changes. */
  void paintClassBoundaries(DecisionMap map) {
    int[] leaders = MapGrid.leaders(map);
    int[] leading = IntStream.of(leaders).distinct().toArray();
    if (leading.length <= MOST_CLASSES) {
      for (int output : leading) {
        boundary.addAll(new Contours(MapGrid.lead(map, output, leaders)).lines(0));
      }
    }
  }

  /** The boundary and the labels, which nothing may hide. */
  void paintOnTop() {
    double thickness = surface.theme().strongLine();
    int halo = Colours.withAlpha(surface.palette().surface(), 0.6);
    stroke(boundary, thickness + 2, halo);
    stroke(boundary, thickness, surface.palette().text());
    labels.forEach(this::paint);
  }

  private void paint(Label label) {
    var pen = surface.graphics();
    Box box = label.box();
    pen.setColor(new Color(Colours.withAlpha(surface.palette().surface(), 0.8), true));
    pen.fill(
        new RoundRectangle2D.Double(
            box.x(), box.y(), box.width(), box.height(), box.height(), box.height()));
    double baseline = label.style().baselineAround(box.centreY());
    surface.text(label.text(), box.centreX(), baseline, 0.5, label.style());
  }

  private record Label(Box box, String text, TextStyle style) {}

  private void paintFine(
      Contours contours, Grid response, double level, double steepest, String label) {
    List<Contours.Line> lines = contours.lines(level);
    int colour = Colours.withAlpha(surface.palette().text(), 0.45);
    stroke(lines, surface.theme().fineLine(), colour);
    lines.stream()
        .filter(line -> line.u().length > 1)
        .max((a, b) -> Integer.compare(a.u().length, b.u().length))
        .ifPresent(line -> placeLabel(line, response, steepest, label));
  }

  private void stroke(List<Contours.Line> lines, double thickness, int colour) {
    Path2D path = new Path2D.Double();
    lines.forEach(line -> line.appendTo(path, plot.inner()));
    plot.clipped(() -> Curve.stroke(surface, path, thickness, colour));
  }

  private void placeLabel(Contours.Line line, Grid response, double steepest, String text) {
    TextStyle note = TextStyle.value(surface.theme());
    TextStyle style = new TextStyle(note.typeface(), 0.75 * note.size(), note.colour());
    double width = style.width(text) + 6;
    double height = style.size() + 3;
    for (double place : LABEL_PLACES) {
      int i = (int) (place * (line.u().length - 1));
      double x = plot.inner().x() + line.u()[i] * plot.inner().width();
      double y = plot.inner().y() + line.v()[i] * plot.inner().height();
      Box box = new Box(x - width / 2, y - height / 2, width, height);
      if (change(response, line.u()[i], line.v()[i], height) < steepest && space.take(box)) {
        labels.add(new Label(box, text, style));
        return;
      }
    }
  }

  /** By how much the response changes over a label's height: on a cliff a label says nothing. */
  private double change(Grid response, double u, double v, double height) {
    double du = height / plot.inner().width();
    double dv = height / plot.inner().height();
    return Math.max(
        Math.abs(response.at(u + du, v) - response.at(u - du, v)),
        Math.abs(response.at(u, v + dv) - response.at(u, v - dv)));
  }
}
