package epochscope.optim;

import epochscope.kernels.Kernels;
import epochscope.kernels.Values;
import epochscope.spec.OptimiserSpec;
import java.nio.ByteBuffer;
import java.util.Map;

/**
 * Turns gradients into parameter updates. The hyperparameters are the specification's; an optimiser
 * is their state over one run.
 */
public interface Optimiser {
  /** One update of {@code parameters}, at which it asks {@code objective}. */
  void update(Objective objective, Values parameters, double learningRate);

  /**
   * What it remembers now, for looking at.
   *
   * @return by letter, as in the formulas of {@link OptimiserSpec}, a copy of the vector
   *     [parameter]: v, m, s, of AMSGrad {@code top}, the largest v so far, of L-BFGS d, the
   *     direction of its last search; none where it remembers nothing
   */
  Map<String, double[]> memory();

  /** Bytes that {@link #save} writes, the same at any time. */
  int bytes();

  /** Writes the exact state. */
  void save(ByteBuffer out);

  /** Reads what {@link #save} wrote. */
  void load(ByteBuffer in);

  /** A fresh optimiser for {@code size} parameters. */
  static Optimiser of(OptimiserSpec spec, Kernels kernels, int size) {
    return spec instanceof OptimiserSpec.Lbfgs lbfgs
        ? new Lbfgs(kernels, lbfgs.memory(), size)
        : new FirstOrder(kernels, size).of(spec);
  }
}
