package epochscope.kernels;

/** Gradients of losses on arrays [unit][sample]: d = scale · w · loss'. */
final class FloatLossGradient {
  private FloatLossGradient() {}

  /** d = scale · w · (y − (1 − smoothing) t − smoothing/units) */
  static void residual(
      double scale,
      double smoothing,
      FloatValues y,
      FloatValues t,
      FloatValues w,
      FloatValues d,
      int units,
      int n) {
    int from = FloatValues.commonOffset(y, t);
    float kept = (float) (1 - smoothing);
    float share = (float) (smoothing / units);
    float[] into = Sizes.equal(d.array(), d.offset(), from);
    residual((float) scale, kept, share, y.array(), t.array(), into, from, units * n);
    weigh(w, d, units, n);
  }

  /** d = scale · w · loss'(p), the derivative with respect to p */
  static void of(
      LossFunction loss,
      double delta,
      double scale,
      FloatValues predictions,
      FloatValues targets,
      FloatValues w,
      FloatValues gradient,
      int units,
      int n) {
    int from = FloatValues.commonOffset(predictions, targets);
    float[] p = predictions.array();
    float[] t = targets.array();
    float[] d = Sizes.equal(gradient.array(), gradient.offset(), from);
    float c = (float) scale;
    int count = units * n;
    switch (loss) {
      case SQUARED -> residual((float) (2 * scale), 1, 0, p, t, d, from, count);
      case ABSOLUTE -> absolute(c, p, t, d, from, count);
      case HUBER -> huber(c, (float) delta, p, t, d, from, count);
      case LOG_COSH -> logCosh(c, p, t, d, from, count);
      case HINGE -> hinge(c, p, t, d, from, count);
      case SQUARED_HINGE -> squaredHinge(c, p, t, d, from, count);
      case POISSON -> poisson(c, p, t, d, from, count);
      case LOGISTIC, PERCEPTRON, NEGATIVE_ENTROPY ->
          throw new IllegalArgumentException("residuals are the gradient beside " + loss);
    }
    weigh(w, gradient, units, n);
  }

  private static void weigh(FloatValues w, FloatValues d, int units, int n) {
    for (int u = 0; u < units && w != null; u++) {
      for (int s = 0; s < n; s++) {
        d.array()[d.offset() + u * n + s] *= w.array()[w.offset() + s];
      }
    }
  }

  private static void residual(
      float c, float kept, float share, float[] y, float[] t, float[] d, int from, int count) {
    for (int k = from; k < from + count; k++) {
      d[k] = c * (y[k] - Math.fma(kept, t[k], share));
    }
  }

  private static void absolute(float c, float[] p, float[] t, float[] d, int from, int count) {
    for (int k = from; k < from + count; k++) {
      d[k] = c * Math.signum(p[k] - t[k]);
    }
  }

  private static void huber(
      float c, float delta, float[] p, float[] t, float[] d, int from, int count) {
    for (int k = from; k < from + count; k++) {
      d[k] = c * Math.max(-delta, Math.min(delta, p[k] - t[k]));
    }
  }

  private static void logCosh(float c, float[] p, float[] t, float[] d, int from, int count) {
    for (int k = from; k < from + count; k++) {
      d[k] = c * FloatMath.tanh(p[k] - t[k]);
    }
  }

  private static void hinge(float c, float[] p, float[] t, float[] d, int from, int count) {
    for (int k = from; k < from + count; k++) {
      d[k] = -c * t[k] * Math.signum(Math.max(0, 1 - t[k] * p[k]));
    }
  }

  private static void squaredHinge(float c, float[] p, float[] t, float[] d, int from, int count) {
    for (int k = from; k < from + count; k++) {
      d[k] = -2 * c * t[k] * Math.max(0, 1 - t[k] * p[k]);
    }
  }

  private static void poisson(float c, float[] p, float[] t, float[] d, int from, int count) {
    for (int k = from; k < from + count; k++) {
      // Rates grow without bound, which the vector exponential does not.
      d[k] = c * ((float) Math.exp(p[k]) - t[k]);
    }
  }
}
