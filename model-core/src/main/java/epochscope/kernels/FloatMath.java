package epochscope.kernels;

/** The elementary functions of the float kernels, written so that the JIT vectorises them. */
final class FloatMath {
  private FloatMath() {}

  /** Beyond it the approximation stays where it is, at 1 − 2⁻²². */
  private static final float TANH_LIMIT = 8.079717f;

  /**
   * x·P(x²)/Q(x²), minimax for the relative error up to the limit. At most 5 ulp off, never beyond
   * ±1; NaN stays NaN.
   */
  static float tanh(float x) {
    float c = Math.max(-TANH_LIMIT, Math.min(TANH_LIMIT, x));
    float q = c * c;
    float p = Math.fma(q, 1.40822385E-8f, 2.1122414E-5f);
    p = Math.fma(q, p, 0.0035264015f);
    p = Math.fma(q, p, 0.13406876f);
    p = Math.fma(q, p, 1);
    float d = Math.fma(q, 8.07066E-7f, 3.33627E-4f);
    d = Math.fma(q, d, 0.025993904f);
    d = Math.fma(q, d, 0.46740195f);
    d = Math.fma(q, d, 1);
    return c * p / d;
  }

  /** 1/(1 + e^−x) = ½ + ½ tanh(x/2), at most 2⁻²² off. */
  static float logistic(float x) {
    return Math.fma(0.5f, tanh(0.5f * x), 0.5f);
  }
}
