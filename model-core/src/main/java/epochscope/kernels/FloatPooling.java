package epochscope.kernels;

import epochscope.spec.PoolingKind;
import java.util.Arrays;

/**
 * Pooling on arrays [channel, row, column][sample]: columns and samples are one long loop, to which
 * each place of the window adds a shifted copy of a row.
 */
final class FloatPooling {
  private final FloatRows copies = new FloatRows();
  private float[] sum = new float[0];

  void forward(PoolingShape shape, FloatValues x, FloatValues y, int n) {
    WindowAxis columns = shape.columns();
    int length = columns.out() * n;
    copies.reserve(1, length);
    sum = sum.length < length ? new float[length] : sum;
    for (int c = 0; c < shape.channels(); c++) {
      for (int p = 0; p < shape.rows().out(); p++) {
        row(shape, c, p, x, n);
        int at = y.offset() + shape.unitOut(c, p, 0) * n;
        System.arraycopy(sum, 0, y.array(), at, length);
      }
    }
  }

  private void row(PoolingShape shape, int c, int p, FloatValues x, int n) {
    boolean max = shape.kind() == PoolingKind.MAX;
    WindowAxis columns = shape.columns();
    float outside = max ? Float.NEGATIVE_INFINITY : 0;
    int length = columns.out() * n;
    Arrays.fill(sum, 0, length, outside);
    for (int i = shape.rows().first(p); i <= shape.rows().last(p); i++) {
      int at = x.offset() + shape.unitIn(c, shape.rows().at(p, i), 0) * n;
      for (int j = 0; j < columns.size(); j++) {
        int first = columns.at(0, j);
        int step = columns.stride();
        copies.load(0, x.array(), at, columns.in(), first, step, columns.out(), n, outside);
        if (max) {
          largest(copies.get(0), sum, length);
        } else {
          add(copies.get(0), sum, length);
        }
      }
    }
    if (shape.kind() == PoolingKind.AVERAGE) {
      for (int q = 0; q < columns.out(); q++) {
        scale(1 / (float) shape.counted(p, q), sum, q * n, n);
      }
    }
  }

  private static void largest(float[] x, float[] y, int length) {
    for (int k = 0; k < length; k++) {
      y[k] = Math.max(y[k], x[k]);
    }
  }

  private static void add(float[] x, float[] y, int length) {
    for (int k = 0; k < length; k++) {
      y[k] += x[k];
    }
  }

  static void scale(float a, float[] y, int from, int length) {
    for (int k = from; k < from + length; k++) {
      y[k] *= a;
    }
  }
}
