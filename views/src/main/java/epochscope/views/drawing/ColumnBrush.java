package epochscope.views.drawing;

/**
 * Paints bands column by column into an image: of each pixel the share that the band covers. All is
 * in pixels of the image.
 */
final class ColumnBrush {
  /** Slopes below this are taken as this: the edge stays soft by that much of a pixel. */
  private static final double LEAST_SLOPE = 0.3;

  private final int[] pixels;
  private final int width;
  private final int left;
  private final int right;
  private final int top;
  private final int bottom;

  /**
   * @param room beyond which nothing is painted, in pixels before scaling
   */
  ColumnBrush(Surface surface, Box room) {
    double scale = surface.scale();
    pixels = surface.pixels();
    width = surface.image().getWidth();
    left = Math.max(0, (int) Math.round(room.x() * scale));
    right = Math.min(width, (int) Math.round(room.right() * scale));
    top = Math.max(0, (int) Math.round(room.y() * scale));
    bottom = Math.min(surface.image().getHeight(), (int) Math.round(room.bottom() * scale));
  }

  int firstColumn() {
    return left;
  }

  int lastColumn() {
    return right - 1;
  }

  /**
   * Paints what a band covers of a column.
   *
   * @param column within the brush's reach
   * @param centre of the band in the middle of the column
   * @param half of its height
   * @param slope by which it rises or falls across the column
   * @param colour 0xAARRGGBB
   */
  void paint(int column, double centre, double half, double slope, int colour) {
    double steepness = Math.max(LEAST_SLOPE, Math.abs(slope));
    double reach = half + steepness / 2;
    int first = Math.max(top, (int) Math.floor(centre - reach));
    int last = Math.min(bottom - 1, (int) Math.floor(centre + reach));
    double above = integral(first - centre, half, steepness);
    for (int row = first; row <= last; row++) {
      double below = integral(row + 1 - centre, half, steepness);
      blend(row * width + column, colour, below - above);
      above = below;
    }
  }

  /**
   * Area covered up to {@code y}, of a band of half height {@code half} whose centre moves by
   * {@code slope} across the column: a trapezoid, integrated.
   */
  private static double integral(double y, double half, double slope) {
    double s = slope / 2;
    return (square(y + half + s)
            - square(y + half - s)
            - square(y - half + s)
            + square(y - half - s))
        / (2 * slope);
  }

  /** z² above zero, else 0. */
  private static double square(double z) {
    return z > 0 ? z * z : 0;
  }

  /** Onto an opaque picture. */
  private void blend(int index, int colour, double coverage) {
    int share = (int) ((colour >>> 24) * coverage + 0.5);
    if (share > 0) {
      int below = pixels[index];
      pixels[index] =
          0xFF000000
              | channel(below, colour, 16, share)
              | channel(below, colour, 8, share)
              | channel(below, colour, 0, share);
    }
  }

  private static int channel(int below, int above, int shift, int share) {
    int from = below >> shift & 255;
    int to = above >> shift & 255;
    return (from * 255 + (to - from) * share + 127) / 255 << shift;
  }
}
