package epochscope.nn;

import epochscope.kernels.LossKernels;
import epochscope.kernels.Values;

/**
 * −Σ t ln y over classes, y = softmax(z), from the logits z, where its gradient is y − t and
 * nothing overflows.
 *
 * @param smoothing ε: t counts as (1 − ε)t + ε/outputs
 */
record SoftmaxLoss(LossKernels losses, double smoothing, int outputs) implements Loss {

  @Override
  public double sum(Workspace space, Values targets, Values weights, int n) {
    return losses.softmaxSum(smoothing, space.logits(), targets, weights, outputs, n);
  }

  @Override
  public void gradient(Workspace space, Values targets, Values weights, int n) {
    Values d = space.logitGradient();
    losses.residual(1.0 / n, smoothing, space.response(), targets, weights, d, outputs, n);
  }
}
