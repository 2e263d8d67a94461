package epochscope.export.tfjs;

import epochscope.kernels.ConvolutionShape;
import epochscope.kernels.PoolingShape;
import epochscope.kernels.WindowAxis;
import java.util.List;

/** Windows over rows and columns in TensorFlow's words: "valid", "same", or zeros put around. */
record TfjsWindows(WindowAxis rows, WindowAxis columns) {
  static TfjsWindows of(ConvolutionShape shape) {
    return new TfjsWindows(shape.rows(), shape.columns());
  }

  static TfjsWindows of(PoolingShape shape) {
    return new TfjsWindows(shape.rows(), shape.columns());
  }

  /** No padding at all. */
  boolean isValid() {
    return zeros(rows).equals(List.of(0, 0)) && zeros(columns).equals(List.of(0, 0));
  }

  /** The padding of ⌈length/stride⌉ positions, an odd one behind, as TensorFlow has it, too. */
  boolean isSame() {
    return isSame(rows) && isSame(columns);
  }

  private static boolean isSame(WindowAxis axis) {
    return axis.equals(WindowAxis.same(axis.in(), axis.size(), axis.stride(), axis.dilation()));
  }

  /** [[above, below], [left, right]] */
  List<List<Integer>> zeros() {
    return List.of(zeros(rows), zeros(columns));
  }

  private static List<Integer> zeros(WindowAxis axis) {
    int spanned = (axis.out() - 1) * axis.stride() + axis.extent();
    return List.of(axis.before(), Math.max(0, spanned - axis.in() - axis.before()));
  }

  List<Integer> size() {
    return List.of(rows.size(), columns.size());
  }

  List<Integer> strides() {
    return List.of(rows.stride(), columns.stride());
  }

  List<Integer> dilations() {
    return List.of(rows.dilation(), columns.dilation());
  }

  /** TensorFlow.js has dilated windows only where they move by one. */
  boolean needsSpreadKernel() {
    return (rows.dilation() > 1 || columns.dilation() > 1)
        && (rows.stride() > 1 || columns.stride() > 1);
  }
}
