package epochscope.kernels;

/** Dense layers on arrays: activations [unit][sample], weights [out][in]. */
final class FloatDense {
  private FloatDense() {}

  /** z = W x + b */
  static void forward(
      DenseShape shape, FloatValues weight, FloatValues bias, FloatValues x, FloatValues z, int n) {
    for (int o = 0; o < shape.out(); o++) {
      int to = z.offset() + o * n;
      float b = bias.array()[bias.offset() + o];
      for (int s = 0; s < n; s++) {
        z.array()[to + s] = b;
      }
      for (int i = 0; i < shape.in(); i++) {
        float w = weight.array()[weight.offset() + o * shape.in() + i];
        addScaled(w, x.array(), x.offset() + i * n, z.array(), to, n);
      }
    }
  }

  /** dW = dz xᵀ, db = Σ dz */
  static void parameterGradient(
      DenseShape shape, FloatValues dw, FloatValues db, FloatValues x, FloatValues dz, int n) {
    for (int o = 0; o < shape.out(); o++) {
      int from = dz.offset() + o * n;
      float sum = 0;
      for (int s = 0; s < n; s++) {
        sum += dz.array()[from + s];
      }
      db.array()[db.offset() + o] = sum;
      for (int i = 0; i < shape.in(); i++) {
        dw.array()[dw.offset() + o * shape.in() + i] =
            dot(dz.array(), from, x.array(), x.offset() + i * n, n);
      }
    }
  }

  /** dx = Wᵀ dz */
  static void inputGradient(
      DenseShape shape, FloatValues weight, FloatValues dz, FloatValues dx, int n) {
    for (int i = 0; i < shape.in(); i++) {
      int to = dx.offset() + i * n;
      for (int s = 0; s < n; s++) {
        dx.array()[to + s] = 0;
      }
      for (int o = 0; o < shape.out(); o++) {
        float w = weight.array()[weight.offset() + o * shape.in() + i];
        addScaled(w, dz.array(), dz.offset() + o * n, dx.array(), to, n);
      }
    }
  }

  private static void addScaled(float a, float[] x, int from, float[] y, int to, int n) {
    for (int s = 0; s < n; s++) {
      y[to + s] = Math.fma(a, x[from + s], y[to + s]);
    }
  }

  private static float dot(float[] x, int xFrom, float[] y, int yFrom, int n) {
    float sum = 0;
    for (int s = 0; s < n; s++) {
      sum = Math.fma(x[xFrom + s], y[yFrom + s], sum);
    }
    return sum;
  }
}
