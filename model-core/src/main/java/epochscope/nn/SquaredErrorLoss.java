package epochscope.nn;

import epochscope.kernels.Kernels;
import epochscope.kernels.Values;
import epochscope.spec.Activation;
import epochscope.spec.Check;

/** (y − t)², mean over the outputs. */
record SquaredErrorLoss(Kernels kernels, Activation activation, int outputs) implements Loss {
  SquaredErrorLoss {
    if (activation == Activation.SOFTMAX) {
      throw Check.found(
          "activation of the output node", "softmax", "any other for mean-squared-error");
    }
  }

  @Override
  public double sum(Workspace space, Values targets, Values weights, int n) {
    return kernels.squaredError(space.response(), targets, weights, outputs, n) / outputs;
  }

  @Override
  public void gradient(Workspace space, Values targets, Values weights, int n) {
    Values gradient = space.logitGradient();
    double scale = 2.0 / ((double) n * outputs);
    kernels.residual(scale, space.response(), targets, weights, gradient, outputs, n);
    kernels.activationBackward(activation, space.logits(), space.response(), gradient, outputs, n);
  }
}
