package epochscope.train;

import epochscope.kernels.Kernels;
import epochscope.kernels.Values;
import epochscope.nn.Network;
import epochscope.nn.ParameterLayout;

/** The penalty λ₁·Σ|w| + ½λ₂·Σw² over the weights of a network, not its biases. */
final class WeightPenalty {
  private final double l1;
  private final double l2;
  private final Kernels kernels;
  private final Values[] weights;
  private final Values[] gradients;

  WeightPenalty(double l1, double l2, Network network) {
    this.l1 = l1;
    this.l2 = l2;
    kernels = network.kernels();
    boolean none = l1 == 0 && l2 == 0;
    weights = none ? new Values[0] : blocks(network, network.parameters());
    gradients = none ? new Values[0] : blocks(network, network.gradient());
  }

  private Values[] blocks(Network network, Values whole) {
    return network.topology().parameters().blocks().stream()
        .filter(block -> block.name().equals("weight"))
        .map((ParameterLayout.Block block) -> kernels.slice(whole, block.offset(), block.size()))
        .toArray(Values[]::new);
  }

  double value() {
    double sum = 0;
    for (Values weight : weights) {
      sum += l1 == 0 ? 0 : l1 * kernels.sumOfMagnitudes(weight);
      sum += l2 == 0 ? 0 : l2 / 2 * kernels.sumOfSquares(weight);
    }
    return sum;
  }

  void addGradient() {
    for (int i = 0; i < weights.length; i++) {
      if (l1 != 0) {
        kernels.addSign(l1, weights[i], gradients[i]);
      }
      if (l2 != 0) {
        kernels.addScaled(l2, weights[i], gradients[i]);
      }
    }
  }
}
