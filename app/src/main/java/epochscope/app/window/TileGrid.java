package epochscope.app.window;

import java.util.List;
import javafx.scene.layout.Region;

/** The tiles two by two, or one of them over the whole room. */
final class TileGrid extends Region {
  private static final double GAP = 8;
  private static final int COLUMNS = 2;

  private final List<Tile> tiles;
  private Tile enlarged;

  TileGrid(List<Tile> tiles) {
    this.tiles = List.copyOf(tiles);
    getStyleClass().add("tile-grid");
    getChildren().addAll(tiles);
    setMinSize(0, 0);
  }

  List<Tile> tiles() {
    return tiles;
  }

  /** The tile that has the whole room; null: none. */
  Tile enlarged() {
    return enlarged;
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
    int rows = (tiles.size() + COLUMNS - 1) / COLUMNS;
    for (int i = 0; i < tiles.size(); i++) {
      double x0 = snapPositionX(left + (i % COLUMNS) * (width + GAP) / COLUMNS);
      double x1 = snapPositionX(left + (i % COLUMNS + 1) * (width + GAP) / COLUMNS - GAP);
      double y0 = snapPositionY(top + (i / COLUMNS) * (height + GAP) / rows);
      double y1 = snapPositionY(top + (i / COLUMNS + 1) * (height + GAP) / rows - GAP);
      tiles.get(i).resizeRelocate(x0, y0, x1 - x0, y1 - y0);
    }
  }
}
