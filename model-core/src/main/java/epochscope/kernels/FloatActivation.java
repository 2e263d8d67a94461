package epochscope.kernels;

import epochscope.spec.Activation;

/** Activation functions on arrays [unit][sample], where the two axes need not be told apart. */
final class FloatActivation {
  private FloatActivation() {}

  /** y = activation(z); y may be z. */
  static void forward(Activation activation, FloatValues z, FloatValues y, int count) {
    switch (activation) {
      case LINEAR -> System.arraycopy(z.array(), z.offset(), y.array(), y.offset(), count);
      case TANH -> tanh(z.array(), z.offset(), y.array(), y.offset(), count);
      case LOGISTIC -> logistic(z.array(), z.offset(), y.array(), y.offset(), count);
      case RELU -> relu(z.array(), z.offset(), y.array(), y.offset(), count);
      case SOFTMAX -> throw new IllegalArgumentException("softmax is not elementwise");
    }
  }

  /** dy ← dy · activation', from y */
  static void backward(Activation activation, FloatValues y, FloatValues dy, int count) {
    switch (activation) {
      case LINEAR -> {}
      case TANH -> tanhBackward(y.array(), y.offset(), dy.array(), dy.offset(), count);
      case LOGISTIC -> logisticBackward(y.array(), y.offset(), dy.array(), dy.offset(), count);
      case RELU -> reluBackward(y.array(), y.offset(), dy.array(), dy.offset(), count);
      case SOFTMAX -> throw new IllegalArgumentException("softmax is not elementwise");
    }
  }

  /** y = softmax(z) over the units of each sample; the largest is taken off first. */
  static void softmax(FloatValues z, FloatValues y, int units, int n) {
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

  /** The largest value of sample {@code s}. */
  static float max(FloatValues z, int units, int n, int s) {
    float top = z.array()[z.offset() + s];
    for (int u = 1; u < units; u++) {
      top = Math.max(top, z.array()[z.offset() + u * n + s]);
    }
    return top;
  }

  private static void tanh(float[] z, int from, float[] y, int to, int count) {
    for (int i = 0; i < count; i++) {
      y[to + i] = FloatMath.tanh(z[from + i]);
    }
  }

  private static void logistic(float[] z, int from, float[] y, int to, int count) {
    for (int i = 0; i < count; i++) {
      y[to + i] = FloatMath.logistic(z[from + i]);
    }
  }

  private static void relu(float[] z, int from, float[] y, int to, int count) {
    for (int i = 0; i < count; i++) {
      y[to + i] = Math.max(z[from + i], 0);
    }
  }

  private static void tanhBackward(float[] y, int from, float[] dy, int to, int count) {
    for (int i = 0; i < count; i++) {
      dy[to + i] *= 1 - y[from + i] * y[from + i];
    }
  }

  private static void logisticBackward(float[] y, int from, float[] dy, int to, int count) {
    for (int i = 0; i < count; i++) {
      dy[to + i] *= y[from + i] * (1 - y[from + i]);
    }
  }

  private static void reluBackward(float[] y, int from, float[] dy, int to, int count) {
    for (int i = 0; i < count; i++) {
      dy[to + i] *= Math.signum(y[from + i]);
    }
  }
}
