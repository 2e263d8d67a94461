package epochscope.analysis.landscape;

import epochscope.nn.SampleLoss;
import java.util.function.UnaryOperator;

/**
 * The Hessian of the loss times a vector v of length 1, by central differences of exact gradients
 * in double: (g(θ + h·v) − g(θ − h·v))/2h with h = 10⁻⁵. Rounding of the gradients, some 10⁻¹⁶,
 * gives an error of some 10⁻¹¹, the differences one of h²/6 times the fourth derivative of the
 * loss. ReLU has kinks: between θ − h·v and θ + h·v some samples cross one, but few.
 */
final class HessianProduct implements UnaryOperator<double[]> {
  static final double STEP = 1e-5;

  private final SampleLoss loss;
  private final double[] origin;
  private final double[] parameters;

  /**
   * @param origin [parameter]
   */
  HessianProduct(SampleLoss loss, double[] origin) {
    this.loss = loss;
    this.origin = origin;
    parameters = origin.clone();
  }

  @Override
  public double[] apply(double[] v) {
    double[] above = gradient(STEP, v);
    double[] below = gradient(-STEP, v);
    return Vectors.scaled(1 / (2 * STEP), Vectors.minus(above, below));
  }

  /** Of the trained parameters, at origin + {@code step}·v. */
  private double[] gradient(double step, double[] v) {
    for (int i = 0; i < v.length; i++) {
      parameters[i] = origin[i] + step * v[i];
    }
    loss.network().parameters().set(parameters);
    double[] gradient = new double[v.length];
    loss.value(gradient);
    return gradient;
  }
}
