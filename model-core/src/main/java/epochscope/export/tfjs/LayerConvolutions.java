package epochscope.export.tfjs;

import epochscope.export.foreign.ImportedNetwork;
import epochscope.export.foreign.ImportedOrder;
import epochscope.export.foreign.ImportedPadding;
import epochscope.export.foreign.ImportedValue;
import epochscope.spec.Extents;
import epochscope.spec.NodeSpec;
import epochscope.spec.Padding;
import epochscope.spec.PoolingKind;
import epochscope.spec.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Layers whose windows slide, as nodes before their activation. */
record LayerConvolutions(ImportedNetwork network, ImportedOrder order) {
  /**
   * @param valid what the padding "valid" stands for
   */
  ImportedValue of(GraphLayer layer, ImportedValue a, Padding valid) {
    ImportedValue x = spatial(order, layer, a);
    Padding padding = LayerFields.isSame(layer) ? Padding.SAME : valid;
    return switch (layer.type()) {
      case "DepthwiseConv2D" ->
          convolution(layer, x, perChannel(layer, x, "depthwise_kernel"), padding, true);
      case "SeparableConv2D" -> separable(layer, x, padding);
      case "Conv2DTranspose" -> transposed(layer, x, null);
      default -> convolution(layer, x, kernel(layer, x), padding, true);
    };
  }

  static ImportedValue spatial(ImportedOrder order, GraphLayer layer, ImportedValue x) {
    return order
        .spatial(x)
        .orElseThrow(
            () ->
                layer.unknown(
                    " on values of shape " + Arrays.toString(x.dims()) + " in their order"));
  }

  static double[] bias(GraphLayer layer, int units) {
    if (!layer.flag("use_bias", true)) {
      return new double[units];
    }
    double[] bias = layer.weight("bias").values();
    if (bias.length != units) {
      throw layer.wrong("bias", bias.length + " numbers", units + " numbers");
    }
    return bias;
  }

  private static int[] along(GraphLayer layer, ImportedValue x, String field, int usual) {
    int[] all = new int[x.shape().rank() - 1];
    Arrays.fill(all, usual);
    return along(layer, field, all);
  }

  /** A whole number from 1 for each axis. */
  private static int[] along(GraphLayer layer, String field, int[] usual) {
    int[] values = layer.extents(field, usual.length, usual);
    for (int value : values) {
      if (value < 1 || value > Extents.MAX) {
        throw layer.wrong(field, value, "a whole number from 1 to " + Extents.MAX);
      }
    }
    return values;
  }

  private static Extents extents(int... values) {
    return new Extents(Arrays.stream(values).boxed().toList());
  }

  /**
   * A kernel in the order of here.
   *
   * @param weight [filter][channel of its group][…position]
   */
  private record Kernel(int filters, int groups, int[] size, double[] weight) {}

  /** […position][channel][filter] there. */
  private static Kernel kernel(GraphLayer layer, ImportedValue x) {
    Tensor kernel = layer.weight("kernel");
    int axes = x.shape().rank() - 1;
    int groups = (int) layer.number("groups", 1);
    int channels = x.shape().axis(0);
    boolean fits =
        kernel.rank() == axes + 2
            && groups >= 1
            && channels % groups == 0
            && kernel.dims()[axes] == channels / groups
            && kernel.last() % groups == 0;
    if (!fits) {
      throw layer.wrong(
          "kernel", Arrays.toString(kernel.dims()), "one for " + channels + " channels");
    }
    int[] turned = axes == 1 ? new int[] {2, 1, 0} : new int[] {3, 2, 0, 1};
    return new Kernel(
        kernel.last(),
        groups,
        Arrays.copyOf(kernel.dims(), axes),
        kernel.transposed(turned).values());
  }

  /** [row][column][channel][multiple] there. */
  private static Kernel perChannel(GraphLayer layer, ImportedValue x, String name) {
    Tensor kernel = layer.weight(name);
    int channels = x.shape().axis(0);
    if (x.shape().rank() != 3 || kernel.rank() != 4 || kernel.dims()[2] != channels) {
      throw layer.wrong(name, Arrays.toString(kernel.dims()), "one for " + channels + " channels");
    }
    return new Kernel(
        channels * kernel.last(),
        channels,
        Arrays.copyOf(kernel.dims(), 2),
        kernel.transposed(2, 3, 0, 1).values());
  }

  private ImportedValue convolution(
      GraphLayer layer, ImportedValue x, Kernel kernel, Padding padding, boolean biased) {
    String name = network.name(layer.name());
    NodeSpec.Convolution node =
        new NodeSpec.Convolution(
            name,
            List.of(x.node()),
            kernel.filters,
            extents(kernel.size),
            extents(along(layer, x, "strides", 1)),
            padding,
            extents(along(layer, x, "dilation_rate", 1)),
            kernel.groups,
            biased,
            null,
            null);
    double[] bias = biased ? bias(layer, kernel.filters) : new double[0];
    Shape shape = network.add(node, Map.of("weight", kernel.weight, "bias", bias));
    return order.of(name, shape);
  }

  /** Each channel by itself, then all of them at each position. */
  private ImportedValue separable(GraphLayer layer, ImportedValue x, Padding padding) {
    ImportedValue deep =
        spatial(
            order,
            layer,
            convolution(layer, x, perChannel(layer, x, "depthwise_kernel"), padding, false));
    Tensor kernel = layer.weight("pointwise_kernel");
    int channels = deep.shape().axis(0);
    if (kernel.rank() != 4 || kernel.values().length != channels * kernel.last()) {
      throw layer.wrong(
          "pointwise_kernel", Arrays.toString(kernel.dims()), "one for " + channels + " channels");
    }
    String name = network.name(layer.name() + " pointwise");
    NodeSpec.Convolution node =
        new NodeSpec.Convolution(
            name,
            List.of(deep.node()),
            kernel.last(),
            Extents.of(1),
            null,
            null,
            null,
            null,
            true,
            null,
            null);
    double[] weight = kernel.transposed(3, 2, 0, 1).values();
    Shape shape = network.add(node, Map.of("weight", weight, "bias", bias(layer, kernel.last())));
    return order.of(name, shape);
  }

  /** A window over a picture that zeros were put around. */
  ImportedValue padded(GraphLayer zeros, GraphLayer layer, ImportedValue a) {
    ImportedValue x = spatial(order, layer, a);
    String weight = layer.type().equals("Conv2D") ? "kernel" : "depthwise_kernel";
    int[] size = Arrays.copyOf(layer.weight(weight).dims(), 2);
    return of(
        layer,
        x,
        padding(zeros, layer, x, size, along(layer, x, "dilation_rate", 1), new int[] {1, 1}));
  }

  /**
   * @param usual strides where the layer says none
   */
  private static Padding padding(
      GraphLayer zeros,
      GraphLayer layer,
      ImportedValue x,
      int[] size,
      int[] dilation,
      int[] usual) {
    if (LayerFields.isSame(layer)) {
      throw layer.unknown(" with padding of its own behind layer " + zeros.name());
    }
    int[] sides = LayerFields.sides(zeros, "padding");
    return ImportedPadding.of(
            new int[] {x.shape().axis(1), x.shape().axis(2)},
            size,
            along(layer, "strides", usual),
            dilation,
            new int[] {sides[0], sides[2]},
            new int[] {sides[1], sides[3]})
        .orElseThrow(() -> zeros.unknown(" with more on one side than on the other"));
  }

  /**
   * @param zeros that were put around it; null: none
   */
  ImportedValue pool(GraphLayer layer, ImportedValue a, PoolingKind kind, GraphLayer zeros) {
    ImportedValue x = spatial(order, layer, a);
    int[] size = along(layer, x, "pool_size", 2);
    int[] ones = {1, 1};
    Padding padding =
        zeros != null
            ? padding(zeros, layer, x, size, ones, size)
            : LayerFields.isSame(layer) ? Padding.SAME : Padding.VALID;
    boolean counts = zeros != null;
    if (counts && kind == PoolingKind.MAX) {
      // Padding never counts here; zeros do not either where nothing is less.
      if (!TfjsActivations.isNeverNegative(network.activation(x.node()))) {
        throw zeros.unknown(" before a MaxPooling2D");
      }
    }
    String name = network.name(layer.name());
    Shape shape =
        network.add(
            new NodeSpec.Pooling(
                name,
                List.of(x.node()),
                kind,
                extents(size),
                extents(along(layer, "strides", size)),
                padding,
                counts));
    return order.of(name, shape);
  }

  /** What is cut off is the padding of here. */
  ImportedValue cut(GraphLayer layer, GraphLayer cropping, ImportedValue a) {
    return transposed(layer, spatial(order, layer, a), LayerFields.sides(cropping, "cropping"));
  }

  /**
   * @param cut [above, below, left, right]; null: nothing
   */
  private ImportedValue transposed(GraphLayer layer, ImportedValue x, int[] cut) {
    Tensor kernel = layer.weight("kernel");
    int channels = x.shape().axis(0);
    if (x.shape().rank() != 3 || kernel.rank() != 4 || kernel.last() != channels) {
      throw layer.wrong(
          "kernel", Arrays.toString(kernel.dims()), "one for " + channels + " channels");
    }
    boolean same = LayerFields.isSame(layer);
    if (same && cut != null) {
      throw layer.unknown(" that is cut twice");
    }
    int[] stride = along(layer, x, "strides", 1);
    int[] before = new int[2];
    int[] added = new int[2];
    int[] longer = new int[2];
    for (int axis = 0; axis < 2; axis++) {
      int k = kernel.dims()[axis];
      int beyond = Math.max(stride[axis] - k, 0);
      int above = same ? Math.max(0, k - stride[axis]) / 2 : cut == null ? 0 : cut[2 * axis];
      int below =
          same ? Math.max(0, k - stride[axis]) - above : cut == null ? 0 : cut[2 * axis + 1];
      // One more in front of the kernel moves all that it writes, and makes both sides alike.
      longer[axis] = below > above + beyond ? below - above - beyond : 0;
      if (longer[axis] > k) {
        throw layer.unknown(" that is cut so far");
      }
      before[axis] = above + longer[axis];
      added[axis] = beyond + above - below + longer[axis];
    }
    return transposed(layer, x, kernel, longer, before, added);
  }

  private ImportedValue transposed(
      GraphLayer layer, ImportedValue x, Tensor kernel, int[] longer, int[] before, int[] added) {
    int filters = kernel.dims()[2];
    int rows = kernel.dims()[0] + longer[0];
    int columns = kernel.dims()[1] + longer[1];
    double[] own = kernel.transposed(3, 2, 0, 1).values();
    double[] weight = new double[Tensor.size(x.shape().axis(0), filters, rows, columns)];
    for (int i = 0; i < own.length; i++) {
      int column = i % kernel.dims()[1] + longer[1];
      int row = i / kernel.dims()[1] % kernel.dims()[0] + longer[0];
      int plane = i / kernel.dims()[1] / kernel.dims()[0];
      weight[(plane * rows + row) * columns + column] = own[i];
    }
    String name = network.name(layer.name());
    NodeSpec.TransposedConvolution node =
        new NodeSpec.TransposedConvolution(
            name,
            List.of(x.node()),
            filters,
            extents(rows, columns),
            extents(along(layer, x, "strides", 1)),
            new Padding(extents(before)),
            extents(added),
            null,
            null,
            true,
            null,
            null);
    Shape shape = network.add(node, Map.of("weight", weight, "bias", bias(layer, filters)));
    return order.of(name, shape);
  }
}
