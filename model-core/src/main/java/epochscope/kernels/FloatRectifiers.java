package epochscope.kernels;

/**
 * Activations with a kink at zero: y ← f(y), and dy ← dy f' from y = f(z). Without branches, of
 * which the JIT makes no vectors.
 */
final class FloatRectifiers {
  private static final float LEAK = (float) 0.01;
  private static final float SELU_SCALE = (float) 1.0507009873554804934;
  private static final float SELU_DEPTH = (float) (1.0507009873554804934 * 1.6732632423543772848);

  private FloatRectifiers() {}

  static void relu(float[] y, int from, int count) {
    for (int i = from; i < from + count; i++) {
      y[i] = Math.max(y[i], 0);
    }
  }

  static void reluBackward(float[] y, float[] dy, int from, int count) {
    for (int i = from; i < from + count; i++) {
      dy[i] *= Math.signum(y[i]);
    }
  }

  static void leakyRelu(float[] y, int from, int count) {
    for (int i = from; i < from + count; i++) {
      y[i] = Math.max(y[i], LEAK * y[i]);
    }
  }

  static void leakyReluBackward(float[] y, float[] dy, int from, int count) {
    for (int i = from; i < from + count; i++) {
      dy[i] *= Math.max(Math.signum(y[i]), LEAK);
    }
  }

  static void elu(float[] y, int from, int count) {
    for (int i = from; i < from + count; i++) {
      y[i] = Math.max(y[i], 0) + FloatMath.expm1(Math.min(y[i], 0));
    }
  }

  static void eluBackward(float[] y, float[] dy, int from, int count) {
    for (int i = from; i < from + count; i++) {
      dy[i] *= 1 + Math.min(y[i], 0);
    }
  }

  static void selu(float[] y, int from, int count) {
    for (int i = from; i < from + count; i++) {
      float below = FloatMath.expm1(Math.min(y[i], 0));
      y[i] = Math.fma(SELU_SCALE, Math.max(y[i], 0), SELU_DEPTH * below);
    }
  }

  static void seluBackward(float[] y, float[] dy, int from, int count) {
    for (int i = from; i < from + count; i++) {
      float above = Math.signum(Math.max(y[i], 0));
      dy[i] *= SELU_DEPTH + Math.min(y[i], 0) - above * (SELU_DEPTH - SELU_SCALE);
    }
  }
}
