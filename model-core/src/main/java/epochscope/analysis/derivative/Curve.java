package epochscope.analysis.derivative;

import epochscope.kernels.ActivationFunction;
import epochscope.spec.Activation;

/** An activation of one number with its derivatives, row by row. */
interface Curve {
  /**
   * @param z [sample]
   * @param y [sample] becomes φ(z)
   * @param first [sample] becomes φ′(z)
   * @param second [sample] becomes φ″(z); null: not wanted
   */
  void fill(double[] z, double[] y, double[] first, double[] second, int n);

  /**
   * @param activation any but softmax
   */
  static Curve of(Activation activation) {
    return switch (activation) {
      case TANH -> SigmoidCurves::tanh;
      case LOGISTIC -> SigmoidCurves::logistic;
      default -> of(ActivationFunction.of(activation));
    };
  }

  private static Curve of(ActivationFunction function) {
    return (z, y, first, second, n) -> {
      for (int s = 0; s < n; s++) {
        y[s] = function.value(z[s]);
        first[s] = function.first(z[s]);
        if (second != null) {
          second[s] = function.second(z[s]);
        }
      }
    };
  }
}
