package epochscope.export.onnx;

import epochscope.spec.Check;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Operations that change no value but its place. */
final class OnnxShapes {
  private OnnxShapes() {}

  /** As whole numbers. */
  static int[] whole(Array x) {
    return Arrays.stream(x.values()).mapToInt(v -> (int) v).toArray();
  }

  /** 0: as long as it was, −1: what is left. */
  static Array reshaped(OnnxNode node, Array x, Array shape) {
    int[] dims = whole(shape);
    long known = 1;
    int open = -1;
    for (int axis = 0; axis < dims.length; axis++) {
      if (dims[axis] == 0 && axis < x.rank()) {
        dims[axis] = x.dims()[axis];
      }
      if (dims[axis] == -1 && open < 0) {
        open = axis;
      } else {
        known *= Math.clamp(dims[axis], 0, Integer.MAX_VALUE / 2);
        known = Math.min(known, Integer.MAX_VALUE);
      }
    }
    int size = x.values().length;
    if (open >= 0 && known > 0 && size % known == 0) {
      dims[open] = (int) (size / known);
      known = size;
    }
    if (known != size) {
      throw Check.found(
          "shape that node " + node.title() + " makes",
          Arrays.toString(dims),
          "one of " + size + " values");
    }
    return x.reshaped(dims);
  }

  /** Axes from the front, of a result of {@code rank} axes. */
  static int[] axes(OnnxNode node, Array given, int rank) {
    int[] axes = given == null ? node.numbers("axes") : whole(given);
    int[] positive = Arrays.stream(axes).map(a -> a < 0 ? a + rank : a).sorted().toArray();
    for (int axis : positive) {
      if (axis < 0 || axis >= rank) {
        throw Check.found("axes of node " + node.title(), Arrays.toString(axes), "axes it has");
      }
    }
    return positive;
  }

  static Array squeezed(OnnxNode node, Array x, Array given) {
    int[] axes = axes(node, given, x.rank());
    List<Integer> dims = new ArrayList<>();
    for (int axis = 0; axis < x.rank(); axis++) {
      int current = axis;
      boolean named =
          axes.length == 0 ? x.dims()[axis] == 1 : Arrays.stream(axes).anyMatch(a -> a == current);
      if (named && x.dims()[axis] != 1) {
        throw Check.found("axis " + axis + " of node " + node.title(), x.dims()[axis], "1");
      }
      if (!named) {
        dims.add(x.dims()[axis]);
      }
    }
    return x.reshaped(dims.stream().mapToInt(Integer::intValue).toArray());
  }

  static Array unsqueezed(OnnxNode node, Array x, Array given) {
    int count = given == null ? node.numbers("axes").length : given.values().length;
    int[] axes = axes(node, given, x.rank() + count);
    List<Integer> dims = new ArrayList<>(Arrays.stream(x.dims()).boxed().toList());
    for (int axis : axes) {
      dims.add(Math.min(axis, dims.size()), 1);
    }
    return x.reshaped(dims.stream().mapToInt(Integer::intValue).toArray());
  }

  static Array shape(Array x) {
    return new Array(new int[] {x.rank()}, Arrays.stream(x.dims()).asDoubleStream().toArray());
  }

  /** Of a list. */
  static Array gathered(OnnxNode node, Array x, Array index) {
    int[] places = whole(index);
    for (int place : places) {
      if (x.rank() != 1 || place < -x.dims()[0] || place >= x.dims()[0]) {
        throw node.unknown(" of other things than the entries of a list");
      }
    }
    double[] values =
        Arrays.stream(places).mapToDouble(p -> x.values()[p < 0 ? p + x.dims()[0] : p]).toArray();
    return new Array(index.dims(), values);
  }

  static Array transposed(OnnxNode node, Array x) {
    int rank = x.rank();
    int[] order = node.numbers("perm", IntStream.range(0, rank).map(a -> rank - 1 - a).toArray());
    int[] sorted = order.clone();
    Arrays.sort(sorted);
    if (!Arrays.equals(sorted, IntStream.range(0, rank).toArray())) {
      throw node.wrong("perm", "each of the " + rank + " axes");
    }
    return x.transposed(order);
  }

  static Array concatenated(OnnxNode node, List<Array> parts) {
    Array first = parts.getFirst();
    int axis = (int) node.number("axis", 1);
    axis = axis < 0 ? axis + first.rank() : axis;
    int[] shape = first.dims().clone();
    if (axis < 0 || axis >= shape.length) {
      throw node.wrong("axis", "one that it has");
    }
    shape[axis] = 0;
    for (Array part : parts) {
      int[] other = part.dims().clone();
      shape[axis] += axis < other.length ? other[axis] : 0;
      if (axis < other.length) {
        other[axis] = shape[axis];
      }
      if (!Arrays.equals(other, shape)) {
        throw node.unknown(" of shapes that differ");
      }
    }
    int outer = 1;
    for (int before = 0; before < axis; before++) {
      outer *= shape[before];
    }
    double[] y = new double[Array.sizeOf(shape)];
    int at = 0;
    for (int s = 0; s < outer; s++) {
      for (Array part : parts) {
        int length = part.size(axis);
        System.arraycopy(part.values(), s * length, y, at, length);
        at += length;
      }
    }
    return new Array(shape, y);
  }

  /** From, to and along one axis, in steps of one. */
  record Cut(int from, int to, int axis) {
    static Cut of(OnnxNode node, List<Array> x, int[] dims) {
      int[] from = x.size() > 1 ? whole(x.get(1)) : node.numbers("starts");
      int[] to = x.size() > 2 ? whole(x.get(2)) : node.numbers("ends");
      int[] axes = x.size() > 3 && x.get(3) != null ? whole(x.get(3)) : node.numbers("axes", 0);
      boolean steps =
          x.size() > 4 && x.get(4) != null && !Arrays.equals(whole(x.get(4)), new int[] {1});
      if (from.length != 1 || to.length != 1 || axes.length != 1 || steps) {
        throw node.unknown(" along several axes or in steps");
      }
      int axis = axes[0] < 0 ? axes[0] + dims.length : axes[0];
      if (axis < 0 || axis >= dims.length) {
        throw node.unknown(" along an axis that is not there");
      }
      int length = dims[axis];
      int first = Math.clamp(from[0] < 0 ? from[0] + (long) length : from[0], 0, length);
      int last = Math.clamp(to[0] < 0 ? to[0] + (long) length : to[0], first, length);
      return new Cut(first, last, axis);
    }
  }

  static Array part(OnnxNode node, List<Array> x) {
    Array a = x.getFirst();
    Cut cut = Cut.of(node, x, a.dims());
    int inner = a.size(cut.axis + 1);
    int length = a.dims()[cut.axis] * inner;
    int part = (cut.to - cut.from) * inner;
    int outer = length == 0 ? 0 : a.values().length / length;
    double[] y = new double[outer * part];
    for (int s = 0; s < outer; s++) {
      System.arraycopy(a.values(), s * length + cut.from * inner, y, s * part, part);
    }
    int[] dims = a.dims().clone();
    dims[cut.axis] = cut.to - cut.from;
    return new Array(dims, y);
  }
}
