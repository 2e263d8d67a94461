package epochscope.kernels;

/**
 * A table as data sets hold it. The array is shared, never copied, never written to.
 *
 * @param values [row][column]
 */
public record Rows(float[] values, int columns) {
  public Rows {
    if (columns < 1 || values.length % columns != 0) {
      throw new IllegalArgumentException(values.length + " values in rows of " + columns);
    }
  }

  public int size() {
    return values.length / columns;
  }
}
