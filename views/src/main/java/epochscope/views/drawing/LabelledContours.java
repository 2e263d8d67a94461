package epochscope.views.drawing;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;

/** Lines of equal value over a map, each with its value where there is room for it. */
public final class LabelledContours {
  /** A label needs a place beside which the value changes by no more than this many levels. */
  private static final double STEEPEST = 1.2;

  /** Along a line, where a label may stand; the first that is free is taken. */
  private static final double[] PLACES = {0.2, 0.8, 0.35, 0.65, 0.5, 0.1, 0.9};

  private final Surface surface;
  private final PlotArea plot;
  private final LabelSpace space;

  public LabelledContours(Surface surface, PlotArea plot) {
    this.surface = surface;
    this.plot = plot;
    this.space = new LabelSpace(plot.inner().inset(2));
  }

  /**
   * @param grid over the inside of the plot
   * @param levels [level] rising, in the numbers of the grid
   * @param labels one per level
   */
  public void paint(Grid grid, double[] levels, List<String> labels) {
    Contours contours = new Contours(grid);
    int colour = Colours.withAlpha(surface.palette().text(), 0.55);
    for (int i = 0; i < levels.length; i++) {
      List<Contours.Line> lines = contours.lines(levels[i]);
      Path2D path = new Path2D.Double();
      lines.forEach(line -> line.appendTo(path, plot.inner()));
      plot.clipped(() -> Curve.stroke(surface, path, surface.theme().fineLine(), colour));
      double between = levels.length < 2 ? 1 : (levels[levels.length - 1] - levels[0]);
      double steepest = STEEPEST * between / Math.max(1, levels.length - 1);
      String label = labels.get(i);
      lines.stream()
          .filter(line -> line.u().length > 8)
          .max((a, b) -> Integer.compare(a.u().length, b.u().length))
          .ifPresent(line -> label(line, grid, steepest, label));
    }
  }

  private void label(Contours.Line line, Grid grid, double steepest, String text) {
    TextStyle value = TextStyle.value(surface.theme());
    TextStyle style = new TextStyle(value.typeface(), 0.85 * value.size(), value.colour());
    double width = style.width(text) + 6;
    double height = style.size() + 3;
    for (double place : PLACES) {
      int i = (int) (place * (line.u().length - 1));
      double x = plot.inner().x() + line.u()[i] * plot.inner().width();
      double y = plot.inner().y() + line.v()[i] * plot.inner().height();
      Box box = new Box(x - width / 2, y - height / 2, width, height);
      if (change(grid, line.u()[i], line.v()[i], height) < steepest && space.take(box)) {
        paint(box, text, style);
        return;
      }
    }
  }

  /** By how much the value changes over a label's height: on a cliff a label says nothing. */
  private double change(Grid grid, double u, double v, double height) {
    double du = height / plot.inner().width();
    double dv = height / plot.inner().height();
    return Math.max(
        Math.abs(grid.at(u + du, v) - grid.at(u - du, v)),
        Math.abs(grid.at(u, v + dv) - grid.at(u, v - dv)));
  }

  private void paint(Box box, String text, TextStyle style) {
    var pen = surface.graphics();
    pen.setColor(new Color(Colours.withAlpha(surface.palette().surface(), 0.8), true));
    pen.fill(
        new RoundRectangle2D.Double(
            box.x(), box.y(), box.width(), box.height(), box.height(), box.height()));
    surface.text(text, box.centreX(), style.baselineAround(box.centreY()), 0.5, style);
  }
}
