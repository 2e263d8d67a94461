package epochscope.export.onnx;

import epochscope.export.foreign.ImportedOrder;
import epochscope.export.foreign.ImportedValue;
import epochscope.export.onnx.OnnxValue.OfSamples;
import java.util.Arrays;

/** Operations that change nothing but the axes of values of samples. */
final class OnnxAxes {
  private OnnxAxes() {}

  static OnnxValue shape(OfSamples x) {
    // A reshape takes 0 for: as it was.
    double[] dims = new double[x.dims().length + 1];
    Arrays.setAll(dims, axis -> axis == 0 ? 0 : x.dims()[axis - 1]);
    return new OnnxValue.Known(new Array(new int[] {dims.length}, dims));
  }

  static ImportedValue flattened(OnnxNode node, ImportedValue x) {
    if (node.number("axis", 1) != 1) {
      throw node.wrong("axis", "1");
    }
    return x.flat();
  }

  static ImportedValue reshaped(OnnxNode node, ImportedValue x, Array shape, ImportedOrder order) {
    int[] dims = OnnxShapes.whole(shape);
    // One sample stands for all: as long as it was, what is left, or the only one.
    boolean keeps = dims.length >= 2 && dims[0] >= -1 && dims[0] <= 1;
    if (!keeps) {
      throw node.unknown(" that mixes samples");
    }
    boolean rest = Arrays.stream(dims).skip(1).anyMatch(dim -> dim == -1);
    dims[0] = dims[0] == -1 && rest ? 0 : 1;
    Array one = new Array(withSamples(x.dims()), new double[x.size()]);
    double[] wanted = Arrays.stream(dims).asDoubleStream().toArray();
    Array result = OnnxShapes.reshaped(node, one, new Array(new int[] {dims.length}, wanted));
    return order.rearranged(x.reshaped(withoutSamples(node, result.dims())));
  }

  private static int[] withSamples(int[] dims) {
    int[] all = new int[dims.length + 1];
    all[0] = 1;
    System.arraycopy(dims, 0, all, 1, dims.length);
    return all;
  }

  private static int[] withoutSamples(OnnxNode node, int[] dims) {
    if (dims.length < 2 || dims[0] != 1) {
      throw node.unknown(" that mixes samples");
    }
    return Arrays.copyOfRange(dims, 1, dims.length);
  }

  static ImportedValue moved(OnnxNode node, ImportedValue x, Array axes) {
    Array one = new Array(withSamples(x.dims()), new double[0]);
    Array result =
        node.operation().equals("Squeeze")
            ? OnnxShapes.squeezed(node, one, axes)
            : OnnxShapes.unsqueezed(node, one, axes);
    return x.reshaped(withoutSamples(node, result.dims()));
  }

  static ImportedValue transposed(OnnxNode node, ImportedValue x) {
    int rank = x.dims().length + 1;
    int[] order = node.numbers("perm");
    int[] sorted = order.clone();
    Arrays.sort(sorted);
    boolean fits = order.length == rank && order[0] == 0;
    for (int axis = 0; fits && axis < rank; axis++) {
      fits = sorted[axis] == axis;
    }
    if (!fits) {
      throw node.wrong("perm", "0 and then the other " + (rank - 1) + " axes");
    }
    return x.permuted(Arrays.stream(order).skip(1).map(axis -> axis - 1).toArray());
  }
}
