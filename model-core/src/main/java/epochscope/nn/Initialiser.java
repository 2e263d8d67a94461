package epochscope.nn;

import epochscope.kernels.SplitMix64;
import epochscope.spec.InitialiserSpec;
import epochscope.spec.NodeSpec;

/** Draws a network's initial parameters: weights as each node says, biases zero. */
public final class Initialiser {
  private Initialiser() {}

  /** The flat parameter vector; each node draws from a stream of its own below {@code seed}. */
  public static double[] parameters(Topology topology, long seed) {
    double[] all = new double[topology.parameters().size()];
    for (int i = 0; i < topology.nodes().size(); i++) {
      Topology.Node node = topology.nodes().get(i);
      if (node.spec() instanceof NodeSpec.Dense dense) {
        int from = topology.parameters().find(node.name(), "weight").orElseThrow().offset();
        SplitMix64 random = new SplitMix64(SplitMix64.stream(seed, 0, i));
        for (int k = 0; k < node.in() * node.out(); k++) {
          all[from + k] = draw(dense.initialiser(), node, random);
        }
      }
    }
    return all;
  }

  private static double draw(InitialiserSpec spec, Topology.Node node, SplitMix64 random) {
    return switch (spec) {
      case InitialiserSpec.GlorotUniform glorot -> uniform(6.0 / (node.in() + node.out()), random);
      case InitialiserSpec.GlorotNormal glorot -> normal(2.0 / (node.in() + node.out()), random);
      case InitialiserSpec.HeUniform he -> uniform(6.0 / node.in(), random);
      case InitialiserSpec.HeNormal he -> normal(2.0 / node.in(), random);
    };
  }

  private static double uniform(double squaredLimit, SplitMix64 random) {
    return Math.sqrt(squaredLimit) * (2 * random.nextDouble() - 1);
  }

  private static double normal(double variance, SplitMix64 random) {
    return Math.sqrt(variance) * random.nextGaussian();
  }
}
