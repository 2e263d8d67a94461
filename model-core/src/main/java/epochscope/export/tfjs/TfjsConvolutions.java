package epochscope.export.tfjs;

import static epochscope.export.tfjs.LayerBuilder.config;

import epochscope.export.tfjs.Layer.Weight;
import epochscope.kernels.ConvolutionShape;
import epochscope.kernels.WindowAxis;
import epochscope.nn.Topology;
import epochscope.nn.Windows;
import epochscope.spec.Check;
import epochscope.spec.NodeSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * Convolutions before their activation.
 *
 * @param values a parameter of a node by its name
 */
record TfjsConvolutions(LayerBuilder layers, BiFunction<Topology.Node, String, double[]> values) {
  private static final long MAX_KERNEL = 100_000_000;

  LayerValue of(NodeSpec.Convolution spec, Topology.Node node, LayerValue x) {
    ConvolutionShape shape = Windows.of(spec, node.input());
    TfjsWindows windows = TfjsWindows.of(shape);
    boolean spread = windows.needsSpreadKernel();
    checkSize(node, shape, shape.rows().extent(), shape.columns().extent());
    Map<String, Object> config =
        config(
            "filters",
            spec.filters(),
            "kernel_size",
            spread ? List.of(shape.rows().extent(), shape.columns().extent()) : windows.size(),
            "strides",
            windows.strides(),
            "padding",
            windows.isValid() || !windows.isSame() ? "valid" : "same",
            "data_format",
            "channels_last",
            "dilation_rate",
            spread ? List.of(1, 1) : windows.dilations(),
            "activation",
            "linear",
            "use_bias",
            spec.bias());
    Weight kernel = new TfjsKernels(shape, values.apply(node, "weight")).kernel(spread);
    String layer =
        layers.add(
            "Conv2D",
            node.name(),
            List.of(padded(node.name(), x.layer(), windows)),
            config,
            weights(node, kernel, spec.bias()));
    return new LayerValue(layer, node.output());
  }

  /** Zeros around it where TensorFlow's own padding is another. */
  private String padded(String name, String x, TfjsWindows windows) {
    return windows.isValid() || windows.isSame()
        ? x
        : layers.add("ZeroPadding2D", name + "_padding", x, "padding", windows.zeros());
  }

  private Weight[] weights(Topology.Node node, Weight kernel, boolean bias) {
    List<Weight> weights = new ArrayList<>(List.of(kernel));
    if (bias) {
      weights.add(Weight.of("bias", values.apply(node, "bias")));
    }
    return weights.toArray(Weight[]::new);
  }

  /** All that its windows reach, of which padding is then cut off. */
  LayerValue of(NodeSpec.TransposedConvolution spec, Topology.Node node, LayerValue x) {
    ConvolutionShape shape = Windows.of(spec, node.input());
    int rows = kernelLength(shape.rows());
    int columns = kernelLength(shape.columns());
    checkSize(node, shape, rows, columns);
    Map<String, Object> config =
        config(
            "filters",
            spec.filters(),
            "kernel_size",
            List.of(rows, columns),
            "strides",
            List.of(shape.rows().stride(), shape.columns().stride()),
            "padding",
            "valid",
            "data_format",
            "channels_last",
            "activation",
            "linear",
            "use_bias",
            spec.bias());
    Weight kernel = new TfjsKernels(shape, values.apply(node, "weight")).transposed(rows, columns);
    String layer =
        layers.add(
            "Conv2DTranspose",
            node.name(),
            List.of(x.layer()),
            config,
            weights(node, kernel, spec.bias()));
    List<List<Integer>> cut = List.of(cut(shape.rows(), rows), cut(shape.columns(), columns));
    boolean whole = cut.stream().allMatch(List.of(0, 0)::equals);
    return new LayerValue(
        whole ? layer : layers.add("Cropping2D", node.name() + "_cut", layer, "cropping", cut),
        node.output());
  }

  /** Longer than the window where output padding asks for positions that it does not reach. */
  private static int kernelLength(WindowAxis axis) {
    int needed = axis.before() + axis.in() - (axis.out() - 1) * axis.stride();
    return Math.max(axis.extent(), needed);
  }

  private static List<Integer> cut(WindowAxis axis, int kernel) {
    int length = (axis.out() - 1) * axis.stride() + Math.max(kernel, axis.stride());
    return List.of(axis.before(), length - axis.before() - axis.in());
  }

  private static void checkSize(Topology.Node node, ConvolutionShape shape, int rows, int columns) {
    double size = (double) rows * columns * shape.channels() * shape.filters();
    if (size > MAX_KERNEL) {
      throw Check.found(
          "kernel of node " + node.name() + " without groups and gaps",
          (long) size + " numbers",
          "at most " + MAX_KERNEL + " for TensorFlow.js");
    }
  }
}
