package epochscope.views.drawing;

/**
 * A band from left to right that leaves and arrives level: y follows u²(3 − 2u) between its ends.
 * Written column by column into the image, for each pixel the area of it that the band covers: many
 * times cheaper than to stroke a path.
 */
public final class Ribbon {
  private final Surface surface;
  private final ColumnBrush brush;

  public Ribbon(Surface surface) {
    this.surface = surface;
    this.brush = new ColumnBrush(surface, surface.box());
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
    int first = Math.max(brush.firstColumn(), (int) Math.ceil(left - 0.5));
    int last = Math.min(brush.lastColumn(), (int) Math.floor(left + length - 0.5));
    for (int column = first; column <= last; column++) {
      double u = (column + 0.5 - left) / length;
      double centre = top + rise * u * u * (3 - 2 * u);
      double slope = rise / length * 6 * u * (1 - u);
      double half = 0.5 * width * scale * Math.sqrt(1 + slope * slope);
      brush.paint(column, centre, half, slope, colour);
    }
  }
}
