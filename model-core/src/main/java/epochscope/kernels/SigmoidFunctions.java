package epochscope.kernels;

/** The scalar functions with two levels. */
final class SigmoidFunctions {
  static final ActivationFunction LOGISTIC =
      new ActivationFunction(
          DoubleMath::logistic, SigmoidFunctions::logisticSlope, SigmoidFunctions::logisticBend);

  static final ActivationFunction TANH =
      new ActivationFunction(
          Math::tanh, SigmoidFunctions::tanhSlope, x -> -2 * Math.tanh(x) * tanhSlope(x));

  static final ActivationFunction SOFTSIGN =
      new ActivationFunction(
          x -> x / (1 + Math.abs(x)),
          x -> Math.pow(1 + Math.abs(x), -2),
          x -> -2 * Math.signum(x) * Math.pow(1 + Math.abs(x), -3));

  static final ActivationFunction HARD_SIGMOID =
      new ActivationFunction(
          x -> Math.clamp(0.2 * x + 0.5, 0.0, 1.0), x -> Math.abs(x) < 2.5 ? 0.2 : 0, x -> 0);

  private SigmoidFunctions() {}

  /** σ(x) σ(−x), the small one of which is no difference from 1. */
  static double logisticSlope(double x) {
    return DoubleMath.logistic(x) * DoubleMath.logistic(-x);
  }

  /** σ'(x) (1 − 2σ(x)) */
  static double logisticBend(double x) {
    return -logisticSlope(x) * Math.tanh(x / 2);
  }

  /** 1 − tanh² x = 4 σ'(2x) */
  static double tanhSlope(double x) {
    return 4 * logisticSlope(2 * x);
  }
}
