package epochscope.app.builder.canvas;

import epochscope.views.drawing.Box;
import java.awt.geom.FlatteningPathIterator;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The line of a connection, from an output port to the right, to an input port: a smooth curve, or,
 * where cards stand in its way, one that passes them along a lane.
 *
 * @param path in the sheet's pixels
 * @param points of the path, close together
 * @param laneY where it passes cards; NaN: none stands in its way
 * @param bounds around the path
 */
public record EdgePath(Path2D path, List<Point> points, double laneY, Box bounds) {
  private static final double FLATNESS = 0.5;
  private static final double STEP = 6;

  /** How far a line stays clear of cards that it passes. */
  private static final double CLEAR = 14;

  /** Lines that pass a card on one side. */
  private static final int MOST_LINES = 3;

  private static final int MOST_TRIED = 60;

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
   * @param isFree whether no other line runs there already
   */
  static EdgePath of(Point from, Point to, List<Box> obstacles, Predicate<EdgePath> isFree) {
    EdgePath direct = direct(from, to);
    if (to.x() > from.x() && obstacles.stream().noneMatch(direct::touches)) {
      return direct;
    }
    List<Double> lanes = lanes(from, to, obstacles).toList();
    return lanes.stream()
        .map(y -> around(from, to, y))
        .filter(way -> obstacles.stream().noneMatch(way::touches))
        .filter(isFree)
        .findFirst()
        .orElseGet(() -> around(from, to, lanes.getFirst()));
  }

  /** As if nothing were in its way. */
  static EdgePath direct(Point from, Point to) {
    Path2D path = new Path2D.Double();
    double bend = Math.clamp(Math.abs(to.x() - from.x()) / 2, BEND / 2, LONGEST_BEND);
    path.moveTo(from.x(), from.y());
    path.curveTo(from.x() + bend, from.y(), to.x() - bend, to.y(), to.x(), to.y());
    return of(path, Double.NaN);
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
    return bounds.intersects(box)
        && points.stream().anyMatch(point -> box.contains(point.x(), point.y()));
  }

  private static EdgePath of(Path2D path, double laneY) {
    var box = path.getBounds2D();
    return new EdgePath(
        path,
        points(path),
        laneY,
        new Box(box.getX(), box.getY(), box.getWidth() + 1, box.getHeight() + 1));
  }

  private static EdgePath around(Point from, Point to, double y) {
    Path2D path = new Path2D.Double();
    path.moveTo(from.x(), from.y());
    if (to.x() - from.x() > 4 * BEND) {
      path.curveTo(from.x() + BEND, from.y(), from.x() + BEND, y, from.x() + 2 * BEND, y);
      path.lineTo(to.x() - 2 * BEND, y);
      path.curveTo(to.x() - BEND, y, to.x() - BEND, to.y(), to.x(), to.y());
    } else {
      double turn = 1.6 * BEND;
      path.curveTo(from.x() + turn, from.y(), from.x() + turn, y, from.x(), y);
      path.lineTo(to.x(), y);
      path.curveTo(to.x() - turn, y, to.x() - turn, to.y(), to.x(), to.y());
    }
    return of(path, y);
  }

  /** Heights at which it may pass, the shortest way first: midway, above or below each card. */
  private static Stream<Double> lanes(Point from, Point to, List<Box> obstacles) {
    double left = Math.min(from.x(), to.x()) - 2 * BEND;
    double right = Math.max(from.x(), to.x()) + 2 * BEND;
    List<Double> lanes = new ArrayList<>();
    lanes.add((from.y() + to.y()) / 2);
    for (Box box : obstacles) {
      if (box.right() > left && box.x() < right) {
        for (int line = 1; line <= MOST_LINES; line++) {
          lanes.add(box.y() - line * CLEAR);
          lanes.add(box.bottom() + line * CLEAR);
        }
      }
    }
    return lanes.stream()
        .distinct()
        .sorted(Comparator.comparingDouble(y -> Math.abs(y - from.y()) + Math.abs(y - to.y())))
        .limit(MOST_TRIED);
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
