package epochscope.export.lwtnn;

import static epochscope.export.lwtnn.LwtnnExport.ordered;
import static epochscope.export.lwtnn.LwtnnExport.unsayable;

import epochscope.nn.ParameterLayout;
import epochscope.nn.Topology;
import epochscope.spec.Activation;
import epochscope.spec.InvalidInputException;
import epochscope.spec.NodeSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Nodes as lwtnn's layers; a node may take several, or none. */
final class LwtnnLayers {
  static final double SELU_ALPHA = 1.6732632423543772848;
  static final double SELU_GAMMA = 1.0507009873554804934;

  private final ParameterLayout layout;
  private final double[] parameters;
  private final List<Map<String, Object>> layers = new ArrayList<>();

  LwtnnLayers(ParameterLayout layout, double[] parameters) {
    this.layout = layout;
    this.parameters = parameters;
  }

  List<Map<String, Object>> all() {
    return layers;
  }

  /** The type of node that joins what {@code node} takes; null: it takes one thing. */
  static String joining(Topology.Node node) {
    return switch (node.spec()) {
      case NodeSpec.Add add -> "add";
      case NodeSpec.Concatenate concatenate -> "concatenate";
      default -> null;
    };
  }

  /** Indices of the layers that {@code node} becomes, in their order. */
  List<Integer> of(Topology.Node node) {
    int first = layers.size();
    switch (node.spec()) {
      case NodeSpec.Dense dense ->
          dense(node, values(node, "weight"), values(node, "bias"), dense.activation());
      case NodeSpec.Activate activate ->
          dense(node, identity(node.out()), new double[node.out()], activate.activation());
      case NodeSpec.BatchNormalisation norm -> batchNormalisation(node, norm.epsilon());
      case NodeSpec.Standardise standardise ->
          normalisation(
              each(node, standardise.offset(), offset -> -offset),
              each(node, standardise.scale(), scale -> 1 / scale));
      case NodeSpec.Flatten flatten -> {}
      case NodeSpec.Reshape reshape -> {}
      case NodeSpec.Dropout dropout -> {}
      case NodeSpec.Add add -> {}
      case NodeSpec.Concatenate concatenate -> flatOnly(node);
      case NodeSpec.Multiply multiply -> throw isA(node, "product");
      case NodeSpec.LayerNormalisation norm -> throw isA(node, "layer normalisation");
      case NodeSpec.Convolution convolution -> throw isA(node, "convolution");
      case NodeSpec.TransposedConvolution turned -> throw isA(node, "transposed convolution");
      case NodeSpec.Pooling pooling -> throw isA(node, "pooling");
      case NodeSpec.GlobalPooling pooling -> throw isA(node, "pooling");
      case NodeSpec.UpSampling upSampling -> throw isA(node, "rearrangement of pixels");
      case NodeSpec.SpaceToDepth deep -> throw isA(node, "rearrangement of pixels");
      case NodeSpec.DepthToSpace wide -> throw isA(node, "rearrangement of pixels");
    }
    return IntStream.range(first, layers.size()).boxed().toList();
  }

  private static InvalidInputException isA(Topology.Node node, String what) {
    return new InvalidInputException(
        "node " + node.name() + " is a " + what + ", which lwtnn cannot say");
  }

  private static void flatOnly(Topology.Node node) {
    if (node.output().rank() > 1) {
      throw unsayable("node " + node.name(), "channels side by side");
    }
  }

  private double[] values(Topology.Node node, String name) {
    ParameterLayout.Block block = layout.find(node.name(), name).orElseThrow();
    return Arrays.copyOfRange(parameters, block.offset(), block.offset() + block.size());
  }

  private static double[] identity(int size) {
    double[] weight = new double[Math.multiplyExact(size, size)];
    for (int i = 0; i < size; i++) {
      weight[i * size + i] = 1;
    }
    return weight;
  }

  private void dense(Topology.Node node, double[] weight, double[] bias, Activation activation) {
    layers.add(
        ordered(
            "architecture",
            "dense",
            "weights",
            weight,
            "bias",
            bias,
            "activation",
            word(node, activation)));
    if (activation == Activation.SELU) {
      double[] factor = new double[node.out()];
      Arrays.fill(factor, SELU_GAMMA);
      normalisation(new double[node.out()], factor);
    }
  }

  private static Object word(Topology.Node node, Activation activation) {
    return switch (activation) {
      case LINEAR -> "linear";
      case LOGISTIC -> "sigmoid";
      case RELU -> "rectified";
      case SOFTMAX -> "softmax";
      case TANH -> "tanh";
      case HARD_SIGMOID -> "hard_sigmoid";
      case ELU -> ordered("function", "elu", "alpha", 1);
      case SELU -> ordered("function", "elu", "alpha", SELU_ALPHA);
      case LEAKY_RELU -> ordered("function", "leakyrelu", "alpha", 0.01);
      case SWISH -> ordered("function", "swish", "alpha", 1);
      default -> throw unsayable("node " + node.name(), "the activation " + activation.word());
    };
  }

  /** (x + bias) · weights, value by value. */
  private void normalisation(double[] bias, double[] weights) {
    layers.add(ordered("architecture", "normalization", "weights", weights, "bias", bias));
  }

  private void batchNormalisation(Topology.Node node, double epsilon) {
    flatOnly(node);
    double[] gamma = values(node, "gamma");
    double[] beta = values(node, "beta");
    double[] mean = values(node, "mean");
    double[] variance = values(node, ParameterLayout.VARIANCE);
    double[] weights = new double[gamma.length];
    double[] bias = new double[gamma.length];
    for (int i = 0; i < gamma.length; i++) {
      weights[i] = gamma[i] / Math.sqrt(variance[i] + epsilon);
      bias[i] = beta[i] / weights[i] - mean[i];
      if (!Double.isFinite(bias[i])) {
        throw unsayable("node " + node.name(), "a factor gamma of " + gamma[i]);
      }
    }
    normalisation(bias, weights);
  }

  /** One number for all, or one per channel, as one per value. */
  private static double[] each(
      Topology.Node node, List<Double> numbers, DoubleUnaryOperator change) {
    int perNumber = node.out() / numbers.size();
    return DoubleStream.iterate(0, i -> i < node.out(), i -> i + 1)
        .map(i -> change.applyAsDouble(numbers.get((int) i / perNumber)))
        .toArray();
  }
}
