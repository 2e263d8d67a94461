package epochscope.export.code;

import epochscope.kernels.WindowAxis;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How a window slides, in PyTorch's terms.
 *
 * @param axes outermost first
 */
record TorchWindow(List<WindowAxis> axes) {
  /**
   * @param rank of the sample: 2 or 3
   */
  static TorchWindow of(WindowAxis rows, WindowAxis columns, int rank) {
    return new TorchWindow(rank == 2 ? List.of(columns) : List.of(rows, columns));
  }

  String sizes() {
    return Python.extents(axes.stream().map(WindowAxis::size).toList());
  }

  List<Integer> strides() {
    return axes.stream().map(WindowAxis::stride).toList();
  }

  /** Padding that is the same in front and behind, as far as windows reach. */
  boolean isEven() {
    return axes.stream().allMatch(axis -> behind(axis) <= axis.before());
  }

  /** Whether a pooling layer of PyTorch takes the padding: at most half the window. */
  boolean isPoolable() {
    return isEven() && axes.stream().allMatch(axis -> 2 * axis.before() <= axis.size());
  }

  /** How far the last window reaches beyond the input. */
  private static int behind(WindowAxis axis) {
    return Math.max(
        0, (axis.out() - 1) * axis.stride() + axis.extent() - axis.in() - axis.before());
  }

  private boolean isPadded() {
    return axes.stream().anyMatch(axis -> axis.before() > 0 || behind(axis) > 0);
  }

  /** Options of a layer that differ from what they are without being named. */
  String options(boolean withPadding, boolean strideIsSize) {
    StringBuilder options = new StringBuilder();
    List<Integer> sizes = axes.stream().map(WindowAxis::size).toList();
    boolean usual =
        strideIsSize ? strides().equals(sizes) : strides().stream().allMatch(s -> s == 1);
    if (!usual) {
      options.append(", stride=").append(Python.extents(strides()));
    }
    if (withPadding && isPadded()) {
      options
          .append(", padding=")
          .append(Python.extents(axes.stream().map(WindowAxis::before).toList()));
    }
    List<Integer> dilations = axes.stream().map(WindowAxis::dilation).toList();
    if (dilations.stream().anyMatch(d -> d != 1)) {
      options.append(", dilation=").append(Python.extents(dilations));
    }
    return options.toString();
  }

  /** {@code x} with padding around it: the last axis first, as PyTorch has it. */
  String padded(String x, String value) {
    if (!isPadded()) {
      return x;
    }
    List<Integer> amounts = new ArrayList<>();
    IntStream.iterate(axes.size() - 1, i -> i >= 0, i -> i - 1)
        .mapToObj(axes::get)
        .forEach(axis -> amounts.addAll(List.of(axis.before(), behind(axis))));
    return "F.pad(" + x + ", " + Python.tuple(amounts) + value + ")";
  }

  /** Values under a window. */
  int size() {
    return axes.stream().mapToInt(WindowAxis::size).reduce(1, Math::multiplyExact);
  }

  String dimensions() {
    return axes.size() + "d";
  }
}
