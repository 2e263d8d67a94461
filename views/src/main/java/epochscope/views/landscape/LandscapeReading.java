package epochscope.views.landscape;

import epochscope.views.drawing.Reading;
import java.util.Optional;

/**
 * How the loss around a moment is read.
 *
 * @param turnable whether it is a surface to turn
 */
record LandscapeReading(Reading picture, PathSpots spots, boolean turnable) implements Reading {
  @Override
  public Optional<Mark> at(double x, double y) {
    return picture.at(x, y);
  }

  /** Epoch of the moment of the path at a point of the picture. */
  Optional<Integer> epochAt(double x, double y) {
    return spots.epochAt(x, y);
  }
}
