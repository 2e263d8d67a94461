package epochscope.app.builder.sketch;

import epochscope.spec.Position;

/** Where things go that are put beside others. */
final class Places {
  /** To the left, where sources are, is nearer. */
  private static final double BEHIND = 4;

  private Places() {}

  static Position at(double x, double y) {
    return Grid.snapped(Position.ORIGIN.plus(x, y));
  }

  static Position middle(Position one, Position other) {
    return at((one.x() + other.x()) / 2, (one.y() + other.y()) / 2);
  }

  static Position behind(Position place) {
    return at(place.x() + Grid.COLUMN, place.y());
  }

  /** How far from {@code target} a source at {@code place} seems. */
  static double distanceBefore(Position place, Position target) {
    double dx = target.x() - place.x();
    return Math.hypot(dx > 0 ? dx : BEHIND * dx, target.y() - place.y());
  }
}
