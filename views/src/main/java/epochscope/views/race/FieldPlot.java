package epochscope.views.race;

import epochscope.analysis.surface.Window;
import epochscope.views.drawing.Axis;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.Colours;
import epochscope.views.drawing.Contours;
import epochscope.views.drawing.Curve;
import epochscope.views.drawing.HeatMap;
import epochscope.views.drawing.PlotArea;
import epochscope.views.drawing.Surface;
import epochscope.views.drawing.TextStyle;
import java.awt.geom.Path2D;
import java.util.List;

/** A field as filled contours with its axes and, where there is room, the values of its levels. */
final class FieldPlot {
  private static final double LINE = 0.35;

  /** Width of the picture, in type sizes, from which the levels are labelled. */
  private static final double LEAST_WIDTH = 34;

  /** How much of a surface beyond what is worth looking at is shown to fill the room. */
  private static final double MOST_STRETCH = 2.2;

  private final Surface surface;
  private final Box bar;
  private final Field field;
  private final PlotArea plot;

  private FieldPlot(Surface surface, Box bounds, Field field, Titles titles) {
    this.surface = surface;
    this.field = field;
    double width = barWidth(surface, bounds);
    Box room = bounds.inset(0, 0, width, 0);
    plot =
        new PlotArea(
            surface, room, field.xAxis(titles.x), field.yAxis(titles.y), titles.squareUnits);
    Box inner = plot.inner();
    double gap = TextStyle.note(surface.theme()).size() * 0.6;
    bar = new Box(inner.right() + gap, inner.y(), Math.max(0, width - gap), inner.height());
  }

  /**
   * @param squareUnits whether a unit of x is as long as one of y, so that gradients stand upright
   *     on the lines
   */
  record Titles(String x, String y, String value, boolean squareUnits) {}

  static FieldPlot of(Surface surface, Box bounds, Field field, Titles titles) {
    return new FieldPlot(surface, bounds, field, titles);
  }

  /** The window that fills {@code bounds} with square units and holds {@code worthwhile}. */
  static Window stretched(Surface surface, Box bounds, Window worthwhile) {
    Axis x = Axis.linear("x", worthwhile.left(), worthwhile.right());
    Axis y = Axis.linear("y", worthwhile.bottom(), worthwhile.top());
    Box room = bounds.inset(0, 0, barWidth(surface, bounds), 0);
    Box inner = new PlotArea(surface, room, x, y).inner();
    double width = x.max() - x.min();
    double height = y.max() - y.min();
    double unit = Math.min(inner.width() / width, inner.height() / height);
    double moreX = more(inner.width() / unit, width);
    double moreY = more(inner.height() / unit, height);
    return new Window(x.min() - moreX, x.max() + moreX, y.min() - moreY, y.max() + moreY);
  }

  private static double more(double room, double needed) {
    return (Math.min(room, MOST_STRETCH * needed) - needed) / 2;
  }

  private static double barWidth(Surface surface, Box bounds) {
    TextStyle note = TextStyle.note(surface.theme());
    return bounds.width() < LEAST_WIDTH * note.size() ? 0 : 6 * note.size();
  }

  PlotArea area() {
    return plot;
  }

  /** Colours, lines and axes; before the runners. */
  void paint(String valueTitle) {
    new HeatMap(surface, plot.inner()).paint(field.places(), field.levels().map(surface.palette()));
    plot.clipped(this::paintLines);
    plot.paintAxes();
    if (bar.width() > 0) {
      paintBar(valueTitle);
    }
  }

  private void paintLines() {
    Path2D.Double path = new Path2D.Double();
    for (List<Contours.Line> level : field.lines()) {
      level.forEach(line -> line.appendTo(path, plot.inner()));
    }
    Curve.stroke(
        surface,
        path,
        surface.theme().fineLine() * 0.8,
        Colours.withAlpha(surface.palette().axis(), LINE));
  }

  /** One box per band, alike in height, with the values between them. */
  private void paintBar(String title) {
    TextStyle note = TextStyle.note(surface.theme());
    Levels levels = field.levels();
    surface.text(
        note.fit(title, bar.width() + note.size()), bar.x(), bar.y() - 0.6 * note.size(), 0, note);
    double height = bar.height() / levels.bands();
    int stride = (int) Math.ceil(1.6 * note.size() / height);
    for (int band = 0; band < levels.bands(); band++) {
      double bottom = bar.bottom() - band * height;
      surface.fill(
          new Box(bar.x(), bottom - height, note.size(), height),
          levels.colour(band, surface.palette()));
      if (band < levels.values().length && band % stride == 0) {
        double y = bottom - height;
        double right = bar.x() + note.size();
        surface.horizontal(right, right + 3, y, 1, surface.palette().axis());
        surface.text(levels.label(band), right + 6, note.baselineAround(y), 0, note);
      }
    }
  }
}
