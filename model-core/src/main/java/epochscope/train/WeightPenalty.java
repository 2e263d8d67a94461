package epochscope.train;

import epochscope.kernels.Kernels;
import epochscope.kernels.Values;
import epochscope.nn.Network;
import epochscope.nn.ParameterLayout;

/** The penalty ½λ·Σw² over the weights of a network, not its biases. */
final class WeightPenalty {
  private final double lambda;
  private final Kernels kernels;
  private final Values[] weights;
  private final Values[] gradients;

  WeightPenalty(double lambda, Network network) {
    this.lambda = lambda;
    kernels = network.kernels();
    weights = lambda == 0 ? new Values[0] : blocks(network, network.parameters());
    gradients = lambda == 0 ? new Values[0] : blocks(network, network.gradient());
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
      sum += kernels.sumOfSquares(weight);
    }
    return lambda / 2 * sum;
  }

  void addGradient() {
    for (int i = 0; i < weights.length; i++) {
      kernels.addScaled(lambda, weights[i], gradients[i]);
    }
  }
}
