package epochscope.kernels;

/** The scalar functions with a kink at zero. */
final class RectifierFunctions {
  private RectifierFunctions() {}

  /** x, below zero {@code leak}·x */
  static ActivationFunction leaky(double leak) {
    return new ActivationFunction(x -> x > 0 ? x : leak * x, x -> x > 0 ? 1 : leak, x -> 0);
  }

  /** {@code scale}·x, below zero {@code scale}·{@code alpha}·(e^x − 1) */
  static ActivationFunction exponential(double scale, double alpha) {
    double depth = scale * alpha;
    return new ActivationFunction(
        x -> x > 0 ? scale * x : depth * Math.expm1(x),
        x -> x > 0 ? scale : depth * Math.exp(x),
        x -> x > 0 ? 0 : depth * Math.exp(x));
  }
}
