package epochscope.nn;

import epochscope.kernels.ChannelNorm;
import epochscope.kernels.Kernels;
import epochscope.kernels.Values;

/**
 * y = γ·(x − mean)/√(variance + ε) + β per channel: in training of the batch, which the running
 * moments follow; else of the running moments.
 *
 * @param momentum share of a new batch in the running moments
 * @param running [2, channels]: means, then variances
 * @param gammaGradient null where nothing is trained
 */
record BatchNormalisationLayer(
    Kernels kernels,
    ChannelNorm norm,
    double momentum,
    Values gamma,
    Values beta,
    Values running,
    Values gammaGradient,
    Values betaGradient)
    implements Layer {

  /** The moments of the batch. */
  @Override
  public int kept(int capacity) {
    return 2 * norm.channels();
  }

  @Override
  public boolean isTrained() {
    return true;
  }

  @Override
  public void forward(LayerSpace space, int n, Mode mode, long key) {
    if (mode == Mode.TRAINING) {
      kernels.channelMoments(norm, space.x0(), space.kept(), n);
      kernels.followMoments(norm, momentum, space.kept(), running, n);
    }
    kernels.channelNormForward(norm, gamma, beta, moments(space, mode), space.x0(), space.y(), n);
  }

  @Override
  public void backward(LayerSpace space, int n, Mode mode, long key) {
    Values moments = moments(space, mode);
    if (gammaGradient != null) {
      kernels.channelNormParameterGradient(
          norm, moments, gammaGradient, betaGradient, space.x0(), space.dy(), n);
    }
    if (space.dx0() != null) {
      boolean ofBatch = mode == Mode.TRAINING;
      kernels.channelNormInputGradient(
          norm,
          gamma,
          moments,
          ofBatch ? gammaGradient : null,
          ofBatch ? betaGradient : null,
          space.x0(),
          space.dy(),
          space.dx0(),
          n);
    }
  }

  private Values moments(LayerSpace space, Mode mode) {
    return mode == Mode.TRAINING ? space.kept() : running;
  }
}
