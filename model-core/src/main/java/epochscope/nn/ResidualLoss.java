package epochscope.nn;

import epochscope.kernels.LossFunction;
import epochscope.kernels.LossKernels;
import epochscope.kernels.Values;

/**
 * A loss of each logit and its target alone, mean over the outputs, whose gradient with respect to
 * the logit is y − t.
 */
record ResidualLoss(LossKernels losses, LossFunction function, int outputs) implements Loss {

  @Override
  public double sum(Workspace space, Values targets, Values weights, int n) {
    return losses.sum(function, 0, space.logits(), targets, weights, outputs, n) / outputs;
  }

  @Override
  public void gradient(Workspace space, Values targets, Values weights, int n) {
    double scale = 1.0 / ((double) n * outputs);
    Values d = space.logitGradient();
    losses.residual(scale, 0, space.response(), targets, weights, d, outputs, n);
  }
}
