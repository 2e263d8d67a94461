package epochscope.views.drawing;

/**
 * A band from left to right that leaves and arrives level: y follows u²(3 − 2u) between its ends.
 * Written column by column into the image, for each pixel the area of it that the band covers: many
 * times cheaper than to stroke a path.
 */
public final class Ribbon {
  /** Slopes below this are taken as this: the edge stays soft by that much of a pixel. */
  private static final double LEAST_SLOPE = 0.3;

  private final Surface surface;
  private final int[] pixels;
  private final int imageWidth;
  private final int imageHeight;

  public Ribbon(Surface surface) {
    this.surface = surface;
    this.pixels = surface.pixels();
    this.imageWidth = surface.image().getWidth();
    this.imageHeight = surface.image().getHeight();
  }

  /**
   * Paints the band from (x0, y0) to (x1, y1), x1 right of x0.
   *
   * @param width across the band, in pixels
   * @param colour 0xAARRGGBB
   */
  public void paint(double x0, double y0, double x1, double y1, double width, int colour) {
    double scale = surface.scale();
    double left = x0 * scale;
    double length = (x1 - x0) * scale;
    double top = y0 * scale;
    double rise = (y1 - y0) * scale;
    int first = Math.max(0, (int) Math.ceil(left - 0.5));
    int last = Math.min(imageWidth - 1, (int) Math.floor(left + length - 0.5));
    for (int column = first; column <= last; column++) {
      double u = (column + 0.5 - left) / length;
      double centre = top + rise * u * u * (3 - 2 * u);
      double slope = rise / length * 6 * u * (1 - u);
      double half = 0.5 * width * scale * Math.sqrt(1 + slope * slope);
      paintColumn(column, centre, half, Math.max(LEAST_SLOPE, Math.abs(slope)), colour);
    }
  }

  private void paintColumn(int column, double centre, double half, double slope, int colour) {
    double reach = half + slope / 2;
    int first = Math.max(0, (int) Math.floor(centre - reach));
    int last = Math.min(imageHeight - 1, (int) Math.floor(centre + reach));
    double above = integral(first - centre, half, slope);
    for (int row = first; row <= last; row++) {
      double below = integral(row + 1 - centre, half, slope);
      blend(row * imageWidth + column, colour, below - above);
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
