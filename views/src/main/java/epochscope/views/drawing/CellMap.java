package epochscope.views.drawing;

/**
 * Paints a grid of numbers as cells with sharp edges, a colour each; where there are more cells
 * than pixels, as a heat map.
 */
public final class CellMap {
  private final Surface surface;
  private final Box box;

  /**
   * @param box where it is painted, moved to whole pixels of the image
   */
  public CellMap(Surface surface, Box box) {
    this.surface = surface;
    this.box = box;
  }

  public void paint(Grid grid, ColourMap map) {
    if (isFiner(grid.columns(), grid.rows())) {
      new HeatMap(surface, box).paint(grid, map);
      return;
    }
    int[] colours = new int[grid.columns() * grid.rows()];
    for (int i = 0; i < colours.length; i++) {
      colours[i] = map.colour(grid.values()[grid.offset() + i]);
    }
    CellBlocks.paint(surface, box, colours, grid.columns(), grid.rows());
  }

  /**
   * Paints colours that are given cell by cell.
   *
   * @param colours [row][column], 0xFFRRGGBB
   */
  public void paint(int[] colours, int columns, int rows) {
    if (isFiner(columns, rows)) {
      new HeatMap(surface, box).paint(colours, columns, rows);
    } else {
      CellBlocks.paint(surface, box, colours, columns, rows);
    }
  }

  private boolean isFiner(int columns, int rows) {
    return columns > box.width() * surface.scale() || rows > box.height() * surface.scale();
  }
}
