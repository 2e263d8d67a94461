package epochscope.kernels;

/** Activations with two levels: y ← f(y), and dy ← dy f' from y = f(z). */
final class FloatSigmoids {
  private FloatSigmoids() {}

  static void tanh(float[] y, int from, int count) {
    for (int i = from; i < from + count; i++) {
      y[i] = FloatMath.tanh(y[i]);
    }
  }

  static void tanhBackward(float[] y, float[] dy, int from, int count) {
    for (int i = from; i < from + count; i++) {
      dy[i] *= 1 - y[i] * y[i];
    }
  }

  static void logistic(float[] y, int from, int count) {
    for (int i = from; i < from + count; i++) {
      y[i] = FloatMath.logistic(y[i]);
    }
  }

  static void logisticBackward(float[] y, float[] dy, int from, int count) {
    for (int i = from; i < from + count; i++) {
      dy[i] *= y[i] * (1 - y[i]);
    }
  }

  static void softsign(float[] y, int from, int count) {
    for (int i = from; i < from + count; i++) {
      y[i] = y[i] / (1 + Math.abs(y[i]));
    }
  }

  static void softsignBackward(float[] y, float[] dy, int from, int count) {
    for (int i = from; i < from + count; i++) {
      float root = 1 - Math.abs(y[i]);
      dy[i] *= root * root;
    }
  }

  static void hardSigmoid(float[] y, int from, int count) {
    for (int i = from; i < from + count; i++) {
      y[i] = Math.max(0, Math.min(1, Math.fma((float) 0.2, y[i], (float) 0.5)));
    }
  }

  static void hardSigmoidBackward(float[] y, float[] dy, int from, int count) {
    for (int i = from; i < from + count; i++) {
      dy[i] *= (float) 0.2 * Math.signum(y[i]) * Math.signum(1 - y[i]);
    }
  }

  static void step(float[] y, int from, int count) {
    for (int i = from; i < from + count; i++) {
      y[i] = Math.signum(Math.max(y[i], 0));
    }
  }

  static void stepBackward(float[] dy, int from, int count) {
    for (int i = from; i < from + count; i++) {
      dy[i] = 0;
    }
  }
}
