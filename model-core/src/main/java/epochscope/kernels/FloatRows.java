package epochscope.kernels;

import java.util.Arrays;

/**
 * Arrays of their own for rows of activations, which begin at their start whatever they were cut
 * from: C2 makes vectors only of loops that read and write at one place (see {@link FloatRowSum}).
 */
final class FloatRows {
  private float[][] rows = new float[0][];

  /** Makes room for that many rows of that length; what they hold is lost or not. */
  void reserve(int count, int length) {
    if (rows.length < count) {
      rows = Arrays.copyOf(rows, count);
    }
    for (int i = 0; i < count; i++) {
      if (rows[i] == null || rows[i].length < length) {
        rows[i] = new float[length];
      }
    }
  }

  float[] get(int row) {
    return rows[row];
  }

  /**
   * Row {@code row} becomes the columns first, first + step, … of {@code length} columns of n
   * samples each, and {@code outside} where there is no such column.
   *
   * @param at where column 0 lies in {@code from}
   * @param count of columns to take
   */
  void load(
      int row,
      float[] from,
      int at,
      int length,
      int first,
      int step,
      int count,
      int n,
      float outside) {
    float[] to = rows[row];
    if (step == 1) {
      int start = Math.clamp(-(long) first, 0, count);
      int end = Math.clamp((long) length - first, start, count);
      Arrays.fill(to, 0, start * n, outside);
      if (start < end) {
        System.arraycopy(from, at + (first + start) * n, to, start * n, (end - start) * n);
      }
      Arrays.fill(to, end * n, count * n, outside);
      return;
    }
    for (int m = 0; m < count; m++) {
      int column = first + m * step;
      if (column >= 0 && column < length) {
        System.arraycopy(from, at + column * n, to, m * n, n);
      } else {
        Arrays.fill(to, m * n, m * n + n, outside);
      }
    }
  }
}
