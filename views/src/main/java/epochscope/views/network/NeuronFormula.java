package epochscope.views.network;

import epochscope.analysis.FeatureMaps;
import epochscope.nn.ParameterLayout.Block;
import epochscope.nn.Topology;
import epochscope.spec.Activation;
import epochscope.spec.NodeSpec;
import epochscope.views.drawing.Numerals;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** What a neuron computes, with its numbers: y = f(b + Σ w·x), the strongest weights first. */
final class NeuronFormula {
  private static final int MOST_TERMS = 4;

  private final Topology topology;
  private final float[] parameters;
  private final List<String> features;

  /**
   * @param features names of the network's inputs
   */
  NeuronFormula(Topology topology, float[] parameters, List<String> features) {
    this.topology = topology;
    this.parameters = parameters;
    this.features = features;
  }

  String of(int node, int unit) {
    Topology.Node target = topology.nodes().get(node);
    if (!(target.spec() instanceof NodeSpec.Dense)) {
      return name(target.name(), unit, target.output().axis(0)) + ": " + NodeWords.of(target);
    }
    String rest = " + … " + (target.in() - MOST_TERMS);
    String sum = sum(target, unit, i -> sourceName(node, i), rest);
    return name(target.name(), unit, target.out()) + " = " + applied(target, sum);
  }

  /**
   * The same with the numbers of a sample; empty where the neuron is not of a dense layer.
   *
   * @param sample what every node gives for it
   */
  String ofSample(int node, int unit, FeatureMaps sample) {
    Topology.Node target = topology.nodes().get(node);
    FeatureMaps.FeatureMap answer = sample.maps().get(target.name());
    if (!(target.spec() instanceof NodeSpec.Dense) || answer == null) {
      return "";
    }
    float[] inputs = inputs(node, sample);
    String sum = sum(target, unit, i -> bracketed(inputs[i]), " + …");
    String value = Numerals.significant(answer.values()[unit], 3);
    return applied(target, sum) + " = " + value;
  }

  /**
   * The bias and the terms of a unit of a dense layer, the largest weights first.
   *
   * @param factor what the weight of an input is multiplied by
   * @param rest ends the sum where there are more terms than it has room for
   */
  private String sum(Topology.Node target, int unit, IntFunction<String> factor, String rest) {
    Block weight = topology.parameters().find(target.name(), "weight").orElseThrow();
    Block bias = topology.parameters().find(target.name(), "bias").orElseThrow();
    int row = weight.offset() + unit * target.in();
    StringBuilder sum =
        new StringBuilder(Numerals.significant(parameters[bias.offset() + unit], 3));
    IntStream.range(0, target.in())
        .boxed()
        .sorted(Comparator.comparingDouble(i -> -Math.abs(parameters[row + i])))
        .limit(MOST_TERMS)
        .forEach(
            i ->
                sum.append(' ')
                    .append(Numerals.signed(parameters[row + i], 3))
                    .append('·')
                    .append(factor.apply(i)));
    return sum.append(target.in() > MOST_TERMS ? rest : "").toString();
  }

  private static String bracketed(float value) {
    String number = Numerals.significant(value, 3);
    return value < 0 ? "(" + number + ")" : number;
  }

  /** [input of the node] */
  private float[] inputs(int node, FeatureMaps sample) {
    int source = topology.nodes().get(node).source();
    if (source >= 0) {
      return sample.maps().get(topology.nodes().get(source).name()).values();
    }
    Topology.Input entry = topology.entries().get(-1 - source);
    int from = entry.offset();
    return Arrays.copyOfRange(sample.sample(), from, from + entry.shape().size());
  }

  String sourceName(int node, int unit) {
    int source = topology.nodes().get(node).source();
    while (source >= 0 && topology.nodes().get(source).spec() instanceof NodeSpec.Dropout) {
      source = topology.nodes().get(source).source();
    }
    if (source < 0) {
      int feature = topology.entries().get(-1 - source).offset() + unit;
      return feature < features.size() ? features.get(feature) : "x" + (feature + 1);
    }
    return name(topology.nodes().get(source).name(), unit, topology.nodes().get(source).out());
  }

  static String name(String node, int unit, int units) {
    return units == 1 ? node : node + "[" + unit + "]";
  }

  private static String applied(Topology.Node node, String sum) {
    Activation activation = ((NodeSpec.Dense) node.spec()).activation();
    return activation == Activation.LINEAR ? sum : activation.word() + "(" + sum + ")";
  }
}
