package epochscope.views.drawing;

/**
 * Paints a grid of numbers as colours: the numbers, not the colours, are interpolated between cell
 * centres, so that edges stay sharp at every size.
 */
public final class HeatMap {
  private final Surface surface;
  private final int left;
  private final int top;
  private final int width;
  private final int height;

  /**
   * @param box where it is painted, moved to whole pixels of the image
   */
  public HeatMap(Surface surface, Box box) {
    this.surface = surface;
    left = Math.max(0, (int) Math.round(box.x() * surface.scale()));
    top = Math.max(0, (int) Math.round(box.y() * surface.scale()));
    int right = (int) Math.round(box.right() * surface.scale());
    int bottom = (int) Math.round(box.bottom() * surface.scale());
    width = Math.max(0, Math.min(right, surface.image().getWidth()) - left);
    height = Math.max(0, Math.min(bottom, surface.image().getHeight()) - top);
  }

  /** Paints {@code grid} through {@code map}. */
  public void paint(Grid grid, ColourMap map) {
    Stations columns = Stations.over(grid.columns(), width);
    Stations rows = Stations.over(grid.rows(), height);
    float[] blended = new float[grid.columns()];
    int[] pixels = surface.pixels();
    for (int y = 0; y < height; y++) {
      blendRows(grid, rows.index[y], rows.next[y], rows.share[y], blended);
      int start = (top + y) * surface.image().getWidth() + left;
      paintRow(blended, columns, map, pixels, start);
    }
  }

  /**
   * Paints colours that are given cell by cell, mixed between their centres.
   *
   * @param colours [row][column], 0xFFRRGGBB
   */
  public void paint(int[] colours, int cellColumns, int cellRows) {
    Stations columns = Stations.over(cellColumns, width);
    Stations rows = Stations.over(cellRows, height);
    int[] pixels = surface.pixels();
    for (int y = 0; y < height; y++) {
      int upper = rows.index[y] * cellColumns;
      int lower = rows.next[y] * cellColumns;
      int down = (int) (rows.share[y] * 256);
      int start = (top + y) * surface.image().getWidth() + left;
      for (int x = 0; x < width; x++) {
        int i = columns.index[x];
        int j = columns.next[x];
        int across = (int) (columns.share[x] * 256);
        int above = between(colours[upper + i], colours[upper + j], across);
        int below = between(colours[lower + i], colours[lower + j], across);
        pixels[start + x] = 0xFF000000 | between(above, below, down);
      }
    }
  }

  /** {@code share}/256 of {@code b}, the rest of {@code a}: two channels in one multiplication. */
  private static int between(int a, int b, int share) {
    int redBlue = (a & 0xFF00FF) * (256 - share) + (b & 0xFF00FF) * share >>> 8 & 0xFF00FF;
    int green = (a & 0xFF00) * (256 - share) + (b & 0xFF00) * share >>> 8 & 0xFF00;
    return redBlue | green;
  }

  private static void blendRows(Grid grid, int row, int below, float share, float[] blended) {
    float[] values = grid.values();
    int upper = grid.offset() + row * grid.columns();
    int lower = grid.offset() + below * grid.columns();
    for (int x = 0; x < blended.length; x++) {
      blended[x] = values[upper + x] + share * (values[lower + x] - values[upper + x]);
    }
  }

  private void paintRow(float[] row, Stations columns, ColourMap map, int[] pixels, int start) {
    int[] table = map.table();
    float low = (float) map.low();
    float factor = (float) map.factor();
    int last = table.length - 1;
    for (int x = 0; x < width; x++) {
      float from = row[columns.index[x]];
      float value = from + columns.share[x] * (row[columns.next[x]] - from);
      int place = (int) ((value - low) * factor + 0.5f);
      pixels[start + x] =
          value != value ? map.invalid() : table[place < 0 ? 0 : Math.min(place, last)];
    }
  }

  /**
   * For each pixel along one side: the cell centres on either side of it, and its share between.
   */
  private record Stations(int[] index, int[] next, float[] share) {
    static Stations over(int cells, int pixels) {
      Stations stations = new Stations(new int[pixels], new int[pixels], new float[pixels]);
      for (int p = 0; p < pixels; p++) {
        double place = Math.clamp((p + 0.5) / pixels * cells - 0.5, 0, cells - 1);
        stations.index[p] = (int) place;
        stations.next[p] = Math.min(cells - 1, (int) place + 1);
        stations.share[p] = (float) (place - (int) place);
      }
      return stations;
    }
  }
}
