package epochscope.nn;

import epochscope.kernels.LossFunction;
import epochscope.kernels.LossKernels;
import epochscope.kernels.Values;

/** Kullback and Leibler's Σ t ln(t/y): the cross-entropy less the entropy of the targets. */
record DivergenceLoss(LossKernels losses, SoftmaxLoss crossEntropy, int outputs) implements Loss {

  @Override
  public double sum(Workspace space, Values targets, Values weights, int n) {
    LossFunction function = LossFunction.NEGATIVE_ENTROPY;
    return crossEntropy.sum(space, targets, weights, n)
        + losses.sum(function, 0, targets, targets, weights, outputs, n);
  }

  @Override
  public void gradient(Workspace space, Values targets, Values weights, int n) {
    crossEntropy.gradient(space, targets, weights, n);
  }
}
