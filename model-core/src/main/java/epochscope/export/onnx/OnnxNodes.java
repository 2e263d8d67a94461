package epochscope.export.onnx;

import epochscope.export.foreign.ImportedNetwork;
import epochscope.export.foreign.ImportedOrder;
import epochscope.export.foreign.ImportedValue;
import epochscope.export.onnx.OnnxFunctions.Straight;
import epochscope.export.onnx.OnnxValue.OfSamples;
import epochscope.nn.ParameterLayout;
import epochscope.spec.Activation;
import epochscope.spec.Check;
import epochscope.spec.Extents;
import epochscope.spec.InvalidInputException;
import epochscope.spec.NodeSpec;
import epochscope.spec.PoolingKind;
import epochscope.spec.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Supplier;

/** Operations as nodes; such as treat each value by itself wait until what they make is known. */
final class OnnxNodes {
  private final ImportedNetwork network;
  private final ImportedOrder order;
  private final OnnxConvolutions convolutions;

  OnnxNodes(ImportedNetwork network) {
    this.network = network;
    this.order = new ImportedOrder(network, false);
    this.convolutions = new OnnxConvolutions(network);
  }

  /**
   * @param bias that the operation after a product adds; null: none
   */
  OnnxValue of(OnnxNode node, OnnxArguments x, Array bias) {
    return switch (node.operation()) {
      case "Identity", "Dropout", "Cast" -> x.samples(0);
      case "Shape" -> shape(x.samples(0));
      case "Gather", "Slice" -> throw node.unknown(" of values of samples");
      case "Flatten" -> node(flattened(node, value(x, 0)));
      case "Reshape" -> node(reshaped(node, value(x, 0), x.array(1)));
      case "Squeeze", "Unsqueeze" -> node(moved(node, value(x, 0), x.optional(1)));
      case "Transpose" -> node(transposed(node, value(x, 0)));
      case "Gemm" -> node(gemm(node, x));
      case "MatMul" -> node(matrix(node, x, bias));
      case "Conv" -> node(convolutions.convolution(node, x, spatial(node, x)));
      case "ConvTranspose" -> node(convolutions.transposed(node, x, spatial(node, x)));
      case "MaxPool" -> node(convolutions.pool(node, spatial(node, x), PoolingKind.MAX));
      case "AveragePool" -> node(convolutions.pool(node, spatial(node, x), PoolingKind.AVERAGE));
      case "GlobalMaxPool" -> node(global(node, spatial(node, x), PoolingKind.MAX, true));
      case "GlobalAveragePool" -> node(global(node, spatial(node, x), PoolingKind.AVERAGE, true));
      case "ReduceMean" -> node(mean(node, x));
      case "DepthToSpace" -> node(depthToSpace(node, spatial(node, x)));
      case "Resize" -> node(resized(node, x, 2));
      case "Upsample" -> node(resized(node, x, 1));
      case "BatchNormalization" -> node(batchNormalisation(node, x));
      case "LayerNormalization" -> node(layerNormalisation(node, x));
      case "Softmax" -> node(softmax(node, value(x, 0)));
      case "Concat" -> node(concatenated(node, x));
      case "Sum" -> node(sum(node, x));
      case "Add", "Sub", "Mul", "Div", "Pow", "Max", "Min", "Greater" -> binary(node, x);
      case "Clip" -> unary(x.samples(0), clip(node, x));
      default -> unary(x.samples(0), OnnxRun.function(node));
    };
  }

  private static OfSamples node(ImportedValue value) {
    return OfSamples.of(value);
  }

  private ImportedValue value(OnnxArguments x, int place) {
    return resolved(x.samples(place), x.node().title());
  }

  /**
   * The value as a node gives it, which is added where need be: of the farthest value of which it
   * is a function that is known here.
   *
   * @param who takes it
   */
  ImportedValue resolved(OfSamples value, String who) {
    if (value.node() == null) {
      value.setNode(found(value, who));
    }
    return value.node();
  }

  private ImportedValue found(OfSamples value, String who) {
    for (OfSamples.Link link : value.links().reversed()) {
      Optional<Activation> activation = OnnxFunctions.activation(link.function());
      if (activation.isPresent()) {
        return activated(resolved(link.of(), who), activation.get());
      }
      Optional<Straight> straight = OnnxFunctions.straight(link.function());
      if (straight.isPresent()) {
        return standardised(
            resolved(link.of(), who), straight.get().offset(), straight.get().scale());
      }
    }
    if (value.otherwise() == null) {
      throw new InvalidInputException(
          "node " + who + " takes a function of values that is no activation known here");
    }
    return value.otherwise().get();
  }

  private ImportedValue activated(ImportedValue z, Activation activation) {
    if (activation == Activation.LINEAR) {
      return z;
    }
    String name = network.name(z.node() + " " + activation.word());
    network.add(new NodeSpec.Activate(name, List.of(z.node()), activation));
    return z.from(name);
  }

  private ImportedValue standardised(ImportedValue x, double offset, double scale) {
    return standardised(x, List.of(offset), List.of(scale));
  }

  private ImportedValue standardised(ImportedValue x, List<Double> offset, List<Double> scale) {
    String name = network.name(x.node() + " scaled");
    network.add(new NodeSpec.Standardise(name, List.of(x.node()), offset, scale));
    return x.from(name);
  }

  private static OnnxValue shape(OfSamples x) {
    // A reshape takes 0 for: as it was.
    double[] dims = new double[x.dims().length + 1];
    Arrays.setAll(dims, axis -> axis == 0 ? 0 : x.dims()[axis - 1]);
    return new OnnxValue.Known(new Array(new int[] {dims.length}, dims));
  }

  private static OfSamples unary(OfSamples x, DoubleUnaryOperator f) {
    return OfSamples.of(x, f, null);
  }

  private static DoubleUnaryOperator clip(OnnxNode node, OnnxArguments x) {
    double low = x.has(1) ? x.numbers(1, 1)[0] : node.real("min", -Float.MAX_VALUE);
    double high = x.has(2) ? x.numbers(2, 1)[0] : node.real("max", Float.MAX_VALUE);
    return v -> Math.min(Math.max(v, low), high);
  }

  private static DoubleBinaryOperator function(OnnxNode node) {
    return switch (node.operation()) {
      case "Add" -> Double::sum;
      case "Sub" -> (a, b) -> a - b;
      case "Mul" -> (a, b) -> a * b;
      case "Div" -> (a, b) -> a / b;
      case "Pow" -> Math::pow;
      case "Max" -> Math::max;
      case "Min" -> Math::min;
      default -> (a, b) -> a > b ? 1 : 0;
    };
  }

  private OnnxValue binary(OnnxNode node, OnnxArguments x) {
    DoubleBinaryOperator f = function(node);
    if (!x.has(0) || !x.has(1) || x.values().size() != 2) {
      throw node.unknown(" of other than two values");
    }
    if (!x.isKnown(0) && !x.isKnown(1)) {
      return ofTwo(node, x, f);
    }
    OfSamples a = x.samples(x.isKnown(0) ? 1 : 0);
    Array c = x.array(x.isKnown(0) ? 0 : 1);
    if (c.values().length == 1) {
      double number = c.values()[0];
      return unary(
          a, x.isKnown(0) ? v -> f.applyAsDouble(number, v) : v -> f.applyAsDouble(v, number));
    }
    return node(perChannel(node, resolved(a, node.title()), c, x.isKnown(0)));
  }

  private OnnxValue ofTwo(OnnxNode node, OnnxArguments x, DoubleBinaryOperator f) {
    OfSamples a = x.samples(0);
    OfSamples b = x.samples(1);
    Supplier<ImportedValue> joined =
        switch (node.operation()) {
          case "Add", "Mul" -> () -> joined(node, x);
          default -> null;
        };
    OfSamples value = OfSamples.of(a, b, f, joined);
    if (value.links().isEmpty()) {
      if (joined == null) {
        throw node.unknown(" of two values of samples");
      }
      return node(joined.get());
    }
    return value;
  }

  private ImportedValue joined(OnnxNode node, OnnxArguments x) {
    ImportedValue first = value(x, 0);
    List<String> inputs = new ArrayList<>();
    for (int i = 0; i < x.values().size(); i++) {
      ImportedValue value = value(x, i);
      if (!Arrays.equals(value.dims(), first.dims()) || !value.hasOrderOf(first)) {
        throw Check.found(
            "shape that node " + node.title() + " takes",
            Arrays.toString(value.dims()),
            Arrays.toString(first.dims()));
      }
      inputs.add(network.shaped(value, first.shape()).node());
    }
    String name = network.name(node.title());
    network.add(
        node.operation().equals("Mul")
            ? new NodeSpec.Multiply(name, inputs)
            : new NodeSpec.Add(name, inputs));
    return first.from(name);
  }

  private ImportedValue sum(OnnxNode node, OnnxArguments x) {
    if (x.values().size() < 2) {
      return value(x, 0);
    }
    return joined(node, x);
  }

  /** With a constant for each channel, or unit. */
  private ImportedValue perChannel(OnnxNode node, ImportedValue a, Array c, boolean swapped) {
    int channels = a.dims()[0];
    int behind = a.dims().length - 1;
    boolean fits = c.values().length == channels && c.rank() > behind;
    for (int axis = 0; fits && axis < c.rank(); axis++) {
      boolean own = axis == c.rank() - 1 - behind;
      fits = c.dims()[axis] == (own ? channels : 1);
    }
    boolean sayable =
        !swapped || !node.operation().equals("Sub") && !node.operation().equals("Div");
    if (!fits || !sayable) {
      throw node.unknown(" with constants of shape " + Arrays.toString(c.dims()));
    }
    ImportedValue x = a.isFlat() ? network.shaped(a, Shape.of(a.size())) : spatial(node, a);
    double[] values = x.isFlat() ? x.here(c.values()) : c.values();
    boolean offset = node.operation().equals("Add") || node.operation().equals("Sub");
    List<Double> numbers = new ArrayList<>();
    for (double value : values) {
      numbers.add(
          switch (node.operation()) {
            case "Add" -> 0 - value;
            case "Sub", "Div" -> value;
            case "Mul" -> 1 / value;
            default -> throw node.unknown(" with a constant for each channel");
          });
    }
    return offset ? standardised(x, numbers, List.of(1.0)) : standardised(x, List.of(0.0), numbers);
  }

  private ImportedValue spatial(OnnxNode node, OnnxArguments x) {
    return spatial(node, value(x, 0));
  }

  private ImportedValue spatial(OnnxNode node, ImportedValue x) {
    return order
        .spatial(x)
        .orElseThrow(
            () ->
                node.unknown(
                    " on values of shape " + Arrays.toString(x.dims()) + " in their order"));
  }

  private static ImportedValue flattened(OnnxNode node, ImportedValue x) {
    if (node.number("axis", 1) != 1) {
      throw node.wrong("axis", "1");
    }
    return x.flat();
  }

  private ImportedValue reshaped(OnnxNode node, ImportedValue x, Array shape) {
    int[] dims = OnnxShapes.whole(shape);
    // One sample stands for all: as long as it was, what is left, or the only one.
    boolean keeps = dims.length >= 2 && dims[0] >= -1 && dims[0] <= 1;
    if (!keeps) {
      throw node.unknown(" that mixes samples");
    }
    boolean rest = Arrays.stream(dims).skip(1).anyMatch(dim -> dim == -1);
    dims[0] = dims[0] == -1 && rest ? 0 : 1;
    Array one = new Array(withSamples(x.dims()), new double[x.size()]);
    double[] wanted = Arrays.stream(dims).asDoubleStream().toArray();
    Array result = OnnxShapes.reshaped(node, one, new Array(new int[] {dims.length}, wanted));
    return order.rearranged(x.reshaped(withoutSamples(node, result.dims())));
  }

  private static int[] withSamples(int[] dims) {
    int[] all = new int[dims.length + 1];
    all[0] = 1;
    System.arraycopy(dims, 0, all, 1, dims.length);
    return all;
  }

  private static int[] withoutSamples(OnnxNode node, int[] dims) {
    if (dims.length < 2 || dims[0] != 1) {
      throw node.unknown(" that mixes samples");
    }
    return Arrays.copyOfRange(dims, 1, dims.length);
  }

  private static ImportedValue moved(OnnxNode node, ImportedValue x, Array axes) {
    Array one = new Array(withSamples(x.dims()), new double[0]);
    Array result =
        node.operation().equals("Squeeze")
            ? OnnxShapes.squeezed(node, one, axes)
            : OnnxShapes.unsqueezed(node, one, axes);
    return x.reshaped(withoutSamples(node, result.dims()));
  }

  private static ImportedValue transposed(OnnxNode node, ImportedValue x) {
    int rank = x.dims().length + 1;
    int[] order = node.numbers("perm");
    int[] sorted = order.clone();
    Arrays.sort(sorted);
    boolean fits = order.length == rank && order[0] == 0;
    for (int axis = 0; fits && axis < rank; axis++) {
      fits = sorted[axis] == axis;
    }
    if (!fits) {
      throw node.wrong("perm", "0 and then the other " + (rank - 1) + " axes");
    }
    return x.permuted(Arrays.stream(order).skip(1).map(axis -> axis - 1).toArray());
  }

  private ImportedValue gemm(OnnxNode node, OnnxArguments x) {
    ImportedValue a = value(x, 0);
    Array b = x.ofRank(1, 2);
    boolean turned = node.number("transB", 0) == 1;
    if (node.number("transA", 0) != 0) {
      throw node.wrong("transA", "0");
    }
    Array weight = turned ? b : b.transposed(1, 0);
    double alpha = node.real("alpha", 1);
    double beta = node.real("beta", 1);
    Array bias = x.optional(2);
    return dense(
        node, a, weight.map(v -> alpha * v), bias == null ? null : bias.map(v -> beta * v));
  }

  private ImportedValue matrix(OnnxNode node, OnnxArguments x, Array bias) {
    return dense(node, value(x, 0), x.ofRank(1, 2).transposed(1, 0), bias);
  }

  /**
   * @param weight [out][in]
   * @param bias null: none
   */
  private ImportedValue dense(OnnxNode node, ImportedValue x, Array weight, Array bias) {
    int out = weight.dims()[0];
    if (!x.isFlat() || weight.dims()[1] != x.size()) {
      throw Check.found(
          "what node " + node.title() + " takes",
          Arrays.toString(x.dims()),
          "[" + weight.dims()[1] + "], as its weights are for");
    }
    double[] offsets = new double[out];
    if (bias != null) {
      if (bias.values().length != 1 && bias.values().length != out) {
        throw Check.found(
            "bias of node " + node.title(), bias.values().length + " numbers", out + " numbers");
      }
      Arrays.setAll(offsets, o -> bias.values()[bias.values().length == 1 ? 0 : o]);
    }
    ImportedValue flat = network.shaped(x, Shape.of(x.size()));
    String name = network.name(node.title());
    Shape shape =
        network.add(
            new NodeSpec.Dense(name, List.of(flat.node()), out, null, null),
            Map.of("weight", flat.columnsHere(weight.values()), "bias", offsets));
    return ImportedValue.of(name, shape);
  }

  private ImportedValue global(OnnxNode node, ImportedValue x, PoolingKind kind, boolean keeps) {
    String name = network.name(node.title());
    Shape shape = network.add(new NodeSpec.GlobalPooling(name, List.of(x.node()), kind));
    int[] dims = x.dims().clone();
    Arrays.fill(dims, 1, dims.length, 1);
    ImportedValue y = ImportedValue.of(name, shape);
    return keeps ? y.reshaped(dims) : y;
  }

  /** Over all rows and columns. */
  private ImportedValue mean(OnnxNode node, OnnxArguments x) {
    ImportedValue a = value(x, 0);
    int rank = a.dims().length + 1;
    int[] axes = OnnxShapes.axes(node, x.optional(1), rank);
    int[] spatial = new int[Math.max(0, rank - 2)];
    Arrays.setAll(spatial, axis -> axis + 2);
    if (rank < 3 || !Arrays.equals(axes, spatial)) {
      throw node.unknown(" over other axes than rows and columns");
    }
    return global(node, spatial(node, a), PoolingKind.AVERAGE, node.number("keepdims", 1) == 1);
  }

  private ImportedValue depthToSpace(OnnxNode node, ImportedValue x) {
    if (!node.text("mode", "DCR").equals("CRD")) {
      throw node.wrong("mode", "CRD");
    }
    String name = network.name(node.title());
    int block = Math.toIntExact(Math.clamp(node.number("blocksize", 1), 0, Extents.MAX));
    return ImportedValue.of(
        name, network.add(new NodeSpec.DepthToSpace(name, List.of(x.node()), block)));
  }

  /** Each value several times. */
  private ImportedValue resized(OnnxNode node, OnnxArguments x, int place) {
    ImportedValue a = spatial(node, x);
    int rank = a.dims().length + 1;
    String way = node.text("coordinate_transformation_mode", "half_pixel");
    boolean plain =
        node.text("mode", "nearest").equals("nearest")
            && (place == 1
                || way.equals("asymmetric")
                    && node.text("nearest_mode", "round_prefer_floor").equals("floor"));
    if (!plain) {
      throw node.unknown(" that mixes neighbours, or begins in the middle of a pixel");
    }
    double[] factors = x.numbers(place, rank);
    List<Integer> whole = new ArrayList<>();
    for (int axis = 0; axis < rank; axis++) {
      boolean fits = axis < 2 ? factors[axis] == 1 : factors[axis] == Math.rint(factors[axis]);
      if (!fits || factors[axis] < 1 || factors[axis] > Extents.MAX) {
        throw node.unknown(" by other than whole factors of rows and columns");
      }
      if (axis >= 2) {
        whole.add((int) factors[axis]);
      }
    }
    String name = network.name(node.title());
    return ImportedValue.of(
        name, network.add(new NodeSpec.UpSampling(name, List.of(a.node()), new Extents(whole))));
  }

  private ImportedValue batchNormalisation(OnnxNode node, OnnxArguments x) {
    ImportedValue a = value(x, 0);
    ImportedValue own = a.isFlat() ? network.shaped(a, Shape.of(a.size())) : spatial(node, a);
    int channels = a.dims()[0];
    String name = network.name(node.title());
    network.add(
        new NodeSpec.BatchNormalisation(
            name,
            List.of(own.node()),
            Math.clamp(1 - node.real("momentum", 0.9), 0, 1),
            node.real("epsilon", 1e-5)),
        Map.of(
            "gamma",
            here(own, x.numbers(1, channels)),
            "beta",
            here(own, x.numbers(2, channels)),
            "mean",
            here(own, x.numbers(3, channels)),
            ParameterLayout.VARIANCE,
            here(own, x.numbers(4, channels))));
    return own.from(name);
  }

  private static double[] here(ImportedValue x, double[] values) {
    return x.isFlat() ? x.here(values) : values;
  }

  private ImportedValue layerNormalisation(OnnxNode node, OnnxArguments x) {
    ImportedValue a = value(x, 0);
    long axis = node.number("axis", -1);
    if (axis != 1 && axis != -a.dims().length) {
      throw node.unknown(" of a part of a sample");
    }
    String name = network.name(node.title());
    double[] beta = x.has(2) ? x.numbers(2, a.size()) : new double[a.size()];
    network.add(
        new NodeSpec.LayerNormalisation(name, List.of(a.node()), node.real("epsilon", 1e-5)),
        Map.of("gamma", a.here(x.numbers(1, a.size())), "beta", a.here(beta)));
    return a.from(name);
  }

  private ImportedValue softmax(OnnxNode node, ImportedValue x) {
    long axis = node.number("axis", -1);
    if (!x.isFlat() || axis != 1 && axis != -1) {
      throw node.unknown(" over other than all values of a sample");
    }
    return activated(x, Activation.SOFTMAX);
  }

  private ImportedValue concatenated(OnnxNode node, OnnxArguments x) {
    List<ImportedValue> parts = new ArrayList<>();
    ImportedValue first = value(x, 0);
    for (int i = 0; i < x.values().size(); i++) {
      ImportedValue part = value(x, i);
      long axis = node.number("axis", 1);
      if (axis != 1 && axis != -part.dims().length || part.dims().length != first.dims().length) {
        throw node.unknown(" along another axis than channels");
      }
      parts.add(part.isFlat() ? network.shaped(part, Shape.of(part.size())) : spatial(node, part));
    }
    return parts.size() == 1 ? parts.getFirst() : network.concatenated(node.title(), parts, order);
  }
}
