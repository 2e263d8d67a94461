package epochscope.analysis;

/**
 * Rows and columns of a grid, the last ones included; of what is one-dimensional row 0 alone. It
 * may reach beyond the grid, into padding.
 */
public record FieldBox(int top, int left, int bottom, int right) {
  public static FieldBox at(int row, int column) {
    return new FieldBox(row, column, row, column);
  }

  public int rows() {
    return bottom - top + 1;
  }

  public int columns() {
    return right - left + 1;
  }

  /** The smallest box around both. */
  public FieldBox union(FieldBox other) {
    return new FieldBox(
        Math.min(top, other.top),
        Math.min(left, other.left),
        Math.max(bottom, other.bottom),
        Math.max(right, other.right));
  }

  /** What of it lies on a grid of that size. */
  public FieldBox within(int gridRows, int gridColumns) {
    return new FieldBox(
        Math.max(top, 0),
        Math.max(left, 0),
        Math.min(bottom, gridRows - 1),
        Math.min(right, gridColumns - 1));
  }
}
