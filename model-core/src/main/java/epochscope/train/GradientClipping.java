package epochscope.train;

import epochscope.kernels.Kernels;
import epochscope.kernels.Values;
import epochscope.spec.TrainingSpec;

/**
 * Cuts a gradient off, value by value and then as a whole (Pascanu, Mikolov and Bengio, ICML 2013).
 *
 * @param value largest magnitude of a component; null: any
 * @param norm largest norm; null: any
 */
record GradientClipping(Double value, Double norm, Kernels kernels) {
  static GradientClipping of(TrainingSpec spec, Kernels kernels) {
    return new GradientClipping(spec.clipValue(), spec.clipNorm(), kernels);
  }

  void apply(Values gradient) {
    if (value != null) {
      kernels.clip(value, gradient);
    }
    if (norm != null) {
      double length = Math.sqrt(kernels.sumOfSquares(gradient));
      if (length > norm) {
        kernels.scale(norm / length, gradient);
      }
    }
  }
}
