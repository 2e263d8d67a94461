package epochscope.kernels;

import static epochscope.kernels.FloatNormal.at;

import epochscope.spec.SigmaFunction;

/**
 * The negative log-likelihood of mixtures of K normal distributions; outputs [a_1 … a_K, µ_1 … µ_K,
 * s_1 … s_K][sample]. Computed in double and in logarithms, so that a target far from all
 * components has its loss and gradient, too.
 */
final class FloatMixture {
  /** ln π_k and ln π_k N(t; µ_k, σ_k) of the components, of one sample at a time. */
  private double[] logShare = new double[0];

  private double[] logJoint = new double[0];

  /** Σ −w ln Σ π_k N(t; µ_k, σ_k) */
  double sum(
      SigmaFunction sigma, int components, FloatValues z, FloatValues t, FloatValues w, int n) {
    reserve(components);
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum -= FloatLoss.weight(w, i) * logDensity(sigma, components, z, t, n, i);
    }
    return sum;
  }

  /** d = scale · w · the derivative with respect to z */
  void gradient(
      SigmaFunction sigma,
      double scale,
      int components,
      FloatValues z,
      FloatValues t,
      FloatValues w,
      FloatValues d,
      int n) {
    reserve(components);
    for (int i = 0; i < n; i++) {
      double logDensity = logDensity(sigma, components, z, t, n, i);
      double factor = scale * FloatLoss.weight(w, i);
      for (int k = 0; k < components; k++) {
        double responsibility = Math.exp(logJoint[k] - logDensity);
        double s = at(z, 2 * components + k, n, i);
        double perSigma = Math.exp(-NormalSigma.log(sigma, s));
        double pull = (at(t, 0, n, i) - at(z, components + k, n, i)) * perSigma;
        double slope = (1 - pull * pull) * NormalSigma.logSlope(sigma, s);
        // What has no part in the target has no slope, though its pull may be infinite.
        double part = factor * responsibility;
        set(d, k, n, i, factor * (Math.exp(logShare[k]) - responsibility));
        set(d, components + k, n, i, part == 0 ? 0 : -part * pull * perSigma);
        set(d, 2 * components + k, n, i, part == 0 ? 0 : part * slope);
      }
    }
  }

  private void reserve(int components) {
    if (logShare.length < components) {
      logShare = new double[components];
      logJoint = new double[components];
    }
  }

  /** ln Σ π_k N(t; µ_k, σ_k); its terms stay in the arrays. */
  private double logDensity(
      SigmaFunction sigma, int components, FloatValues z, FloatValues t, int n, int i) {
    for (int k = 0; k < components; k++) {
      logShare[k] = at(z, k, n, i);
    }
    double total = logSumOfExponentials(logShare, components);
    for (int k = 0; k < components; k++) {
      logShare[k] -= total;
      double logSigma = NormalSigma.log(sigma, at(z, 2 * components + k, n, i));
      double pull = (at(t, 0, n, i) - at(z, components + k, n, i)) * Math.exp(-logSigma);
      logJoint[k] = logShare[k] - 0.5 * pull * pull - logSigma - NormalSigma.HALF_LOG_TAU;
    }
    return logSumOfExponentials(logJoint, components);
  }

  private static double logSumOfExponentials(double[] terms, int count) {
    double top = terms[0];
    for (int k = 1; k < count; k++) {
      top = Math.max(top, terms[k]);
    }
    double sum = 0;
    for (int k = 0; k < count; k++) {
      sum += Math.exp(terms[k] - top);
    }
    return top + Math.log(sum);
  }

  private static void set(FloatValues values, int unit, int n, int sample, double value) {
    values.array()[values.offset() + unit * n + sample] = (float) value;
  }
}
