package epochscope.analysis;

import epochscope.nn.Inference;
import epochscope.spec.LossFit;
import epochscope.spec.LossSpec;

/**
 * A number that a network predicts: an output, but of a mixture of normal distributions its mean Σ
 * π µ, and of counts the mean e^z.
 */
interface PredictedValue {
  /**
   * @param sample of the network's last run
   */
  float of(Inference network, int sample);

  /**
   * How many numbers or classes the network predicts; the parameters of a density are none of their
   * own.
   */
  static int count(AnalysisContext context) {
    LossSpec loss = context.experiment().training().loss();
    int outputs = context.topology().outputs();
    return loss == null ? outputs : outputs / LossFit.of(loss).outputsPerTarget();
  }

  /**
   * @param loss that the network learned by
   * @param output below {@link #count}
   */
  static PredictedValue of(LossSpec loss, int output) {
    return switch (loss) {
      case LossSpec.GaussianMixture mixture ->
          (network, sample) -> (float) mixtureMean(network, mixture.components(), sample);
      case LossSpec.Poisson poisson ->
          (network, sample) -> (float) Math.exp(network.outputExact(output, sample));
      case null, default -> (network, sample) -> network.output(output, sample);
    };
  }

  static double mixtureMean(Inference network, int components, int sample) {
    double top = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < components; k++) {
      top = Math.max(top, network.outputExact(k, sample));
    }
    double total = 0;
    double mean = 0;
    for (int k = 0; k < components; k++) {
      double share = Math.exp(network.outputExact(k, sample) - top);
      total += share;
      mean += share * network.outputExact(components + k, sample);
    }
    return mean / total;
  }
}
