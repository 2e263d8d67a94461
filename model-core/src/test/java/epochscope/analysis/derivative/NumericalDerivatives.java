package epochscope.analysis.derivative;

import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;

/**
 * Derivatives by central differences at two distances, whose errors cancel to fourth order
 * (Richardson's extrapolation).
 */
record NumericalDerivatives(ToDoubleFunction<double[]> function, double distance) {
  double first(double[] x, int i) {
    return extrapolated(h -> (shifted(x, i, h, 0, 0) - shifted(x, i, -h, 0, 0)) / (2 * h));
  }

  double second(double[] x, int i, int j) {
    return extrapolated(
        h ->
            i == j
                ? (shifted(x, i, h, 0, 0) - 2 * function.applyAsDouble(x) + shifted(x, i, -h, 0, 0))
                    / (h * h)
                : (shifted(x, i, h, j, h)
                        - shifted(x, i, h, j, -h)
                        - shifted(x, i, -h, j, h)
                        + shifted(x, i, -h, j, -h))
                    / (4 * h * h));
  }

  private double extrapolated(DoubleUnaryOperator difference) {
    return (4 * difference.applyAsDouble(distance) - difference.applyAsDouble(2 * distance)) / 3;
  }

  private double shifted(double[] x, int i, double byI, int j, double byJ) {
    double[] there = x.clone();
    there[i] += byI;
    there[j] += byJ;
    return function.applyAsDouble(there);
  }
}
