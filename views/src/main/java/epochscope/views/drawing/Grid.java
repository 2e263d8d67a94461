package epochscope.views.drawing;

/**
 * Numbers on a regular grid over a rectangle, each at the centre of its cell.
 *
 * @param values [row][column] from {@code offset} on, row 0 on top
 */
public record Grid(float[] values, int offset, int columns, int rows) {
  public float at(int row, int column) {
    return values[offset + row * columns + column];
  }

  /**
   * The value between cell centres, bilinear, and beyond the outer ones that of the edge.
   *
   * @param u 0 at the left edge, 1 at the right
   * @param v 0 at the top, 1 at the bottom
   */
  public double at(double u, double v) {
    double x = Math.clamp(u * columns - 0.5, 0, columns - 1);
    double y = Math.clamp(v * rows - 0.5, 0, rows - 1);
    int column = Math.min((int) x, Math.max(0, columns - 2));
    int row = Math.min((int) y, Math.max(0, rows - 2));
    int right = Math.min(column + 1, columns - 1);
    int below = Math.min(row + 1, rows - 1);
    double fx = x - column;
    double fy = y - row;
    double top = at(row, column) + fx * (at(row, right) - at(row, column));
    double bottom = at(below, column) + fx * (at(below, right) - at(below, column));
    return top + fy * (bottom - top);
  }
}
