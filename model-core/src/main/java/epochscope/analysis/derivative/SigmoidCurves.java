package epochscope.analysis.derivative;

/**
 * The commonest activations from one exponential each, e = e^−|·|, which is all of their cost.
 * Slopes are right to some ulp of themselves, values and bends to some ulp of 1.
 */
final class SigmoidCurves {
  private SigmoidCurves() {}

  /** tanh z with e = e^−2|z|: |y| = (1 − e)/(1 + e), y′ = 4e/(1 + e)², y″ = −2yy′ */
  static void tanh(double[] z, double[] y, double[] first, double[] second, int n) {
    for (int s = 0; s < n; s++) {
      first[s] = Math.exp(-2 * Math.abs(z[s]));
    }
    for (int s = 0; s < n; s++) {
      double e = first[s];
      double inverse = 1 / (1 + e);
      y[s] = Math.copySign((1 - e) * inverse, z[s]);
      first[s] = 4 * e * inverse * inverse;
    }
    for (int s = 0; s < n && second != null; s++) {
      second[s] = -2 * y[s] * first[s];
    }
  }

  /** 1/(1 + e^−z) with e = e^−|z|: y′ = e/(1 + e)², y″ = y′·(1 − 2y) */
  static void logistic(double[] z, double[] y, double[] first, double[] second, int n) {
    for (int s = 0; s < n; s++) {
      first[s] = Math.exp(-Math.abs(z[s]));
    }
    for (int s = 0; s < n; s++) {
      double e = first[s];
      double inverse = 1 / (1 + e);
      y[s] = z[s] < 0 ? e * inverse : inverse;
      first[s] = e * inverse * inverse;
    }
    for (int s = 0; s < n && second != null; s++) {
      second[s] = first[s] * (1 - 2 * y[s]);
    }
  }
}
