package epochscope.app.builder.sketch;

import epochscope.spec.Position;
import java.util.Collection;

/** What the drawing is measured in. Networks are drawn from left to right. */
public final class Grid {
  /** Size of a node's card. */
  public static final double CARD_WIDTH = 9;

  public static final double CARD_HEIGHT = 5;

  /** Between the centres of a node and the next one: there is room for the shape on the edge. */
  public static final double COLUMN = 13;

  /** Between the centres of nodes below each other. */
  public static final double ROW = 8;

  private Grid() {}

  /** Whether cards at both places lie on each other, or nearly. */
  public static boolean overlap(Position a, Position b) {
    return Math.abs(a.x() - b.x()) < CARD_WIDTH + 1 && Math.abs(a.y() - b.y()) < CARD_HEIGHT + 1;
  }

  /** The nearest point of the grid. */
  public static Position snapped(Position at) {
    return new Position(Math.rint(at.x()), Math.rint(at.y()));
  }

  /** The middle of the box around them. */
  static Position centre(Collection<Position> places) {
    double left = places.stream().mapToDouble(Position::x).min().orElse(0);
    double right = places.stream().mapToDouble(Position::x).max().orElse(0);
    double top = places.stream().mapToDouble(Position::y).min().orElse(0);
    double bottom = places.stream().mapToDouble(Position::y).max().orElse(0);
    return new Position((left + right) / 2, (top + bottom) / 2);
  }
}
