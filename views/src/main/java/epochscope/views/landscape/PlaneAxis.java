package epochscope.views.landscape;

import epochscope.analysis.landscape.Direction;
import epochscope.analysis.landscape.GridAxis;
import epochscope.analysis.landscape.Plane;
import epochscope.views.drawing.Axis;

/**
 * An axis of a plane in the numbers that are read: those of α or β, or of a single parameter its
 * value.
 *
 * @param number 1: the first, 2: the second
 * @param offset what is added to α or β
 */
record PlaneAxis(Direction direction, int number, GridAxis points, double offset) {
  static PlaneAxis of(Plane plane, int number, GridAxis points) {
    Direction direction = number == 1 ? plane.first() : plane.second();
    double offset =
        direction.kind() == Direction.Kind.PARAMETER ? plane.origin()[direction.parameter()] : 0;
    return new PlaneAxis(direction, number, points, offset);
  }

  double shown(double along) {
    return along + offset;
  }

  /** The inverse of {@link #shown}. */
  double along(double shown) {
    return shown - offset;
  }

  Axis axis() {
    return Axis.linear(
        PlaneWords.title(direction, number), shown(points.from()), shown(points.to()));
  }

  /** What it is called where a place is read: α, β or the parameter's name. */
  String letter() {
    if (direction.kind() == Direction.Kind.PARAMETER) {
      return direction.name();
    }
    return number == 1 ? "α" : "β";
  }
}
