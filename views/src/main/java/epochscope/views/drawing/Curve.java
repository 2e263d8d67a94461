package epochscope.views.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/**
 * A line through points of rising x. However many points there are, at most four per pixel column
 * are stroked: the first, the lowest, the highest and the last. Points that are not finite leave a
 * gap.
 */
public final class Curve {
  private final PlotArea plot;
  private final double columns;
  private final Path2D.Double path = new Path2D.Double(Path2D.WIND_NON_ZERO, 256);
  private boolean pen;
  private long column = Long.MIN_VALUE;
  private double lastX;
  private double last;
  private double lowest;
  private double highest;
  private int inColumn;

  private Curve(PlotArea plot, double scale) {
    this.plot = plot;
    this.columns = scale;
  }

  /** The path through the points from {@code from} up to and without {@code to}. */
  public static Path2D path(
      Surface surface, PlotArea plot, double[] xs, double[] ys, int from, int to) {
    Curve curve = new Curve(plot, surface.scale());
    for (int i = from; i < to; i++) {
      curve.add(xs[i], ys[i]);
    }
    curve.endColumn();
    return curve.path;
  }

  /**
   * Paints the line through the points from {@code from} up to and without {@code to}, onto an
   * opaque picture; of what lies outside of the plot, nothing.
   */
  public static void paint(
      Surface surface,
      PlotArea plot,
      double[] xs,
      double[] ys,
      int from,
      int to,
      double thickness,
      int colour) {
    if (to > from && DenseCurve.isOf(surface, plot, xs, from, to)) {
      DenseCurve.paint(surface, plot, xs, ys, from, to, thickness, colour);
    } else {
      plot.clipped(() -> stroke(surface, path(surface, plot, xs, ys, from, to), thickness, colour));
    }
  }

  /** Strokes a path with round joins. */
  public static void stroke(Surface surface, Path2D path, double thickness, int colour) {
    surface.graphics().setColor(new Color(colour, true));
    surface
        .graphics()
        .setStroke(
            new BasicStroke((float) thickness, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    surface.graphics().draw(path);
  }

  /** Strokes a path of straight lines in dashes of {@code length}, the gaps a little shorter. */
  public static void dash(
      Surface surface, Path2D path, double thickness, double length, int colour) {
    Rectangle2D seen = surface.graphics().getClipBounds();
    Rectangle2D all = new Rectangle2D.Double(0, 0, surface.width(), surface.height());
    stroke(
        surface,
        Dashes.of(path, seen == null ? all : seen, length, length / 1.4),
        thickness,
        colour);
  }

  private void add(double x, double y) {
    double px = plot.x(x);
    double py = plot.y(y);
    if (!Double.isFinite(px) || !Double.isFinite(py)) {
      endColumn();
      pen = false;
      return;
    }
    long newColumn = (long) Math.floor(px * columns);
    if (newColumn != column) {
      endColumn();
      column = newColumn;
      to(px, py);
      lowest = py;
      highest = py;
    }
    inColumn++;
    lowest = Math.min(lowest, py);
    highest = Math.max(highest, py);
    lastX = px;
    last = py;
  }

  private void endColumn() {
    if (inColumn > 2) {
      to(lastX, lowest);
      to(lastX, highest);
    }
    if (inColumn > 1) {
      to(lastX, last);
    }
    inColumn = 0;
    column = Long.MIN_VALUE;
  }

  private void to(double x, double y) {
    if (pen) {
      path.lineTo(x, y);
    } else {
      path.moveTo(x, y);
      pen = true;
    }
  }
}
