package epochscope.kernels;

import java.util.ArrayList;
import java.util.List;

/**
 * How a target is made of a source along one axis: position targetFirst + m·targetStep of the
 * target takes position first[e] + m·sourceStep of the source for each entry e of the kernel that
 * the sweep uses. What lies outside the source is zero.
 *
 * @param entries of the kernel
 * @param first [index in entries]
 * @param sourceLength positions of the source
 * @param count values of m, from 0
 */
record AxisSweep(
    int[] entries,
    int[] first,
    int sourceStep,
    int sourceLength,
    int targetFirst,
    int targetStep,
    int count) {

  /** From a convolution's input to its output. */
  static List<AxisSweep> straight(WindowAxis axis) {
    int[] entries = new int[axis.size()];
    int[] first = new int[axis.size()];
    for (int k = 0; k < entries.length; k++) {
      entries[k] = k;
      first[k] = axis.at(0, k);
    }
    return List.of(new AxisSweep(entries, first, axis.stride(), axis.in(), 0, 1, axis.out()));
  }

  /**
   * From the gradient at a convolution's output to that at its input: a sweep for each remainder of
   * the input's position by the stride, as each is reached by other entries of the kernel.
   */
  static List<AxisSweep> turned(WindowAxis axis) {
    List<AxisSweep> sweeps = new ArrayList<>();
    for (int phase = 0; phase < Math.min(axis.stride(), axis.in()); phase++) {
      sweeps.add(turned(axis, phase));
    }
    return sweeps;
  }

  /** Input i is reached from output p where p·stride = i + before − k·dilation. */
  private static AxisSweep turned(WindowAxis axis, int phase) {
    List<Integer> entries = new ArrayList<>();
    for (int k = 0; k < axis.size(); k++) {
      if (Math.floorMod(phase - axis.at(0, k), axis.stride()) == 0) {
        entries.add(k);
      }
    }
    return new AxisSweep(
        entries.stream().mapToInt(k -> k).toArray(),
        entries.stream()
            .mapToInt(k -> Math.floorDiv(phase - axis.at(0, k), axis.stride()))
            .toArray(),
        1,
        axis.out(),
        phase,
        axis.stride(),
        (axis.in() - phase - 1) / axis.stride() + 1);
  }

  /** Source position of entry index {@code e} at m; −1: outside. */
  int source(int e, int m) {
    int position = first[e] + m * sourceStep;
    return position < sourceLength ? Math.max(position, -1) : -1;
  }

  /** From the first to the last source position of one target. */
  int span() {
    int least = 0;
    int most = 0;
    for (int e = 0; e < first.length; e++) {
      least = e == 0 ? first[0] : Math.min(least, first[e]);
      most = e == 0 ? first[0] : Math.max(most, first[e]);
    }
    return most - least + 1;
  }
}
