package epochscope.views.drawing;

/** Paints a grid of colours as blocks with sharp edges, straight into the image. */
public final class CellBlocks {
  private CellBlocks() {}

  /**
   * @param box moved to whole pixels of the image
   * @param colours [row][column], 0xFFRRGGBB; row 0 on top
   */
  public static void paint(Surface surface, Box box, int[] colours, int columns, int rows) {
    int[] pixels = surface.pixels();
    int imageWidth = surface.image().getWidth();
    int left = pixel(surface, box.x(), imageWidth);
    int right = pixel(surface, box.right(), imageWidth);
    int top = pixel(surface, box.y(), surface.image().getHeight());
    int bottom = pixel(surface, box.bottom(), surface.image().getHeight());
    int[] places = new int[Math.max(0, right - left)];
    for (int x = left; x < right; x++) {
      places[x - left] = cell(x, surface, box.x(), box.width(), columns);
    }
    for (int y = top; y < bottom; y++) {
      int row = cell(y, surface, box.y(), box.height(), rows) * columns;
      int start = y * imageWidth + left;
      for (int x = 0; x < places.length; x++) {
        pixels[start + x] = colours[row + places[x]];
      }
    }
  }

  /** The cell over the centre of a pixel. */
  private static int cell(int pixel, Surface surface, double start, double length, int cells) {
    double place = ((pixel + 0.5) / surface.scale() - start) / length * cells;
    return Math.clamp((long) Math.floor(place), 0, cells - 1);
  }

  private static int pixel(Surface surface, double coordinate, int most) {
    return Math.clamp(Math.round(coordinate * surface.scale()), 0, most);
  }
}
