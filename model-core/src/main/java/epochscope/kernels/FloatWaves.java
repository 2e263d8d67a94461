package epochscope.kernels;

/** Activations that rise and fall: y ← f(y), and dy ← dy f'(z). */
final class FloatWaves {
  private FloatWaves() {}

  static void gaussian(float[] y, int from, int count) {
    for (int i = from; i < from + count; i++) {
      y[i] = FloatMath.exp(-y[i] * y[i]);
    }
  }

  static void gaussianBackward(float[] z, float[] y, float[] dy, int from, int count) {
    for (int i = from; i < from + count; i++) {
      dy[i] *= -2 * z[i] * y[i];
    }
  }

  static void sine(float[] y, int from, int count) {
    for (int i = from; i < from + count; i++) {
      y[i] = FloatMath.sin(y[i]);
    }
  }

  static void sineBackward(float[] z, float[] dy, int from, int count) {
    for (int i = from; i < from + count; i++) {
      dy[i] *= FloatMath.cos(z[i]);
    }
  }
}
