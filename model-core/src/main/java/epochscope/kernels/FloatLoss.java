package epochscope.kernels;

/** Losses and their gradients on arrays [unit][sample]; sums are taken in double. */
final class FloatLoss {
  private FloatLoss() {}

  /** d = scale · w · (y − t) */
  static void residual(
      float scale, FloatValues y, FloatValues t, FloatValues w, FloatValues d, int units, int n) {
    int from = FloatValues.commonOffset(y, t);
    residual(scale, y.array(), t.array(), d.array(), from, units * n);
    for (int u = 0; u < units && w != null; u++) {
      for (int s = 0; s < n; s++) {
        d.array()[from + u * n + s] *= w.array()[w.offset() + s];
      }
    }
  }

  private static void residual(float scale, float[] y, float[] t, float[] d, int from, int count) {
    for (int k = from; k < from + count; k++) {
      d[k] = scale * (y[k] - t[k]);
    }
  }

  static double squaredError(FloatValues y, FloatValues t, FloatValues w, int units, int n) {
    double sum = 0;
    for (int u = 0; u < units; u++) {
      for (int s = 0; s < n; s++) {
        int k = u * n + s;
        double error = (double) y.array()[y.offset() + k] - t.array()[t.offset() + k];
        sum += weight(w, s) * error * error;
      }
    }
    return sum;
  }

  /** −t ln y − (1−t) ln(1−y) = max(z, 0) − z t + ln(1 + e^−|z|), which cannot overflow. */
  static double logistic(FloatValues z, FloatValues t, FloatValues w, int units, int n) {
    double sum = 0;
    for (int u = 0; u < units; u++) {
      for (int s = 0; s < n; s++) {
        double logit = z.array()[z.offset() + u * n + s];
        double target = t.array()[t.offset() + u * n + s];
        double loss = Math.max(logit, 0) - logit * target + Math.log1p(Math.exp(-Math.abs(logit)));
        sum += weight(w, s) * loss;
      }
    }
    return sum;
  }

  /** −Σ t ln softmax(z) = ln Σ e^(z − top) + top − Σ t z, for Σ t = 1. */
  static double softmax(FloatValues z, FloatValues t, FloatValues w, int units, int n) {
    double sum = 0;
    for (int s = 0; s < n; s++) {
      double top = FloatSoftmax.max(z, units, n, s);
      double exponentials = 0;
      double chosen = 0;
      for (int u = 0; u < units; u++) {
        double logit = z.array()[z.offset() + u * n + s] - top;
        exponentials += Math.exp(logit);
        chosen += t.array()[t.offset() + u * n + s] * logit;
      }
      sum += weight(w, s) * (Math.log(exponentials) - chosen);
    }
    return sum;
  }

  private static double weight(FloatValues w, int sample) {
    return w == null ? 1 : w.array()[w.offset() + sample];
  }
}
