package epochscope.export.tfjs;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/**
 * Values of one sample, or weights, row-major, channels innermost. Immutable by contract.
 *
 * @param dims without the sample's own axis
 */
record Tensor(int[] dims, double[] values) {
  static int size(int... dims) {
    return Arrays.stream(dims).reduce(1, Math::multiplyExact);
  }

  int rank() {
    return dims.length;
  }

  int last() {
    return dims[dims.length - 1];
  }

  Tensor map(DoubleUnaryOperator function) {
    return new Tensor(dims, Arrays.stream(values).map(function).toArray());
  }

  /** Value by value, both of one shape. */
  Tensor with(Tensor other, DoubleBinaryOperator function) {
    return new Tensor(
        dims,
        IntStream.range(0, values.length)
            .mapToDouble(i -> function.applyAsDouble(values[i], other.values[i]))
            .toArray());
  }

  Tensor reshaped(int... shape) {
    return new Tensor(shape, values);
  }

  /**
   * @param order the axis that each new axis was, from 0
   */
  Tensor transposed(int... order) {
    int[] shape = Arrays.stream(order).map(axis -> dims[axis]).toArray();
    int[] strides =
        Arrays.stream(order).map(a -> size(Arrays.copyOfRange(dims, a + 1, rank()))).toArray();
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
    return new Tensor(shape, result);
  }
}
