package epochscope.app.builder.canvas;

import epochscope.app.builder.sketch.Grid;
import epochscope.spec.Position;
import java.util.Collection;

/**
 * Lines along which something that is moved stands with others.
 *
 * @param x of an upright line, in grid units; NaN: none
 * @param y of a level line, in grid units; NaN: none
 */
record Guides(double x, double y) {
  static final Guides NONE = new Guides(Double.NaN, Double.NaN);

  /** So near, in grid units, it is drawn to the line. */
  private static final double REACH = 0.6;

  /** Those that pull {@code at}. */
  static Guides near(Position at, Collection<Position> others) {
    return new Guides(
        nearest(at.x(), others.stream().mapToDouble(Position::x).toArray()),
        nearest(at.y(), others.stream().mapToDouble(Position::y).toArray()));
  }

  /** On the guides, else on the grid. */
  Position snapped(Position at) {
    Position onGrid = Grid.snapped(at);
    return new Position(Double.isNaN(x) ? onGrid.x() : x, Double.isNaN(y) ? onGrid.y() : y);
  }

  private static double nearest(double at, double[] lines) {
    double nearest = Double.NaN;
    double least = REACH;
    for (double line : lines) {
      if (Math.abs(line - at) < least) {
        least = Math.abs(line - at);
        nearest = line;
      }
    }
    return nearest;
  }
}
