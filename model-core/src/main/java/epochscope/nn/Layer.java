package epochscope.nn;

/** One step of a network at work, over the values in a {@link LayerSpace}. */
interface Layer {
  /** How many values it keeps from a forward pass for the backward one. */
  default int kept(int capacity) {
    return 0;
  }

  /** Whether it has parameters that a gradient trains. */
  default boolean isTrained() {
    return false;
  }

  /**
   * Computes y from x.
   *
   * @param key names the random choices of this pass
   */
  void forward(LayerSpace space, int n, Mode mode, long key);

  /**
   * Sets dx and the gradients of the parameters from dy; what was in dy is lost.
   *
   * @param mode as in the forward pass, whose values are still there
   * @param key likewise
   */
  void backward(LayerSpace space, int n, Mode mode, long key);
}
