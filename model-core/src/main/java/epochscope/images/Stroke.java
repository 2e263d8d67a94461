package epochscope.images;

import java.util.ArrayList;
import java.util.List;

/**
 * What a pen draws without being lifted: a curve through points, smooth (Catmull and Rom's spline)
 * but for corners.
 */
record Stroke(List<Point> points) {
  /** Pieces of the polyline between two points. */
  private static final int PIECES = 10;

  Stroke {
    points = List.copyOf(points);
  }

  /** x to the right, y down. */
  record Point(double x, double y, boolean corner) {}

  /** The curve as a polyline, [x, y] alternating. */
  double[] polyline() {
    List<Point> line = new ArrayList<>();
    for (int i = 0; i + 1 < points.size(); i++) {
      Point from = points.get(i);
      Point to = points.get(i + 1);
      Point before = i == 0 || from.corner() ? from : points.get(i - 1);
      Point after = i + 2 == points.size() || to.corner() ? to : points.get(i + 2);
      for (int piece = 0; piece < PIECES; piece++) {
        line.add(between(before, from, to, after, (double) piece / PIECES));
      }
    }
    line.add(points.getLast());
    return line.stream()
        .flatMapToDouble(p -> java.util.stream.DoubleStream.of(p.x(), p.y()))
        .toArray();
  }

  private static Point between(Point before, Point from, Point to, Point after, double t) {
    return new Point(
        spline(before.x(), from.x(), to.x(), after.x(), t),
        spline(before.y(), from.y(), to.y(), after.y(), t),
        false);
  }

  /** From b at t = 0 to c at t = 1, with the slopes (c − a)/2 and (d − b)/2. */
  private static double spline(double a, double b, double c, double d, double t) {
    double slope = (c - a) / 2;
    double bend = a - 2.5 * b + 2 * c - d / 2;
    double turn = 1.5 * (b - c) + (d - a) / 2;
    return b + t * (slope + t * (bend + t * turn));
  }
}
