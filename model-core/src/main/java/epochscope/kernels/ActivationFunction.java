package epochscope.kernels;

import epochscope.spec.Activation;
import java.util.function.DoubleUnaryOperator;

/**
 * An activation of one number with its first and second derivative, in double, right to a few ulp
 * of the larger of 1 and itself. At a kink the derivatives are those from the left.
 *
 * <p>This is what analyses differentiate; training goes by the loops of {@link Kernels}.
 */
public record ActivationFunction(
    DoubleUnaryOperator value, DoubleUnaryOperator first, DoubleUnaryOperator second) {

  /** f(x) */
  public double value(double x) {
    return value.applyAsDouble(x);
  }

  /** f'(x) */
  public double first(double x) {
    return first.applyAsDouble(x);
  }

  /** f''(x) */
  public double second(double x) {
    return second.applyAsDouble(x);
  }

  /**
   * @param activation any but softmax, which is no function of one number
   */
  public static ActivationFunction of(Activation activation) {
    return switch (activation) {
      case LINEAR -> new ActivationFunction(x -> x, x -> 1, x -> 0);
      case LOGISTIC -> SigmoidFunctions.LOGISTIC;
      case TANH -> SigmoidFunctions.TANH;
      case RELU -> RectifierFunctions.leaky(0);
      case LEAKY_RELU -> RectifierFunctions.leaky(0.01);
      case ELU -> RectifierFunctions.exponential(1, 1);
      case SELU -> RectifierFunctions.exponential(1.0507009873554804934, 1.6732632423543772848);
      case GELU -> SmoothRectifierFunctions.GELU;
      case GELU_TANH -> SmoothRectifierFunctions.GELU_TANH;
      case SWISH -> SmoothRectifierFunctions.SWISH;
      case MISH -> SmoothRectifierFunctions.MISH;
      case SOFTPLUS -> SmoothRectifierFunctions.SOFTPLUS;
      case SOFTSIGN -> SigmoidFunctions.SOFTSIGN;
      case GAUSSIAN -> gaussian();
      case LOG_SIGMOID -> SmoothRectifierFunctions.LOG_SIGMOID;
      case SOFTMAX -> throw new IllegalArgumentException("softmax is not elementwise");
      case HARD_SIGMOID -> SigmoidFunctions.HARD_SIGMOID;
      case SINE -> new ActivationFunction(Math::sin, Math::cos, x -> -Math.sin(x));
      case STEP -> new ActivationFunction(x -> x > 0 ? 1 : 0, x -> 0, x -> 0);
    };
  }

  private static ActivationFunction gaussian() {
    return new ActivationFunction(
        x -> Math.exp(-x * x),
        x -> -2 * x * Math.exp(-x * x),
        x -> (4 * x * x - 2) * Math.exp(-x * x));
  }
}
