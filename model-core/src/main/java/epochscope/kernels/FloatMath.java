package epochscope.kernels;

/** The elementary functions of the float kernels, written so that the JIT vectorises them. */
final class FloatMath {
  /**
   * Added and taken off again, it makes what lies far below it zero and rounds what lies near it.
   * Running means of gradients that have become zero would else fade into denormal numbers, which
   * cost a hundred times as much.
   */
  static final float TINY = 1e-20f;

  private FloatMath() {}

  /** Beyond it the approximation stays where it is, at 1 − 2⁻²². */
  private static final float TANH_LIMIT = 8.079717f;

  /** Below it e^x is less than half of what 1 is rounded by, and taken for 0. */
  private static final float EXP_MIN = -18;

  /** Up to here {@link #exp} is right. */
  static final float EXP_MAX = 16;

  /** The rest of π after float's. */
  private static final float PI_LOW = -8.742278E-8f;

  private static final float PI = (float) Math.PI;

  /** Its polynomial is made for angles up to here, which is beyond π/2. */
  private static final float SINE_LIMIT = 1.6f;

  /** Added and taken off again, it rounds to a whole number what is below 2²². */
  private static final float ROUND = 0x1.8p23f;

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

  /**
   * e^x − 1 up to EXP_MAX: p = e^r − 1 by a polynomial for r = x/16, then four times e^2r − 1 = p²
   * + 2p, because the JIT (JDK 25) makes no vectors of what builds 2^k from bits. At most 2⁻²² off
   * for x ≤ 0, and 10 ulp for −1 ≤ x ≤ 1; 32 ulp above.
   */
  static float expm1(float x) {
    float r = Math.max(EXP_MIN, x) * 0.0625f;
    float p = Math.fma(r, 0.00028062888f, 0.001309456f);
    p = Math.fma(r, p, 0.008356746f);
    p = Math.fma(r, p, 0.041670628f);
    p = Math.fma(r, p, 0.16666418f);
    p = Math.fma(r, p, 0.5000002f);
    p = Math.fma(r * p, r, r);
    p = Math.fma(p, p, p + p);
    p = Math.fma(p, p, p + p);
    p = Math.fma(p, p, p + p);
    return Math.fma(p, p, p + p);
  }

  /** e^x up to EXP_MAX, at most 2⁻²² off for x ≤ 0, 32 ulp above; 0 below −18. */
  static float exp(float x) {
    return 1 + expm1(x);
  }

  /** ln(1 + x) for 0 ≤ x ≤ 1, by a minimax polynomial; at most 2⁻²² off. */
  static float log1p(float x) {
    float p = Math.fma(x, -0.0064525185f, 0.03608415f);
    p = Math.fma(x, p, -0.09532189f);
    p = Math.fma(x, p, 0.16764736f);
    p = Math.fma(x, p, -0.24073052f);
    p = Math.fma(x, p, 0.3317982f);
    p = Math.fma(x, p, -0.49987403f);
    p = Math.fma(x, p, 0.9999964f);
    return x * p;
  }

  /**
   * 1 − Φ(x) for x ≥ 0, Φ the normal distribution: Abramowitz and Stegun 26.2.17, at most 3·10⁻⁷
   * off.
   */
  static float upperTail(float x) {
    float t = 1 / Math.fma(0.2316419f, x, 1);
    float p = Math.fma(t, 1.330274429f, -1.821255978f);
    p = Math.fma(t, p, 1.781477937f);
    p = Math.fma(t, p, -0.356563782f);
    p = Math.fma(t, p, 0.319381530f);
    return t * p * (0.3989422804f * exp(-0.5f * x * x));
  }

  /** At most 2⁻²² off for |x| up to 10⁵; within ±1 for all numbers. */
  static float sin(float x) {
    float k = Math.fma(x, 1 / PI, ROUND) - ROUND;
    return -oddSine(k, x, k);
  }

  /** As {@link #sin}. */
  static float cos(float x) {
    float k = Math.fma(x, 1 / PI, -0.5f) + ROUND - ROUND;
    return oddSine(k, x, k + 0.5f);
  }

  /** sin(x − turns·π), negative for even k, where x − turns·π is within ±π/2 or hardly beyond. */
  private static float oddSine(float k, float x, float turns) {
    float half = 0.5f * k;
    float sign = Math.fma(4, Math.abs(half + ROUND - ROUND - half), -1);
    float r = Math.fma(-turns, PI_LOW, Math.fma(-turns, PI, x));
    r = Math.max(-SINE_LIMIT, Math.min(SINE_LIMIT, r));
    float q = r * r;
    float p = Math.fma(q, 2.5924103E-06f, -0.00019803095f);
    p = Math.fma(q, p, 0.008332968f);
    p = Math.fma(q, p, -0.16666655f);
    return Math.max(-1, Math.min(1, sign * Math.fma(r * q, p, r)));
  }
}
