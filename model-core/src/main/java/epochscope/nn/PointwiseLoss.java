package epochscope.nn;

import epochscope.kernels.Kernels;
import epochscope.kernels.LossFunction;
import epochscope.kernels.Values;
import epochscope.spec.Activation;

/** A loss of each response y and its target alone, mean over the outputs. */
record PointwiseLoss(
    Kernels kernels, LossFunction function, double delta, Activation activation, int outputs)
    implements Loss {

  PointwiseLoss as(LossFunction other) {
    return as(other, 0);
  }

  PointwiseLoss as(LossFunction other, double otherDelta) {
    return new PointwiseLoss(kernels, other, otherDelta, activation, outputs);
  }

  @Override
  public double sum(Workspace space, Values targets, Values weights, int n) {
    return kernels.losses().sum(function, delta, space.response(), targets, weights, outputs, n)
        / outputs;
  }

  @Override
  public void gradient(Workspace space, Values targets, Values weights, int n) {
    double scale = 1.0 / ((double) n * outputs);
    Values y = space.response();
    Values d = space.logitGradient();
    kernels.losses().gradient(function, delta, scale, y, targets, weights, d, outputs, n);
    kernels.activationBackward(activation, space.logits(), y, d, outputs, n);
  }
}
