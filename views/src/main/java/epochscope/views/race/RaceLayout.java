package epochscope.views.race;

import epochscope.views.drawing.Box;
import epochscope.views.drawing.Surface;

/**
 * Where the parts of the picture stand: the field, and where there is room beside it a table of the
 * runners and panels one below the other.
 *
 * @param side null: there is no room beside the field
 */
record RaceLayout(Box field, Box side) {
  /** Width of the picture, in type sizes, from which there is room beside the field. */
  private static final double LEAST_WIDTH = 50;

  private static final double LEAST_HEIGHT = 18;
  private static final double SHARE = 0.36;

  static RaceLayout of(Surface surface) {
    double size = surface.theme().smallSize();
    Box room = surface.box().inset(0.6 * size, 0.4 * size, 0.8 * size, 0.3 * size);
    if (surface.width() < LEAST_WIDTH * size || surface.height() < LEAST_HEIGHT * size) {
      return new RaceLayout(room, null);
    }
    double width = Math.clamp(SHARE * room.width(), 21 * size, 42 * size);
    return new RaceLayout(
        room.inset(0, 0, width + 1.6 * size, 0), room.inset(room.width() - width, 0, 0, 0));
  }

  boolean isNarrow() {
    return side == null;
  }
}
