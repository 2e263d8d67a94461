package epochscope.kernels;

/** Rows [row][column] into activations [unit][sample]. */
final class FloatGather {
  private FloatGather() {}

  /** Columns go in strips, so that the rows of a strip stay in the cache while they are filled. */
  private static final int STRIP = 16;

  static void rows(Rows rows, int[] order, int from, int n, FloatValues into) {
    for (int strip = 0; strip < rows.columns(); strip += STRIP) {
      int end = Math.min(strip + STRIP, rows.columns());
      for (int s = 0; s < n; s++) {
        copy(rows, order[from + s], strip, end, into.array(), into.offset() + s, n);
      }
    }
  }

  static void rows(Rows rows, int from, int n, FloatValues into) {
    for (int strip = 0; strip < rows.columns(); strip += STRIP) {
      int end = Math.min(strip + STRIP, rows.columns());
      for (int s = 0; s < n; s++) {
        copy(rows, from + s, strip, end, into.array(), into.offset() + s, n);
      }
    }
  }

  private static void copy(Rows rows, int row, int start, int end, float[] x, int to, int n) {
    var table = rows.values();
    int at = row * rows.columns();
    for (int c = start; c < end; c++) {
      x[to + c * n] = table[at + c];
    }
  }
}
