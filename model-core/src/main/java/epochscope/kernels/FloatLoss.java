package epochscope.kernels;

/** Losses on arrays [unit][sample]; sums are taken in double. */
final class FloatLoss {
  private FloatLoss() {}

  /** Σ w·loss(p, t) */
  static double sum(
      LossFunction loss,
      double delta,
      FloatValues p,
      FloatValues t,
      FloatValues w,
      int units,
      int n) {
    double sum = 0;
    for (int u = 0; u < units; u++) {
      for (int s = 0; s < n; s++) {
        double prediction = p.array()[p.offset() + u * n + s];
        double target = t.array()[t.offset() + u * n + s];
        sum += weight(w, s) * loss.value(delta, prediction, target);
      }
    }
    return sum;
  }

  /**
   * −Σ t' ln softmax(z) = (ln Σ e^(z − top) + top) Σ t' − Σ t' z with the smoothed targets t',
   * whose sum is 1.
   */
  static double softmax(
      double smoothing, FloatValues z, FloatValues t, FloatValues w, int units, int n) {
    double sum = 0;
    for (int s = 0; s < n; s++) {
      double top = FloatSoftmax.max(z, units, n, s);
      double exponentials = 0;
      double chosen = 0;
      for (int u = 0; u < units; u++) {
        double logit = z.array()[z.offset() + u * n + s] - top;
        double target = t.array()[t.offset() + u * n + s];
        exponentials += Math.exp(logit);
        chosen += ((1 - smoothing) * target + smoothing / units) * logit;
      }
      sum += weight(w, s) * (Math.log(exponentials) - chosen);
    }
    return sum;
  }

  static double weight(FloatValues w, int sample) {
    return w == null ? 1 : w.array()[w.offset() + sample];
  }
}
