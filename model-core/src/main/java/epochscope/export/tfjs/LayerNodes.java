package epochscope.export.tfjs;

import epochscope.export.foreign.ImportedNetwork;
import epochscope.export.foreign.ImportedOrder;
import epochscope.export.foreign.ImportedValue;
import epochscope.nn.ParameterLayout;
import epochscope.spec.Activation;
import epochscope.spec.Check;
import epochscope.spec.Extents;
import epochscope.spec.NodeSpec;
import epochscope.spec.Padding;
import epochscope.spec.PoolingKind;
import epochscope.spec.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Layers as nodes: each gives what it gave there, in whatever order that is. */
final class LayerNodes {
  private final ImportedNetwork network;
  private final ImportedOrder order;
  private final LayerConvolutions convolutions;

  LayerNodes(ImportedNetwork network) {
    this.network = network;
    this.order = new ImportedOrder(network, true);
    this.convolutions = new LayerConvolutions(network, order);
  }

  ImportedValue of(GraphLayer layer, List<ImportedValue> x) {
    ImportedValue a = x.getFirst();
    return switch (layer.type()) {
      case "Dense" -> dense(layer, a);
      case "Conv1D", "Conv2D", "DepthwiseConv2D", "SeparableConv2D", "Conv2DTranspose" ->
          activated(layer, convolutions.of(layer, a, Padding.VALID));
      case "MaxPooling1D", "MaxPooling2D" -> convolutions.pool(layer, a, PoolingKind.MAX, null);
      case "AveragePooling1D", "AveragePooling2D" ->
          convolutions.pool(layer, a, PoolingKind.AVERAGE, null);
      case "GlobalMaxPooling1D", "GlobalMaxPooling2D" -> global(layer, a, PoolingKind.MAX);
      case "GlobalAveragePooling1D", "GlobalAveragePooling2D" ->
          global(layer, a, PoolingKind.AVERAGE);
      case "UpSampling2D" -> upSampling(layer, a);
      case "Flatten" -> a.flat();
      case "Reshape" -> order.rearranged(a.reshaped(LayerFields.reshapedDims(layer, a.size())));
      case "Permute" -> permuted(layer, a);
      case "Dropout", "SpatialDropout1D", "SpatialDropout2D" -> dropout(layer, a);
      case "GaussianNoise", "GaussianDropout", "AlphaDropout", "ActivityRegularization" -> a;
      case "BatchNormalization" -> batchNormalisation(layer, a);
      case "LayerNormalization" -> layerNormalisation(layer, a);
      case "Activation" -> activated(layer, a);
      case "ReLU", "LeakyReLU", "ELU", "Softmax" ->
          activated(layer, a, LayerActivations.ofType(layer));
      case "Rescaling" -> rescaled(layer, a);
      case "Add", "Average", "Multiply" -> joined(layer, x);
      case "Concatenate" -> concatenated(layer, x);
      default -> throw layer.unknown("");
    };
  }

  /** Zeros around what a window slides over, or what a transposed convolution is cut to. */
  ImportedValue both(GraphLayer layer, GraphLayer next, ImportedValue x) {
    if (layer.type().equals("Conv2DTranspose")) {
      return activated(layer, convolutions.cut(layer, next, x));
    }
    return switch (next.type()) {
      case "Conv2D", "DepthwiseConv2D", "SeparableConv2D" ->
          activated(next, convolutions.padded(layer, next, x));
      case "AveragePooling2D" -> convolutions.pool(next, x, PoolingKind.AVERAGE, layer);
      case "MaxPooling2D" -> convolutions.pool(next, x, PoolingKind.MAX, layer);
      default -> throw layer.unknown(" before a " + next.type());
    };
  }

  private ImportedValue spatial(GraphLayer layer, ImportedValue x) {
    return LayerConvolutions.spatial(order, layer, x);
  }

  private ImportedValue dense(GraphLayer layer, ImportedValue x) {
    Tensor kernel = layer.weight("kernel");
    int in = x.dims()[x.dims().length - 1];
    if (kernel.rank() != 2 || kernel.dims()[0] != in) {
      throw layer.wrong("kernel", Arrays.toString(kernel.dims()), "[" + in + ", units]");
    }
    int units = kernel.dims()[1];
    double[] weight = new double[kernel.values().length];
    for (int i = 0; i < in; i++) {
      for (int o = 0; o < units; o++) {
        weight[o * in + i] = kernel.values()[i * units + o];
      }
    }
    double[] bias = LayerConvolutions.bias(layer, units);
    String name = network.name(layer.name());
    if (x.isFlat()) {
      ImportedValue flat = network.shaped(x, Shape.of(in));
      Shape shape =
          network.add(
              new NodeSpec.Dense(name, List.of(flat.node()), units, null, null),
              Map.of("weight", flat.columnsHere(weight), "bias", bias));
      return activated(layer, ImportedValue.of(name, shape));
    }
    // At each position alike: a convolution of windows of one.
    ImportedValue spatial = spatial(layer, x);
    Shape shape =
        network.add(
            new NodeSpec.Convolution(
                name,
                List.of(spatial.node()),
                units,
                Extents.of(1),
                null,
                null,
                null,
                null,
                true,
                null,
                null),
            Map.of("weight", weight, "bias", bias));
    return activated(layer, order.of(name, shape));
  }

  private ImportedValue activated(GraphLayer layer, ImportedValue z) {
    return activated(layer, z, LayerActivations.of(layer));
  }

  private ImportedValue activated(GraphLayer layer, ImportedValue z, Activation activation) {
    if (activation == Activation.LINEAR) {
      return z;
    }
    if (activation == Activation.SOFTMAX && !z.isFlat()) {
      throw layer.unknown(" with a softmax over channels");
    }
    String name = network.name(layer.name() + " " + activation.word());
    network.add(new NodeSpec.Activate(name, List.of(z.node()), activation));
    return z.from(name);
  }

  private ImportedValue global(GraphLayer layer, ImportedValue x, PoolingKind kind) {
    ImportedValue spatial = spatial(layer, x);
    String name = network.name(layer.name());
    Shape shape = network.add(new NodeSpec.GlobalPooling(name, List.of(spatial.node()), kind));
    ImportedValue y = ImportedValue.of(name, shape);
    if (!layer.flag("keepdims", false)) {
      return y;
    }
    int[] dims = x.dims().clone();
    Arrays.fill(dims, 0, dims.length - 1, 1);
    return y.reshaped(dims);
  }

  private ImportedValue upSampling(GraphLayer layer, ImportedValue x) {
    if (!layer.text("interpolation", "nearest").equals("nearest")) {
      throw layer.wrong("interpolation", layer.config().path("interpolation"), "nearest");
    }
    int[] factor = layer.extents("size", 2, new int[] {2, 2});
    ImportedValue spatial = spatial(layer, x);
    String name = network.name(layer.name());
    Shape shape =
        network.add(
            new NodeSpec.UpSampling(
                name, List.of(spatial.node()), Extents.of(factor[0], factor[1])));
    return order.of(name, shape);
  }

  private static ImportedValue permuted(GraphLayer layer, ImportedValue x) {
    int[] dims = layer.list("dims");
    int[] sorted = dims.clone();
    Arrays.sort(sorted);
    if (!Arrays.equals(sorted, IntStream.rangeClosed(1, x.dims().length).toArray())) {
      throw layer.wrong("dims", Arrays.toString(dims), "each of the " + x.dims().length + " axes");
    }
    return x.permuted(Arrays.stream(dims).map(axis -> axis - 1).toArray());
  }

  private ImportedValue dropout(GraphLayer layer, ImportedValue x) {
    String name = network.name(layer.name());
    network.add(new NodeSpec.Dropout(name, List.of(x.node()), layer.number("rate", 0.5)));
    return x.from(name);
  }

  static boolean isLastAxis(GraphLayer layer, ImportedValue x) {
    boolean several = layer.config().path("axis").isArray();
    int[] axes = several ? layer.list("axis") : new int[] {(int) layer.number("axis", -1)};
    return axes.length == 1 && (axes[0] == -1 || axes[0] == x.dims().length);
  }

  /** Flat, or with channels first: a parameter for each entry of the first axis. */
  private ImportedValue perChannel(GraphLayer layer, ImportedValue x) {
    if (!isLastAxis(layer, x)) {
      throw layer.wrong("axis", layer.config().path("axis"), "the last one");
    }
    return x.isFlat() ? network.shaped(x, Shape.of(x.size())) : spatial(layer, x);
  }

  private double[] perChannel(GraphLayer layer, ImportedValue x, String name, double usual) {
    int channels = x.dims()[x.dims().length - 1];
    boolean there =
        switch (name) {
          case "gamma" -> layer.flag("scale", true);
          case "beta" -> layer.flag("center", true);
          default -> true;
        };
    double[] values = new double[channels];
    Arrays.fill(values, usual);
    if (there) {
      values = layer.weight(name).values();
      if (values.length != channels) {
        throw layer.wrong(name, values.length + " numbers", channels + " numbers");
      }
    }
    return x.isFlat() ? x.here(values) : values;
  }

  private ImportedValue batchNormalisation(GraphLayer layer, ImportedValue a) {
    ImportedValue x = perChannel(layer, a);
    String name = network.name(layer.name());
    double momentum = Math.clamp(1 - layer.number("momentum", 0.99), 0, 1);
    network.add(
        new NodeSpec.BatchNormalisation(
            name, List.of(x.node()), momentum, layer.number("epsilon", 1e-3)),
        Map.of(
            "gamma",
            perChannel(layer, x, "gamma", 1),
            "beta",
            perChannel(layer, x, "beta", 0),
            "mean",
            perChannel(layer, x, "moving_mean", 0),
            ParameterLayout.VARIANCE,
            perChannel(layer, x, "moving_variance", 1)));
    return x.from(name);
  }

  private ImportedValue layerNormalisation(GraphLayer layer, ImportedValue x) {
    if (LayerFields.normalisedLength(layer, x.dims()) != x.size()) {
      throw layer.unknown(" of each position by itself");
    }
    String name = network.name(layer.name());
    network.add(
        new NodeSpec.LayerNormalisation(name, List.of(x.node()), layer.number("epsilon", 1e-3)),
        Map.of("gamma", all(layer, x, "scale", "gamma"), "beta", all(layer, x, "center", "beta")));
    return x.from(name);
  }

  private static double[] all(GraphLayer layer, ImportedValue x, String flag, String name) {
    double[] values = new double[x.size()];
    Arrays.fill(values, name.equals("gamma") ? 1 : 0);
    if (layer.flag(flag, true)) {
      values = layer.weight(name).values();
    }
    if (values.length != x.size()) {
      throw layer.wrong(name, values.length + " numbers", x.size() + " numbers");
    }
    return x.here(values);
  }

  private ImportedValue rescaled(GraphLayer layer, ImportedValue x) {
    double factor = layer.number("scale", 1);
    double offset = layer.number("offset", 0);
    if (factor == 0) {
      throw layer.wrong("scale", 0, "another number");
    }
    return standardised(layer, x, -offset / factor, 1 / factor);
  }

  private ImportedValue standardised(
      GraphLayer layer, ImportedValue x, double offset, double scale) {
    String name = network.name(layer.name() + " scaled");
    network.add(new NodeSpec.Standardise(name, List.of(x.node()), List.of(offset), List.of(scale)));
    return x.from(name);
  }

  private ImportedValue joined(GraphLayer layer, List<ImportedValue> x) {
    ImportedValue first = x.getFirst();
    List<String> inputs = new ArrayList<>();
    for (ImportedValue value : several(layer, x)) {
      if (!Arrays.equals(value.dims(), first.dims()) || !value.hasOrderOf(first)) {
        throw Check.found(
            "shape that layer " + layer.name() + " takes",
            Arrays.toString(value.dims()),
            Arrays.toString(first.dims()) + " in the same order");
      }
      inputs.add(network.shaped(value, first.shape()).node());
    }
    String name = network.name(layer.name());
    network.add(
        layer.type().equals("Multiply")
            ? new NodeSpec.Multiply(name, inputs)
            : new NodeSpec.Add(name, inputs));
    ImportedValue y = first.from(name);
    return layer.type().equals("Average") ? standardised(layer, y, 0, x.size()) : y;
  }

  private static List<ImportedValue> several(GraphLayer layer, List<ImportedValue> x) {
    if (x.size() < 2) {
      throw Check.found("inbound_nodes of layer " + layer.name(), x.size(), "two or more");
    }
    return x;
  }

  private ImportedValue concatenated(GraphLayer layer, List<ImportedValue> x) {
    ImportedValue first = several(layer, x).getFirst();
    List<ImportedValue> parts = new ArrayList<>();
    for (ImportedValue value : x) {
      if (!isLastAxis(layer, value) || value.dims().length != first.dims().length) {
        throw layer.wrong("axis", layer.config().path("axis"), "the last one of all it takes");
      }
      parts.add(
          value.isFlat() ? network.shaped(value, Shape.of(value.size())) : spatial(layer, value));
    }
    return network.concatenated(layer.name(), parts, order);
  }
}
