package epochscope.views.race;

import epochscope.views.drawing.Box;
import epochscope.views.drawing.Colours;
import epochscope.views.drawing.Curve;
import epochscope.views.drawing.PlotArea;
import epochscope.views.drawing.PointSprite;
import epochscope.views.drawing.Surface;
import java.awt.Color;
import java.awt.geom.Path2D;

/**
 * Paints the ways of the runners over a field, each with a rim so that it stands out on any colour.
 * Who has left the field is an arrow at its edge.
 */
final class WayPainter {
  /** Steps are dots where they are at least so far apart, in pixels. */
  private static final double DOT_DISTANCE = 7;

  private static final double RIM = 0.75;

  /** Further out nothing is drawn: numbers of any size may come. */
  private static final double REACH = 20;

  private final Surface surface;
  private final PlotArea plot;

  WayPainter(Surface surface, PlotArea plot) {
    this.surface = surface;
    this.plot = plot;
  }

  /** Radius of a runner. */
  static double radius(Surface surface) {
    return 2.6 * surface.theme().strongLine();
  }

  /** Whether a place is within the field. */
  boolean holds(double x, double y) {
    Box inner = plot.inner();
    double px = plot.x(x);
    double py = plot.y(y);
    return px >= inner.x() && px <= inner.right() && py >= inner.y() && py <= inner.bottom();
  }

  void paint(Way way, boolean chosen) {
    int last = way.last();
    double line = surface.theme().strongLine() * (chosen ? 1.25 : 1);
    Path2D.Double path = path(way, last);
    plot.clipped(
        () -> {
          int rim = Colours.withAlpha(surface.palette().surface(), RIM);
          Curve.stroke(surface, path, line + 2, rim);
          Curve.stroke(surface, path, line, way.colour());
          paintDots(way, last, line);
        });
    if (isInField(way)) {
      paintRunner(way);
    } else {
      paintExit(way, last);
    }
  }

  private boolean isInField(Way way) {
    return holds(way.x()[way.last()], way.y()[way.last()]) && !way.diverged();
  }

  /** Where it is now, if that is in the field. */
  void paintRunner(Way way) {
    if (isInField(way)) {
      PointSprite.filled(surface, radius(surface), way.colour(), 1)
          .stamp(surface, plot.x(way.x()[way.last()]), plot.y(way.y()[way.last()]));
    }
  }

  /** Where all begin. */
  void paintStart(double x, double y) {
    if (holds(x, y)) {
      PointSprite.hollow(surface, radius(surface) * 1.35, surface.palette().text(), 0.9)
          .stamp(surface, plot.x(x), plot.y(y));
    }
  }

  private Path2D.Double path(Way way, int last) {
    Path2D.Double path = new Path2D.Double(Path2D.WIND_NON_ZERO, last + 1);
    path.moveTo(pixelX(way, 0), pixelY(way, 0));
    for (int i = 1; i <= last; i++) {
      path.lineTo(pixelX(way, i), pixelY(way, i));
    }
    return path;
  }

  private void paintDots(Way way, int last, double line) {
    double length = 0;
    for (int i = 1; i <= Math.min(last, 12); i++) {
      length +=
          Math.hypot(pixelX(way, i) - pixelX(way, i - 1), pixelY(way, i) - pixelY(way, i - 1));
    }
    if (last == 0 || length / Math.min(last, 12) < DOT_DISTANCE) {
      return;
    }
    PointSprite dot = PointSprite.filled(surface, line * 1.05, way.colour(), 1);
    for (int i = 1; i < last; i++) {
      if (holds(way.x()[i], way.y()[i])) {
        dot.stamp(surface, pixelX(way, i), pixelY(way, i));
      }
    }
  }

  private double pixelX(Way way, int i) {
    double reach = REACH * surface.width();
    return Math.clamp(plot.x(way.x()[i]), -reach, reach);
  }

  private double pixelY(Way way, int i) {
    double reach = REACH * surface.height();
    return Math.clamp(plot.y(way.y()[i]), -reach, reach);
  }

  /** An arrow where the way crosses the edge for the last time, pointing outwards. */
  private void paintExit(Way way, int last) {
    int inside = last;
    while (inside > 0 && !holds(way.x()[inside], way.y()[inside])) {
      inside--;
    }
    double fromX = pixelX(way, inside);
    double fromY = pixelY(way, inside);
    boolean within = inside == last;
    double toX = within ? plot.inner().centreX() : pixelX(way, inside + 1);
    double toY = within ? plot.inner().centreY() : pixelY(way, inside + 1);
    double dx = within ? fromX - toX : toX - fromX;
    double dy = within ? fromY - toY : toY - fromY;
    double length = Math.hypot(dx, dy);
    if (length > 0) {
      double share = edge(fromX, fromY, dx, dy);
      paintArrow(fromX + share * dx, fromY + share * dy, dx / length, dy / length, way.colour());
    }
  }

  /** How many times (dx, dy) it is to the edge of the field. */
  private double edge(double x, double y, double dx, double dy) {
    Box inner = plot.inner();
    double alongX = dx == 0 ? 1e9 : ((dx > 0 ? inner.right() : inner.x()) - x) / dx;
    double alongY = dy == 0 ? 1e9 : ((dy > 0 ? inner.bottom() : inner.y()) - y) / dy;
    return Math.max(0, Math.min(alongX, alongY));
  }

  private void paintArrow(double x, double y, double ux, double uy, int colour) {
    double size = 2.2 * radius(surface);
    Path2D.Double arrow = new Path2D.Double();
    arrow.moveTo(x, y);
    arrow.lineTo(x - size * (ux + 0.6 * uy), y - size * (uy - 0.6 * ux));
    arrow.lineTo(x - size * (ux - 0.6 * uy), y - size * (uy + 0.6 * ux));
    arrow.closePath();
    Curve.stroke(surface, arrow, 2.5, surface.palette().surface());
    surface.graphics().setColor(new Color(colour, true));
    surface.graphics().fill(arrow);
  }
}
