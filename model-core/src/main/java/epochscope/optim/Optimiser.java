package epochscope.optim;

import epochscope.kernels.Kernels;
import epochscope.kernels.Values;
import epochscope.spec.OptimiserSpec;
import java.nio.ByteBuffer;

/**
 * Turns gradients into parameter updates. The hyperparameters are the specification's; an optimiser
 * is their state over one run.
 */
public interface Optimiser {
  /** One update of {@code parameters}. */
  void update(Values gradient, Values parameters, double learningRate);

  /** Bytes that {@link #save} writes. */
  int bytes();

  /** Writes the exact state. */
  void save(ByteBuffer out);

  /** Reads what {@link #save} wrote. */
  void load(ByteBuffer in);

  /** A fresh optimiser for {@code size} parameters. */
  static Optimiser of(OptimiserSpec spec, Kernels kernels, int size) {
    return switch (spec) {
      case OptimiserSpec.Sgd sgd -> new Sgd(kernels);
      case OptimiserSpec.Momentum momentum -> new Momentum(kernels, momentum.momentum(), size);
      case OptimiserSpec.Adam adam -> new Adam(kernels, adam, size);
    };
  }
}
