package epochscope.app.builder.canvas;

import epochscope.views.drawing.Box;
import java.awt.geom.FlatteningPathIterator;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.List;

/**
 * The line of a connection, from an output port to the right, to an input port: a smooth curve, or,
 * where cards stand in its way, one that passes them along a lane.
 *
 * @param path in the sheet's pixels
 * @param points of the path, close together
 * @param laneY where it passes cards; NaN: none stands in its way
 */
public record EdgePath(Path2D path, List<Point> points, double laneY) {
  private static final double FLATNESS = 0.5;
  private static final double STEP = 6;

  /** How far a line stays clear of cards that it passes. */
  private static final double CLEAR = 14;

  private static final double BEND = 26;
  private static final double LONGEST_BEND = 80;

  /** A place on the sheet. */
  public record Point(double x, double y) {
    double distance(double otherX, double otherY) {
      return Math.hypot(otherX - x, otherY - y);
    }
  }

  /**
   * @param obstacles cards other than the two that it joins
   * @param lane how many lines pass the same cards already
   */
  static EdgePath of(Point from, Point to, List<Box> obstacles, int lane) {
    EdgePath direct = direct(from, to);
    if (to.x() > from.x() && obstacles.stream().noneMatch(direct::touches)) {
      return direct;
    }
    return around(from, to, laneY(from, to, obstacles, lane));
  }

  /** As if nothing were in its way. */
  static EdgePath direct(Point from, Point to) {
    Path2D path = new Path2D.Double();
    double bend = Math.clamp(Math.abs(to.x() - from.x()) / 2, BEND / 2, LONGEST_BEND);
    path.moveTo(from.x(), from.y());
    path.curveTo(from.x() + bend, from.y(), to.x() - bend, to.y(), to.x(), to.y());
    return new EdgePath(path, points(path), Double.NaN);
  }

  double distance(double x, double y) {
    return points.stream()
        .mapToDouble(point -> point.distance(x, y))
        .min()
        .orElse(Double.POSITIVE_INFINITY);
  }

  boolean passesCards() {
    return !Double.isNaN(laneY);
  }

  /** The point at a share of its length, from 0 to 1. */
  Point at(double share) {
    return points.get((int) Math.round(share * (points.size() - 1)));
  }

  boolean touches(Box box) {
    return points.stream().anyMatch(point -> box.contains(point.x(), point.y()));
  }

  Box bounds() {
    var box = path.getBounds2D();
    return new Box(box.getX(), box.getY(), box.getWidth(), box.getHeight());
  }

  private static EdgePath around(Point from, Point to, double y) {
    Path2D path = new Path2D.Double();
    double begin = from.x() + BEND;
    double end = to.x() - BEND;
    path.moveTo(from.x(), from.y());
    path.curveTo(begin, from.y(), begin - BEND / 2, y, begin + BEND / 2, y);
    path.lineTo(end - BEND / 2, y);
    path.curveTo(end + BEND / 2, y, end, to.y(), to.x(), to.y());
    return new EdgePath(path, points(path), y);
  }

  /** Above or below all that stands between, whichever is the shorter way. */
  private static double laneY(Point from, Point to, List<Box> obstacles, int lane) {
    double left = Math.min(from.x(), to.x()) - CLEAR;
    double right = Math.max(from.x(), to.x()) + CLEAR;
    double top = Math.min(from.y(), to.y());
    double bottom = Math.max(from.y(), to.y());
    double above = top;
    double below = bottom;
    for (Box box : obstacles) {
      boolean between = box.right() > left && box.x() < right;
      if (between && box.bottom() > top - CLEAR && box.y() < bottom + CLEAR) {
        above = Math.min(above, box.y());
        below = Math.max(below, box.bottom());
      }
    }
    double clear = CLEAR * (1 + lane);
    return top - above <= below - bottom ? above - clear : below + clear;
  }

  private static List<Point> points(Path2D path) {
    List<Point> points = new ArrayList<>();
    double[] xy = new double[6];
    double x = 0;
    double y = 0;
    for (PathIterator flat = new FlatteningPathIterator(path.getPathIterator(null), FLATNESS);
        !flat.isDone();
        flat.next()) {
      if (flat.currentSegment(xy) == PathIterator.SEG_MOVETO) {
        points.add(new Point(xy[0], xy[1]));
      } else {
        addAlong(points, x, y, xy[0], xy[1]);
      }
      x = xy[0];
      y = xy[1];
    }
    return List.copyOf(points);
  }

  private static void addAlong(List<Point> points, double x0, double y0, double x1, double y1) {
    int steps = Math.max(1, (int) Math.ceil(Math.hypot(x1 - x0, y1 - y0) / STEP));
    for (int i = 1; i <= steps; i++) {
      double u = (double) i / steps;
      points.add(new Point(x0 + u * (x1 - x0), y0 + u * (y1 - y0)));
    }
  }
}
