package epochscope.kernels;

import epochscope.spec.Activation;

/** Activation functions on arrays [unit][sample], where the two axes need not be told apart. */
final class FloatActivation {
  private FloatActivation() {}

  /** y ← activation(y) */
  static void forward(Activation activation, FloatValues y, int count) {
    switch (activation) {
      case LINEAR -> {}
      case TANH -> tanh(y.array(), y.offset(), count);
      case LOGISTIC -> logistic(y.array(), y.offset(), count);
      case RELU -> relu(y.array(), y.offset(), count);
      case SOFTMAX -> throw new IllegalArgumentException("softmax is not elementwise");
    }
  }

  /** dy ← dy · activation', from y */
  static void backward(Activation activation, FloatValues y, FloatValues dy, int count) {
    int from = FloatValues.commonOffset(y, dy);
    switch (activation) {
      case LINEAR -> {}
      case TANH -> tanhBackward(y.array(), dy.array(), from, count);
      case LOGISTIC -> logisticBackward(y.array(), dy.array(), from, count);
      case RELU -> reluBackward(y.array(), dy.array(), from, count);
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

  private static void tanh(float[] y, int from, int count) {
    for (int i = from; i < from + count; i++) {
      y[i] = FloatMath.tanh(y[i]);
    }
  }

  private static void logistic(float[] y, int from, int count) {
    for (int i = from; i < from + count; i++) {
      y[i] = FloatMath.logistic(y[i]);
    }
  }

  private static void relu(float[] y, int from, int count) {
    for (int i = from; i < from + count; i++) {
      y[i] = Math.max(y[i], 0);
    }
  }

  private static void tanhBackward(float[] y, float[] dy, int from, int count) {
    for (int i = from; i < from + count; i++) {
      dy[i] *= 1 - y[i] * y[i];
    }
  }

  private static void logisticBackward(float[] y, float[] dy, int from, int count) {
    for (int i = from; i < from + count; i++) {
      dy[i] *= y[i] * (1 - y[i]);
    }
  }

  private static void reluBackward(float[] y, float[] dy, int from, int count) {
    for (int i = from; i < from + count; i++) {
      dy[i] *= Math.signum(y[i]);
    }
  }
}
