package epochscope.kernels;

import epochscope.spec.PoolingKind;
import java.util.Arrays;

/** The gradient of pooling at its input, in loops as long as those of {@link FloatPooling}. */
final class FloatPoolingGradient {
  private static final int X = 0;
  private static final int Y = 1;
  private static final int REST = 2;
  private static final int GIVEN = 3;

  private final FloatRows rows = new FloatRows();

  void input(
      PoolingShape shape, FloatValues x, FloatValues y, FloatValues dy, FloatValues dx, int n) {
    rows.reserve(4, shape.columns().out() * n);
    Arrays.fill(dx.array(), dx.offset(), dx.offset() + shape.in() * n, 0);
    for (int c = 0; c < shape.channels(); c++) {
      for (int p = 0; p < shape.rows().out(); p++) {
        int at = shape.unitOut(c, p, 0) * n;
        loadRow(REST, dy, at, shape, n);
        if (shape.kind() == PoolingKind.MAX) {
          loadRow(Y, y, at, shape, n);
        }
        if (shape.kind() == PoolingKind.AVERAGE) {
          for (int q = 0; q < shape.columns().out(); q++) {
            FloatPooling.scale(1 / (float) shape.counted(p, q), rows.get(REST), q * n, n);
          }
        }
        row(shape, c, p, x, dx, n);
      }
    }
  }

  private void loadRow(int row, FloatValues from, int at, PoolingShape shape, int n) {
    System.arraycopy(from.array(), from.offset() + at, rows.get(row), 0, shape.columns().out() * n);
  }

  private void row(PoolingShape shape, int c, int p, FloatValues x, FloatValues dx, int n) {
    WindowAxis columns = shape.columns();
    int length = columns.out() * n;
    for (int i = shape.rows().first(p); i <= shape.rows().last(p); i++) {
      int at = shape.unitIn(c, shape.rows().at(p, i), 0) * n;
      for (int j = 0; j < columns.size(); j++) {
        float[] given = rows.get(REST);
        if (shape.kind() == PoolingKind.MAX) {
          int first = columns.at(0, j);
          int step = columns.stride();
          int from = x.offset() + at;
          float outside = Float.NEGATIVE_INFINITY;
          rows.load(X, x.array(), from, columns.in(), first, step, columns.out(), n, outside);
          given = rows.get(GIVEN);
          give(rows.get(X), rows.get(Y), rows.get(REST), given, length);
        }
        add(given, dx, dx.offset() + at, shape, j, n);
      }
    }
  }

  /**
   * What a place of the window is given: all that is left where it holds the largest, so that the
   * first such place has everything. Where it does not, y − x is above zero.
   */
  private static void give(float[] x, float[] y, float[] rest, float[] given, int length) {
    for (int k = 0; k < length; k++) {
      float left = rest[k] * Math.signum(y[k] - x[k]);
      given[k] = rest[k] - left;
      rest[k] = left;
    }
  }

  /** Adds to the columns of a row that place {@code j} of the window covers. */
  private static void add(float[] given, FloatValues dx, int at, PoolingShape shape, int j, int n) {
    WindowAxis columns = shape.columns();
    boolean alone =
        columns.stride() >= columns.size() && shape.rows().stride() >= shape.rows().size();
    for (int q = 0; q < columns.out(); q++) {
      int column = columns.at(q, j);
      if (column < 0 || column >= columns.in()) {
        continue;
      }
      if (alone) {
        System.arraycopy(given, q * n, dx.array(), at + column * n, n);
      } else {
        add(given, q * n, dx.array(), at + column * n, n);
      }
    }
  }

  private static void add(float[] from, int start, float[] to, int at, int n) {
    for (int s = 0; s < n; s++) {
      to[at + s] += from[start + s];
    }
  }
}
