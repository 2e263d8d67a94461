package epochscope.kernels;

/**
 * Activations that are 0 far to the left and z far to the right (or the reverse): y ← f(y), and dy
 * ← dy f'(z).
 *
 * <p>Those of the form z·S(z), with S(−z) = 1 − S(z), are computed as max(z, 0) − |z| S(−|z|): so
 * the tail is a small number, not the rest of two large ones.
 */
final class FloatSmoothRectifiers {
  private static final float TANH_SCALE = (float) 0.79788456080286535588;
  private static final float TANH_CUBE = (float) 0.044715;
  private static final float DENSITY_SCALE = (float) 0.39894228040143267794;

  private FloatSmoothRectifiers() {}

  static void gelu(float[] y, int from, int count) {
    for (int i = from; i < from + count; i++) {
      float distance = Math.abs(y[i]);
      y[i] = Math.max(y[i], 0) - distance * FloatMath.upperTail(distance);
    }
  }

  /** Φ(z) + z φ(z) */
  static void geluBackward(float[] z, float[] dy, int from, int count) {
    for (int i = from; i < from + count; i++) {
      float distance = Math.abs(z[i]);
      float density = DENSITY_SCALE * FloatMath.exp((float) -0.5 * distance * distance);
      dy[i] *= mirrored(z[i], FloatMath.upperTail(distance) - distance * density);
    }
  }

  static void geluTanh(float[] y, int from, int count) {
    for (int i = from; i < from + count; i++) {
      float distance = Math.abs(y[i]);
      y[i] = Math.max(y[i], 0) - distance * logisticTail(tanhArgument(distance));
    }
  }

  static void geluTanhBackward(float[] z, float[] dy, int from, int count) {
    for (int i = from; i < from + count; i++) {
      float distance = Math.abs(z[i]);
      float linear = -2 * TANH_SCALE * distance;
      float cubic = linear * (TANH_CUBE * distance * distance);
      float e = FloatMath.exp(linear + cubic);
      float right = 1 / (1 + e);
      dy[i] *= mirrored(z[i], e * right * Math.fma(right, Math.fma(3, cubic, linear), 1));
    }
  }

  static void swish(float[] y, int from, int count) {
    for (int i = from; i < from + count; i++) {
      float distance = Math.abs(y[i]);
      y[i] = Math.max(y[i], 0) - distance * logisticTail(distance);
    }
  }

  static void swishBackward(float[] z, float[] dy, int from, int count) {
    for (int i = from; i < from + count; i++) {
      float distance = Math.abs(z[i]);
      float tail = logisticTail(distance);
      dy[i] *= mirrored(z[i], tail - distance * tail * (1 - tail));
    }
  }

  /** z m/(m + 2) with m = e^2z + 2e^z */
  static void mish(float[] y, int from, int count) {
    for (int i = from; i < from + count; i++) {
      float e = FloatMath.exp(Math.min(y[i], FloatMath.EXP_MAX));
      float m = e * (e + 2);
      y[i] *= m / (m + 2);
    }
  }

  /** m/(m + 2) + 4z e^z (e^z + 1)/(m + 2)² */
  static void mishBackward(float[] z, float[] dy, int from, int count) {
    for (int i = from; i < from + count; i++) {
      float e = FloatMath.exp(Math.min(z[i], FloatMath.EXP_MAX));
      float m = e * (e + 2);
      dy[i] *= (m + 4 * z[i] * (m - e) / (m + 2)) / (m + 2);
    }
  }

  static void softplus(float[] y, int from, int count) {
    for (int i = from; i < from + count; i++) {
      y[i] = Math.max(y[i], 0) + FloatMath.log1p(FloatMath.exp(-Math.abs(y[i])));
    }
  }

  static void softplusBackward(float[] z, float[] dy, int from, int count) {
    for (int i = from; i < from + count; i++) {
      dy[i] *= FloatMath.logistic(z[i]);
    }
  }

  static void logSigmoid(float[] y, int from, int count) {
    for (int i = from; i < from + count; i++) {
      y[i] = Math.min(y[i], 0) - FloatMath.log1p(FloatMath.exp(-Math.abs(y[i])));
    }
  }

  static void logSigmoidBackward(float[] z, float[] dy, int from, int count) {
    for (int i = from; i < from + count; i++) {
      dy[i] *= FloatMath.logistic(-z[i]);
    }
  }

  /** 1/(1 + e^x) for x ≥ 0 */
  private static float logisticTail(float x) {
    float e = FloatMath.exp(-x);
    return e / (1 + e);
  }

  /** 2√(2/π) (x + 0.044715 x³) */
  private static float tanhArgument(float x) {
    return 2 * TANH_SCALE * x * Math.fma(TANH_CUBE * x, x, 1);
  }

  /** The derivative of z·S(z) at z, from the one at −|z|; together they are 1. */
  private static float mirrored(float z, float left) {
    float right = Math.signum(Math.max(z, 0));
    return Math.fma(1 - 2 * right, left, right);
  }
}
