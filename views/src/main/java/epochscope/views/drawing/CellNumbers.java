package epochscope.views.drawing;

import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;

/** Writes a number into each cell of a picture, where the cells are large enough to read it. */
public final class CellNumbers {
  /** Width of a cell in sizes of the type: a sign, a point and three digits. */
  private static final double ROOM = 3.1;

  private CellNumbers() {}

  /** Whether numbers fit. */
  public static boolean fit(Surface surface, Box box, int columns, int rows) {
    double size = 0.85 * surface.theme().smallSize();
    return box.width() / columns > ROOM * size && box.height() / rows > 1.3 * size;
  }

  /**
   * @param texts of each cell, [row][column]
   * @param colours behind them
   */
  public static void paint(
      Surface surface,
      Box box,
      int columns,
      int rows,
      IntFunction<String> texts,
      IntUnaryOperator colours) {
    double width = box.width() / columns;
    double height = box.height() / rows;
    double size = Math.min(1.5 * surface.theme().smallSize(), Math.min(width / ROOM, 0.7 * height));
    for (int i = 0; i < columns * rows; i++) {
      int ink = surface.palette().textOn(colours.applyAsInt(i));
      TextStyle style = new TextStyle(Typeface.REGULAR, size, ink);
      double x = box.x() + (i % columns + 0.5) * width;
      double y = box.y() + (i / columns + 0.5) * height;
      surface.text(texts.apply(i), x, style.baselineAround(y), 0.5, style);
    }
  }
}
