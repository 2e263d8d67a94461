package epochscope.nn;

import epochscope.kernels.ConvolutionShape;
import epochscope.kernels.SplitMix64;
import epochscope.spec.InitialiserSpec;
import epochscope.spec.NodeSpec;
import java.util.Arrays;

/**
 * Draws a network's initial parameters: weights as each node says, biases zero; normalisations
 * start as the identity.
 */
public final class Initialiser {
  private Initialiser() {}

  /**
   * How many values a weight matrix joins: those that a value of the output depends on, and those
   * of the output that a value of the input bears on.
   */
  record Fan(int in, int out) {
    static Fan of(ConvolutionShape shape) {
      int kernel = shape.rows().size() * shape.columns().size();
      return new Fan(shape.fanIn(), shape.filters() / shape.groups() * kernel);
    }
  }

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
          Fan fan = Fan.of(Windows.of(transposed, node.input()));
          Fan turned = new Fan(fan.out(), fan.in());
          draw(topology, node, transposed.initialiser(), turned, random, all);
        }
        case NodeSpec.BatchNormalisation normalisation -> {
          ones(topology, node, "gamma", all);
          ones(topology, node, "variance", all);
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
    for (int k = 0; k < block.size(); k++) {
      all[block.offset() + k] = draw(spec, fan, random);
    }
  }

  private static void ones(Topology topology, Topology.Node node, String name, double[] all) {
    ParameterLayout.Block block = topology.parameters().find(node.name(), name).orElseThrow();
    Arrays.fill(all, block.offset(), block.offset() + block.size(), 1);
  }

  private static double draw(InitialiserSpec spec, Fan fan, SplitMix64 random) {
    return switch (spec) {
      case InitialiserSpec.GlorotUniform glorot -> uniform(6.0 / (fan.in() + fan.out()), random);
      case InitialiserSpec.GlorotNormal glorot -> normal(2.0 / (fan.in() + fan.out()), random);
      case InitialiserSpec.HeUniform he -> uniform(6.0 / fan.in(), random);
      case InitialiserSpec.HeNormal he -> normal(2.0 / fan.in(), random);
    };
  }

  private static double uniform(double squaredLimit, SplitMix64 random) {
    return Math.sqrt(squaredLimit) * (2 * random.nextDouble() - 1);
  }

  private static double normal(double variance, SplitMix64 random) {
    return Math.sqrt(variance) * random.nextGaussian();
  }
}
