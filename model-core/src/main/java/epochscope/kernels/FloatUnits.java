package epochscope.kernels;

import java.util.Arrays;

/** Units of activations [unit][sample] in another order. */
final class FloatUnits {
  private FloatUnits() {}

  /** y_u = x_source(u) */
  static void take(int[] source, FloatValues x, FloatValues y, int n) {
    for (int u = 0; u < source.length; u++) {
      System.arraycopy(x.array(), x.offset() + source[u] * n, y.array(), y.offset() + u * n, n);
    }
  }

  /** dx_i = Σ dy_u over the u with source(u) = i */
  static void give(int[] source, FloatValues dy, FloatValues dx, int xUnits, int n) {
    Arrays.fill(dx.array(), dx.offset(), dx.offset() + xUnits * n, 0);
    for (int u = 0; u < source.length; u++) {
      add(dy.array(), dy.offset() + u * n, dx.array(), dx.offset() + source[u] * n, n);
    }
  }

  private static void add(float[] x, int from, float[] y, int to, int n) {
    for (int s = 0; s < n; s++) {
      y[to + s] += x[from + s];
    }
  }
}
