package epochscope.export.onnx;

import epochscope.spec.Check;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Zeros around rows and columns by an operation of their own, which the operation behind can say as
 * its padding.
 */
final class OnnxPads {
  private static final String PADS = "pads";

  private OnnxPads() {}

  /**
   * Whole numbers for each axis, in front of all, then behind all.
   *
   * @param x what the node takes; null in the place of what is no constant
   * @param rank of what is padded
   */
  static int[] of(OnnxNode node, List<Array> x, int rank) {
    boolean known = x.size() < 2 || x.get(1) != null;
    boolean zeros = x.size() < 3 || node.inputs().get(2).isEmpty() || isZero(x.get(2));
    boolean plain =
        node.text("mode", "constant").equals("constant")
            && node.real("value", 0) == 0
            && x.size() < 4
            && known
            && zeros;
    if (!plain) {
      throw node.unknown(" with other than constant zeros");
    }
    int[] pads = x.size() < 2 ? node.numbers(PADS) : OnnxShapes.whole(x.get(1));
    if (pads.length != 2 * rank || Arrays.stream(pads).anyMatch(pad -> pad < 0)) {
      throw Check.found(
          "pads of node " + node.title(),
          pads.length + " numbers",
          2 * rank + " whole numbers from 0");
    }
    return pads;
  }

  /**
   * @param value null: it is no constant
   */
  private static boolean isZero(Array value) {
    return value != null && Arrays.stream(value.values()).allMatch(v -> v == 0);
  }

  static boolean areNone(int[] pads) {
    return Arrays.stream(pads).allMatch(pad -> pad == 0);
  }

  /**
   * {@code next} with the padding in front of it as its own.
   *
   * @param next null: several operations take what is padded
   */
  static OnnxNode joined(OnnxNode node, int[] pads, OnnxNode next) {
    int rank = pads.length / 2;
    boolean spatial = pads[0] == 0 && pads[1] == 0 && pads[rank] == 0 && pads[rank + 1] == 0;
    if (next == null || !spatial || !takes(next, rank - 2)) {
      throw node.unknown(" that is no padding of a convolution or an average behind it");
    }
    int axes = rank - 2;
    int[] own = next.numbers(PADS, new int[2 * axes]);
    Long[] all = new Long[2 * axes];
    for (int axis = 0; axis < axes; axis++) {
      all[axis] = (long) own[axis] + pads[axis + 2];
      all[axes + axis] = (long) own[axes + axis] + pads[rank + axis + 2];
    }
    Map<String, Object> attributes = new HashMap<>(next.attributes());
    attributes.put(PADS, List.of(all));
    if (next.operation().equals("AveragePool")) {
      attributes.put("count_include_pad", 1L);
    }
    return new OnnxNode(next.operation(), next.name(), next.inputs(), next.outputs(), attributes);
  }

  /** An average counts the zeros; those of its own padding only if it says so. */
  private static boolean takes(OnnxNode next, int axes) {
    int[] own = next.numbers(PADS, new int[2 * axes]);
    boolean fits = own.length == 2 * axes && next.text("auto_pad", "NOTSET").equals("NOTSET");
    boolean counts = areNone(own) || next.number("count_include_pad", 0) == 1;
    return switch (next.operation()) {
      case "Conv" -> fits;
      case "AveragePool" -> fits && counts;
      default -> false;
    };
  }

  /** The array with zeros around it. */
  static Array padded(Array x, int[] pads) {
    int rank = x.rank();
    int[] dims = new int[rank];
    Arrays.setAll(dims, axis -> x.dims()[axis] + pads[axis] + pads[rank + axis]);
    double[] values = new double[Array.sizeOf(dims)];
    for (int i = 0; i < x.values().length; i++) {
      int rest = i;
      int place = 0;
      int stride = 1;
      for (int axis = rank - 1; axis >= 0; axis--) {
        place += (rest % x.dims()[axis] + pads[axis]) * stride;
        rest /= x.dims()[axis];
        stride *= dims[axis];
      }
      values[place] = x.values()[i];
    }
    return new Array(dims, values);
  }
}
