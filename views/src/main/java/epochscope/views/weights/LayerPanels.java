package epochscope.views.weights;

import epochscope.views.drawing.Box;
import java.util.ArrayList;
import java.util.List;

/** Boxes for as many panels as there is room for, in rows of equal size. */
record LayerPanels(List<Box> boxes) {
  /**
   * @param wanted panels
   * @param leastWidth of a panel
   * @param leastHeight of a panel
   */
  static LayerPanels of(Box room, int wanted, double leastWidth, double leastHeight) {
    int columnsMost = Math.max(1, (int) (room.width() / leastWidth));
    int rowsMost = Math.max(1, (int) (room.height() / leastHeight));
    int count = Math.min(wanted, columnsMost * rowsMost);
    int columns = best(room, count, columnsMost, rowsMost);
    int rows = Math.max(1, Math.ceilDiv(count, columns));
    double width = room.width() / columns;
    double height = room.height() / rows;
    List<Box> boxes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double x = room.x() + i % columns * width;
      boxes.add(new Box(x, room.y() + (i / columns) * height, width, height));
    }
    return new LayerPanels(boxes);
  }

  /** The number of columns whose panels are nearest to 1.5 times as wide as high. */
  private static int best(Box room, int count, int columnsMost, int rowsMost) {
    int best = columnsMost;
    double least = Double.POSITIVE_INFINITY;
    for (int columns = 1; columns <= Math.min(columnsMost, Math.max(1, count)); columns++) {
      int rows = Math.ceilDiv(count, columns);
      double ratio = room.width() / columns / (room.height() / rows);
      double off = Math.abs(Math.log(ratio / 1.5));
      if (rows <= rowsMost && off < least) {
        least = off;
        best = columns;
      }
    }
    return best;
  }
}
