package epochscope.analysis.surface;

import epochscope.spec.OptimiserSpec;

/**
 * Learning rates that suit one surface.
 *
 * @param plain of steps along the gradient
 * @param momentum where the last ten gradients or so add up
 * @param adagrad of the first step, in the unit of the parameters
 * @param rmsProp of every step, about, in the unit of the parameters
 * @param adam of every step, at most about, in the unit of the parameters
 */
public record LearningRates(
    double plain, double momentum, double adagrad, double rmsProp, double adam) {

  /** The one for an optimiser of that kind, whatever its own learning rate. */
  public double of(OptimiserSpec optimiser) {
    return switch (optimiser) {
      case OptimiserSpec.GradientDescent gd -> plain;
      case OptimiserSpec.Sgd sgd -> plain;
      case OptimiserSpec.Perceptron perceptron -> plain;
      case OptimiserSpec.MomentumLecture lecture -> plain;
      case OptimiserSpec.Momentum usual -> momentum;
      case OptimiserSpec.Nesterov nesterov -> momentum;
      case OptimiserSpec.Adagrad own -> adagrad;
      case OptimiserSpec.RmsProp own -> rmsProp;
      case OptimiserSpec.Adam own -> adam;
      case OptimiserSpec.AdamW adamW -> adam;
      case OptimiserSpec.AmsGrad amsGrad -> adam;
      case OptimiserSpec.Nadam nadam -> adam;
      case OptimiserSpec.Lbfgs lbfgs -> 1;
    };
  }
}
