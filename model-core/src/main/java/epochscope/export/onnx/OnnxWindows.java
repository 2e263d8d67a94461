package epochscope.export.onnx;

import epochscope.kernels.ConvolutionShape;
import epochscope.kernels.PoolingShape;
import epochscope.kernels.WindowAxis;
import epochscope.nn.Windows;
import epochscope.spec.NodeSpec;
import epochscope.spec.PoolingKind;
import epochscope.spec.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** How windows lie over their input, as attributes. */
final class OnnxWindows {
  private OnnxWindows() {}

  static Map<String, Object> of(NodeSpec.Convolution node, Shape input) {
    ConvolutionShape shape = Windows.of(node, input);
    List<WindowAxis> axes = axes(shape.rows(), shape.columns(), input);
    Map<String, Object> attributes = windows(axes);
    attributes.put("pads", pads(axes, OnnxWindows::behind));
    attributes.put("dilations", along(axes, WindowAxis::dilation));
    attributes.put("group", (long) shape.groups());
    return attributes;
  }

  /** The convolution that it is the transpose of goes from its output to its input. */
  static Map<String, Object> of(NodeSpec.TransposedConvolution node, Shape input) {
    ConvolutionShape shape = Windows.of(node, input);
    List<WindowAxis> axes = axes(shape.rows(), shape.columns(), input);
    Map<String, Object> attributes = windows(axes);
    attributes.put("pads", pads(axes, WindowAxis::before));
    attributes.put("dilations", along(axes, WindowAxis::dilation));
    attributes.put("output_padding", along(axes, OnnxWindows::added));
    attributes.put("group", (long) shape.groups());
    return attributes;
  }

  static Map<String, Object> of(NodeSpec.Pooling node, Shape input) {
    PoolingShape shape = Windows.of(node, input);
    List<WindowAxis> axes = axes(shape.rows(), shape.columns(), input);
    Map<String, Object> attributes = windows(axes);
    attributes.put("pads", pads(axes, OnnxWindows::behind));
    if (node.kind() != PoolingKind.MAX) {
      boolean counts = node.kind() == PoolingKind.SUM || node.countPadding();
      attributes.put("count_include_pad", counts ? 1L : 0L);
    }
    return attributes;
  }

  /** Values under a window. */
  static int size(PoolingShape shape) {
    return shape.rows().size() * shape.columns().size();
  }

  private static List<WindowAxis> axes(WindowAxis rows, WindowAxis columns, Shape input) {
    return input.rank() == 2 ? List.of(columns) : List.of(rows, columns);
  }

  private static Map<String, Object> windows(List<WindowAxis> axes) {
    Map<String, Object> attributes = new HashMap<>();
    attributes.put("kernel_shape", along(axes, WindowAxis::size));
    attributes.put("strides", along(axes, WindowAxis::stride));
    return attributes;
  }

  /** First all in front, then all behind. */
  private static List<Long> pads(List<WindowAxis> axes, ToIntFunction<WindowAxis> behind) {
    List<Long> pads = new ArrayList<>(along(axes, WindowAxis::before));
    pads.addAll(along(axes, behind));
    return pads;
  }

  /** What the last position spans beyond the input; none where it ends inside. */
  private static int behind(WindowAxis axis) {
    return Math.max(0, spanned(axis) - axis.in() - axis.before());
  }

  /** Of a transposed convolution: what its output has beyond the windows, less what is cut off. */
  private static int added(WindowAxis axis) {
    return axis.in() + 2 * axis.before() - spanned(axis);
  }

  private static int spanned(WindowAxis axis) {
    return (axis.out() - 1) * axis.stride() + axis.extent();
  }

  private static List<Long> along(List<WindowAxis> axes, ToIntFunction<WindowAxis> value) {
    Stream<Long> values = axes.stream().map(axis -> (long) value.applyAsInt(axis));
    return values.toList();
  }
}
