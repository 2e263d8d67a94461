package epochscope.nn;

import epochscope.kernels.Values;

/** One node of a network at work. Activations are units × n samples. */
interface Layer {
  /**
   * @param x [in] × n
   * @param y [out] × n
   * @param key names the random choices of this pass
   */
  void forward(Values x, Values y, int n, Mode mode, long key);

  /**
   * Turns the gradient at y into the gradients at x and at the parameters; what was at y is lost.
   *
   * @param dx null: not needed
   * @param key as in the forward pass
   */
  void backward(Values x, Values y, Values dy, Values dx, int n, long key);

  /** Whether random choices are made. */
  enum Mode {
    TRAINING,
    INFERENCE
  }
}
