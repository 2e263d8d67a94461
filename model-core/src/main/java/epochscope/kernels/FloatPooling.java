package epochscope.kernels;

import epochscope.spec.PoolingKind;
import java.util.Arrays;

/** Pooling on arrays [channel, row, column][sample]. */
final class FloatPooling {
  private float[] rest = new float[0];

  void forward(PoolingShape shape, FloatValues x, FloatValues y, int n) {
    for (int c = 0; c < shape.channels(); c++) {
      for (int p = 0; p < shape.rows().out(); p++) {
        for (int q = 0; q < shape.columns().out(); q++) {
          window(shape, c, p, q, x, y, n);
        }
      }
    }
  }

  private static void window(
      PoolingShape shape, int c, int p, int q, FloatValues x, FloatValues y, int n) {
    int to = y.offset() + shape.unitOut(c, p, q) * n;
    boolean max = shape.kind() == PoolingKind.MAX;
    Arrays.fill(y.array(), to, to + n, max ? Float.NEGATIVE_INFINITY : 0);
    for (int i = shape.rows().first(p); i <= shape.rows().last(p); i++) {
      for (int j = shape.columns().first(q); j <= shape.columns().last(q); j++) {
        int from =
            x.offset() + shape.unitIn(c, shape.rows().at(p, i), shape.columns().at(q, j)) * n;
        if (max) {
          largest(x.array(), from, y.array(), to, n);
        } else {
          add(1, x.array(), from, y.array(), to, n);
        }
      }
    }
    if (shape.kind() == PoolingKind.AVERAGE) {
      scale(1 / (float) shape.counted(p, q), y.array(), to, n);
    }
  }

  void backward(
      PoolingShape shape, FloatValues x, FloatValues y, FloatValues dy, FloatValues dx, int n) {
    rest = rest.length < n ? new float[n] : rest;
    Arrays.fill(dx.array(), dx.offset(), dx.offset() + shape.in() * n, 0);
    for (int c = 0; c < shape.channels(); c++) {
      for (int p = 0; p < shape.rows().out(); p++) {
        for (int q = 0; q < shape.columns().out(); q++) {
          windowBackward(shape, c, p, q, x, y, dy, dx, n);
        }
      }
    }
  }

  private void windowBackward(
      PoolingShape shape,
      int c,
      int p,
      int q,
      FloatValues x,
      FloatValues y,
      FloatValues dy,
      FloatValues dx,
      int n) {
    int unit = shape.unitOut(c, p, q);
    float share = shape.kind() == PoolingKind.AVERAGE ? 1 / (float) shape.counted(p, q) : 1;
    System.arraycopy(dy.array(), dy.offset() + unit * n, rest, 0, n);
    for (int i = shape.rows().first(p); i <= shape.rows().last(p); i++) {
      for (int j = shape.columns().first(q); j <= shape.columns().last(q); j++) {
        int from = shape.unitIn(c, shape.rows().at(p, i), shape.columns().at(q, j)) * n;
        int to = dx.offset() + from;
        if (shape.kind() == PoolingKind.MAX) {
          int top = y.offset() + unit * n;
          give(x.array(), x.offset() + from, y.array(), top, rest, dx.array(), to, n);
        } else {
          add(share, rest, 0, dx.array(), to, n);
        }
      }
    }
  }

  /** To the first input that is the largest goes all there is, and nothing is left. */
  private static void give(
      float[] x, int from, float[] y, int top, float[] rest, float[] dx, int to, int n) {
    for (int s = 0; s < n; s++) {
      float given = x[from + s] == y[top + s] ? rest[s] : 0;
      dx[to + s] += given;
      rest[s] -= given;
    }
  }

  private static void largest(float[] x, int from, float[] y, int to, int n) {
    for (int s = 0; s < n; s++) {
      y[to + s] = Math.max(y[to + s], x[from + s]);
    }
  }

  private static void add(float a, float[] x, int from, float[] y, int to, int n) {
    for (int s = 0; s < n; s++) {
      y[to + s] = Math.fma(a, x[from + s], y[to + s]);
    }
  }

  private static void scale(float a, float[] y, int to, int n) {
    for (int s = to; s < to + n; s++) {
      y[s] *= a;
    }
  }
}
