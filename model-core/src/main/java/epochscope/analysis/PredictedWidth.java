package epochscope.analysis;

import epochscope.kernels.NormalSigma;
import epochscope.nn.Inference;
import epochscope.spec.LossSpec;
import epochscope.spec.LossSpec.GaussianMixture;
import epochscope.spec.LossSpec.GaussianNegativeLogLikelihood;

/**
 * The standard deviation that a network predicts beside its {@link PredictedValue}: σ of a normal
 * distribution, and of a mixture √(Σ π(σ² + µ²) − (Σ π µ)²).
 */
final class PredictedWidth {
  private PredictedWidth() {}

  /**
   * @param loss that the network learned by
   * @param target whose width it is
   * @return null: the network predicts none
   */
  static PredictedValue of(LossSpec loss, int target, int targets) {
    return switch (loss) {
      case GaussianNegativeLogLikelihood normal ->
          (network, sample) ->
              (float)
                  Math.exp(
                      NormalSigma.log(
                          normal.sigma(), network.outputExact(targets + target, sample)));
      case GaussianMixture mixture ->
          (network, sample) -> (float) Math.sqrt(variance(mixture, network, sample));
      default -> null;
    };
  }

  /** About the mean, so that nothing cancels where it is far from zero. */
  private static double variance(GaussianMixture mixture, Inference network, int sample) {
    int components = mixture.components();
    double mean = PredictedValue.mixtureMean(network, components, sample);
    double top = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < components; k++) {
      top = Math.max(top, network.outputExact(k, sample));
    }
    double total = 0;
    double variance = 0;
    for (int k = 0; k < components; k++) {
      double share = Math.exp(network.outputExact(k, sample) - top);
      double distance = network.outputExact(components + k, sample) - mean;
      double sigma =
          Math.exp(
              NormalSigma.log(mixture.sigma(), network.outputExact(2 * components + k, sample)));
      total += share;
      variance += share * (sigma * sigma + distance * distance);
    }
    return variance / total;
  }
}
