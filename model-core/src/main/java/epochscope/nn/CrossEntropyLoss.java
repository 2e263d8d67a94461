package epochscope.nn;

import epochscope.kernels.Kernels;
import epochscope.kernels.Values;
import epochscope.spec.Activation;

/**
 * −Σ t ln y over classes (softmax), or −t ln y − (1−t) ln(1−y), mean over the outputs (logistic).
 * Both start at the logits, where their gradient is y − t and nothing overflows.
 */
record CrossEntropyLoss(Kernels kernels, Activation activation, int outputs) implements Loss {

  @Override
  public double sum(Workspace space, Values targets, Values weights, int n) {
    return activation == Activation.SOFTMAX
        ? kernels.softmaxLoss(space.logits(), targets, weights, outputs, n)
        : kernels.logisticLoss(space.logits(), targets, weights, outputs, n) / outputs;
  }

  @Override
  public void gradient(Workspace space, Values targets, Values weights, int n) {
    int terms = activation == Activation.SOFTMAX ? 1 : outputs;
    double scale = 1.0 / ((double) n * terms);
    kernels.residual(scale, space.response(), targets, weights, space.logitGradient(), outputs, n);
  }
}
