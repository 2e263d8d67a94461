package epochscope.export.onnx;

import epochscope.export.foreign.ImportedNetwork;
import epochscope.export.foreign.ImportedPadding;
import epochscope.export.foreign.ImportedValue;
import epochscope.spec.Check;
import epochscope.spec.Extents;
import epochscope.spec.NodeSpec;
import epochscope.spec.Padding;
import epochscope.spec.PoolingKind;
import epochscope.spec.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Operations whose windows slide, as nodes. */
record OnnxConvolutions(ImportedNetwork network) {
  private static int[] along(OnnxNode node, String field, int axes, int usual) {
    int[] all = new int[axes];
    Arrays.fill(all, usual);
    int[] values = node.numbers(field, all);
    boolean fits = values.length == axes;
    for (int value : values) {
      fits &= value >= usual && value <= Extents.MAX;
    }
    if (!fits) {
      throw node.wrong(field, axes + " whole numbers from " + usual + " to " + Extents.MAX);
    }
    return values;
  }

  private static Extents extents(int... values) {
    return new Extents(Arrays.stream(values).boxed().toList());
  }

  private static int[] spatial(ImportedValue x) {
    return x.shape().axes().stream().skip(1).mapToInt(Integer::intValue).toArray();
  }

  private static Padding padding(
      OnnxNode node, ImportedValue x, int[] size, int[] stride, int[] dilation) {
    int axes = size.length;
    switch (node.text("auto_pad", "NOTSET")) {
      case "NOTSET" -> {}
      case "VALID" -> {
        return Padding.VALID;
      }
      case "SAME_UPPER" -> {
        return Padding.SAME;
      }
      default -> throw node.wrong("auto_pad", "NOTSET, VALID or SAME_UPPER");
    }
    int[] pads = along(node, "pads", 2 * axes, 0);
    return ImportedPadding.of(
            spatial(x),
            size,
            stride,
            dilation,
            Arrays.copyOf(pads, axes),
            Arrays.copyOfRange(pads, axes, 2 * axes))
        .orElseThrow(() -> node.unknown(" with more padding on one side than on the other"));
  }

  /** Axes of its windows; the kernel must say as many. */
  private static int[] size(OnnxNode node, int[] weight) {
    int[] size = Arrays.copyOfRange(weight, 2, weight.length);
    if (!Arrays.equals(node.numbers("kernel_shape", size), size)) {
      throw node.wrong("kernel_shape", Arrays.toString(size) + " as its weights have");
    }
    return size;
  }

  private static int groups(OnnxNode node, int channels, int least) {
    long groups = node.number("group", 1);
    if (groups < 1 || groups > channels || channels % groups != 0 || least < 1) {
      throw node.wrong("group", "a divisor of its " + channels + " channels");
    }
    return (int) groups;
  }

  private static double[] bias(OnnxArguments x, int filters) {
    return x.has(2) ? x.numbers(2, filters) : new double[filters];
  }

  ImportedValue convolution(OnnxNode node, OnnxArguments arguments, ImportedValue x) {
    int axes = x.shape().rank() - 1;
    Array weight = arguments.ofRank(1, axes + 2);
    int channels = x.shape().axis(0);
    int groups = groups(node, channels, weight.dims()[0]);
    int filters = weight.dims()[0];
    if (weight.dims()[1] * groups != channels) {
      throw misfit(node, weight, channels);
    }
    int[] size = size(node, weight.dims());
    int[] stride = along(node, "strides", axes, 1);
    int[] dilation = along(node, "dilations", axes, 1);
    boolean biased = arguments.has(2);
    String name = network.name(node.title());
    Shape shape =
        network.add(
            new NodeSpec.Convolution(
                name,
                List.of(x.node()),
                filters,
                extents(size),
                extents(stride),
                padding(node, x, size, stride, dilation),
                extents(dilation),
                groups,
                biased,
                null,
                null),
            Map.of("weight", weight.values(), "bias", bias(arguments, filters)));
    return ImportedValue.of(name, shape);
  }

  private static RuntimeException misfit(OnnxNode node, Array weight, int channels) {
    return Check.found(
        "weights of node " + node.title(),
        "of shape " + Arrays.toString(weight.dims()),
        "some for its " + channels + " channels");
  }

  ImportedValue transposed(OnnxNode node, OnnxArguments arguments, ImportedValue x) {
    int axes = x.shape().rank() - 1;
    Array weight = arguments.ofRank(1, axes + 2);
    int channels = x.shape().axis(0);
    int groups = groups(node, channels, weight.dims()[1]);
    if (weight.dims()[0] != channels) {
      throw misfit(node, weight, channels);
    }
    boolean own =
        node.text("auto_pad", "NOTSET").equals("NOTSET")
            && !node.attributes().containsKey("output_shape");
    int[] pads = along(node, "pads", 2 * axes, 0);
    int[] added = along(node, "output_padding", axes, 0);
    int[] before = Arrays.copyOf(pads, axes);
    for (int axis = 0; axis < axes; axis++) {
      // What is cut off behind, and not in front, is output that is not added.
      added[axis] += before[axis] - pads[axes + axis];
      own &= added[axis] >= 0;
    }
    if (!own) {
      throw node.unknown(" with padding or a shape of the output that cannot be said");
    }
    int filters = weight.dims()[1] * groups;
    String name = network.name(node.title());
    Shape shape =
        network.add(
            new NodeSpec.TransposedConvolution(
                name,
                List.of(x.node()),
                filters,
                extents(size(node, weight.dims())),
                extents(along(node, "strides", axes, 1)),
                new Padding(extents(before)),
                extents(added),
                extents(along(node, "dilations", axes, 1)),
                groups,
                arguments.has(2),
                null,
                null),
            Map.of("weight", weight.values(), "bias", bias(arguments, filters)));
    return ImportedValue.of(name, shape);
  }

  ImportedValue pool(OnnxNode node, ImportedValue x, PoolingKind kind) {
    int axes = x.shape().rank() - 1;
    int[] ones = new int[axes];
    Arrays.fill(ones, 1);
    boolean plain =
        node.number("ceil_mode", 0) == 0
            && node.number("storage_order", 0) == 0
            && Arrays.equals(node.numbers("dilations", ones), ones);
    if (!plain) {
      throw node.unknown(" with gaps, or windows that reach beyond the end");
    }
    int[] size = node.numbers("kernel_shape");
    if (size.length != axes) {
      throw node.wrong("kernel_shape", axes + " whole numbers");
    }
    int[] stride = along(node, "strides", axes, 1);
    size = along(node, "kernel_shape", axes, 1);
    String name = network.name(node.title());
    Shape shape =
        network.add(
            new NodeSpec.Pooling(
                name,
                List.of(x.node()),
                kind,
                extents(size),
                extents(stride),
                padding(node, x, size, stride, ones),
                node.number("count_include_pad", 0) == 1));
    return ImportedValue.of(name, shape);
  }
}
