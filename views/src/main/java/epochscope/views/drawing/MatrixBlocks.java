package epochscope.views.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;

/**
 * Small pictures in rows and columns that have meanings of their own, such as filters and channels:
 * cut into blocks of rows side by side, so that they are as large as they can be. Picture {@code
 * row · columns + column} of a block's layout counts from the block's first row.
 *
 * @param columns pictures in a row
 */
public record MatrixBlocks(List<Block> blocks, int rows, int columns) {
  private static final int MOST_BLOCKS = 8;

  /**
   * @param first the row that is its first
   */
  public record Block(int first, TileLayout layout) {}

  /**
   * @param names room left of each block
   * @param chosen row that is shown in any case; −1: none
   */
  public static MatrixBlocks of(
      Box body,
      int rows,
      int columns,
      double aspect,
      double names,
      int chosen,
      TileLayout.Measures measures) {
    int best = 1;
    double largest = 0;
    for (int n = 1; n <= Math.min(MOST_BLOCKS, rows); n++) {
      Box box = block(body, n, 0, names);
      double side =
          Math.min(
              (box.width() + measures.gap()) / columns,
              (box.height() + measures.gap()) / Math.ceilDiv(rows, n) / aspect);
      if (side > 1.05 * largest) {
        largest = side;
        best = n;
      }
    }
    int each = Math.ceilDiv(rows, best);
    List<Block> blocks = new ArrayList<>();
    for (int first = 0; first < rows; first += each) {
      int count = Math.min(each, rows - first);
      int inBlock = chosen >= first && chosen < first + count ? chosen - first : -1;
      Box box = block(body, best, blocks.size(), names);
      blocks.add(
          new Block(
              first, TileLayout.matrix(box, count, columns, aspect, inBlock, each, measures)));
    }
    return new MatrixBlocks(List.copyOf(blocks), rows, columns);
  }

  private static Box block(Box body, int blocks, int index, double names) {
    double pitch = (body.width() + names) / blocks;
    return new Box(
        body.x() + index * pitch + names, body.y(), Math.max(1, pitch - 2 * names), body.height());
  }

  /** Rows that are shown. */
  public int shownRows() {
    return blocks.stream().mapToInt(b -> b.layout().shown().size() / b.layout().columns()).sum();
  }

  public int shownColumns() {
    return blocks.getFirst().layout().columns();
  }

  public boolean isThinned() {
    return blocks.stream().anyMatch(block -> block.layout().isThinned());
  }

  /** Where the last block ends. */
  public double right() {
    return blocks.getLast().layout().extent().right();
  }

  /** Index, among all, of the picture that lies there. */
  public OptionalInt at(double x, double y) {
    return cellAt(x, y, 1, 1)
        .map(cell -> OptionalInt.of(cell.picture()))
        .orElse(OptionalInt.empty());
  }

  /** The cell that lies there, of pictures of so many cells each. */
  public Optional<ImageGrid.Cell> cellAt(double x, double y, int cellColumns, int cellRows) {
    for (Block block : blocks) {
      int place = block.layout().at(x, y);
      if (place >= 0) {
        Box tile = block.layout().tile(place);
        int column = (int) ((x - tile.x()) / tile.width() * cellColumns);
        int row = (int) ((y - tile.y()) / tile.height() * cellRows);
        int picture = block.first() * columns + block.layout().shown().get(place);
        return Optional.of(new ImageGrid.Cell(picture, row, column));
      }
    }
    return Optional.empty();
  }

  /** Paints them, by index among all. */
  public void paint(Surface surface, IntFunction<ImageGrid.Picture> pictures) {
    for (Block block : blocks) {
      new ImageGrid(surface, block.layout())
          .paint(index -> pictures.apply(block.first() * columns + index));
    }
  }

  /** Writes the rows' names on their left, as many as there is room for. */
  public void paintNames(Surface surface, IntFunction<String> names) {
    TextStyle note = TextStyle.note(surface.theme());
    for (Block block : blocks) {
      TileLayout layout = block.layout();
      double below = Double.NEGATIVE_INFINITY;
      for (int place = 0; place < layout.shown().size(); place += layout.columns()) {
        Box tile = layout.tile(place);
        double baseline = note.baselineAround(tile.centreY());
        if (baseline - 0.9 * note.size() > below) {
          String name = names.apply(block.first() + layout.shown().get(place) / columns);
          surface.text(name, tile.x() - 0.5 * note.size(), baseline, 1, note);
          below = baseline;
        }
      }
    }
  }

  /** The strong frame round a row. */
  public void markRow(Surface surface, int row) {
    for (Block block : blocks) {
      TileLayout layout = block.layout();
      int place = layout.shown().indexOf((row - block.first()) * columns);
      if (place >= 0) {
        Box left = layout.tile(place);
        Box right = layout.tile(place + layout.columns() - 1);
        Box all = new Box(left.x(), left.y(), right.right() - left.x(), left.height());
        double thickness = surface.theme().strongLine();
        surface.frame(all.inset(-thickness), thickness, surface.palette().text());
      }
    }
  }
}
