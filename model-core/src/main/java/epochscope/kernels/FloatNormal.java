package epochscope.kernels;

import epochscope.spec.SigmaFunction;

/**
 * The negative log-likelihood of normal distributions with one µ and one s per target; outputs [µ
 * of each target, s of each target][sample]. Computed in double.
 */
final class FloatNormal {
  private FloatNormal() {}

  /** Σ w (½((t − µ)/σ)² + ln σ + ½ ln 2π) over targets and samples */
  static double sum(
      SigmaFunction sigma, FloatValues z, FloatValues t, FloatValues w, int targets, int n) {
    double sum = 0;
    for (int k = 0; k < targets; k++) {
      for (int i = 0; i < n; i++) {
        double logSigma = NormalSigma.log(sigma, at(z, targets + k, n, i));
        double pull = (at(t, k, n, i) - at(z, k, n, i)) * Math.exp(-logSigma);
        double loss = 0.5 * pull * pull + logSigma + NormalSigma.HALF_LOG_TAU;
        sum += FloatLoss.weight(w, i) * loss;
      }
    }
    return sum;
  }

  /** d = scale · w · the derivative with respect to z */
  static void gradient(
      SigmaFunction sigma,
      double scale,
      FloatValues z,
      FloatValues t,
      FloatValues w,
      FloatValues d,
      int targets,
      int n) {
    for (int k = 0; k < targets; k++) {
      for (int i = 0; i < n; i++) {
        double s = at(z, targets + k, n, i);
        double perSigma = Math.exp(-NormalSigma.log(sigma, s));
        double pull = (at(t, k, n, i) - at(z, k, n, i)) * perSigma;
        double factor = scale * FloatLoss.weight(w, i);
        d.array()[d.offset() + k * n + i] = (float) (-factor * pull * perSigma);
        d.array()[d.offset() + (targets + k) * n + i] =
            (float) (factor * (1 - pull * pull) * NormalSigma.logSlope(sigma, s));
      }
    }
  }

  static double at(FloatValues values, int unit, int n, int sample) {
    return values.array()[values.offset() + unit * n + sample];
  }
}
