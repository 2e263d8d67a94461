package epochscope.export.onnx;

import epochscope.spec.Check;
import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Numbers with a shape, row-major. Immutable by contract.
 *
 * @param dims may be empty: a scalar
 */
record Array(int[] dims, double[] values) {
  private static final int MAX_SIZE = 1 << 28;

  static Array of(OnnxTensor tensor) {
    int[] dims = tensor.dims().stream().mapToInt(Math::toIntExact).toArray();
    double[] values =
        tensor.floats() == null
            ? IntStream.range(0, tensor.length()).mapToDouble(i -> tensor.longs()[i]).toArray()
            : IntStream.range(0, tensor.length()).mapToDouble(i -> tensor.floats()[i]).toArray();
    return new Array(dims, values);
  }

  /** Of a shape whose axes may be as long as a file likes. */
  static int sizeOf(int[] shape) {
    long size = 1;
    for (int axis : shape) {
      size *= Math.max(axis, 0);
      if (size > MAX_SIZE) {
        throw Check.found(
            "size of " + Arrays.toString(shape), "too large", "at most " + MAX_SIZE + " values");
      }
    }
    return (int) size;
  }

  int rank() {
    return dims.length;
  }

  /** Numbers behind axis {@code from}, that one included. */
  int size(int from) {
    int size = 1;
    for (int axis = from; axis < dims.length; axis++) {
      size *= dims[axis];
    }
    return size;
  }

  Array map(DoubleUnaryOperator function) {
    return new Array(dims, DoubleStream.of(values).map(function).toArray());
  }

  /** Value by value; axes of length 1 are repeated, and missing axes in front. */
  Array with(Array other, DoubleBinaryOperator function) {
    int rank = Math.max(rank(), other.rank());
    int[] shape = new int[rank];
    for (int axis = 0; axis < rank; axis++) {
      shape[axis] = Math.max(length(axis, rank), other.length(axis, rank));
    }
    double[] result = new double[sizeOf(shape)];
    for (int i = 0; i < result.length; i++) {
      result[i] = function.applyAsDouble(at(i, shape), other.at(i, shape));
    }
    return new Array(shape, result);
  }

  /** Of an array that has {@code rank} axes, missing ones in front. */
  private int length(int axis, int rank) {
    int own = axis - (rank - rank());
    return own < 0 ? 1 : dims[own];
  }

  /** What belongs to place {@code index} of the larger {@code shape}. */
  private double at(int index, int[] shape) {
    int rest = index;
    int place = 0;
    int stride = 1;
    for (int axis = shape.length - 1; axis >= 0; axis--) {
      int own = axis - (shape.length - rank());
      int position = rest % shape[axis];
      rest /= shape[axis];
      if (own >= 0) {
        place += dims[own] == 1 ? 0 : position * stride;
        stride *= dims[own];
      }
    }
    return values[place];
  }

  Array reshaped(int... shape) {
    return new Array(shape, values);
  }

  /**
   * @param order the axis that each new axis was
   */
  Array transposed(int... order) {
    int[] shape = new int[order.length];
    int[] strides = new int[order.length];
    for (int axis = 0; axis < order.length; axis++) {
      shape[axis] = dims[order[axis]];
      strides[axis] = size(order[axis] + 1);
    }
    double[] result = new double[values.length];
    for (int i = 0; i < result.length; i++) {
      int rest = i;
      int place = 0;
      for (int axis = order.length - 1; axis >= 0; axis--) {
        place += rest % shape[axis] * strides[axis];
        rest /= shape[axis];
      }
      result[i] = values[place];
    }
    return new Array(shape, result);
  }
}
