package epochscope.kernels;

/** The elementary functions of the float kernels, written so that the JIT vectorises them. */
final class FloatMath {
  private FloatMath() {}

  static float tanh(float x) {
    return (float) Math.tanh(x);
  }

  static float logistic(float x) {
    return 0.5f + 0.5f * tanh(0.5f * x);
  }
}
