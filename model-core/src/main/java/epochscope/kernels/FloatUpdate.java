package epochscope.kernels;

/** Sums over flat vectors and of them. */
final class FloatUpdate {
  private FloatUpdate() {}

  /** y ← y + a·x */
  static void addScaled(float a, FloatValues x, FloatValues y) {
    int from = FloatValues.commonOffset(x, y);
    addScaled(a, x.array(), y.array(), from, y.size());
  }

  private static void addScaled(float a, float[] x, float[] y, int from, int count) {
    for (int i = from; i < from + count; i++) {
      y[i] = Math.fma(a, x[i], y[i]);
    }
  }

  /** z ← x·y, the first {@code count} values */
  static void multiply(FloatValues x, FloatValues y, FloatValues z, int count) {
    int from = FloatValues.commonOffset(x, y);
    Sizes.equal(z, z.offset(), from);
    multiply(x.array(), y.array(), z.array(), from, count);
  }

  private static void multiply(float[] x, float[] y, float[] z, int from, int count) {
    for (int i = from; i < from + count; i++) {
      z[i] = x[i] * y[i];
    }
  }

  /** x ← a·x */
  static void scale(float a, FloatValues values) {
    float[] x = values.array();
    int to = values.offset() + values.size();
    for (int i = values.offset(); i < to; i++) {
      x[i] *= a;
    }
  }

  static double dot(FloatValues x, FloatValues y) {
    double sum = 0;
    for (int i = 0; i < x.size(); i++) {
      double factor = x.array()[x.offset() + i];
      sum += factor * y.array()[y.offset() + i];
    }
    return sum;
  }

  static double sumOfMagnitudes(FloatValues values) {
    double sum = 0;
    for (int i = 0; i < values.size(); i++) {
      sum += Math.abs(values.array()[values.offset() + i]);
    }
    return sum;
  }

  static double largestMagnitude(FloatValues values) {
    float largest = 0;
    for (int i = 0; i < values.size(); i++) {
      largest = Math.max(largest, Math.abs(values.array()[values.offset() + i]));
    }
    return largest;
  }

  static double sumOfSquares(FloatValues values) {
    double sum = 0;
    for (int i = 0; i < values.size(); i++) {
      double x = values.array()[values.offset() + i];
      sum += x * x;
    }
    return sum;
  }

  static boolean allFinite(FloatValues values, int count) {
    // Zero times a number is zero; times an infinity or NaN it is NaN, which the sum keeps.
    float sum = 0;
    for (int i = 0; i < count; i++) {
      sum += 0 * values.array()[values.offset() + i];
    }
    return sum == 0;
  }
}
