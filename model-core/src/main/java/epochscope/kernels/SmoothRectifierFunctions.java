package epochscope.kernels;

import static epochscope.kernels.SigmoidFunctions.logisticBend;
import static epochscope.kernels.SigmoidFunctions.logisticSlope;

import java.util.function.DoubleUnaryOperator;

/** The scalar functions that are 0 far to the left and x far to the right, or the reverse. */
final class SmoothRectifierFunctions {
  private static final double TANH_SCALE = Math.sqrt(2 / Math.PI);
  private static final double TANH_CUBE = 0.044715;

  static final ActivationFunction SOFTPLUS =
      new ActivationFunction(
          x -> Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x))),
          DoubleMath::logistic,
          SigmoidFunctions::logisticSlope);

  static final ActivationFunction LOG_SIGMOID =
      new ActivationFunction(
          x -> Math.min(x, 0) - Math.log1p(Math.exp(-Math.abs(x))),
          x -> DoubleMath.logistic(-x),
          x -> -logisticSlope(x));

  static final ActivationFunction SWISH =
      timesX(DoubleMath::logistic, SigmoidFunctions::logisticSlope, SigmoidFunctions::logisticBend);

  /** Φ' = φ, φ' = −xφ */
  static final ActivationFunction GELU =
      timesX(
          x -> x < 0 ? DoubleMath.upperTail(-x) : 1 - DoubleMath.upperTail(x),
          SmoothRectifierFunctions::density,
          x -> -x * density(x));

  static final ActivationFunction GELU_TANH =
      timesX(
          x -> DoubleMath.logistic(inner(x)),
          x -> logisticSlope(inner(x)) * innerSlope(x),
          x ->
              logisticBend(inner(x)) * innerSlope(x) * innerSlope(x)
                  + logisticSlope(inner(x)) * 12 * TANH_SCALE * TANH_CUBE * x);

  /** With e = e^x and r = 1/((1 + e)² + 1): tanh(ln(1 + e)) = 1 − 2r = e (e + 2) r. */
  static final ActivationFunction MISH =
      timesX(
          x -> e(x) * (e(x) + 2) * r(x),
          SmoothRectifierFunctions::mishSlope,
          x -> mishSlope(x) * (1 + e(x) / (1 + e(x)) - 4 * e(x) * r(x) * (1 + e(x))));

  /** e^x is beyond it all that counts in mish, and its square no infinity. */
  private static final double MISH_LIMIT = 150;

  private SmoothRectifierFunctions() {}

  /** x s(x), from s and its derivatives */
  private static ActivationFunction timesX(
      DoubleUnaryOperator s, DoubleUnaryOperator slope, DoubleUnaryOperator bend) {
    return new ActivationFunction(
        x -> x * s.applyAsDouble(x),
        x -> s.applyAsDouble(x) + x * slope.applyAsDouble(x),
        x -> 2 * slope.applyAsDouble(x) + x * bend.applyAsDouble(x));
  }

  private static double density(double x) {
    return Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
  }

  private static double inner(double x) {
    return 2 * TANH_SCALE * (x + TANH_CUBE * x * x * x);
  }

  private static double innerSlope(double x) {
    return 2 * TANH_SCALE * (1 + 3 * TANH_CUBE * x * x);
  }

  private static double e(double x) {
    return Math.exp(Math.min(x, MISH_LIMIT));
  }

  private static double r(double x) {
    return 1 / (e(x) * (e(x) + 2) + 2);
  }

  /** 4 e (1 + e) r² */
  private static double mishSlope(double x) {
    return 4 * (e(x) * r(x)) * ((1 + e(x)) * r(x));
  }
}
