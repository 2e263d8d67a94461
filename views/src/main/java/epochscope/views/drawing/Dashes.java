package epochscope.views.drawing;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;

/** Cuts a path of straight lines into dashes, many times faster than a dashed stroke does. */
final class Dashes {
  private final Path2D.Double dashes = new Path2D.Double(Path2D.WIND_NON_ZERO, 512);
  private final double on;
  private final double period;

  /** Length of the path so far. */
  private double passed;

  private Dashes(double on, double off) {
    this.on = on;
    this.period = on + off;
  }

  /**
   * @param path of moves and straight lines
   */
  static Path2D of(Path2D path, double on, double off) {
    Dashes cut = new Dashes(on, off);
    double[] point = new double[6];
    double x = 0;
    double y = 0;
    for (PathIterator it = path.getPathIterator(null); !it.isDone(); it.next()) {
      if (it.currentSegment(point) == PathIterator.SEG_MOVETO) {
        cut.passed = 0;
        cut.dashes.moveTo(point[0], point[1]);
      } else {
        cut.line(x, y, point[0], point[1]);
      }
      x = point[0];
      y = point[1];
    }
    return cut.dashes;
  }

  /** One straight line, cut wherever a dash begins or ends. */
  private void line(double x0, double y0, double x1, double y1) {
    double length = Math.hypot(x1 - x0, y1 - y0);
    double at = 0;
    while (at < length) {
      double phase = (passed + at) % period;
      boolean drawn = phase < on;
      double next = Math.min(length, at + Math.max(1e-6, (drawn ? on : period) - phase));
      double x = x0 + next / length * (x1 - x0);
      double y = y0 + next / length * (y1 - y0);
      if (drawn) {
        dashes.lineTo(x, y);
      } else {
        dashes.moveTo(x, y);
      }
      at = next;
    }
    passed += length;
  }
}
