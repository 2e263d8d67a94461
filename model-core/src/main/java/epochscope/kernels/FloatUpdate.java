package epochscope.kernels;

/** Optimiser updates and other loops over flat vectors; each is one pass over memory. */
final class FloatUpdate {
  private FloatUpdate() {}

  /** y ← y + a·x */
  static void addScaled(float a, FloatValues from, FloatValues to) {
    float[] x = from.array();
    float[] y = to.array();
    for (int i = 0; i < to.size(); i++) {
      y[to.offset() + i] = Math.fma(a, x[from.offset() + i], y[to.offset() + i]);
    }
  }

  /** v ← momentum·v + g, w ← w − rate·v */
  static void momentum(
      float rate, float momentum, FloatValues gradient, FloatValues velocity, FloatValues weight) {
    float[] g = gradient.array();
    float[] v = velocity.array();
    float[] w = weight.array();
    for (int i = 0; i < weight.size(); i++) {
      float next = Math.fma(momentum, v[velocity.offset() + i], g[gradient.offset() + i]);
      v[velocity.offset() + i] = next;
      w[weight.offset() + i] = Math.fma(-rate, next, w[weight.offset() + i]);
    }
  }

  static void adam(
      AdamStep step,
      FloatValues gradient,
      FloatValues mean,
      FloatValues square,
      FloatValues weight) {
    float beta1 = (float) step.beta1;
    float rest1 = (float) (1 - step.beta1);
    float beta2 = (float) step.beta2;
    float rest2 = (float) (1 - step.beta2);
    float epsilon = (float) step.epsilon;
    float rate = (float) step.rate();
    float rootScale = (float) step.rootScale();
    float[] g = gradient.array();
    float[] m = mean.array();
    float[] v = square.array();
    float[] w = weight.array();
    for (int i = 0; i < weight.size(); i++) {
      float gi = g[gradient.offset() + i];
      float mi = Math.fma(beta1, m[mean.offset() + i], rest1 * gi);
      float vi = Math.fma(beta2, v[square.offset() + i], rest2 * gi * gi);
      m[mean.offset() + i] = mi;
      v[square.offset() + i] = vi;
      w[weight.offset() + i] -= rate * mi / Math.fma((float) Math.sqrt(vi), rootScale, epsilon);
    }
  }

  static double sumOfSquares(FloatValues values) {
    double sum = 0;
    for (int i = 0; i < values.size(); i++) {
      double x = values.array()[values.offset() + i];
      sum += x * x;
    }
    return sum;
  }

  static boolean allFinite(FloatValues values, int count) {
    // Zero times a number is zero; times an infinity or NaN it is NaN, which the sum keeps.
    float sum = 0;
    for (int i = 0; i < count; i++) {
      sum += 0 * values.array()[values.offset() + i];
    }
    return sum == 0;
  }
}
