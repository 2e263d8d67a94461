package epochscope.nn;

import epochscope.kernels.LossKernels;
import epochscope.kernels.Values;
import epochscope.spec.SigmaFunction;

/** −ln N(t; µ, σ), mean over the targets; the outputs are µ of each target, then s of each. */
record NormalLoss(LossKernels losses, SigmaFunction sigma, int targets) implements Loss {

  @Override
  public double sum(Workspace space, Values t, Values weights, int n) {
    return losses.normalSum(sigma, space.logits(), t, weights, targets, n) / targets;
  }

  @Override
  public void gradient(Workspace space, Values t, Values weights, int n) {
    double scale = 1.0 / ((double) n * targets);
    Values d = space.logitGradient();
    losses.normalGradient(sigma, scale, space.logits(), t, weights, d, targets, n);
  }
}
