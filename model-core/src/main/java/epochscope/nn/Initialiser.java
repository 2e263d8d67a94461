package epochscope.nn;

import epochscope.kernels.SplitMix64;
import epochscope.spec.InitialiserSpec;
import epochscope.spec.NodeSpec;
import java.util.Arrays;

/**
 * Draws a network's initial parameters: weights as each node says, biases zero unless it states
 * them; normalisations start as the identity.
 */
public final class Initialiser {
  private Initialiser() {}

  /** The flat parameter vector; each node draws from a stream of its own below {@code seed}. */
  public static double[] parameters(Topology topology, long seed) {
    double[] all = new double[topology.parameters().size()];
    for (int i = 0; i < topology.nodes().size(); i++) {
      Topology.Node node = topology.nodes().get(i);
      SplitMix64 random = new SplitMix64(SplitMix64.stream(seed, 0, i));
      switch (node.spec()) {
        case NodeSpec.Dense dense ->
            draw(topology, node, dense.initialiser(), new Fan(node.in(), node.out()), random, all);
        case NodeSpec.Convolution convolution -> {
          Fan fan = Fan.of(Windows.of(convolution, node.input()));
          draw(topology, node, convolution.initialiser(), fan, random, all);
        }
        case NodeSpec.TransposedConvolution transposed -> {
          Fan fan = Fan.of(Windows.of(transposed, node.input())).turned();
          draw(topology, node, transposed.initialiser(), fan, random, all);
        }
        case NodeSpec.BatchNormalisation normalisation -> {
          ones(topology, node, "gamma", all);
          ones(topology, node, ParameterLayout.VARIANCE, all);
        }
        case NodeSpec.LayerNormalisation normalisation -> ones(topology, node, "gamma", all);
        default -> {}
      }
    }
    return all;
  }

  private static void draw(
      Topology topology,
      Topology.Node node,
      InitialiserSpec spec,
      Fan fan,
      SplitMix64 random,
      double[] all) {
    ParameterLayout.Block block = topology.parameters().find(node.name(), "weight").orElseThrow();
    double[] weights = new WeightDraw(fan, random).draw(spec, block);
    System.arraycopy(weights, 0, all, block.offset(), weights.length);
    if (spec instanceof InitialiserSpec.Given given) {
      topology
          .parameters()
          .find(node.name(), "bias")
          .ifPresent(bias -> giveBiases(given, bias, all));
    }
  }

  private static void giveBiases(
      InitialiserSpec.Given given, ParameterLayout.Block bias, double[] all) {
    for (int i = 0; i < bias.size(); i++) {
      all[bias.offset() + i] = InitialiserSpec.Given.at(given.biases(), i);
    }
  }

  private static void ones(Topology topology, Topology.Node node, String name, double[] all) {
    ParameterLayout.Block block = topology.parameters().find(node.name(), name).orElseThrow();
    Arrays.fill(all, block.offset(), block.offset() + block.size(), 1);
  }
}
