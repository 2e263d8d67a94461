package epochscope.nn;

import epochscope.kernels.Kernels;
import epochscope.kernels.LossFunction;
import epochscope.kernels.Values;
import epochscope.spec.Check;
import epochscope.spec.LossFit;
import epochscope.spec.LossSpec;

/**
 * What training makes small: (1/n) Σ w·loss over n samples with event weights w. Targets are
 * [target] × n; of classes, one-hot.
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
    check(spec, topology);
    PointwiseLoss squared =
        new PointwiseLoss(
            kernels, LossFunction.SQUARED, 0, topology.outputActivation(), topology.outputs());
    int outputs = topology.outputs();
    return switch (spec) {
      case LossSpec.MeanSquaredError mean -> squared;
      case LossSpec.MeanAbsoluteError absolute -> squared.as(LossFunction.ABSOLUTE);
      case LossSpec.Huber huber -> squared.as(LossFunction.HUBER, huber.delta());
      case LossSpec.LogCosh logCosh -> squared.as(LossFunction.LOG_COSH);
      case LossSpec.Hinge hinge -> squared.as(LossFunction.HINGE);
      case LossSpec.SquaredHinge hinge -> squared.as(LossFunction.SQUARED_HINGE);
      case LossSpec.Poisson poisson -> squared.as(LossFunction.POISSON);
      case LossSpec.BinaryCrossEntropy binary ->
          new ResidualLoss(kernels.losses(), LossFunction.LOGISTIC, outputs);
      case LossSpec.Perceptron perceptron ->
          new ResidualLoss(kernels.losses(), LossFunction.PERCEPTRON, outputs);
      case LossSpec.CategoricalCrossEntropy categorical ->
          new SoftmaxLoss(kernels.losses(), categorical.labelSmoothing(), outputs);
      case LossSpec.KullbackLeibler divergence ->
          new DivergenceLoss(
              kernels.losses(), new SoftmaxLoss(kernels.losses(), 0, outputs), outputs);
      case LossSpec.GaussianNegativeLogLikelihood likelihood ->
          new NormalLoss(kernels.losses(), likelihood.sigma(), outputs / 2);
      case LossSpec.GaussianMixture mixture ->
          new MixtureLoss(kernels.losses(), mixture.sigma(), mixture.components());
    };
  }

  private static void check(LossSpec spec, Topology topology) {
    LossFit fit = LossFit.of(spec);
    String node = topology.output().name();
    if (!fit.activations().contains(topology.outputActivation())) {
      throw Check.found(
          "activation of node " + node,
          topology.outputActivation().word(),
          fit.activationWords() + " for " + spec.word());
    }
    int perTarget = fit.outputsPerTarget();
    if (topology.outputs() % perTarget != 0
        || (fit.targets() > 0 && !fit.fitsTargets(topology.outputs() / perTarget))) {
      throw Check.found(
          "number of outputs of node " + node,
          topology.outputs(),
          perTarget + (fit.targets() == 1 ? "" : " per target") + " for " + spec.word());
    }
  }
}
