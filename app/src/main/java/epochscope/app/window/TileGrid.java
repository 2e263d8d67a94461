package epochscope.app.window;

import java.util.List;
import javafx.scene.layout.Region;

/**
 * Tiles side by side: two columns, of more than four tiles three, the last row spread over the
 * whole width; or one of them over the whole room.
 */
final class TileGrid extends Region {
  private static final double GAP = 8;

  private List<Tile> tiles = List.of();
  private Tile enlarged;

  TileGrid() {
    getStyleClass().add("tile-grid");
    setMinSize(0, 0);
  }

  List<Tile> tiles() {
    return tiles;
  }

  /** Shows these tiles, all of them. */
  void show(List<Tile> shown) {
    tiles = List.copyOf(shown);
    getChildren().setAll(tiles);
    enlarge(null);
  }

  /** Gives {@code tile} the whole room, or all tiles theirs if it has it already. */
  void toggleEnlarged(Tile tile) {
    enlarge(enlarged == tile ? null : tile);
  }

  /** Gives {@code tile} the whole room; null: all tiles theirs. */
  void enlarge(Tile tile) {
    enlarged = tile;
    for (Tile each : tiles) {
      each.setVisible(tile == null || each == tile);
    }
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double left = snappedLeftInset();
    double top = snappedTopInset();
    double width = getWidth() - left - snappedRightInset();
    double height = getHeight() - top - snappedBottomInset();
    if (enlarged != null) {
      enlarged.resizeRelocate(left, top, width, height);
      return;
    }
    int columns = tiles.size() > 4 ? 3 : Math.min(2, tiles.size());
    int rows = tiles.isEmpty() ? 0 : Math.ceilDiv(tiles.size(), columns);
    for (int row = 0; row < rows; row++) {
      List<Tile> inRow = tiles.subList(row * columns, Math.min((row + 1) * columns, tiles.size()));
      double y0 = snapPositionY(top + row * (height + GAP) / rows);
      double y1 = snapPositionY(top + (row + 1) * (height + GAP) / rows - GAP);
      layoutRow(inRow, left, y0, width, y1 - y0);
    }
  }

  private void layoutRow(List<Tile> row, double left, double y, double width, double height) {
    for (int i = 0; i < row.size(); i++) {
      double x0 = snapPositionX(left + i * (width + GAP) / row.size());
      double x1 = snapPositionX(left + (i + 1) * (width + GAP) / row.size() - GAP);
      row.get(i).resizeRelocate(x0, y, x1 - x0, height);
    }
  }
}
