package epochscope.kernels;

/** Softmax over the units of each sample, on arrays [unit][sample]. */
final class FloatSoftmax {
  private FloatSoftmax() {}

  /** y = softmax(z); the largest is taken off first. */
  static void forward(FloatValues z, FloatValues y, int units, int n) {
    for (int s = 0; s < n; s++) {
      float top = max(z, units, n, s);
      double sum = 0;
      for (int u = 0; u < units; u++) {
        double e = Math.exp(z.array()[z.offset() + u * n + s] - top);
        y.array()[y.offset() + u * n + s] = (float) e;
        sum += e;
      }
      for (int u = 0; u < units; u++) {
        y.array()[y.offset() + u * n + s] /= (float) sum;
      }
    }
  }

  /** dy ← y (dy − Σ dy y) */
  static void backward(FloatValues y, FloatValues dy, int units, int n) {
    for (int s = 0; s < n; s++) {
      double mean = 0;
      for (int u = 0; u < units; u++) {
        double slope = dy.array()[dy.offset() + u * n + s];
        mean += slope * y.array()[y.offset() + u * n + s];
      }
      for (int u = 0; u < units; u++) {
        int k = dy.offset() + u * n + s;
        dy.array()[k] = (float) (y.array()[y.offset() + u * n + s] * (dy.array()[k] - mean));
      }
    }
  }

  /** The largest value of sample {@code s}. */
  static float max(FloatValues z, int units, int n, int s) {
    float top = z.array()[z.offset() + s];
    for (int u = 1; u < units; u++) {
      top = Math.max(top, z.array()[z.offset() + u * n + s]);
    }
    return top;
  }
}
