package epochscope.optim;

import epochscope.kernels.Values;

/** What is to be minimised, as a function of the parameters that the optimiser changes. */
public interface Objective {
  /**
   * Takes in the parameters as they are now. The same parameters give the same answers, bit by bit,
   * all through one update.
   */
  void evaluate();

  /** The value at the parameters that {@link #evaluate} took in, as long as they stay. */
  double value();

  /**
   * The gradient at the parameters that {@link #evaluate} took in. The same object each time; may
   * be written to.
   */
  Values gradient();
}
