package epochscope.views.drawing;

import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;

/** Writes a number into each cell of a picture, as large as all of them fit. */
public final class CellNumbers {
  /** In sizes of the small type. */
  private static final double LEAST = 0.85;

  private static final double MOST = 3.2;

  /** More numbers than these would hide the picture. */
  private static final int MOST_CELLS = 100;

  private CellNumbers() {}

  /**
   * Writes them where the cells are large enough to read them.
   *
   * @param texts of each cell, [row][column]
   * @param colours behind them
   * @return whether they are
   */
  public static boolean paint(
      Surface surface,
      Box box,
      int columns,
      int rows,
      IntFunction<String> texts,
      IntUnaryOperator colours) {
    double width = box.width() / columns;
    double height = box.height() / rows;
    double small = surface.theme().smallSize();
    double high = Math.min(MOST * small, 0.64 * height);
    if (high < LEAST * small || width < 0.5 * LEAST * small) {
      return false;
    }
    String[] numbers = new String[columns * rows];
    double widest = 1e-9;
    TextStyle measure = new TextStyle(Typeface.REGULAR, high, 0);
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = texts.apply(i);
      widest = Math.max(widest, measure.width(numbers[i]));
    }
    double size = high * Math.min(1, 0.86 * width / widest);
    if (size < LEAST * small) {
      return false;
    }
    for (int i = 0; i < numbers.length; i++) {
      int ink = surface.palette().textOn(colours.applyAsInt(i));
      TextStyle style = new TextStyle(Typeface.REGULAR, size, ink);
      double x = box.x() + (i % columns + 0.5) * width;
      double y = box.y() + (i / columns + 0.5) * height;
      surface.text(numbers[i], x, style.baselineAround(y), 0.5, style);
    }
    return true;
  }

  /**
   * Of a map's values, with as few digits as all of them need, and at most two behind the point.
   */
  public static boolean paint(Surface surface, Box box, Grid grid, ColourMap map) {
    int n = grid.columns() * grid.rows();
    if (n > MOST_CELLS) {
      return false;
    }
    double[] values = new double[n];
    for (int i = 0; i < n; i++) {
      values[i] = grid.values()[grid.offset() + i];
    }
    int decimals = Numerals.decimals(2, values);
    return paint(
        surface,
        box,
        grid.columns(),
        grid.rows(),
        i -> Numerals.readable(values[i], decimals),
        i -> map.colour(values[i]));
  }
}
