package epochscope.nn;

import epochscope.kernels.ConvolutionShape;
import epochscope.kernels.PoolingShape;
import epochscope.kernels.WindowAxis;
import epochscope.spec.Extents;
import epochscope.spec.NodeSpec;
import epochscope.spec.Padding;
import epochscope.spec.Shape;

/** How the windows of spatial nodes lie over their input [channels, length] or [channels, r, c]. */
public final class Windows {
  private Windows() {}

  public static ConvolutionShape of(NodeSpec.Convolution node, Shape input) {
    int rank = input.rank() - 1;
    return new ConvolutionShape(
        input.axis(0),
        node.filters(),
        node.groups(),
        rank == 1
            ? WindowAxis.NONE
            : axis(input, 0, node.kernel(), node.stride(), node.padding(), node.dilation()),
        axis(input, rank - 1, node.kernel(), node.stride(), node.padding(), node.dilation()));
  }

  /**
   * The convolution whose backward pass a transposed convolution is: from its output to its input.
   */
  public static ConvolutionShape of(NodeSpec.TransposedConvolution node, Shape input) {
    int rank = input.rank() - 1;
    return new ConvolutionShape(
        node.filters(),
        input.axis(0),
        node.groups(),
        rank == 1 ? WindowAxis.NONE : transposedAxis(node, input, 0),
        transposedAxis(node, input, rank - 1));
  }

  public static PoolingShape of(NodeSpec.Pooling node, Shape input) {
    int rank = input.rank() - 1;
    Extents one = Extents.of(1);
    return new PoolingShape(
        node.kind(),
        input.axis(0),
        rank == 1
            ? WindowAxis.NONE
            : axis(input, 0, node.size(), node.stride(), node.padding(), one),
        axis(input, rank - 1, node.size(), node.stride(), node.padding(), one),
        node.countPadding());
  }

  public static PoolingShape of(NodeSpec.GlobalPooling node, Shape input) {
    int rank = input.rank() - 1;
    return new PoolingShape(
        node.kind(),
        input.axis(0),
        rank == 1 ? WindowAxis.NONE : whole(input.axis(1)),
        whole(input.axis(rank)),
        true);
  }

  /** How often a sample meets each parameter of a node. */
  static int positions(Topology.Node node) {
    return switch (node.spec()) {
      case NodeSpec.Convolution convolution -> positions(of(convolution, node.input()));
      case NodeSpec.TransposedConvolution turned -> positions(of(turned, node.input()));
      default -> 1;
    };
  }

  private static int positions(ConvolutionShape shape) {
    return shape.rows().out() * shape.columns().out();
  }

  private static WindowAxis whole(int length) {
    return new WindowAxis(length, length, length, 1, 0, 1);
  }

  private static WindowAxis axis(
      Shape input, int axis, Extents size, Extents stride, Padding padding, Extents dilation) {
    int rank = input.rank() - 1;
    int in = input.axis(axis + 1);
    int length = size.along("size", axis, rank);
    int step = stride.along("stride", axis, rank);
    int gap = dilation.along("dilation", axis, rank);
    return padding.isSame()
        ? WindowAxis.same(in, length, step, gap)
        : WindowAxis.padded(in, length, step, gap, padding.amount().along("padding", axis, rank));
  }

  private static WindowAxis transposedAxis(
      NodeSpec.TransposedConvolution node, Shape input, int axis) {
    int rank = input.rank() - 1;
    int in = input.axis(axis + 1);
    int size = node.kernel().along("kernel", axis, rank);
    int stride = node.stride().along("stride", axis, rank);
    int dilation = node.dilation().along("dilation", axis, rank);
    int padding = node.padding().amount().along("padding", axis, rank);
    int behind = node.outputPadding().along("outputPadding", axis, rank);
    long out = (in - 1L) * stride - 2L * padding + (size - 1L) * dilation + behind + 1;
    int length = Math.toIntExact(Math.clamp(out, Integer.MIN_VALUE, Integer.MAX_VALUE));
    return new WindowAxis(length, size, stride, dilation, padding, in);
  }
}
