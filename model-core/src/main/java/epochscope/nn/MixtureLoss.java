package epochscope.nn;

import epochscope.kernels.LossKernels;
import epochscope.kernels.Values;
import epochscope.spec.SigmaFunction;

/** −ln Σ π_k N(t; µ_k, σ_k); the outputs are a, µ and s of each component. */
record MixtureLoss(LossKernels losses, SigmaFunction sigma, int components) implements Loss {

  @Override
  public double sum(Workspace space, Values targets, Values weights, int n) {
    return losses.mixtureSum(sigma, components, space.logits(), targets, weights, n);
  }

  @Override
  public void gradient(Workspace space, Values targets, Values weights, int n) {
    Values d = space.logitGradient();
    losses.mixtureGradient(sigma, 1.0 / n, components, space.logits(), targets, weights, d, n);
  }
}
