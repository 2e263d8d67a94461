package epochscope.kernels;

/** The elementary functions of the double kernels: those of the platform, right to 3 ulp. */
final class DoubleMath {
  private DoubleMath() {}

  static double tanh(double x) {
    return Math.tanh(x);
  }

  /** 1/(1 + e^−x), without overflow. */
  static double logistic(double x) {
    double e = Math.exp(-Math.abs(x));
    return x >= 0 ? 1 / (1 + e) : e / (1 + e);
  }
}
