package epochscope.kernels;

/** Rows [row][column] into activations [unit][sample]. */
final class FloatGather {
  private FloatGather() {}

  static void rows(Rows rows, int[] order, int from, int n, FloatValues into) {
    var table = rows.values();
    int columns = rows.columns();
    float[] x = into.array();
    for (int s = 0; s < n; s++) {
      int row = order[from + s] * columns;
      int to = into.offset() + s;
      for (int c = 0; c < columns; c++) {
        x[to + c * n] = table[row + c];
      }
    }
  }

  static void rows(Rows rows, int from, int n, FloatValues into) {
    var table = rows.values();
    int columns = rows.columns();
    float[] x = into.array();
    for (int s = 0; s < n; s++) {
      int row = (from + s) * columns;
      int to = into.offset() + s;
      for (int c = 0; c < columns; c++) {
        x[to + c * n] = table[row + c];
      }
    }
  }
}
