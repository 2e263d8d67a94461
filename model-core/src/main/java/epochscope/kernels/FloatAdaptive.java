package epochscope.kernels;

/** Optimiser updates with a rate per parameter; each is one pass over memory. */
final class FloatAdaptive {
  private FloatAdaptive() {}

  /** s ← s + g², w ← w − rate·g/(√s + epsilon) */
  static void adagrad(
      float rate, float epsilon, FloatValues gradient, FloatValues squares, FloatValues weight) {
    float[] g = gradient.array();
    float[] s = squares.array();
    float[] w = weight.array();
    int from = FloatValues.commonOffset(gradient, squares);
    int to = FloatValues.commonOffset(squares, weight) + weight.size();
    for (int i = from; i < to; i++) {
      float slope = g[i];
      float old = w[i];
      float sum = Math.fma(slope, slope, s[i]);
      s[i] = sum;
      w[i] = old - rate * slope / ((float) Math.sqrt(sum) + epsilon);
    }
  }

  /** v ← rho·v + rest·g², w ← w − rate·g/(√v + epsilon) */
  static void rmsProp(
      float rate,
      float rho,
      float rest,
      float epsilon,
      FloatValues gradient,
      FloatValues square,
      FloatValues weight) {
    float[] g = gradient.array();
    float[] v = square.array();
    float[] w = weight.array();
    int from = FloatValues.commonOffset(gradient, square);
    int to = FloatValues.commonOffset(square, weight) + weight.size();
    for (int i = from; i < to; i++) {
      float slope = g[i];
      float old = w[i];
      float next = Math.fma(rho, v[i], rest * slope * slope) + FloatMath.TINY - FloatMath.TINY;
      v[i] = next;
      w[i] = old - rate * slope / ((float) Math.sqrt(next) + epsilon);
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
    float[] g = gradient.array();
    float[] m = mean.array();
    float[] v = square.array();
    float[] w = weight.array();
    // What Adam itself does not need costs an eighth of its time.
    if (step.gradientRate() == 0 && step.shrink() == 0) {
      plainAdam(step, g, m, v, w, from, to);
    } else {
      extendedAdam(step, g, m, v, w, from, to);
    }
  }

  private static void plainAdam(
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
      float mean = Math.fma(beta1, m[i], rest1 * slope) + FloatMath.TINY - FloatMath.TINY;
      float square = Math.fma(beta2, v[i], rest2 * slope * slope) + FloatMath.TINY - FloatMath.TINY;
      m[i] = mean;
      v[i] = square;
      w[i] = old - rate * mean / Math.fma((float) Math.sqrt(square), rootScale, epsilon);
    }
  }

  private static void extendedAdam(
      AdamStep step, float[] g, float[] m, float[] v, float[] w, int from, int to) {
    float beta1 = (float) step.beta1;
    float rest1 = (float) (1 - step.beta1);
    float beta2 = (float) step.beta2;
    float rest2 = (float) (1 - step.beta2);
    float epsilon = (float) step.epsilon;
    float rate = (float) step.rate();
    float gradientRate = (float) step.gradientRate();
    float rootScale = (float) step.rootScale();
    float shrink = (float) step.shrink();
    for (int i = from; i < to; i++) {
      float slope = g[i];
      float old = w[i];
      float mean = Math.fma(beta1, m[i], rest1 * slope) + FloatMath.TINY - FloatMath.TINY;
      float square = Math.fma(beta2, v[i], rest2 * slope * slope) + FloatMath.TINY - FloatMath.TINY;
      m[i] = mean;
      v[i] = square;
      float ahead = Math.fma(gradientRate, slope, rate * mean);
      w[i] =
          Math.fma(-shrink, old, old)
              - ahead / Math.fma((float) Math.sqrt(square), rootScale, epsilon);
    }
  }

  static void amsGrad(
      AdamStep step,
      FloatValues gradient,
      FloatValues mean,
      FloatValues square,
      FloatValues top,
      FloatValues weight) {
    int from = FloatValues.commonOffset(gradient, mean);
    Sizes.equal(weight, FloatValues.commonOffset(square, top), from);
    Sizes.equal(weight, weight.offset(), from);
    int to = from + weight.size();
    amsGrad(
        step,
        gradient.array(),
        mean.array(),
        square.array(),
        top.array(),
        weight.array(),
        from,
        to);
  }

  private static void amsGrad(
      AdamStep step, float[] g, float[] m, float[] v, float[] top, float[] w, int from, int to) {
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
      float mean = Math.fma(beta1, m[i], rest1 * slope) + FloatMath.TINY - FloatMath.TINY;
      float square = Math.fma(beta2, v[i], rest2 * slope * slope) + FloatMath.TINY - FloatMath.TINY;
      float largest = Math.max(top[i], square);
      m[i] = mean;
      v[i] = square;
      top[i] = largest;
      w[i] = old - rate * mean / Math.fma((float) Math.sqrt(largest), rootScale, epsilon);
    }
  }
}
