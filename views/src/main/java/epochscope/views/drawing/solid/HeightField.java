package epochscope.views.drawing.solid;

/**
 * Values at evenly spaced points of a rectangle, its edges included.
 *
 * @param values [row][column], row 0 where y is least; what is not finite is left open
 * @param columns at least 2
 * @param rows at least 2
 */
public record HeightField(double[] values, int columns, int rows) {
  public double at(int row, int column) {
    return values[row * columns + column];
  }

  /**
   * The value between the points, on the two triangles by which a cell is painted; NaN outside.
   *
   * @param u 0 where x is least, 1 where it is most
   * @param v 0 where y is least, 1 where it is most
   */
  public double between(double u, double v) {
    if (!(u >= 0 && u <= 1 && v >= 0 && v <= 1)) {
      return Double.NaN;
    }
    int column = Math.min((int) (u * (columns - 1)), columns - 2);
    int row = Math.min((int) (v * (rows - 1)), rows - 2);
    double fu = u * (columns - 1) - column;
    double fv = v * (rows - 1) - row;
    double nearLeft = at(row, column);
    double nearRight = at(row, column + 1);
    double farLeft = at(row + 1, column);
    double farRight = at(row + 1, column + 1);
    if (risesAlongDiagonal(nearLeft, nearRight, farLeft, farRight)) {
      return fu > fv
          ? nearLeft + fu * (nearRight - nearLeft) + fv * (farRight - nearRight)
          : nearLeft + fu * (farRight - farLeft) + fv * (farLeft - nearLeft);
    }
    return fu + fv < 1
        ? nearLeft + fu * (nearRight - nearLeft) + fv * (farLeft - nearLeft)
        : farRight + (1 - fu) * (farLeft - farRight) + (1 - fv) * (nearRight - farRight);
  }

  /**
   * Whether a cell is split from its first corner to its last, and not across: along the diagonal
   * whose ends differ less.
   */
  static boolean risesAlongDiagonal(
      double nearLeft, double nearRight, double farLeft, double farRight) {
    return Math.abs(farRight - nearLeft) <= Math.abs(nearRight - farLeft);
  }
}
