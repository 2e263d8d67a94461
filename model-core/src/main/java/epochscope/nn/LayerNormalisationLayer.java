package epochscope.nn;

import epochscope.kernels.Kernels;
import epochscope.kernels.Values;

/**
 * y = γ·(x − mean)/√(variance + ε) + β over the units of each sample.
 *
 * @param gamma [units]
 * @param beta [units]
 * @param gammaGradient null where nothing is trained
 */
record LayerNormalisationLayer(
    Kernels kernels,
    double epsilon,
    int units,
    Values gamma,
    Values beta,
    Values gammaGradient,
    Values betaGradient)
    implements Layer {

  /** Mean and 1/√(variance + ε) of each sample. */
  @Override
  public int kept(int capacity) {
    return Math.multiplyExact(2, capacity);
  }

  @Override
  public boolean isTrained() {
    return true;
  }

  @Override
  public void forward(LayerSpace space, int n, Mode mode, long key) {
    kernels.sampleNormForward(epsilon, gamma, beta, space.x0(), space.y(), space.kept(), units, n);
  }

  @Override
  public void backward(LayerSpace space, int n, Mode mode, long key) {
    if (gammaGradient != null) {
      kernels.sampleNormParameterGradient(
          gammaGradient, betaGradient, space.kept(), space.x0(), space.dy(), units, n);
    }
    if (space.dx0() != null) {
      kernels.sampleNormInputGradient(
          gamma, space.kept(), space.x0(), space.dy(), space.dx0(), units, n);
    }
  }
}
