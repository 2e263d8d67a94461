package epochscope.export.tfjs;

import static epochscope.export.tfjs.LayerBuilder.config;

import epochscope.export.tfjs.Layer.Weight;
import epochscope.nn.ParameterLayout;
import epochscope.nn.Topology;
import epochscope.spec.Activation;
import epochscope.spec.NodeSpec;
import epochscope.spec.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** Nodes as layers; a node may take several, or none. */
final class TfjsNodes {
  private final Topology topology;
  private final double[] parameters;
  private final LayerBuilder layers;
  private final TfjsShapes shapes;
  private final TfjsConvolutions convolutions;
  private final TfjsPooling pooling;

  TfjsNodes(Topology topology, double[] parameters, LayerBuilder layers) {
    this.topology = topology;
    this.parameters = parameters;
    this.layers = layers;
    this.shapes = new TfjsShapes(layers);
    this.convolutions = new TfjsConvolutions(layers, this::values);
    this.pooling = new TfjsPooling(layers);
  }

  LayerValue of(Topology.Node node, List<LayerValue> x) {
    LayerValue first = x.getFirst();
    String name = node.name();
    return switch (node.spec()) {
      case NodeSpec.Dense dense -> dense(node, first);
      case NodeSpec.Convolution convolution ->
          activated(node, convolutions.of(convolution, node, first));
      case NodeSpec.TransposedConvolution turned ->
          activated(node, convolutions.of(turned, node, first));
      case NodeSpec.Pooling window -> pooling.of(window, node, first, isNeverNegative(node));
      case NodeSpec.GlobalPooling global -> pooling.of(global, node, first);
      case NodeSpec.SpaceToDepth deep -> shapes.spaceToDepth(deep, first, node.output());
      case NodeSpec.DepthToSpace wide -> shapes.depthToSpace(wide, first, node.output());
      case NodeSpec.UpSampling upSampling -> upSampling(upSampling, node, first);
      case NodeSpec.Flatten flatten -> shapes.flat(name, first, mayTurn(node));
      case NodeSpec.Reshape reshape -> shapes.reshaped(name, first, node.output());
      case NodeSpec.Dropout dropout ->
          like(first, layers.add("Dropout", name, first.layer(), "rate", dropout.rate()));
      case NodeSpec.BatchNormalisation norm -> batchNormalisation(norm, first);
      case NodeSpec.LayerNormalisation norm -> layerNormalisation(norm, first);
      case NodeSpec.Standardise fixed ->
          new TfjsScaling(layers)
              .perChannel(
                  name,
                  first,
                  each(fixed.offset(), node.input().axis(0)),
                  each(fixed.scale(), node.input().axis(0)));
      case NodeSpec.Activate activate -> activated(node, first);
      case NodeSpec.Add add -> joined("Add", node, x);
      case NodeSpec.Multiply multiply -> joined("Multiply", node, x);
      case NodeSpec.Concatenate concatenate -> joined("Concatenate", node, x);
    };
  }

  /** Flat, in the order that values have here. */
  LayerValue response(String name, LayerValue y) {
    return shapes.flat(name, y, false);
  }

  private static LayerValue like(LayerValue x, String layer) {
    return new LayerValue(layer, x.shape(), x.turned());
  }

  private double[] values(Topology.Node node, String name) {
    ParameterLayout.Block block = topology.parameters().find(node.name(), name).orElseThrow();
    return Arrays.copyOfRange(parameters, block.offset(), block.offset() + block.size());
  }

  private boolean isNeverNegative(Topology.Node node) {
    return node.source() >= 0
        && TfjsActivations.isNeverNegative(topology.nodes().get(node.source()).spec().activation());
  }

  /**
   * Whether the order of a flat value is of no concern to all that take it: dense layers, whose
   * weights can be put in any order, also behind what treats all values alike.
   */
  private boolean mayTurn(Topology.Node node) {
    int index = topology.indexOf(node.name());
    return !topology.isOutput(index)
        && topology.nodes().stream()
            .filter(next -> next.sources().contains(index))
            .allMatch(this::takesAnyOrder);
  }

  private boolean takesAnyOrder(Topology.Node node) {
    return switch (node.spec()) {
      case NodeSpec.Dense dense -> true;
      case NodeSpec.Dropout dropout -> mayTurn(node);
      case NodeSpec.Activate activate -> mayTurn(node);
      case NodeSpec.Flatten flatten -> mayTurn(node);
      default -> false;
    };
  }

  private LayerValue dense(Topology.Node node, LayerValue x) {
    LayerValue flat = shapes.flat(node.name() + "_flat", x, true);
    int in = node.in();
    int out = node.out();
    double[] weight = values(node, "weight");
    double[] kernel = new double[weight.length];
    for (int o = 0; o < out; o++) {
      double[] row = flat.ordered(Arrays.copyOfRange(weight, o * in, (o + 1) * in));
      for (int i = 0; i < in; i++) {
        kernel[i * out + o] = row[i];
      }
    }
    Activation activation = node.spec().activation();
    String word = TfjsActivations.word(node.name(), activation);
    String layer =
        layers.add(
            "Dense",
            node.name(),
            List.of(flat.layer()),
            config("units", out, "activation", word == null ? "linear" : word, "use_bias", true),
            Weight.of("kernel", List.of(in, out), kernel),
            Weight.of("bias", values(node, "bias")));
    LayerValue y = new LayerValue(layer, node.output());
    return word == null ? leaky(node.name(), y) : y;
  }

  private LayerValue leaky(String name, LayerValue z) {
    String layer =
        layers.add("LeakyReLU", name + "_leaky", z.layer(), "alpha", TfjsActivations.LEAK);
    return like(z, layer);
  }

  /** The activation at the end of {@code node}, as a layer where it does anything. */
  private LayerValue activated(Topology.Node node, LayerValue z) {
    Activation activation = node.spec().activation();
    String word = TfjsActivations.word(node.name(), activation);
    if (activation == Activation.LINEAR) {
      return z;
    }
    if (word == null) {
      return leaky(node.name(), z);
    }
    String name = node.name() + "_" + word;
    if (activation != Activation.SOFTMAX || z.shape().rank() == 1) {
      return like(z, layers.add("Activation", name, z.layer(), "activation", word));
    }
    // Over all values of a sample, where TensorFlow would take the channels of each position.
    LayerValue flat = shapes.flat(name + "_flat", z, true);
    String soft = layers.add("Activation", name, flat.layer(), "activation", word);
    String back =
        layers.add("Reshape", name + "_back", soft, "target_shape", LayerValue.dims(z.shape()));
    return like(z, back);
  }

  private LayerValue upSampling(NodeSpec.UpSampling spec, Topology.Node node, LayerValue x) {
    int rank = node.input().rank() - 1;
    int rows = rank == 1 ? 1 : spec.factor().along("factor", 0, rank);
    int columns = spec.factor().along("factor", rank - 1, rank);
    String layer =
        layers.add(
            "UpSampling2D",
            node.name(),
            x.layer(),
            "size",
            List.of(rows, columns),
            "interpolation",
            "nearest");
    return new LayerValue(layer, node.output());
  }

  private LayerValue batchNormalisation(NodeSpec.BatchNormalisation spec, LayerValue x) {
    Topology.Node node = topology.nodes().get(topology.indexOf(spec.name()));
    return like(
        x,
        layers.add(
            "BatchNormalization",
            spec.name(),
            List.of(x.layer()),
            config("axis", -1, "momentum", 1 - spec.momentum(), "epsilon", spec.epsilon()),
            perUnit("gamma", node, "gamma"),
            perUnit("beta", node, "beta"),
            perUnit("moving_mean", node, "mean"),
            perUnit("moving_variance", node, ParameterLayout.VARIANCE)));
  }

  private Weight perUnit(String name, Topology.Node node, String block) {
    return Weight.of(name, values(node, block));
  }

  private LayerValue layerNormalisation(NodeSpec.LayerNormalisation spec, LayerValue x) {
    Topology.Node node = topology.nodes().get(topology.indexOf(spec.name()));
    Shape shape = node.input();
    List<Integer> dims = LayerValue.dims(shape);
    double[] gamma = LayerValue.turned(values(node, "gamma"), shape);
    double[] beta = LayerValue.turned(values(node, "beta"), shape);
    List<Integer> axes = IntStream.rangeClosed(1, dims.size()).boxed().toList();
    return like(
        x,
        layers.add(
            "LayerNormalization",
            spec.name(),
            List.of(x.layer()),
            config("axis", axes, "epsilon", spec.epsilon()),
            Weight.of("gamma", dims, gamma),
            Weight.of("beta", dims, beta)));
  }

  private static double[] each(List<Double> numbers, int channels) {
    DoubleUnaryOperator nth = i -> numbers.get(numbers.size() == 1 ? 0 : (int) i);
    return IntStream.range(0, channels).mapToDouble(nth::applyAsDouble).toArray();
  }

  private LayerValue joined(String type, Topology.Node node, List<LayerValue> x) {
    List<String> inputs = new ArrayList<>();
    for (LayerValue value : x) {
      // TensorFlow.js 4 lets go of a value too early where one layer takes it twice.
      inputs.add(inputs.contains(value.layer()) ? again(node, value) : value.layer());
    }
    var config = type.equals("Concatenate") ? config("axis", -1) : config();
    return new LayerValue(layers.add(type, node.name(), inputs, config), node.output());
  }

  private String again(Topology.Node node, LayerValue x) {
    return layers.add("Activation", node.name() + "_again", x.layer(), "activation", "linear");
  }
}
