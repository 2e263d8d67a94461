package epochscope.nn;

import epochscope.kernels.Kernels;
import epochscope.kernels.Values;
import epochscope.spec.Activation;
import epochscope.spec.Check;
import epochscope.spec.LossSpec;

/**
 * What training makes small: (1/n) Σ w·loss over n samples with event weights w. Targets are
 * [output] × n; of classes, one-hot.
 */
public interface Loss {
  /**
   * Σ w·loss over the samples.
   *
   * @param weights [sample], null: all 1
   */
  double sum(Workspace space, Values targets, Values weights, int n);

  /** Fills the workspace with the gradient of (1/n) Σ w·loss with respect to the logits. */
  void gradient(Workspace space, Values targets, Values weights, int n);

  /** The loss of that kind; refuses a network whose output does not go with it. */
  static Loss of(LossSpec spec, Topology topology, Kernels kernels) {
    Activation activation = topology.outputActivation();
    int outputs = topology.outputs();
    return switch (spec) {
      case LossSpec.MeanSquaredError squared -> new SquaredErrorLoss(kernels, activation, outputs);
      case LossSpec.BinaryCrossEntropy binary -> {
        require(topology, Activation.LOGISTIC, "logistic for binary-cross-entropy");
        yield new CrossEntropyLoss(kernels, activation, outputs);
      }
      case LossSpec.CategoricalCrossEntropy categorical -> {
        require(topology, Activation.SOFTMAX, "softmax for categorical-cross-entropy");
        yield new CrossEntropyLoss(kernels, activation, outputs);
      }
    };
  }

  private static void require(Topology topology, Activation activation, String expected) {
    if (topology.outputActivation() != activation) {
      throw Check.found(
          "activation of node " + topology.output().name(),
          topology.outputActivation().word(),
          expected);
    }
  }
}
