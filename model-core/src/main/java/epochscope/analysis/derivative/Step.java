package epochscope.analysis.derivative;

/** One step of the computation, from signals to a signal; n is the number of samples. */
interface Step {
  /**
   * Takes what it needs from the flat parameter vector, and computes those slopes of what it gives
   * that are the same for all samples.
   */
  default void setParameters(double[] parameters) {}

  /** Values, and what the other passes need besides. */
  void forward(int n);

  /** Adds the adjoint of what it takes; after those of all who take from it. */
  void backward(int n);

  /** The slopes of what it gives, where they are wanted and differ between samples. */
  default void slopes(int n) {}

  /** Adds its share of the second derivatives; after {@link #backward} and {@link #slopes}. */
  default void bend(Curvature curvature, int n) {}
}
