package epochscope.export.foreign;

import epochscope.kernels.WindowAxis;
import epochscope.spec.Extents;
import epochscope.spec.Padding;
import java.util.Arrays;
import java.util.Optional;

/** Padding that another program gives side by side, in the words of here. */
public final class ImportedPadding {
  private ImportedPadding() {}

  /**
   * @param in length of each axis
   * @param before zeros in front of it
   * @param behind zeros behind it
   * @return empty: it cannot be said
   */
  public static Optional<Padding> of(
      int[] in, int[] size, int[] stride, int[] dilation, int[] before, int[] behind) {
    boolean even = true;
    boolean same = true;
    for (int axis = 0; axis < in.length; axis++) {
      if (Math.max(before[axis], behind[axis]) > Extents.MAX) {
        return Optional.empty();
      }
      long extent = (size[axis] - 1L) * dilation[axis] + 1;
      long room = (long) in[axis] + before[axis] + behind[axis] - extent;
      long out = room < 0 ? 0 : room / stride[axis] + 1;
      WindowAxis padded =
          WindowAxis.padded(in[axis], size[axis], stride[axis], dilation[axis], before[axis]);
      WindowAxis whole = WindowAxis.same(in[axis], size[axis], stride[axis], dilation[axis]);
      even &= padded.out() == out;
      same &= whole.out() == out && whole.before() == before[axis];
    }
    if (even) {
      return Optional.of(new Padding(new Extents(Arrays.stream(before).boxed().toList())));
    }
    return same ? Optional.of(Padding.SAME) : Optional.empty();
  }
}
