package epochscope.views.drawing;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;

/**
 * Cuts a path of straight lines into dashes, many times faster than a dashed stroke does. Where a
 * value has run away, its line is longer than anything that could be cut: of what lies outside of a
 * window nothing is.
 */
final class Dashes {
  private final Path2D.Double dashes = new Path2D.Double(Path2D.WIND_NON_ZERO, 512);
  private final Rectangle2D window;
  private final double on;
  private final double period;

  /** Length of the path so far. */
  private double passed;

  private Dashes(Rectangle2D window, double on, double off) {
    this.window = window;
    this.on = on;
    this.period = on + off;
  }

  /**
   * @param path of moves and straight lines
   * @param window of which the dashes are seen
   */
  static Path2D of(Path2D path, Rectangle2D window, double on, double off) {
    Dashes cut = new Dashes(window, on, off);
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
    double[] seen = {0, 1};
    narrow(seen, x0, x1 - x0, window.getMinX(), window.getMaxX());
    narrow(seen, y0, y1 - y0, window.getMinY(), window.getMaxY());
    double at = seen[0] * length;
    double end = seen[1] * length;
    if (at > 0) {
      dashes.moveTo(x0 + seen[0] * (x1 - x0), y0 + seen[0] * (y1 - y0));
    }
    while (at < end) {
      double phase = (passed + at) % period;
      boolean drawn = phase < on;
      double step = Math.max(1e-6, (drawn ? on : period) - phase);
      // Beside a line that long a dash may be less than what can be told apart.
      double next = Math.min(end, Math.max(at + step, Math.nextUp(at)));
      double x = x0 + next / length * (x1 - x0);
      double y = y0 + next / length * (y1 - y0);
      if (drawn) {
        dashes.lineTo(x, y);
      } else {
        dashes.moveTo(x, y);
      }
      at = next;
    }
    if (end < length) {
      dashes.moveTo(x1, y1);
    }
    passed += length;
  }

  /**
   * Keeps of the line from + t·along what lies between two bounds.
   *
   * @param seen first and last t; the last before the first where nothing is left
   */
  private static void narrow(double[] seen, double from, double along, double low, double high) {
    if (along == 0) {
      if (from < low || from > high) {
        seen[1] = seen[0];
      }
      return;
    }
    double t0 = (low - from) / along;
    double t1 = (high - from) / along;
    seen[0] = Math.max(seen[0], Math.min(t0, t1));
    seen[1] = Math.min(seen[1], Math.max(t0, t1));
  }
}
