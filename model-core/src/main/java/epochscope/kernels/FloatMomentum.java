package epochscope.kernels;

/** Optimiser updates with a velocity; each is one pass over memory. */
final class FloatMomentum {
  private FloatMomentum() {}

  /** v ← momentum·v + g, w ← w − rate·v */
  static void usual(
      float rate, float momentum, FloatValues gradient, FloatValues velocity, FloatValues weight) {
    float[] g = gradient.array();
    float[] v = velocity.array();
    float[] w = weight.array();
    int from = FloatValues.commonOffset(gradient, velocity);
    int to = FloatValues.commonOffset(velocity, weight) + weight.size();
    for (int i = from; i < to; i++) {
      float old = w[i];
      float next = Math.fma(momentum, v[i], g[i]) + FloatMath.TINY - FloatMath.TINY;
      v[i] = next;
      w[i] = Math.fma(-rate, next, old);
    }
  }

  /** m ← momentum·m + share·g, w ← w − m */
  static void averaged(
      float share, float momentum, FloatValues gradient, FloatValues mean, FloatValues weight) {
    float[] g = gradient.array();
    float[] m = mean.array();
    float[] w = weight.array();
    int from = FloatValues.commonOffset(gradient, mean);
    int to = FloatValues.commonOffset(mean, weight) + weight.size();
    for (int i = from; i < to; i++) {
      float old = w[i];
      float next = Math.fma(momentum, m[i], share * g[i]) + FloatMath.TINY - FloatMath.TINY;
      m[i] = next;
      w[i] = old - next;
    }
  }

  /** v ← momentum·v + g, w ← w − rate·(g + momentum·v) */
  static void nesterov(
      float rate, float momentum, FloatValues gradient, FloatValues velocity, FloatValues weight) {
    float[] g = gradient.array();
    float[] v = velocity.array();
    float[] w = weight.array();
    int from = FloatValues.commonOffset(gradient, velocity);
    int to = FloatValues.commonOffset(velocity, weight) + weight.size();
    for (int i = from; i < to; i++) {
      float slope = g[i];
      float old = w[i];
      float next = Math.fma(momentum, v[i], slope) + FloatMath.TINY - FloatMath.TINY;
      v[i] = next;
      w[i] = Math.fma(-rate, Math.fma(momentum, next, slope), old);
    }
  }
}
