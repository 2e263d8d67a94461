package epochscope.export.onnx;

import epochscope.kernels.ActivationFunction;
import epochscope.spec.Activation;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/** Tells which activation a function is, by its values: files spell them in many ways. */
final class OnnxFunctions {
  private static final double[] PLACES = {
    -8, -5, -3.3, -2.6, -2, -1.5, -1, -0.7, -0.3, -0.1, 0, 0.1, 0.3, 0.7, 1, 1.5, 2, 2.4, 2.6, 3.3,
    5, 8
  };
  private static final double NEARLY = 1e-6;

  private OnnxFunctions() {}

  /** Empty: none of them. */
  static Optional<Activation> activation(DoubleUnaryOperator f) {
    return Arrays.stream(Activation.values())
        .filter(activation -> activation != Activation.SOFTMAX)
        .filter(activation -> areAlike(f, ActivationFunction.of(activation).value()))
        .findFirst();
  }

  private static boolean areAlike(DoubleUnaryOperator f, DoubleUnaryOperator g) {
    for (double x : PLACES) {
      double expected = g.applyAsDouble(x);
      if (!(Math.abs(f.applyAsDouble(x) - expected) <= NEARLY * Math.max(1, Math.abs(expected)))) {
        return false;
      }
    }
    return true;
  }

  /** (x − offset)/scale */
  record Straight(double offset, double scale) {}

  /** Empty: it is bent, or constant. */
  static Optional<Straight> straight(DoubleUnaryOperator f) {
    double at = f.applyAsDouble(0);
    double slope = f.applyAsDouble(1) - at;
    boolean usable = Double.isFinite(at) && Double.isFinite(slope) && slope != 0;
    return usable && areAlike(f, x -> at + slope * x)
        ? Optional.of(new Straight(0 - at / slope, 1 / slope))
        : Optional.empty();
  }
}
