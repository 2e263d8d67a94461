package epochscope.analysis.landscape;

/**
 * Which plane through the present parameters is looked at. Where a choice gives one axis only, the
 * other is random and at right angles to it; a seed draws what is random.
 */
public sealed interface PlaneChoice {
  /**
   * Two random directions, each filter or neuron scaled to the length of its weights. Li et al.,
   * NeurIPS 2018.
   */
  record Random(long seed) implements PlaneChoice {}

  /** The two principal axes of the optimiser's path. */
  record Path(long seed) implements PlaneChoice {}

  /** From the first parameters of the run to the present ones. Goodfellow et al., ICLR 2015. */
  record Interpolation(long seed) implements PlaneChoice {}

  /**
   * Two parameters; of a network that has no others the plane is the whole landscape.
   *
   * @param first index in the flat parameter vector, of a trained one
   * @param second another
   */
  record Parameters(int first, int second) implements PlaneChoice {}

  /** The gradient of the loss. */
  record Gradient(long seed) implements PlaneChoice {}

  /** The eigenvectors of the Hessian whose eigenvalues are largest in magnitude. */
  record Hessian(long seed) implements PlaneChoice {}

  /** A plane that was found before, such as one that several runs are to share. */
  record Given(Plane plane) implements PlaneChoice {}
}
