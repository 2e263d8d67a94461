package epochscope.kernels;

/** Optimiser updates and other loops over flat vectors; each is one pass over memory. */
final class FloatUpdate {
  /**
   * Added and taken off again, it makes what lies far below it zero. Running means of gradients
   * that have become zero would else fade into denormal numbers, which cost a hundred times as
   * much.
   */
  private static final float TINY = (float) 1e-20;

  private FloatUpdate() {}

  /** y ← y + a·x */
  static void addScaled(float a, FloatValues x, FloatValues y) {
    int from = FloatValues.commonOffset(x, y);
    addScaled(a, x.array(), y.array(), from, y.size());
  }

  private static void addScaled(float a, float[] x, float[] y, int from, int count) {
    for (int i = from; i < from + count; i++) {
      y[i] = Math.fma(a, x[i], y[i]);
    }
  }

  /** z ← x·y, the first {@code count} values */
  static void multiply(FloatValues x, FloatValues y, FloatValues z, int count) {
    int from = FloatValues.commonOffset(x, y);
    Sizes.equal(z, z.offset(), from);
    multiply(x.array(), y.array(), z.array(), from, count);
  }

  private static void multiply(float[] x, float[] y, float[] z, int from, int count) {
    for (int i = from; i < from + count; i++) {
      z[i] = x[i] * y[i];
    }
  }

  /** v ← momentum·v + g, w ← w − rate·v */
  static void momentum(
      float rate, float momentum, FloatValues gradient, FloatValues velocity, FloatValues weight) {
    float[] g = gradient.array();
    float[] v = velocity.array();
    float[] w = weight.array();
    int from = FloatValues.commonOffset(gradient, velocity);
    int to = FloatValues.commonOffset(velocity, weight) + weight.size();
    for (int i = from; i < to; i++) {
      float old = w[i];
      float next = Math.fma(momentum, v[i], g[i]) + TINY - TINY;
      v[i] = next;
      w[i] = Math.fma(-rate, next, old);
    }
  }

  static void adam(
      AdamStep step,
      FloatValues gradient,
      FloatValues mean,
      FloatValues square,
      FloatValues weight) {
    int from = FloatValues.commonOffset(gradient, mean);
    int to = FloatValues.commonOffset(square, weight) + weight.size();
    Sizes.equal(weight, from + weight.size(), to);
    adam(step, gradient.array(), mean.array(), square.array(), weight.array(), from, to);
  }

  private static void adam(
      AdamStep step, float[] g, float[] m, float[] v, float[] w, int from, int to) {
    float beta1 = (float) step.beta1;
    float rest1 = (float) (1 - step.beta1);
    float beta2 = (float) step.beta2;
    float rest2 = (float) (1 - step.beta2);
    float epsilon = (float) step.epsilon;
    float rate = (float) step.rate();
    float rootScale = (float) step.rootScale();
    for (int i = from; i < to; i++) {
      float slope = g[i];
      float old = w[i];
      float mean = Math.fma(beta1, m[i], rest1 * slope) + TINY - TINY;
      float square = Math.fma(beta2, v[i], rest2 * slope * slope) + TINY - TINY;
      m[i] = mean;
      v[i] = square;
      w[i] = old - rate * mean / Math.fma((float) Math.sqrt(square), rootScale, epsilon);
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
